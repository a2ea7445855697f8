import { sheetOf } from "./cells";
import type { Core } from "./core";
import type { Scalar } from "./model";
import { resolvedFormula } from "./resolve";

/** What a formula comes to, as if it stood in the first cell of the sheet in front. The book must be calculated. */
export async function evaluated(core: Core, formula: string): Promise<Scalar[][]> {
  const sheet = sheetOf(core, core.data.activeSheet);
  const resolved = resolvedFormula(core, formula, { sheet, row: 0, column: 0 });
  const [answer] = await core.engine.evaluate([{ sheet: sheet.id, row: 0, column: 0, formula: resolved }]);
  return answer ?? [];
}
