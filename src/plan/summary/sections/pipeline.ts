import { wholeColumn as of } from "../../formulas";
import type { Cell } from "../../types";
import { sums } from "../public/sums";
import { type Section, tableMillions } from "../section";
import { type Unread, unreadColumns } from "../unread";
import { cellOf, maybeNumber, type SummaryView, totalOf } from "../view";

const stageWord = (k: number) => `INDEX(PlanListStage,${k + 1})`;
/** Stages on the live sheet: as many as the list has at insert. */
const stagesShown = 8;

const projectIds = of("PlanProjects", "Project ID");
const stages = of("PlanProjects", "Stage now");
/** MATCH takes these for patterns, and would find `C*` among the words. */
const isPlain = ["*", "?", "~"].map((sign) => `ISERROR(FIND("${sign}",${stages}))`).join("*");

/** Projects whose stage is blank, or no word of the list, stand in no row. */
const stageless: Unread = {
  named: '"stage"',
  counted: `SUMPRODUCT(ISTEXT(${projectIds})*(1-ISNUMBER(MATCH(${stages},PlanListStage,0))*${isPlain}))`,
  of: (plan) => ({
    name: "stage",
    count: plan
      .rows("PlanProjects")
      .filter((row) => typeof row.raw("id") === "string" && !plan.hasWord("stage", row.raw("stage"))).length,
  }),
};

/** Projects and their value at each stage. */
export const pipelineSection: Section = {
  id: "pipeline",
  heading: "The pipeline by stage",
  columns: [
    { title: "Stage", role: "label", formula: (k) => `=IFERROR(${stageWord(k)}&"","")` },
    {
      title: "Projects",
      role: "number",
      numberFormat: "0_)",
      formula: (k) => `=IFERROR(COUNTIF(${of("PlanProjects", "Stage now")},${stageWord(k)}),"")`,
    },
    {
      title: "Value, £m",
      role: "number",
      numberFormat: tableMillions,
      formula: (k) =>
        `=IFERROR(SUMIFS(${of("PlanProjects", "Value")},${of("PlanProjects", "Stage now")},${stageWord(k)},${of("PlanProjects", "Value")},"<1E+300"),"")`,
    },
  ],
  live: {
    rows: stagesShown,
    lines: 1,
    more: `=IF(COUNTA(PlanListStage)>${stagesShown},"and "&COUNTA(PlanListStage)-${stagesShown}&" more on Lists","")`,
  },
  unread: [unreadColumns("value", "PlanProjects", [{ id: "value", title: "Value" }]), stageless],
  none: "No projects are entered.",
  rows: (view) => view.plan.words("stage").flatMap((word) => (isText(word) ? [stageRow(view, word)] : [])),
};

function isText(cell: Cell): cell is string {
  return typeof cell === "string" && cell !== "";
}

function stageRow(view: SummaryView, word: string): readonly Cell[] {
  const projects = view.plan
    .rows("PlanProjects")
    .filter((row) => String(cellOf(row, "stage")).toLowerCase() === word.toLowerCase());
  const value = projects.reduce((all, row) => all + (maybeNumber(row, "value") ?? 0), 0);
  return [word, projects.length, totalOf(view, sums.stage(word), value)];
}
