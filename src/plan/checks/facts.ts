import type { Limit } from "../limits";
import type { Cell, FormFault, KindName } from "../types";
import type { RuleCode } from "./ruleBook";

/** Column by its heading, value as found. */
interface CellFacts {
  readonly column: string;
  readonly value: Cell;
}
interface OfRow {
  readonly id: Cell;
}

/** What each rule's sentence is made of. Dates are serials, sums £m. */
export interface RuleFacts {
  V01: { readonly setting: string; readonly value: number };
  /** `now`: what people have made of the word in its list; `rows`: how many entries hold it, told as one finding. */
  V02: CellFacts & { readonly now?: string; readonly rows?: number };
  V03: CellFacts & { readonly expected: "date" | "number" | "text" | "year" | "id" };
  V04: { readonly value: Cell };
  V05: CellFacts & { readonly sheet: string };
  V06: { readonly column: string; readonly value: number; readonly start: number; readonly end: number };
  /** `setting`: it has a row of its own, which is not to be cleared. */
  V07: { readonly column: string; readonly setting?: true };
  V08: CellFacts;
  V76: CellFacts;
  V77: OfRow;
  /** What the column's entry rule has, in the shape of `Limit`. */
  V78: CellFacts & { readonly kind: KindName; readonly type: Limit["type"] } & Pick<Limit, "min" | "max">;
  V09: { readonly step: Cell };
  V10: { readonly step: Cell; readonly missing: "date" | "evidence" | "both" };
  V11: { readonly step: Cell; readonly count: number };
  V12: { readonly step: number; readonly scope: number; readonly day: number; readonly done: boolean };
  V13: { readonly role: string };
  V14: OfRow & { readonly missing: string };
  V15: OfRow;
  V16: OfRow;
  V17: OfRow & { readonly actual: number; readonly report: number };
  V18: OfRow & { readonly forecast: number; readonly report: number };
  V19: OfRow;
  V20: OfRow & { readonly days: number };
  V21: OfRow & { readonly date: number; readonly predecessor: Cell; readonly before: number };
  V22: OfRow & { readonly date: number; readonly project: Cell; readonly gate: Cell; readonly other: number };
  V23: { readonly year: Cell };
  V24: OfRow & { readonly approved: number; readonly was: number; readonly when: Cell };
  V25: OfRow & { readonly stage: string; readonly date: number; readonly earlier: string; readonly before: number };
  V26: OfRow & { readonly stage: string; readonly earlier: string; readonly days: number; readonly least: number };
  V27: OfRow;
  V28: OfRow & { readonly total: number; readonly value: number; readonly difference: number };
  V29: OfRow & { readonly value: number; readonly year: string; readonly early: boolean };
  V30: CellFacts;
  V31: OfRow & { readonly funding: number; readonly total: number };
  V32: OfRow & { readonly status: Cell };
  V33: OfRow & { readonly service: Cell };
  V34: OfRow & { readonly stage: Cell; readonly dated: string; readonly date: number; readonly report: number };
  V35: OfRow & { readonly close: number; readonly end: number };
  V36: OfRow & { readonly stage: Cell };
  V37: OfRow & { readonly cost: number; readonly benchmark: number };
  V38: OfRow & { readonly stage: Cell };
  V39: OfRow & { readonly open: number };
  V40: { readonly year: Cell; readonly planned: number; readonly most: number };
  V41: { readonly year: Cell; readonly planned: number; readonly least: number };
  V42: OfRow & { readonly date: number; readonly count: number; readonly most: number };
  V43: OfRow & { readonly close: number; readonly next: Cell; readonly nextClose: number };
  V44: { readonly variation: number; readonly year: Cell; readonly project: Cell };
  V45: OfRow & { readonly column: string; readonly of: Cell; readonly share: number };
  V46: { readonly until: number; readonly months: number };
  V47: { readonly year: Cell; readonly planned: number; readonly programme: number };
  V48: OfRow & { readonly opens: number; readonly closes: number };
  V49: OfRow & { readonly closes: number; readonly feeds: number };
  V50: OfRow & { readonly days: number; readonly kind: Cell; readonly least: number };
  V51: OfRow & { readonly days: number; readonly least: number };
  V52: OfRow & {
    readonly opens: number;
    readonly closes: number;
    readonly why: "election" | "christmas" | "august" | "weekend";
  };
  V53: OfRow & { readonly wards: number };
  V54: OfRow & { readonly value: number | null; readonly wards: number | null };
  /**
   * `earliest`: first day on which the meeting could be held after the notice, or after one published at the report date.
   * `made`: the day of the meeting at which it was decided; `days`: null where nobody has entered when the notice was given.
   */
  V55: OfRow & { readonly needed: number; readonly latest: number } & (
      | { readonly days: number; readonly report: number; readonly earliest: number }
      | { readonly days: number | null; readonly made: number }
    );
  V56: OfRow & { readonly latest: number; readonly days: number };
  V57: OfRow & { readonly missing: "paragraph" | "notice" | "both" };
  V58: OfRow & { readonly implement: number; readonly ends: number };
  V59: OfRow & { readonly project: Cell; readonly close: number; readonly meeting: number };
  V60: OfRow & { readonly gate: string; readonly date: number };
  V61: OfRow & { readonly meeting: number; readonly from: number; readonly to: number };
  V62: { readonly body: Cell; readonly first: number; readonly project: Cell; readonly stageOne: number };
  V63: { readonly body: Cell; readonly project: Cell; readonly commitment: Cell };
  V64:
    | { readonly fault: "draft" | "adopted"; readonly date: number; readonly other: number }
    | { readonly fault: "old"; readonly date: number; readonly report: number };
  V65: OfRow & { readonly missing: "baseline" | "target" | "both" };
  V66: OfRow & { readonly baseline: number; readonly target: number };
  V67: { readonly category: Cell };
  V68: OfRow & { readonly shown: Cell; readonly product: number };
  V69: OfRow & { readonly score: number; readonly residual: number };
  V70: OfRow & { readonly missing: "owner" | "mitigation" | "both" };
  V71: OfRow & { readonly review: number; readonly report: number };
  V73: OfRow & {
    readonly column: string;
    readonly was: Cell;
    readonly now: Cell;
    readonly as: "date" | "millions" | "number" | "text";
    readonly report: number;
  };
  V74: OfRow & { readonly says: Cell; readonly decision: Cell; readonly openness: Cell };
  V75: Pick<FormFault, "fault" | "at">;
  /** `next`: the board that ends the wait; null where the report date does. */
  V72: { readonly days: number; readonly after: number; readonly next: number | null; readonly most: number };
}

/** Compiles only while every rule has its facts and every facts has its rule. */
export type FactsOf<R extends RuleCode> = RuleFacts[R];

type KeyOf<T> = T extends unknown ? keyof T & string : never;

/** Name of one of a rule's facts. */
export type FactOf<R extends RuleCode> = KeyOf<RuleFacts[R]>;
