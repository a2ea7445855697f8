import { inRow, wholeColumn } from "../formulas";
import { idTitles } from "../ids";
import { kinds } from "../kinds";
import { entryColumns } from "../tables/table";
import type { Column, Table } from "../types";
import { planCounts } from "./planCounts";
import { maybeRule, ruleCodes } from "./ruleBook";

/**
 * Adds to the table of waivers what formulas can tell of them: what stands now in the cell that was accepted, whether the row (or
 * the plan) still breaks the rule with that cell as it was, and how much of what Checks counts is accepted by it. That something
 * else has changed on which the finding rests, only the add-in knows: no function of Excel 2016 makes a fingerprint of cells.
 */
export function withStillFound(waivers: Table, tables: readonly Table[]): Table {
  const about = tables.filter(({ name }) => name !== waivers.name);
  const added: readonly Column[] = [
    { id: "now", title: "Value now", kind: "codes", width: 16, formula: valueNow(about) },
    { id: "still", title: "Still found", kind: "choice", list: "yesNo", width: 8, formula: stillFound(about) },
    { id: "rows", title: "Rows accepted", kind: "number", width: 10, formula: rowsAccepted(about) },
  ];
  const columns = [...waivers.columns, ...added];
  return {
    ...waivers,
    columns: columns.map((column) =>
      added.includes(column) ? { ...column, formula: inRow(column.formula ?? "", waivers.name, columns) } : column,
    ),
  };
}

/** What `of` gives for the table that the waiver names. */
function inTable(about: readonly Table[], of: (table: Table) => string): string {
  return `CHOOSE(MATCH({table},{${about.map(({ name }) => `"${name}"`).join(",")}},0),${about.map(of).join(",")})`;
}

/** Place of the accepted row in its table. Row ids are texts here: steps and days are looked up as numbers. */
function placeIn({ name, key, columns }: Table): string {
  const { kind = "id" } = columns.find(({ id }) => id === key) ?? {};
  const id = kinds[kind].holds === "number" ? "VALUE({row})" : "{row}";
  return `MATCH(${id},${wholeColumn(name, idTitles[name] ?? "")},0)`;
}

function headingIn({ name }: Table): string {
  return `MATCH({column},${name}[[#Headers],[${idTitles[name] ?? ""}]:[Check]],0)`;
}

/**
 * Ends at the last entry column: a calculated one may follow the report date, or count waivers itself. Each cell is made a text
 * before CHOOSE takes it, since there are engines in which CHOOSE makes nought of a blank one.
 */
function valueNow(about: readonly Table[]): string {
  const cell = (table: Table): string => {
    const last = entryColumns(table).at(-1)?.title ?? "";
    return `INDEX(${table.name}[[${idTitles[table.name] ?? ""}]:[${last}]],${placeIn(table)},${headingIn(table)})&""`;
  };
  return `=IFERROR(IF({column}="","",${inTable(about, cell)}),"")`;
}

/** MATCH would take these for patterns. */
const plain = 'SUMPRODUCT(--ISNUMBER(FIND({"*","?","~"},{table}&{row}&{column})))=0';

/** Formulas do not see whether these are broken. */
const unseen = ruleCodes
  .filter((code) => maybeRule(code)?.notLive !== undefined)
  .map((code) => `{rule}="${code}"`)
  .join(",");

function stillFound(about: readonly Table[]): string {
  const codes = inTable(about, (table) => `INDEX(${wholeColumn(table.name, "Check")},${placeIn(table)})`);
  const inItsRow = [
    `ISNUMBER(FIND(UPPER({rule})&" ",${codes}&" "))`,
    `IF({column}="",TRUE,ISNUMBER(${inTable(about, headingIn)}))`,
    'OR(AND({fingerprint}="",{value}=""),{now}={value}&"")',
  ];
  const found = `IF({row}="",${ofPlan(about)}>0,AND(${inItsRow.join(",")}))`;
  return `=IFERROR(IF(OR({id}="",${unseen}),"",IF(IFERROR(AND({inForce}=PlanYes,LEN({rule})=3,${plain},${found}),FALSE),PlanYes,PlanNo)),"")`;
}

/** How many findings about the plan as a whole the rule has where the waiver says: those on Checks that are no row's. */
function ofPlan(about: readonly Table[]): string {
  const counts = planCounts(about);
  const among = (cell: string, names: readonly string[]): string =>
    `(${cell}={${names.map((name) => `"${name}"`).join(",")}})`;
  const meant = [
    among(
      "{rule}",
      counts.map(({ rule }) => rule),
    ),
    among(
      "{table}",
      counts.map(({ table }) => table.name),
    ),
  ];
  const tables = [...new Set(counts.map(({ table }) => table.name))];
  const inRows = tables.map((name) => `COUNTIF(${wholeColumn(name, "Check")},"*"&{rule}&"*")`);
  const all = "SUMIF(PlanChecks[Rule],{rule},PlanChecks[Count])";
  return `SUMPRODUCT(${meant.join("*")})*(${[all, ...inRows].join("-")})`;
}

/**
 * How many waivers of the same rule in the same row hold, further narrowed. Row ids are compared as texts: COUNTIFS would take
 * 1.1 and 1.10 for one number.
 */
function alike(...narrowed: readonly string[]): string {
  const column = (title: string): string => wholeColumn("PlanWaivers", title);
  const same = [
    `${column("Rule")}={rule}`,
    `${column("Table")}={table}`,
    `${column("Row ID")}&""={row}&""`,
    `${column("Still found")}=PlanYes`,
    ...narrowed.map((test) => `${column("Fingerprint")}${test}`),
  ];
  return `SUMPRODUCT(--ISNUMBER(1/(${same.map((test) => `(${test})`).join("*")})))`;
}

/**
 * A row counts as accepted when all its findings of the rule are: by one waiver without a fingerprint, as people write them, or by
 * one for each. They share the row among them. Of the plan as a whole each finding counts for itself, or all by such a waiver.
 */
function rowsAccepted(about: readonly Table[]): string {
  const all = alike('=""');
  const others = alike("<>{fingerprint}");
  const ofRow = `IF(OR(${all}>0,${others}>=N({findings})-1),1/${alike()},0)`;
  const each = `IF(${all}>0,0,1/${alike("={fingerprint}")})`;
  const ofAll = `IF({fingerprint}="",${ofPlan(about)}/${all},${each})`;
  return `=IFERROR(IF({id}="","",IF({still}=PlanYes,IF({row}="",${ofAll},${ofRow}),0)),"")`;
}
