import { linesIn, rowHeight, widthOf } from "../../plan/index";
import type { PlanSheet, SheetCell, Table } from "../../plan/types";
import { summaryId } from "../../plan/summary/summarySheet";
import { printMark } from "../identity";
import { localised, type Naming } from "../localise";
import { fitPages } from "../pageFit";
import { addressOf } from "../placed";
import { labelOf } from "../site";
import type { CellsThing, OwnCell } from "../things/cells";
import type { DressedCell } from "../things/sheetLook";
import type { EntryCell } from "../things/entries";
import type { AnyThing } from "../things/index";
import type { PageThing } from "../things/page";
import { markOf, renews, spanBehind, type Wanted } from "./wanted";
import { formerCells, hasYears, vacatedCells } from "./years";
import { sheetsByLabel } from "./naming";

/** Sheets and all that stands on them outside their tables. */
export function sheetThings(wanted: Wanted, naming: Naming): AnyThing[] {
  return wanted.template.sheets.flatMap((sheet) => [sheetThing(wanted, sheet), ...partsOf(wanted, sheet, naming)]);
}

function sheetThing({ template, site }: Wanted, { id }: PlanSheet): AnyThing {
  const mark = printMark(markOf(template), id);
  const kept = site.former[id]?.kept;
  const facts = { sheet: labelOf(site, id), ...(kept === undefined ? {} : { kept }) };
  return { at: `sheet/${id}`, kind: "sheet", values: { copies: 0 }, facts, sheet: id, mark };
}

function partsOf(wanted: Wanted, sheet: PlanSheet, naming: Naming): AnyThing[] {
  const { id, cells } = sheet;
  const common = { values: {}, within: `sheet/${id}`, facts: { sheet: labelOf(wanted.site, id) }, sheet: id };
  const former = formerCells(wanted, sheet);
  const own = cells.filter(({ role }) => role !== "entry").map((cell) => ownCell(cell, naming));
  const entries = cells.filter(({ role }) => role === "entry").map((cell) => entryCell(cell, naming));
  return [
    ...cellsThing(wanted, common, own, {
      vacated: vacatedCells(wanted, sheet).map((cell) => ownCell(cell, naming)),
      ...(former.length > 0
        ? { relaid: { former: former.map((cell) => ownCell(cell, naming)), looks: cells.map(dressed) } }
        : {}),
    }),
    ...(entries.length > 0 ? [{ ...common, at: `entries/${id}`, kind: "entries", cells: entries } as const] : []),
    lookThing(wanted, sheet, common),
    pageThing(wanted, sheet, common),
    ...cells.flatMap((cell) => linkThing(wanted, cell, common)),
  ];
}

interface Common {
  readonly values: Record<string, never>;
  readonly within: string;
  readonly facts: { readonly sheet: string };
  readonly sheet: string;
}

function ownCell({ row, column, value, formula, numberFormat }: SheetCell, naming: Naming): OwnCell {
  const content = formula === undefined ? (value ?? "") : localised(formula, naming);
  return { row, column, content, ...(numberFormat === undefined ? {} : { numberFormat }) };
}

function entryCell(cell: SheetCell, naming: Naming): EntryCell {
  const own = ownCell(cell, naming);
  return cell.list === undefined ? own : { ...own, list: naming.names.get(cell.list) ?? cell.list };
}

function cellsThing(
  wanted: Wanted,
  common: Common,
  cells: readonly OwnCell[],
  before: Pick<CellsThing, "vacated" | "relaid">,
): AnyThing[] {
  if (cells.length === 0) return [];
  const values = { missing: 0, overwritten: 0, lost: 0, reworded: 0 };
  const sheetOf = sheetsByLabel(wanted);
  return [
    {
      ...common,
      at: `cells/${common.sheet}`,
      kind: "cells",
      values,
      cells,
      ...before,
      renews: renews(wanted),
      sheetOf,
    },
  ];
}

function tableOn({ template }: Wanted, { table }: PlanSheet): Table | undefined {
  return template.tables.find(({ name }) => name === table);
}

function dressed({ row, column, role, numberFormat, lines }: SheetCell): DressedCell {
  return {
    row,
    column,
    role,
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(lines === undefined ? {} : { lines }),
  };
}

