import type { Column, Table, WordList } from "../../plan/types";
import { kinds } from "../../plan/index";
import { columnOrders, earlierTitles, laterWords } from "../../plan/upgrades/releases";
import { ragColors, wrapped } from "../formats";
import { textFormat } from "../rows/formats";
import { localised, type Naming } from "../localise";
import { labelOf } from "../site";
import type { ColumnLook } from "../things/columnLook";
import type { AnyThing } from "../things/index";
import { renews, type Wanted } from "./wanted";
import { followsYears, nationThings, settingThings } from "./years";
import { type Facts, isOfLists, rowThings, wordThings } from "./rows";
import { ruleThings } from "./rules";

/** Tables with their columns, first rows, formulas, rules and looks. */
export function tableThings(wanted: Wanted, naming: Naming): AnyThing[] {
  return wanted.template.tables.flatMap((table) => {
    const sheet = wanted.template.sheets.find((each) => each.table === table.name)?.id ?? "";
    const facts = { sheet: labelOf(wanted.site, sheet), table: table.name };
    return [
      tableThing(table, sheet, facts),
      ...table.columns.map((column) => columnThing(wanted, table, column, facts)),
      starterThing(wanted, table, sheet, facts),
      ...settingThings(wanted, table, sheet, facts),
      ...nationThings(wanted, table, sheet, facts),
      ...textThings(wanted, table, facts),
      ...listThings(wanted, table, facts),
      ...rowThings(table, facts, naming),
      ...wordThings(wanted, table, facts),
      ...table.columns
        .flatMap((column) => [...formulaThing(table, column, naming), ...ruleThings(wanted, table, column, naming)])
        .map((thing) => ({ ...thing, facts: { ...facts, ...thing.facts } })),
      ...lookThings(wanted, table, sheet, facts),
      ...linkThings(wanted, table, facts),
    ];
  });
}

function tableThing(table: Table, sheet: string, facts: Facts): AnyThing {
  return {
    at: `table/${table.name}`,
    kind: "table",
    values: { name: table.name },
    within: `sheet/${sheet}`,
    facts,
    table: table.name,
    sheet,
    titles: table.columns.map(({ title }) => title),
    rows: Math.max(1, table.starter.length),
  };
}

function columnThing(wanted: Wanted, table: Table, { id, title }: Column, facts: Facts): AnyThing {
  return {
    at: `column/${table.name}/${id}`,
    kind: "column",
    values: { title, moved: false, outdated: false },
    within: `table/${table.name}`,
    facts: { ...facts, column: title },
    table: table.name,
    column: id,
    title,
    earlier: renews(wanted) ? earlierTitles(table.name, id) : [],
    orders: columnOrders(
      table.name,
      table.columns.map((column) => column.id),
    ),
  };
}

/** The columns of the plan's own texts that tell its rows apart in few letters: they are read each time the plan is looked at. */
function tellingColumns({ columns, starter }: Table): string[] {
  const length = (id: string): number => starter.map((row) => String(row[id] ?? "")).join("").length;
  const shortest = columns
    .flatMap(({ id, own }) => (own === true ? [id] : []))
    .sort((one, other) => length(one) - length(other));
  const told = (ids: readonly string[]): number =>
    new Set(starter.map((row) => JSON.stringify(ids.map((id) => row[id])))).size;
  const enough = shortest.findIndex((_, at) => told(shortest.slice(0, at + 1)) === starter.length);
  return enough < 0 ? shortest : shortest.slice(0, enough + 1);
}

/** Rows with a key of their own belong to the plan; words of lists, people's rows and those that are only an offer do not. */
function starterThing(wanted: Wanted, table: Table, sheet: string, facts: Facts): AnyThing {
  const key = table.columns.find(({ id }) => id === table.key);
  const own = table.prefix === undefined && table.offered !== true && key !== undefined && key.kind !== "text";
  return {
    at: `starter/${table.name}`,
    kind: "starter",
    values: { missing: 0, keyless: 0 },
    within: own ? `column/${table.name}/${table.key}` : `table/${table.name}`,
    facts,
    sheet,
    table: table.name,
    keys: table.key,
    columns: isOfLists(table)
      ? []
      : table.columns.filter(({ formula, own: says }) => formula === undefined && says !== true).map(({ id }) => id),
    rows: table.starter,
    telling: tellingColumns(table),
    formats: Object.fromEntries(
      table.columns
        .map(({ id, kind }) => ({ id, kind, format: kinds[kind].numberFormat }))
        .filter(({ kind, format }) => format === textFormat || kind === "value")
        .map(({ id, format }) => [id, format]),
    ),
    ...(own ? { key: table.key } : {}),
    ...followsYears(wanted, table, sheet),
    ...(isOfLists(table) ? { room: true } : {}),
  };
}

