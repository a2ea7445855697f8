import { filter } from "../sheets/tableSheet";
import { sameCell, toKey } from "../sameCell";
import type { Cell, PlanReader, RowReader } from "../types";
import { table } from "./table";

/** How far the latest value lies on the good side of another; negative on the bad side. Null while the good side is not named. */
function ahead(row: RowReader, of: number): number | null {
  const [higher, lower] = [row.is("better", "PlanBetterHigher"), row.is("better", "PlanBetterLower")];
  if (!higher && !lower) return null;
  return lower ? of - row.number("latest") : row.number("latest") - of;
}

function rag(row: RowReader): string {
  if (!row.isNumber("latest") || !row.isNumber("target")) return "";
  const toTarget = ahead(row, row.number("target"));
  if (toTarget === null) return "";
  if (toTarget >= 0) return row.word("PlanRagGreen");
  const baseline = row.summed("baseline");
  const improved = row.isNumber("baseline") && (ahead(row, baseline) ?? 0) > 0;
  return row.word(improved ? "PlanRagAmber" : "PlanRagRed");
}

const reported = new WeakMap<PlanReader, ReadonlyMap<Cell, number>>();

/** Values of measures as last reported before the report date, by id; of two reports the one further down. */
function lastReported(row: RowReader): ReadonlyMap<Cell, number> {
  let found = reported.get(row.plan);
  if (found === undefined) {
    const [report, kind] = [row.setting("report-date"), row.word("PlanSnapshotMeasure")];
    const values = new Map<Cell, number>();
    for (const snapshot of row.plan.rows("PlanSnapshots")) {
      const [date, score, key] = [snapshot.raw("date"), snapshot.raw("score"), toKey(snapshot.raw("item"))];
      const counts = sameCell(snapshot.raw("kind"), kind) && typeof date === "number" && date < report;
      if (counts && typeof score === "number" && key !== null) values.set(key, score);
    }
    found = values;
    reported.set(row.plan, found);
  }
  return found;
}

function previous(row: RowReader): Cell {
  if (row.isBlank("id")) return "";
  row.setting("report-date");
  const found = lastReported(row).get(toKey(row.raw("id")));
  if (found !== undefined) return found;
  return row.isNumber("baseline") ? row.number("baseline") : "";
}

function trend(row: RowReader): string {
  if (!row.isNumber("latest") || !row.isNumber("previous")) return "";
  const better = ahead(row, row.number("previous"));
  if (better === null) return "";
  if (better === 0) return row.word("PlanTrendSteady");
  return row.word(better > 0 ? "PlanTrendImproving" : "PlanTrendWorsening");
}

const isSided = "OR({better}=PlanBetterHigher,{better}=PlanBetterLower)";
const aheadNative = (of: string): string => `IF({better}=PlanBetterLower,${of}-{latest},{latest}-${of})`;
const ofMeasure =
  "(PlanSnapshots[Kind]=PlanSnapshotMeasure)*(PlanSnapshots[Item ID]={id})*ISNUMBER(PlanSnapshots[Score])" +
  "*ISNUMBER(PlanSnapshots[Report date])*(PlanSnapshots[Report date]<PlanReportDate)";

/** What is measured, in the four categories that value for money is judged by, and partnering. */
export const measures = table({
  name: "PlanMeasures",
  sheet: "9 Monitoring",
  step: 9,
  key: "id",
  called: "measure",
  prefix: "K",
  starter: [
    { id: "K01", category: "Cost", measure: "Cost against benchmark", better: "Lower", frequency: "Quarterly" },
    { id: "K02", category: "Quality", measure: "Defects at handover", better: "Lower", frequency: "Quarterly" },
    { id: "K03", category: "Time", measure: "Milestones met on time", better: "Higher", frequency: "Quarterly" },
    { id: "K04", category: "Volume", measure: "Projects reaching close", better: "Higher", frequency: "Yearly" },
  ],
  says: {
    id: "measures",
    title: "Step 9: measures",
    about:
      "This sheet has one table of {count} measures. RAG: the latest against target and baseline; trend: against the last report.",
    use: `Cost, quality, time and volume need one each. ${filter}`,
    go: "PlanGoMeasures",
    link: "Go to the measures",
  },
  columns: [
    { id: "id", title: "Measure ID", kind: "id", width: 10, required: true, unique: true },
    { id: "category", title: "Category", kind: "choice", width: 12, list: "measureCategory", required: true },
    { id: "measure", title: "Measure", kind: "text", width: 30, required: true },
    { id: "unit", title: "Unit", kind: "text", width: 12 },
    { id: "better", title: "Better when", kind: "choice", width: 10, list: "better" },
    { id: "baseline", title: "Baseline", kind: "number", width: 10, wanted: true },
    { id: "target", title: "Target", kind: "number", width: 10, wanted: true },
    { id: "latest", title: "Latest", kind: "number", width: 10 },
    { id: "periodEnd", title: "Period end", kind: "date", width: 11, past: true },
    { id: "frequency", title: "Frequency", kind: "choice", width: 11, list: "frequency", wanted: true },
    { id: "action", title: "Action", kind: "text", width: 26 },
    { id: "owner", title: "Owner post", kind: "text", width: 23, post: true, wanted: true },
    {
      id: "previous",
      title: "Last reported",
      kind: "number",
      width: 10,
      formula:
        `=IFERROR(IF(OR({id}="",NOT(ISNUMBER(PlanReportDate))),"",` +
        `IFERROR(LOOKUP(2,1/(${ofMeasure}),PlanSnapshots[Score]),IF(ISNUMBER({baseline}),{baseline},""))),"")`,
      twin: previous,
    },
    {
      id: "rag",
      title: "RAG",
      kind: "rag",
      width: 8,
      formula:
        `=IFERROR(IF(OR(NOT(ISNUMBER({latest})),NOT(ISNUMBER({target})),NOT(${isSided})),"",` +
        `IF(${aheadNative("{target}")}>=0,PlanRagGreen,` +
        `IF(AND(ISNUMBER({baseline}),${aheadNative("N({baseline})")}>0),PlanRagAmber,PlanRagRed))),"")`,
      twin: rag,
    },
    {
      id: "trend",
      title: "Trend",
      kind: "choice",
      list: "trend",
      width: 11,
      formula:
        `=IFERROR(IF(OR(NOT(ISNUMBER({latest})),NOT(ISNUMBER({previous})),NOT(${isSided})),"",` +
        `IF({latest}={previous},PlanTrendSteady,IF(${aheadNative("{previous}")}>0,PlanTrendImproving,PlanTrendWorsening))),"")`,
      twin: trend,
    },
  ],
});
