import { mendList } from "../../src/plan/listWords";

const list = { words: ["Red", "Amber", "Green", "Grey"], wordNames: { PlanRed: 1, PlanAmber: 2, PlanGreen: 3 } };
const mended = (cells: readonly string[], later?: readonly string[]): readonly string[] =>
  mendList(list, cells, later).cells;

describe("a list whose words formulas find by their place", () => {
  it.each([
    ["is left as it is", ["Red", "Amber", "Green", "Grey"], ["Red", "Amber", "Green", "Grey"]],
    ["keeps a word in the council's wording", ["Red", "Orange", "Green", "Grey"], ["Red", "Orange", "Green", "Grey"]],
    ["keeps a word in other capitals", ["RED", "Amber", "Green"], ["Red", "Amber", "Green"]],
    ["keeps the council's own words at its end", ["Red", "Amber", "Green", "Blue"], ["Red", "Amber", "Green", "Blue"]],
    ["does without a word that no formula asks for", ["Red", "Amber", "Green", ""], ["Red", "Amber", "Green"]],
    ["gets back a word that was emptied", ["Red", "", "Green", "Grey"], ["Red", "Amber", "Green", "Grey"]],
    ["gets back a word whose row was deleted", ["Red", "Green", "Grey"], ["Red", "Amber", "Green", "Grey"]],
    ["gets back its order when it was sorted", ["Amber", "Green", "Grey", "Red"], ["Red", "Amber", "Green", "Grey"]],
    [
      "keeps a council's word that was put at its head",
      ["Blue", "Red", "Amber", "Green"],
      ["Red", "Amber", "Green", "Blue"],
    ],
    ["gets all of its words back when it was emptied", ["", "", "", ""], ["Red", "Amber", "Green", "Grey"]],
  ])("%s", (_, cells, want) => expect(mended(cells)).toEqual(want));

  it("gets a later template's words behind the council's own, and only once", () => {
    expect(mended(["Red", "Amber", "Green", "Blue"], ["White"])).toEqual(["Red", "Amber", "Green", "Blue", "White"]);
    expect(mended(["Red", "Amber", "Green", "white"], ["White"])).toEqual(["Red", "Amber", "Green", "white"]);
  });

  it("says which words stand there in the council's wording", () => {
    expect(mendList(list, ["Red", "Orange", "Green"]).reworded).toEqual(["Orange"]);
  });
});
