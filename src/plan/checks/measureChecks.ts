import { sameCell } from "../sameCell";
import type { Cell, PlanReader, RowReader } from "../types";
import { planCheck } from "./planCheck";
import { rowCheck } from "./rowCheck";

const table = "PlanMeasures";
const measure = { id: "K01", category: "Cost", measure: "Cost against benchmark", better: "Lower" } as const;
const plan = (row: Readonly<Record<string, Cell>>) => ({ tables: { PlanMeasures: [{ ...measure, ...row }] } });
const id = (row: RowReader) => row.raw("id");

/** V65: a measure is a way from somewhere to somewhere. */
export const measureComplete = rowCheck({
  rule: "V65",
  table,
  needs: ["measure"],
  native: 'OR({baseline}="",{target}="")',
  find: (row) => {
    const [baseline, target] = [row.isBlank("baseline"), row.isBlank("target")];
    if (!baseline && !target) return null;
    const missing = baseline && target ? "both" : baseline ? "baseline" : "target";
    return { column: baseline ? "baseline" : "target", facts: { id: id(row), missing } };
  },
  example: { bad: plan({ baseline: 100 }), good: plan({ baseline: 100, target: 97 }) },
});

/** V66: the target is no step back. */
export const targetBetter = rowCheck({
  rule: "V66",
  table,
  needs: ["baseline", "target", "better"],
  native: "IF({better}=PlanBetterLower,{target}>{baseline},{target}<{baseline})",
  find: (row) => {
    const [baseline, target] = [row.number("baseline"), row.number("target")];
    const worse = row.is("better", "PlanBetterLower") ? target > baseline : target < baseline;
    return worse ? { column: "target", facts: { id: id(row), baseline, target } } : null;
  },
  example: { bad: plan({ baseline: 100, target: 103 }), good: plan({ baseline: 100, target: 97 }) },
});

/** Names of the words of the categories by which value for money is judged, in the order of their list. */
const categories = ["PlanMeasureCost", "PlanMeasureQuality", "PlanMeasureTime", "PlanMeasureVolume"];

function isMeasured(of: PlanReader, category: Cell): boolean {
  return of.rows(table).some((row) => sameCell(row.raw("category"), category));
}

const four = ["Cost", "Quality", "Time", "Volume"].map((category, at) => ({
  ...measure,
  id: `K0${at + 1}`,
  category,
  baseline: 100,
  target: 97,
}));

/** V67: each of the four categories is measured. */
export const categoryMeasured = planCheck({
  rule: "V67",
  whole: { PlanMeasures: ["category"] },
  count: categories.map((word) => `(SUMPRODUCT(--ISNUMBER(1/(PlanMeasures[Category]=${word})))=0)`).join("+"),
  find: (of) =>
    of
      .words("measureCategory")
      .slice(0, categories.length)
      .flatMap((category) => (isMeasured(of, category) ? [] : [{ table, column: "category", facts: { category } }])),
  example: { bad: { tables: { PlanMeasures: four.slice(1) } }, good: { tables: { PlanMeasures: four } } },
});
