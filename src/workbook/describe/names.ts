import { localised, type Naming } from "../localise";
import { labelOf } from "../site";
import type { AnyThing } from "../things/index";
import type { Wanted } from "./describe";

/** Defined names: formulas of the plan, and cells that links lead to. */
export function nameThings({ template, site }: Wanted, naming: Naming): AnyThing[] {
  const formulas = template.names.map(({ name, formula }): AnyThing => {
    const actual = localised(formula, naming);
    return {
      at: `name/${name}`,
      kind: "name",
      values: { formula: actual },
      facts: { name: site.names[name] ?? name },
      name,
      formula: actual,
    };
  });
  const cells = template.sheets.flatMap((sheet) =>
    sheet.cells.flatMap(({ row, column, named }): AnyThing[] => {
      if (named === undefined) return [];
      const label = labelOf(site, sheet.id);
      const facts = { name: site.names[named] ?? named, sheet: label };
      return [
        {
          at: `name/${named}`,
          kind: "name",
          values: { sheet: label },
          facts,
          name: named,
          cell: { sheet: sheet.id, row, column },
        },
      ];
    }),
  );
  return [...formulas, ...cells];
}
