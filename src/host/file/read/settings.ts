import type { BookData } from "../../book/model";
import type { Parts } from "../package";
import { relatedPart, relationshipsOf } from "../relationships";
import { child, childrenOf, parseXml } from "../xml/tree";

/** The add-in whose settings are read and written where nobody says which: one that was put in by hand. */
export const someAddIn = "00000000-0000-0000-0000-000000000000";

/** The part that lists the task panes of a workbook. */
export const panesPart = (parts: Parts): string | undefined => relatedPart(parts, "", "webextensiontaskpanes");

/** The part that holds an add-in's settings: each add-in has one of its own. */
export function settingsPart(parts: Parts, addIn: string): string | undefined {
  const panes = panesPart(parts);
  const related = panes === undefined ? [] : relationshipsOf(parts, panes);
  return related
    .filter(({ kind, target }) => kind === "webextension" && parts.has(target))
    .map(({ target }) => target)
    .find(
      (part) => child(parseXml(parts.text(part)), "reference")?.attributes.id?.toLowerCase() === addIn.toLowerCase(),
    );
}

/** The settings that an add-in keeps in a workbook. */
export function readSettings(parts: Parts, addIn: string): BookData["settings"] {
  const part = settingsPart(parts, addIn);
  const properties = part === undefined ? undefined : child(parseXml(parts.text(part)), "properties");
  return new Map(
    childrenOf(properties, "property").map(({ attributes: { name = "", value = "" } }) => [name, valueOf(value)]),
  );
}

/** A setting is JSON; what is none is taken as the text that it is. */
function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
