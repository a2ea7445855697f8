import { nationPlace } from "../../../src/plan/calendar/nationPlace";

const declared = ["England and Wales", "Scotland", "Northern Ireland"];
const sorted = ["England and Wales", "Northern Ireland", "Scotland"];

describe("the nation that a word of the list means", () => {
  it.each(declared.map((word, at) => [word, at] as const))(
    "%s is itself wherever it stands, and however it is typed",
    (word, at) => {
      expect([declared, sorted, [], [word]].map((inUse) => nationPlace(word, inUse))).toEqual([at, at, at, at]);
      expect(nationPlace(` ${word.toLowerCase()} `, sorted)).toBe(at);
    },
  );

  it.each([
    ["a word in Scotland's place means Scotland", "Alba", ["England and Wales", "ALBA ", "Northern Ireland"], 1],
    ["a word in the place of one that stands elsewhere means none", "Alba", ["Alba", ...sorted.slice(0, 2)], -1],
    ["a word behind the plan's means none", "Alba", [...declared, "Alba"], -1],
    ["a word that the list lacks means none", "Alba", declared, -1],
    ["no word means none, whatever is blank in the list", "", ["England and Wales", "", "Northern Ireland"], -1],
  ])("%s", (_, word, inUse, at) => {
    expect(nationPlace(word, inUse)).toBe(at);
  });
});