/** What the plan says in rows that are its own. */
function textThings(wanted: Wanted, { name, key, columns, starter }: Table, facts: Facts): AnyThing[] {
  return columns
    .filter(({ own }) => own === true)
    .map(({ id, title }): AnyThing => ({
      at: `texts/${name}/${id}`,
      kind: "texts",
      values: { missing: 0, outdated: 0, reworded: 0 },
      within: `column/${name}/${id}`,
      facts: { ...facts, column: title },
      table: name,
      column: id,
      rows: starter.map((row) => ({ key: String(row[key]), text: String(row[id] ?? "") })),
      renews: renews(wanted),
    }));
}

function listThings(wanted: Wanted, table: Table, facts: Facts): AnyThing[] {
  if (!isOfLists(table)) return [];
  const version = wanted.site.identity?.version ?? wanted.template.version;
  return wanted.template.lists.map((list: WordList): AnyThing => ({
    at: `list/${list.name}`,
    kind: "list",
    values: { lost: 0, later: 0, reworded: 0 },
    within: `column/${table.name}/${list.name}`,
    facts: { ...facts, list: list.title },
    table: table.name,
    column: list.name,
    list,
    later: laterWords(list.name, list.words, version),
  }));
}

function formulaThing(table: Table, column: Column, naming: Naming): AnyThing[] {
  if (column.formula === undefined) return [];
  return [
    {
      at: `formula/${table.name}/${column.id}`,
      kind: "formula",
      values: { overwritten: 0 },
      within: `column/${table.name}/${column.id}`,
      facts: { column: column.title },
      table: table.name,
      column: column.id,
      formula: localised(column.formula, naming),
    },
  ];
}

function lookOf({ site }: Wanted, column: Column, before: Column | undefined): ColumnLook {
  const rag = column.kind === "rag" ? ragColors.map(({ word }) => site.names[word] ?? word) : [];
  const { align } = kinds[column.kind];
  return {
    column: column.id,
    calculated: column.formula !== undefined,
    wrap: wrapped.includes(column.kind),
    align,
    indented: align === "Left" && before !== undefined && kinds[before.kind].align === "Right",
    width: column.width,
    rag,
  };
}

/** The look of a new table, and of each column should it have to be added alone. */
function lookThings(wanted: Wanted, table: Table, sheet: string, facts: Facts): AnyThing[] {
  const looks = table.columns.map((column, index) => lookOf(wanted, column, table.columns[index - 1]));
  const common = { kind: "look", values: {}, facts } as const;
  const of = { sheet, table: table.name };
  return [
    { ...common, at: `look/${table.name}`, within: `table/${table.name}`, of: { ...of, columns: looks, alone: false } },
    ...looks.map((look, index): AnyThing => ({
      ...common,
      at: `look/${table.name}/${look.column}`,
      within: `column/${table.name}/${look.column}`,
      of: {
        ...of,
        columns: [look],
        pushed: looks.slice(index + 1).map(({ column, width }) => ({ column, width })),
        alone: true,
      },
    })),
  ];
}

function linkThings({ site }: Wanted, table: Table, facts: Facts): AnyThing[] {
  return (table.links ?? []).map(({ row, column, to }) => {
    const key = String(table.starter[row]?.[table.key] ?? row);
    const actual = site.names[to] ?? to;
    return {
      at: `link/${table.name}/${column}/${key}`,
      kind: "link",
      values: { to: actual },
      within: `table/${table.name}`,
      facts,
      to: actual,
      cell: { table: table.name, column, row: { key, at: row } },
    };
  });
}
