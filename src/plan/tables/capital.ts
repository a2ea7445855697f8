import type { Column, RowReader, SheetWords, Table } from "../types";
import { yearColumnId } from "../years";
import { filter } from "../sheets/tableSheet";
import { table } from "./table";

/** Sources of funding, in column order. */
export const funding: readonly Column[] = [
  { id: "grant", title: "Grant", kind: "millions", width: 9, min: 0, max: 1000 },
  { id: "contributions", title: "Section 106", kind: "millions", width: 9, min: 0, max: 1000 },
  { id: "levy", title: "CIL", kind: "millions", width: 9, min: 0, max: 1000 },
  { id: "receipts", title: "Capital receipts", kind: "millions", width: 9, min: 0, max: 1000 },
  { id: "borrowing", title: "Borrowing", kind: "millions", width: 10, min: 0, max: 1000 },
  { id: "reserves", title: "Reserves", kind: "millions", width: 9, min: 0, max: 1000 },
];

/** The year cells of a row lie between its project and its price base; only headings that are plan years count. */
export const yearSpan = "PlanCapital[[#This Row],[Project ID]:[Price base]]";
/** TRUE for each heading of that span which is a plan year. */
export const isYearNative =
  "ISNUMBER(MATCH(PlanCapital[[#Headers],[Project ID]:[Price base]],PlanYears[Financial year],0))";

function total(row: RowReader): number | "" {
  if (row.isBlank("project")) return "";
  row.summed("priceBase");
  return row.plan.yearColumns().reduce((all, id) => all + row.summed(id), 0);
}

function fundingTotal(row: RowReader): number | "" {
  return row.isBlank("project") ? "" : funding.reduce((all, { id }) => all + row.summed(id), 0);
}

function value(row: RowReader): number | "" {
  return row.isBlank("project") ? "" : row.to("project").number("value");
}

function difference(row: RowReader): number {
  return row.number("total") - row.number("value");
}

function variance(row: RowReader): number {
  return row.number("outturn") - row.number("approvedTotal");
}

function real(row: RowReader): number {
  return row.number("variance") - (row.maybeNumber("moved") ?? 0);
}

const fundingCells = funding.map((column) => `{${column.id}}`).join(",");

const calculated: readonly Column[] = [
  {
    id: "total",
    title: "Total",
    kind: "millions",
    width: 9,
    formula: `=IFERROR(IF({project}="","",SUMPRODUCT(--${isYearNative},${yearSpan})),"")`,
    twin: total,
  },
  {
    id: "fundingTotal",
    title: "Funding total",
    kind: "millions",
    width: 9,
    formula: `=IFERROR(IF({project}="","",SUM(${fundingCells})),"")`,
    twin: fundingTotal,
  },
  {
    id: "value",
    title: "Project value",
    kind: "millions",
    width: 9,
    formula:
      '=IFERROR(IF({project}="","",IF(AND(INDEX(PlanProjects[Project ID],MATCH({project},PlanProjects[Project ID],0))={project},' +
      'ISNUMBER(INDEX(PlanProjects[Value],MATCH({project},PlanProjects[Project ID],0)))),INDEX(PlanProjects[Value],MATCH({project},PlanProjects[Project ID],0)),"")),"")',
    twin: value,
  },
  {
    id: "difference",
    title: "Difference from value",
    kind: "millions",
    width: 10,
    formula: '=IFERROR(IF(AND(ISNUMBER({total}),ISNUMBER({value})),{total}-{value},""),"")',
    twin: difference,
  },
  {
    id: "variance",
    title: "Variance",
    kind: "millions",
    width: 10,
    formula: '=IFERROR(IF(AND(ISNUMBER({outturn}),ISNUMBER({approvedTotal})),{outturn}-{approvedTotal},""),"")',
    twin: variance,
  },
  {
    id: "real",
    title: "Real variance",
    kind: "millions",
    width: 10,
    formula: '=IFERROR(IF(AND(ISNUMBER({variance}),OR({moved}="",ISNUMBER({moved}))),{variance}-N({moved}),""),"")',
    twin: real,
  },
];

const projectColumn: Column = {
  id: "project",
  title: "Project ID",
  kind: "reference",
  // Room for the sheet's title and labels, for this column alone stands on every printed page.
  width: 20,
  references: "PlanProjects",
  required: true,
  unique: true,
};

const afterYears: readonly Column[] = [
  { id: "priceBase", title: "Price base", kind: "text", width: 11 },
  ...funding,
  { id: "fundingStatus", title: "Funding status", kind: "choice", width: 11, list: "fundingStatus", wanted: true },
  { id: "approvedTotal", title: "Approved total", kind: "millions", width: 10, min: 0, max: 1000 },
  { id: "approval", title: "Approval reference", kind: "text", width: 19 },
  { id: "spent", title: "Spent to date", kind: "millions", width: 9, min: 0, max: 1000 },
  { id: "outturn", title: "Forecast outturn", kind: "millions", width: 9, min: 0, max: 1000 },
  { id: "moved", title: "Moved to later years", kind: "millions", width: 10, min: -1000, max: 1000 },
];

const says: SheetWords = {
  id: "capital",
  title: "Step 3: capital",
  about:
    "This sheet has one table of {count} projects. In millions of pounds; a project's years add to its value, and so does its funding.",
  use: `Spending moved out to later years is a minus. ${filter}`,
  go: "PlanGoCapital",
  link: "Go to capital by year",
  repeated: 1,
};

/** Capital of each project by year and by source, tied to the project's value. */
export function capital(years: readonly string[]): Table {
  const yearColumns = years.map((label): Column => {
    return { id: yearColumnId(label), title: label, kind: "millions", width: 9, min: 0, max: 1000 };
  });
  const columns = [projectColumn, ...yearColumns, ...afterYears, ...calculated];
  return table({ name: "PlanCapital", sheet: "3 Capital", step: 3, key: "project", starter: [], columns, says });
}
