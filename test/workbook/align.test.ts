import { align, type Line } from "../../src/workbook/align";

const lines = (...texts: (string | null)[]): Line[] =>
  texts.flatMap((text, at) => (text === null ? [] : [{ at, tokens: text.split(" ") }]));
const declared = lines("title", "about", null, "slot 1", "slot 2", "slot 3");
const rows = (found: Line[]) => {
  const { places, lost } = align(declared, found);
  return { places: declared.map(({ at }) => places.get(at)), lost: [...lost] };
};

describe("rows that people have moved", () => {
  it("stay where they are when nothing has moved, whatever else stands on the sheet", () => {
    expect(rows(lines("title", "about x", "mine", "slot 1", "slot 2", "slot 3"))).toEqual({
      places: [0, 1, 3, 4, 5],
      lost: [],
    });
  });

  it("are found below rows that were inserted, also in the middle of a block", () => {
    expect(rows(lines("title", null, "about", null, "slot 1", null, "slot 2", "slot 3"))).toEqual({
      places: [0, 2, 4, 6, 7],
      lost: [],
    });
  });

  it("keep their place when only their content has gone", () => {
    expect(rows(lines("title", "about", null, "slot 1", null, "slot 3"))).toEqual({
      places: [0, 1, 3, 4, 5],
      lost: [],
    });
  });

  it("are lost when they have been deleted, and come back before the row that followed", () => {
    expect(rows(lines("title", "about", null, "slot 1", "slot 3"))).toEqual({
      places: [0, 1, 3, undefined, 4],
      lost: [[4, 4]],
    });
  });

  it("stay put on a sheet that has been emptied", () => {
    expect(rows([])).toEqual({ places: [0, 1, 3, 4, 5], lost: [] });
  });
});
