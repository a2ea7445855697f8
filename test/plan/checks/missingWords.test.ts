import { inspectPlan, planOf } from "../../../src/plan";
import { lists } from "../../../src/plan/lists";
import { exampleFor, exampleOptions } from "../../../src/plan/example";
import { skippedText } from "../../../src/text/skipped";

const whole = planOf(exampleOptions, exampleFor(exampleOptions.firstYear));

/** The plan with one word of a list emptied. */
function without(list: string, place: number) {
  const rows = whole.tables["PlanLists"] ?? [];
  const PlanLists = rows.map((row) => (row.at === place ? { ...row, cells: { ...row.cells, [list]: null } } : row));
  return { ...whole, tables: { ...whole.tables, PlanLists } };
}

const placeOf = (list: string, word: string): number =>
  lists.find(({ name }) => name === list)?.words.indexOf(word) ?? -1;

describe("a word that is missing on Lists", () => {
  it("is named by every rule that looks for it, and no such rule finds anything", () => {
    const plan = without("decisionStatus", placeOf("decisionStatus", "Withdrawn"));
    const { skipped, findings } = inspectPlan(plan);
    const rules = new Set(skipped.map(({ rule }) => rule));
    expect([...rules]).toEqual(expect.arrayContaining(["V54", "V55", "V57", "V58", "V59", "V60", "V61"]));
    expect(new Set(skipped.map(({ table, columns, word }) => [table, ...columns, word].join(" ")))).toEqual(
      new Set(["PlanLists decisionStatus Withdrawn"]),
    );
    const found = findings.filter(({ table, rule }) => table === "PlanDecisions" && rules.has(rule));
    expect(found).toEqual([]);
  });

  it.each([
    ["milestoneStatus", "Complete", "V16"],
    ["stage", "Withdrawn", "V27"],
    ["stage", "Stage 0", "V46"],
    ["yesNo", "Yes", "V71"],
  ])("of %s, %s, keeps %s from being judged", (list, word, rule) => {
    const { skipped } = inspectPlan(without(list, placeOf(list, word)));
    expect(skipped).toContainEqual(expect.objectContaining({ rule, table: "PlanLists", columns: [list], word }));
  });

  it("is said with the way to have it back", () => {
    const facts = { rule: "V54", row: null, columns: ["Decision status"], settings: [], blank: [], word: "Withdrawn" };
    expect(skippedText(facts)).toBe(
      "V54 was not judged, since the word “Withdrawn” of Decision status is missing. Repair puts it back.",
    );
  });

  it("is no matter while all of them are there", () => {
    expect(inspectPlan(whole).skipped).toEqual([]);
  });
});
