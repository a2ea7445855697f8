import { PlannerError } from "../plan/errors";
import { enteredIn } from "../plan/entered";
import { besideText, enteredText } from "../text/takeOut";
import { isShared } from "../workbook/others";
import { readPlan } from "../workbook/rows/read";
import { labelOf } from "../workbook/site";
import type { Session } from "../workbook/session";
import { isKept } from "../workbook/takeOut/beside";
import { type Ground, groundOf } from "../workbook/takeOut/ground";
import { remove } from "../workbook/takeOut/remove";
import type { Action, None, TakeOutOptions, TakeOutView } from "./types";

/** Shows what would go with the plan, what stays, and which of the council's formulas would lead nowhere. Writes nothing. */
export const previewTakeOut: Action<None, TakeOutView> = async (session) => viewOf(session, await groundOf(session));

/**
 * Takes the plan out of the workbook: everything that insert made, and what people entered in it only when that was said.
 * Their own sheets, columns, cells and names stay.
 */
export const takeOut: Action<TakeOutOptions, TakeOutView> = async (session, { withEntries = false }, watch) => {
  const ground = await groundOf(session);
  const view = await viewOf(session, ground);
  if (view.entries.length > 0 && !withEntries)
    throw new PlannerError("takesEntries", { sheets: view.entries.map(({ sheet }) => sheet).join(", ") });
  if (watch.cancelled()) throw new PlannerError("cancelled");
  await remove(session, ground);
  return view;
};

async function viewOf(session: Session, ground: Ground): Promise<TakeOutView> {
  const { beside, pointing, site, template } = ground;
  const sheetOf = (table: string): string =>
    labelOf(site, template.sheets.find((sheet) => sheet.table === table)?.id ?? "");
  const { plan } = await readPlan(session);
  return {
    sheets: beside.filter((each) => !isKept(each)).map(({ sheet }) => sheet),
    kept: beside.filter(isKept).map((each) => ({ sheet: each.sheet, because: besideText(each) })),
    entries: [
      ...enteredIn(plan, template.options).map(({ table, rows }) => ({
        sheet: sheetOf(table),
        sentence: enteredText({ rows }),
      })),
      ...beside.flatMap(({ sheet, choices }) => (choices > 0 ? [{ sheet, sentence: enteredText({ choices }) }] : [])),
    ],
    pointing: pointing.map(({ sheet, at }) => (sheet === "" ? at : `${sheet}!${at}`)),
    shared: await isShared(session),
  };
}
