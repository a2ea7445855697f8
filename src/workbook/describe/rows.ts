import type { Table } from "../../plan/types";
import { rewordedSince } from "../../plan/upgrades/releases";
import { localised, type Naming } from "../localise";
import type { AnyThing } from "../things/index";
import type { Wanted } from "./wanted";

/** Sheet and table that a sentence speaks of. */
export type Facts = Readonly<Record<string, string>>;

/** The table whose columns are lists. */
export function isOfLists({ name }: Table): boolean {
  return name === "PlanLists";
}

/** Entries whose words mean others since the template that made the plan. */
export function wordThings({ template, site }: Wanted, table: Table, facts: Facts): AnyThing[] {
  const version = site.identity?.version ?? template.version;
  return table.columns.flatMap(({ id, title }): AnyThing[] => {
    const today = rewordedSince(table.name, id, version);
    const pairs = Object.entries(today).map(([before, now]) => `${now} for ${before}`);
    if (pairs.length === 0) return [];
    return [
      {
        at: `words/${table.name}/${id}`,
        kind: "words",
        values: { former: 0 },
        within: `column/${table.name}/${id}`,
        facts: { ...facts, column: title, words: pairs.join(", ") },
        table: table.name,
        column: id,
        today,
      },
    ];
  });
}

/** Tables that people lengthen are looked at beneath, and for ids that stand twice. */
export function rowThings(table: Table, facts: Facts, naming: Naming): AnyThing[] {
  const { name, key, columns, prefix, starter, offered, written } = table;
  const lengthened = prefix !== undefined || offered === true || starter.length === 0 || isOfLists(table);
  if (written === true || !lengthened) return [];
  const common = { within: `table/${name}`, facts, table: name };
  const kind = columns.find(({ id }) => id === key)?.kind;
  const below: AnyThing = {
    ...common,
    at: `below/${name}`,
    kind: "below",
    values: { taken: 0, standing: 0 },
    key: { column: key, holds: isOfLists(table) ? "nothing" : kind === "date" ? "date" : "id" },
    entries: columns.flatMap(({ id, formula }) => (formula === undefined ? id : [])),
    calculated: columns.flatMap(({ id, formula }) =>
      formula === undefined ? [] : [{ column: id, formula: localised(formula, naming) }],
    ),
  };
  if (prefix === undefined) return [below];
  return [below, { ...common, at: `ids/${name}`, kind: "ids", values: { twice: 0 }, column: key }];
}
