import type { ChangeAction, ThingKindName } from "../plan/change";
import { countText } from "./values";

/** What each kind of thing is called, one and many. */
const nouns: { readonly [K in ThingKindName]: readonly [string, string] } = {
  sheet: ["sheet", "sheets"],
  table: ["table", "tables"],
  column: ["column", "columns"],
  starter: ["set of first rows", "sets of first rows"],
  setting: ["setting of the plan's years", "settings of the plan's years"],
  nation: ["nation's bank holidays", "nations' bank holidays"],
  texts: ["column of the plan's own texts", "columns of the plan's own texts"],
  list: ["list", "lists"],
  words: ["column of entries in former words", "columns of entries in former words"],
  below: ["set of rows beneath a table", "sets of rows beneath tables"],
  ids: ["set of IDs", "sets of IDs"],
  cells: ["block of headings and sentences", "blocks of headings and sentences"],
  entries: ["set of choices", "sets of choices"],
  formula: ["calculated column", "calculated columns"],
  name: ["name", "names"],
  validation: ["entry rule", "entry rules"],
  numberFormat: ["number format", "number formats"],
  look: ["look", "looks"],
  page: ["page set-up", "page set-ups"],
  link: ["link", "links"],
  chart: ["chart", "charts"],
  source: ["series of a chart to its data", "series of charts to their data"],
  identity: ["mark of the plan", "marks of the plan"],
};

const verbs: { readonly [A in ChangeAction]: string } = {
  create: "Add",
  update: "Put back",
  accept: "Left as they were made here:",
};

/** How many changes there are, on which sheets, and whether a newer template brings them. */
export interface GroupFacts {
  readonly count: number;
  readonly sheets: readonly string[];
  readonly renewed?: boolean;
}

/** Many changes of one kind on one line: what is done, how many, and on which sheets. */
export function changeGroupText(
  { kind, action }: { readonly kind: ThingKindName; readonly action: ChangeAction },
  { count, sheets, renewed = false }: GroupFacts,
): string {
  const where = sheets.length === 0 ? "" : kind === "sheet" ? `: ${sheets.join(", ")}` : ` on ${onSheets(sheets)}`;
  const verb = renewed && action === "update" ? "Bring up to date" : verbs[action];
  return `${verb} ${countText(count, ...nouns[kind])}${where}`;
}

const onSheets = (sheets: readonly string[]): string =>
  sheets.length > 4 ? countText(sheets.length, "sheet") : sheets.join(", ");
