import type { Column, RowReader, SheetWords, Table } from "../types";
import { isUnreadNative } from "../formulas";
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

/** What may stand in the columns of years. */
export const ofYear = { kind: "millions", min: 0, max: 1000 } as const;

/** The year cells of a row lie between its project and its price base; only headings that are plan years count. */
export const yearSpan = "PlanCapital[[#This Row],[Project ID]:[Price base]]";
/** The headings above that span. */
export const yearHeadings = "PlanCapital[[#Headers],[Project ID]:[Price base]]";
/** TRUE for each of them that is a plan year. */
export const isYearNative = `ISNUMBER(MATCH(${yearHeadings},PlanYears[Financial year],0))`;
/** TRUE for each of them that reads as a year, such as 2026/27. */
export const isLabelNative =
  `(LEN(${yearHeadings})=7)*(MID(${yearHeadings},5,1)="/")*` +
  `ISNUMBER(1*LEFT(${yearHeadings},4))*ISNUMBER(1*RIGHT(${yearHeadings},2))`;
/** How many cells of the plan's years hold something that is no number. */
export const unreadYearsNative = `SUMPRODUCT(--${isYearNative},${isUnreadNative(yearSpan)})`;

function name(row: RowReader): string {
  if (row.isBlank("project")) return "";
  const found = row.to("project").raw("name");
  return typeof found === "string" ? found : "";
}

function total(row: RowReader): number | "" {
  if (row.isBlank("project")) return "";
  row.summed("priceBase");
  return row.plan.yearColumns().reduce((all, id) => all + (row.maybeNumber(id) ?? 0), 0);
}

function fundingTotal(row: RowReader): number | "" {
  return row.isBlank("project") ? "" : funding.reduce((all, { id }) => all + (row.maybeNumber(id) ?? 0), 0);
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

/** A cell of the row's project. MATCH takes `*` and `?` for patterns: whoever uses it compares the id too. */
const ofProject = (title: string): string =>
  `INDEX(PlanProjects[${title}],MATCH({project},PlanProjects[Project ID],0))`;

const fundingCells = funding.map((column) => `{${column.id}}`).join(",");
/** How many sources hold something that is no number. */
const unreadFunding = funding.map(({ id }) => isUnreadNative(`{${id}}`)).join("+");

const againstValue: readonly Column[] = [
  {
    id: "total",
    title: "Total",
    kind: "millions",
    width: 9,
    formula: `=IFERROR(IF(OR({project}="",${unreadYearsNative}>0),"",SUMPRODUCT(--${isYearNative},${yearSpan})),"")`,
    twin: total,
  },
  {
    id: "value",
    title: "Project value",
    kind: "millions",
    width: 9,
    formula: `=IFERROR(IF({project}="","",IF(AND(${ofProject("Project ID")}={project},ISNUMBER(${ofProject("Value")})),${ofProject("Value")},"")),"")`,
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
];

const fundingTotalColumn: Column = {
  id: "fundingTotal",
  title: "Funding total",
  kind: "millions",
  width: 9,
  formula: `=IFERROR(IF(OR({project}="",${unreadFunding}>0),"",SUM(${fundingCells})),"")`,
  twin: fundingTotal,
};

const againstApproval: readonly Column[] = [
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
  width: 13,
  references: "PlanProjects",
  required: true,
  unique: true,
};

const projectName: Column = {
  id: "name",
  title: "Project",
  kind: "text",
  width: 25,
  formula: `=IFERROR(IF({project}="","",IF(AND(${ofProject("Project ID")}={project},ISTEXT(${ofProject("Project")})),${ofProject("Project")},"")),"")`,
  twin: name,
};

/** What a row's money comes to stands beside what it is the sum of; the years end at their price base. */
const afterYears: readonly Column[] = [
  { id: "priceBase", title: "Price base", kind: "text", width: 11 },
  ...againstValue,
  ...funding,
  fundingTotalColumn,
  { id: "fundingStatus", title: "Funding status", kind: "choice", width: 11, list: "fundingStatus", wanted: true },
  { id: "approvedTotal", title: "Approved total", kind: "millions", width: 10, min: 0, max: 1000 },
  { id: "approval", title: "Approval reference", kind: "text", width: 19 },
  { id: "spent", title: "Spent to date", kind: "millions", width: 9, min: 0, max: 1000 },
  { id: "outturn", title: "Forecast outturn", kind: "millions", width: 9, min: 0, max: 1000 },
  { id: "moved", title: "Moved to later years", kind: "millions", width: 10, min: -1000, max: 1000 },
  ...againstApproval,
];

const says: SheetWords = {
  id: "capital",
  title: "Step 3: capital",
  about:
    "This sheet has one table of {count} projects. In millions of pounds; a project's years add to its value, and so does its funding.",
  use: `Spending moved out to later years is a minus. ${filter}`,
  go: "PlanGoCapital",
  link: "Go to capital by year",
};

/** Capital of each project by year and by source, tied to the project's value. */
export function capital(years: readonly string[]): Table {
  const yearColumns = years.map((label): Column => {
    return { id: yearColumnId(label), title: label, width: 9, ...ofYear };
  });
  const columns = [projectColumn, projectName, ...yearColumns, ...afterYears];
  return table({
    name: "PlanCapital",
    sheet: "3 Capital",
    step: 3,
    key: "project",
    called: "project",
    starter: [],
    columns,
    says,
  });
}
