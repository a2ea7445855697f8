import { printFinished, printMark, printXml } from "../identity";
import { labelOf } from "../site";
import { identityOf } from "../things/identity";
import type { AnyThing } from "../things/index";
import { markOf, type Wanted } from "./wanted";

/** The places that remember the plan. */
export function identityThings({ template, site }: Wanted): AnyThing[] {
  const mark = markOf(template);
  const sheets = template.sheets.map(({ id }): AnyThing => ({
    at: `identity/sheet/${id}`,
    kind: "identity",
    values: { mark: printFinished(mark, id) },
    within: `sheet/${id}`,
    facts: { sheet: labelOf(site, id) },
    kept: "sheet",
    sheet: id,
    mark,
  }));
  return [
    { at: "identity/property", kind: "identity", values: { mark: printMark(mark) }, facts: {}, kept: "property", mark },
    {
      at: "identity/xml",
      kind: "identity",
      values: { mark: printXml(identityOf(mark, site)) },
      facts: {},
      kept: "xml",
      mark,
    },
    ...sheets,
  ];
}
