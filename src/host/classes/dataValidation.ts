import { encloses, intersection } from "../book/area";
import { BookError } from "../book/bookError";
import type { Area, Validation } from "../book/model";
import type { HostClass } from "./declare/hostClass";
import { members } from "./declare/members";
import { bool, oneOf, orElse, record, text } from "./declare/readers";
import { RangesRef } from "./rangeAreas";
import type { RangeRef } from "./refs";
import { type RuleBody, readRule, shownRule } from "./validationRule";

const { get, result, writable, does, finds } = members<RangeRef>();

const NO_PROMPT = { show: false, title: "", message: "" };
const STOP = { show: true, title: "", message: "", style: "Stop" } as const;

/** The rules that lie on any of the cells. */
function touching({ sheet, area }: RangeRef): Validation[] {
  return sheet.data.validations.filter(({ areas }) => areas.some((each) => intersection(each, area)));
}

/** The one rule of all the cells; undefined when there is none or not one for all. */
function common(range: RangeRef): Validation | undefined {
  const [first, ...others] = touching(range);
  return first && others.length === 0 && covers(first.areas, range.area) ? first : undefined;
}

function covers(areas: readonly Area[], whole: Area): boolean {
  if (areas.some((area) => encloses(area, whole))) return true;
  const shared = areas.map((area) => intersection(area, whole)).filter((each) => each !== null);
  return shared.reduce((cells, { rows, columns }) => cells + rows * columns, 0) === whole.rows * whole.columns;
}

function typeOf(range: RangeRef): string {
  const rules = touching(range);
  const [first] = rules;
  if (!first) return "None";
  if (common(range)) return first.type;
  return rules.every(({ type }) => type === first.type) && rules.length > 1 ? "MixedCriteria" : "Inconsistent";
}

function ruleOf(range: RangeRef): Record<string, unknown> | null {
  const rule = common(range);
  if (rule) return shownRule(rule);
  return touching(range).length === 0 ? {} : null;
}

/** Puts a rule on the cells, with the words that were there before. */
function setRule(range: RangeRef, body: RuleBody | null): void {
  const { seat, sheet, area } = range;
  const before = common(range);
  const rule = body && {
    ...body,
    ignoreBlanks: before?.ignoreBlanks ?? true,
    prompt: before?.prompt ?? NO_PROMPT,
    error: before?.error ?? STOP,
  };
  seat.book.parts.setValidation(sheet.id, area, rule, seat.source);
}

/** Changes the words or the strictness of the rule that is there. */
function change(range: RangeRef, part: Partial<Pick<Validation, "ignoreBlanks" | "prompt" | "error">>): void {
  const rule = common(range);
  if (!rule) throw new BookError("InvalidOperation", "These cells have no rule, or different ones.");
  // `setValidation` gives the rule its cells; those of the old one are only carried along.
  range.seat.book.parts.setValidation(range.sheet.id, range.area, { ...rule, ...part }, range.seat.source);
}

const alertStyle = oneOf("Stop", "Warning", "Information");

function setPrompt(range: RangeRef, given: Record<string, unknown>): void {
  const show = orElse(bool, true)(given.showPrompt, "showPrompt");
  change(range, { prompt: { show, title: words(given.title, "title"), message: words(given.message, "message") } });
}

function setAlert(range: RangeRef, given: Record<string, unknown>): void {
  const show = orElse(bool, true)(given.showAlert, "showAlert");
  const style = orElse(alertStyle, "Stop")(given.style, "style");
  change(range, {
    error: { show, style, title: words(given.title, "title"), message: words(given.message, "message") },
  });
}

const words = orElse(text, "");

/** The cells that break their rule, column by column, those beneath each other as one block. */
async function breaches({ seat, sheet, area }: RangeRef): Promise<Area[]> {
  const verdicts = (await seat.book.verdicts(sheet.id, area)).filter((verdict) => !verdict.valid);
  verdicts.sort((a, b) => a.column - b.column || a.row - b.row);
  const blocks: { row: number; column: number; rows: number; columns: 1 }[] = [];
  for (const { row, column } of verdicts) {
    const last = blocks.at(-1);
    if (last && last.column === column && last.row + last.rows === row) last.rows += 1;
    else blocks.push({ row, column, rows: 1, columns: 1 });
  }
  return blocks;
}

async function invalidCells(range: RangeRef): Promise<RangesRef | null> {
  const blocks = await breaches(range);
  return blocks.length > 0 ? RangesRef.on(range, blocks) : null;
}

/** All valid, all invalid, or (null) some of each. */
async function valid(range: RangeRef): Promise<boolean | null> {
  const count = (await breaches(range)).reduce((cells, { rows }) => cells + rows, 0);
  if (count === 0) return true;
  return count === range.area.rows * range.area.columns ? false : null;
}

/** The native rules on cells. */
export const dataValidation: HostClass<RangeRef> = {
  name: "DataValidation",
  scalars: {
    Type: get(typeOf),
    Rule: writable(ruleOf, readRule, setRule),
    IgnoreBlanks: writable(
      (range) => common(range)?.ignoreBlanks ?? true,
      bool,
      (range, ignoreBlanks) => change(range, { ignoreBlanks }),
    ),
    Prompt: writable(
      (range) => {
        const { show, title, message } = common(range)?.prompt ?? NO_PROMPT;
        return { showPrompt: show, title, message };
      },
      record,
      setPrompt,
    ),
    ErrorAlert: writable(
      (range) => {
        const { show, title, message, style } = common(range)?.error ?? STOP;
        return { showAlert: show, title, message, style };
      },
      record,
      setAlert,
    ),
    Valid: result(valid),
  },
  methods: {
    Clear: does([], (range) => setRule(range, null)),
    GetInvalidCells: finds("RangeAreas", [], async (range) => {
      const found = await invalidCells(range);
      if (!found) throw new BookError("ItemNotFound", "No cell breaks its rule.");
      return found;
    }),
    GetInvalidCellsOrNullObject: finds("RangeAreas", [], invalidCells),
  },
};
