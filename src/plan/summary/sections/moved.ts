import type { Cell } from "../../types";
import { sums } from "../public/sums";
import { type Section, shortDate } from "../section";
import type { Move, MoveKind } from "../since/moves";
import { type SummaryView, withheldMark } from "../view";
import { dateInWords } from "../../../dates/words";

/** What each kind of move is called, and what its figures are. */
const kinds: Readonly<Record<MoveKind, { readonly words: string; readonly of: "date" | "money" | "score" | "word" }>> =
  {
    added: { words: "Milestone added", of: "date" },
    slipped: { words: "Milestone slipped", of: "date" },
    recovered: { words: "Milestone recovered", of: "date" },
    done: { words: "Milestone done", of: "date" },
    dropped: { words: "Milestone dropped", of: "date" },
    rebaselined: { words: "Approved date changed", of: "date" },
    projectAdded: { words: "Project added, £m", of: "money" },
    projectDropped: { words: "Project dropped, £m", of: "money" },
    stageMoved: { words: "Project moved on", of: "word" },
    valueMoved: { words: "Value changed, £m", of: "money" },
    yearMoved: { words: "Capital of the year, £m", of: "money" },
    riskNew: { words: "Risk new", of: "score" },
    riskClosed: { words: "Risk closed", of: "score" },
    riskHigher: { words: "Risk higher", of: "score" },
    riskLower: { words: "Risk lower", of: "score" },
  };

/** Kinds of move in the order in which they are told. */
const order = Object.keys(kinds) as readonly MoveKind[];

/** Moves that this summary may tell, in their order. */
export function movesShown({ since, printed }: SummaryView): readonly Move[] {
  const isTold = ({ what, item, projects }: Move): boolean => {
    if (printed === null) return true;
    // Told by name, a change could be read off a total that is printed now as it was then.
    if (what === "valueMoved") return projects.every((project) => printed.isOpen(project));
    if (what === "yearMoved") return printed.may(sums.year(item)) && printed.mayThen(sums.year(item));
    return projects.every((project) => !printed.isExempt(project));
  };
  return order.flatMap((what) => since.moves.filter((move) => move.what === what && isTold(move)));
}

/** A figure of a project that is not open is withheld, though its name is told. */
function figure(view: SummaryView, { what, projects }: Move, value: Cell): Cell {
  const isMoney = kinds[what].of === "money" && what !== "yearMoved";
  const isOpen = projects.every((project) => view.printed?.isOpen(project) ?? true);
  if (value === null) return "";
  return isMoney && !isOpen ? withheldMark : written(what, value);
}

/** A figure in the way of its kind: dates and money as tables write them. */
function written(what: MoveKind, value: Cell): Cell {
  if (typeof value !== "number") return value;
  const { of } = kinds[what];
  if (of === "date") return shortDate(value);
  return of === "money" ? value.toFixed(3) : value;
}

function approvalOf({ what, reference }: Move): string {
  if (what !== "rebaselined") return "";
  return reference === undefined || reference === "" ? "no new approval reference" : `approved by ${reference}`;
}

/** Everything that moved since the last report; the live sheet counts it in sentences instead. */
export const movedSection: Section = {
  id: "moved",
  heading: "What moved since the last report",
  columns: [
    { title: "Name and approval", role: "label" },
    { title: "ID", role: "text" },
    { title: "From", role: "text" },
    { title: "To", role: "text" },
    { title: "By", role: "text" },
    { title: "What", role: "text" },
  ],
  live: null,
  none: "Nothing moved since the last report.",
  rows: (view) =>
    movesShown(view).map((move) => {
      const [from, to] = [figure(view, move, move.from), figure(view, move, move.to)];
      const approval = approvalOf(move);
      const isTold = from !== withheldMark && to !== withheldMark;
      const by = isTold && typeof move.from === "number" && typeof move.to === "number" ? difference(move) : "";
      return [`${move.name}${approval === "" ? "" : `; ${approval}`}`, move.item, from, to, by, kinds[move.what].words];
    }),
  withheld: (view) => (view.printed === null ? 0 : view.since.moves.length - movesShown(view).length),
};

function difference({ what, from, to }: Move): string {
  const by = Number(to) - Number(from);
  const sign = by > 0 ? "+" : by < 0 ? "-" : "";
  const size = Math.abs(by);
  const { of } = kinds[what];
  if (of === "date") return `${sign}${size} ${size === 1 ? "day" : "days"}`;
  return of === "money" ? `${sign}${(Math.round(size * 1000) / 1000).toFixed(3)}` : `${sign}${size}`;
}

const count = (all: readonly Move[], what: MoveKind): number => all.filter((move) => move.what === what).length;

/** The same in three sentences; the formulas on the live sheet say it alike. */
export function sinceLines(view: SummaryView, money: { readonly now: string }): readonly string[] {
  const { date, then, moves } = view.since;
  if (date === null) return ["This is the first report: there is none before it.", "", ""];
  const of = (what: MoveKind): number => count(moves, what);
  const without = moves.filter(({ what, reference }) => what === "rebaselined" && reference === "").length;
  const total = then.reduce((all, { kind, amount }) => (kind === "year" ? all + (amount ?? 0) : all), 0);
  const isShown = view.printed === null || (view.printed.may(sums.total) && view.printed.mayThen(sums.total));
  return [
    `Since ${dateInWords(date)}: milestones ${of("added")} added, ${of("slipped")} slipped, ${of("recovered")} recovered,`,
    `${of("done")} done, ${of("dropped")} dropped; approved dates changed: ${of("rebaselined")}, ${without} without a new reference.`,
    `Risks: ${of("riskNew")} new, ${of("riskClosed")} closed, ${of("riskHigher")} higher, ${of("riskLower")} lower.` +
      (isShown ? ` Capital £${tenths(total)}m then, ${money.now} now.` : " Capital is withheld as exempt."),
  ];
}

/** As `TEXT(number,"0.0")` writes a sum that is not below nought. */
function tenths(value: number): string {
  return (Math.round(Number((value * 10).toPrecision(15))) / 10).toFixed(1);
}

/** The sentences of the live sheet. */
export const sinceFormulas: readonly string[] = [
  '=IF(N(PlanLastReport)=0,"This is the first report: there is none before it.",' +
    '"Since "&TEXT(PlanLastReport,"d mmmm yyyy")&": milestones "&PlanSinceAdded&" added, "&PlanSinceSlipped&" slipped, "' +
    '&PlanSinceRecovered&" recovered,")',
  '=IF(N(PlanLastReport)=0,"",PlanSinceDone&" done, "&PlanSinceDropped&" dropped; approved dates changed: "' +
    '&PlanSinceRebaselined&", "&PlanSinceUnapproved&" without a new reference.")',
  '=IF(N(PlanLastReport)=0,"","Risks: "&PlanSinceRiskNew&" new, "&PlanSinceRiskClosed&" closed, "&PlanSinceRiskHigher&" higher, "' +
    '&PlanSinceRiskLower&" lower. Capital £"&TEXT(PlanSinceMoney,"0.0")&"m then, £"&TEXT(PlanCapitalTotal,"0.0")&"m now.")',
];