function lookThing(wanted: Wanted, sheet: PlanSheet, common: Common): AnyThing {
  const cells = sheet.cells.map(dressed);
  const inTable = tableOn(wanted, sheet)?.columns.length ?? 0;
  const widths = (sheet.widths ?? []).map((width, index) => (index < inTable ? null : width));
  return {
    ...common,
    at: `look/${sheet.id}`,
    kind: "look",
    of: { sheet: sheet.id, cells, gaps: sheet.gaps ?? [], widths, plain: sheet.plain === true },
  };
}

function pageThing(wanted: Wanted, sheet: PlanSheet, common: Common): AnyThing {
  const { id, orientation, tabColor, breaks = [] } = sheet;
  const table = tableOn(wanted, sheet);
  return {
    ...common,
    values: { paper: "A4", footer: true, titleRows: sheet.titleRows !== undefined, behind: false },
    behind: isLaidOutByYears(id, table) && spanBehind(wanted, id) !== null,
    at: `page/${id}`,
    kind: "page",
    orientation,
    tabColor,
    breaks,
    ...acrossPages(sheet, table),
    ...(table === undefined ? {} : { fitted: { table: table.name, heading: headingHeight(table) } }),
  };
}

/** How the columns lie on the pages. */
function acrossPages(
  sheet: PlanSheet,
  table: Table | undefined,
): Pick<PageThing, "scale" | "columnBreaks" | "blocks" | "titleRows" | "titleColumns"> {
  const { orientation, repeated = 0, cells, printed } = sheet;
  const inTable = (table?.columns ?? []).map(({ width }) => width);
  const widths = [...inTable, ...(sheet.widths ?? []).slice(inTable.length)];
  const beside = Math.max(0, ...cells.map((cell) => besideOf(cell, sheet)));
  const { scale, breaks } = fitPages(widths, orientation, { repeated, beside });
  const columnBreaks = printed === undefined ? breaks : [];
  const blocks = blocksOf(sheet, widths.length, breaks[0] ?? widths.length);
  return { scale, columnBreaks, blocks, ...titlesOf(sheet, columnBreaks.length > 0 ? repeated : 0) };
}

/** Points that the headings of a table take, with a line beneath them for the filter buttons, which would cover their ends. */
function headingHeight({ columns }: Table): number {
  return rowHeight(11, Math.max(...columns.map(({ title, width }) => linesIn(title, width, true))) + 1);
}

/** Points that a sentence takes above the table, where it runs over the columns of the first page. */
function besideOf({ row, column, value, longest }: SheetCell, { table, repeated = 0 }: PlanSheet): number {
  const isAbove = table !== undefined && row < 4 && column === repeated;
  return isAbove ? widthOf(longest ?? String(value ?? "")) : 0;
}

/** Other years bring such a sheet other columns, or other places for its tables. */
function isLaidOutByYears(sheet: string, table: Table | undefined): boolean {
  return sheet === summaryId || hasYears(table);
}

/** What every printed page repeats. */
function titlesOf({ titleRows }: PlanSheet, repeated: number): Pick<PageThing, "titleRows" | "titleColumns"> {
  return {
    ...(titleRows === undefined ? {} : { titleRows: titleRows.replace(/(\d+)/g, "$$$1") }),
    ...(repeated === 0 ? {} : { titleColumns: `$A:$${addressOf(0, repeated - 1).replace(/\d+/, "")}` }),
  };
}

/** The table across its pages and what stands below it on pages of their own, or the rows that are all that is printed. */
function blocksOf({ apart, printed }: PlanSheet, columns: number, firstPage: number): PageThing["blocks"] {
  if (printed !== undefined) return [{ from: { row: 0, column: 0 }, to: { row: printed - 1, column: firstPage - 1 } }];
  if (apart === undefined) return [];
  return [
    { from: { row: 0, column: 0 }, to: { row: apart.from - 1, column: columns - 1 } },
    { from: { row: apart.from, column: 0 }, to: { row: apart.to, column: firstPage - 1 } },
  ];
}

function linkThing({ site }: Wanted, { row, column, to }: SheetCell, common: Common): AnyThing[] {
  if (to === undefined) return [];
  const actual = site.names[to] ?? to;
  const at = `link/${common.sheet}/${row}/${column}`;
  return [
    { ...common, at, kind: "link", values: { to: actual }, to: actual, cell: { sheet: common.sheet, row, column } },
  ];
}
