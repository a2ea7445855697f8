import type { Column, RowReader } from "../types";
import { filter } from "../sheets/tableSheet";
import { table } from "./table";

/** The stage dates of a project in their order. */
export const stageDates: readonly Column[] = [
  { id: "stageZero", title: "Stage 0 date", kind: "date", width: 11, past: true },
  { id: "stageOne", title: "Stage 1 date", kind: "date", width: 11, past: true },
  { id: "stageTwo", title: "Stage 2 date", kind: "date", width: 11, past: true },
  { id: "close", title: "Close date", kind: "date", width: 11, past: true },
  { id: "onSite", title: "On site date", kind: "date", width: 11, past: true },
  { id: "open", title: "Open date", kind: "date", width: 11, past: true },
];

function costPerSquareMetre(row: RowReader): number | "" {
  if (!row.isNumber("value") || !row.isNumber("area")) return "";
  const [value, area] = [row.number("value"), row.number("area")];
  return area > 0 ? (value * 1_000_000) / area : "";
}

/** The projects that the partnership could deliver. */
export const projects = table({
  name: "PlanProjects",
  sheet: "3 Projects",
  step: 3,
  key: "id",
  called: "name",
  prefix: "P",
  starter: [],
  says: {
    id: "projects",
    title: "Step 3: projects",
    about:
      "This sheet has one table of {count} projects. Values are in millions of pounds. A blank stage date means not yet dated.",
    use: `To add one, write below the last row. ${filter}`,
    go: "PlanGoProjects",
    link: "Go to projects",
  },
  columns: [
    { id: "id", title: "Project ID", kind: "id", width: 9, required: true, unique: true },
    { id: "name", title: "Project", kind: "text", width: 25, required: true },
    { id: "sector", title: "Sector", kind: "choice", width: 12, list: "sector", required: true },
    { id: "wards", title: "Wards affected", kind: "integer", width: 8, min: 0, max: 200 },
    { id: "sponsor", title: "Sponsor post", kind: "text", width: 20, post: true, wanted: true },
    { id: "service", title: "Service", kind: "reference", width: 8, references: "PlanServices" },
    { id: "route", title: "Route", kind: "choice", width: 11, list: "route", wanted: true },
    { id: "value", title: "Value", kind: "millions", width: 8, min: 0, max: 1000, required: true },
    ...stageDates,
    { id: "stage", title: "Stage now", kind: "choice", width: 11, list: "stage", required: true },
    { id: "reached", title: "Stage reached on", kind: "date", width: 11, past: true },
    { id: "objective", title: "Objective", kind: "reference", width: 9, references: "PlanObjectives" },
    { id: "area", title: "Floor area m2", kind: "number", width: 9, min: 0, max: 1_000_000 },
    { id: "benchmark", title: "Benchmark per m2", kind: "pounds", width: 10, min: 0, max: 100_000 },
    { id: "bias", title: "Optimism bias", kind: "percent", width: 9, min: 0, max: 1 },
    { id: "evidence", title: "Value for money evidence", kind: "text", width: 13 },
    { id: "confidence", title: "Confidence", kind: "rag", width: 10 },
    { id: "exempt", title: "Open or exempt", kind: "choice", width: 10, list: "openness" },
    {
      id: "unitCost",
      title: "Cost per m2",
      kind: "pounds",
      width: 9,
      formula: '=IFERROR(IF(AND(ISNUMBER({value}),ISNUMBER({area}),N({area})>0),{value}*1000000/{area},""),"")',
      twin: costPerSquareMetre,
    },
  ],
});
