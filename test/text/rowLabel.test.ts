import { bracketedRow, rowLabel } from "../../src/text/rowLabel";

const finding = { rowId: "M012" };

describe("the row of a finding", () => {
  it("is told by its id and what it is called", () => {
    expect(rowLabel({ finding, sentence: "M012 is late.", name: "Appoint design team" })).toBe(
      "M012 Appoint design team",
    );
    expect(bracketedRow({ finding, sentence: "M012 is late.", name: "Appoint design team" })).toBe(
      " (M012 Appoint design team)",
    );
  });

  it("is told by what it is called where it has no id, and by its id where nothing says what it is called", () => {
    expect(rowLabel({ finding: {}, sentence: "This row is late.", name: "Appoint design team" })).toBe(
      "Appoint design team",
    );
    expect(rowLabel({ finding, sentence: "M012 is late." })).toBe("M012");
    expect(bracketedRow({ finding, sentence: "M012 is late." })).toBe("");
  });

  it("is not called what the sentence calls it", () => {
    const said = { finding: { rowId: "L01" }, sentence: "Name the executive sponsor.", name: "Executive sponsor" };
    expect([rowLabel(said), bracketedRow(said)]).toEqual(["L01", ""]);
  });

  it("keeps its name where letters or a word of the sentence are the same by accident", () => {
    const sentence = "Step 99 is not in the plan. Choose a step that is open, or reopened.";
    for (const name of ["Open", "Step", "pen, or reop", "open or re", "In the planning"])
      expect(rowLabel({ finding, sentence, name })).toBe(`M012 ${name}`);
    expect(rowLabel({ finding, sentence: "The status is “Open”.", name: "Open" })).toBe("M012");
  });

  it("is cut after a word where its name is long", () => {
    const name = "Ground is poorer than surveyed, so that piling takes longer and costs more";
    expect(rowLabel({ finding: { rowId: "R01" }, sentence: "", name })).toBe(
      "R01 Ground is poorer than surveyed, so that piling…",
    );
    expect(rowLabel({ finding: {}, sentence: "", name: "x".repeat(60) })).toBe(`${"x".repeat(47)}…`);
  });
});
