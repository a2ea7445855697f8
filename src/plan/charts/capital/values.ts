import { yearsClosed } from "../../closedYears";
import { isError, isUnread } from "../../kinds";
import type { PlanIndex } from "../../planIndex";
import { type RowView, readOr } from "../../rowView";
import { sameCell } from "../../sameCell";
import { oneDecimal } from "../sentence";
import { beneath, otherSectors, parts, roomForLabel, sectorsShown, wholeWord } from "./feed";
import { sentenceOfCapital, titleOfCapital } from "./words";
import type { Cell } from "../../types";
import type { FeedCell, FeedValues } from "../types";

/** A year as the chart shows it. */
interface Year {
  readonly label: string;
  readonly planned: number;
  /** Cells that are not in the sum, since they cannot be read. */
  readonly unread: number;
  readonly parts: readonly number[];
  readonly least: number | null;
  readonly most: number | null;
  readonly side: "above" | "below" | null;
}

/** The twin of the capital feed. */
export function capitalValues(plan: PlanIndex, count: number): FeedValues {
  const words = Array.from({ length: sectorsShown }, (_, index) => wordAt(plan, index));
  const rows = plan.rows("PlanYears");
  const at = (k: number) => rows.find((row) => row.row.at === yearsClosed(plan) + k);
  const years = Array.from({ length: count }, (_, k) => yearOf(plan, at(k), words));
  const isUnreadable = rows.some((row) => isError(row.raw("most")));
  const mosts = isUnreadable ? [] : rows.flatMap((row) => (row.isNumber("most") ? [row.number("most")] : []));
  const height = Math.max(0.001, ...years.map((year) => year.planned), ...mosts);
  const limits = rows.reduce((all, row) => all + Number(row.isNumber("least")) + Number(row.isNumber("most")), 0);
  const limited = new Set((["least", "most"] as const).filter((id) => rows.some((row) => row.isNumber(id))));
  const named = (side: Year["side"]) => running(years, (year) => (year.side === side ? `, ${year.label}` : ""));
  const [above, below] = [named("above"), named("below")];
  const list = running(years, (year, k) => `${k === 0 ? "" : ", "}${year.label} ${oneDecimal(year.planned)}`);
  const sum = (of: "planned" | "unread") => years.reduce((all, year) => all + year[of], 0);
  const facts = {
    total: sum("planned"),
    unread: sum("unread"),
    limits,
    above: (above[count - 1] ?? "").slice(2),
    below: (below[count - 1] ?? "").slice(2),
  };
  const figures = { ...facts, list: list[count - 1] ?? "" };
  const texts = { title: titleOfCapital(figures, count), sentence: sentenceOfCapital(figures) };
  const columns = columnsOf(years, { words, height, above, below, list, limited });
  return { facts: { ...facts, height, ...texts }, columns };
}

interface ColumnsOf {
  readonly words: readonly string[];
  readonly height: number;
  readonly above: readonly string[];
  readonly below: readonly string[];
  readonly list: readonly string[];
  /** Limits that some year of the table has. */
  readonly limited: ReadonlySet<"least" | "most">;
}

function columnsOf(
  years: readonly Year[],
  { words, height, above, below, list, limited }: ColumnsOf,
): FeedValues["columns"] {
  return {
    year: [...years.map((year) => year.label), " "],
    planned: [...years.map((year) => year.planned), 0],
    unread: [...years.map((year) => year.unread), 0],
    ...Object.fromEntries(parts.map((id, index) => [id, [...years.map((year) => year.parts[index] ?? 0), 0]])),
    ...Object.fromEntries(parts.map((_, index) => [`label${index}`, labels(years, index, { words, height })])),
    total: [...years.map((year) => (year.planned === 0 ? "" : oneDecimal(year.planned))), null],
    ...limit(years, "least", "Least", limited.has("least")),
    ...limit(years, "most", "Most", limited.has("most")),
    above: [...above, null],
    below: [...below, null],
    list: [...list, null],
  };
}

function yearOf(plan: PlanIndex, row: RowView | undefined, words: readonly string[]): Year {
  const cell = row?.raw("year") ?? null;
  const label = isError(cell) || cell === null ? "" : String(cell);
  const number = (id: string) => (row?.isNumber(id) ? row.number(id) : null);
  const { sum, unread } = plannedIn(plan, label);
  const planned = sum ?? 0;
  const sectors = words.map((word) => (label === "" || word === "" ? 0 : sumOf(plan, plan.yearColumn(label), word)));
  const other = label === "" ? 0 : Math.max(0, Number((planned - sectors.reduce((a, b) => a + b, 0)).toFixed(6)));
  const position = readOr<Year["side"]>(null, () => (row === undefined ? null : sideOf(row)));
  return {
    label,
    planned,
    unread,
    parts: [...sectors, other],
    least: number("least"),
    most: number("most"),
    side: position,
  };
}

/** The number in a column; null where there is none that can be read. */
function readable(row: RowView, column: string): number | null {
  return row.isNumber(column) ? row.number(column) : null;
}

/** Planned capital of a year, £m: the sum of what can be read, and how many cells cannot; no sum where the year has no column. */
export function plannedIn(plan: PlanIndex, year: Cell): { readonly sum: number | null; readonly unread: number } {
  const column = plan.yearColumn(year);
  if (column === null) return { sum: null, unread: 0 };
  const cells = plan.rows("PlanCapital").map((row) => row.raw(column));
  return {
    sum: cells.reduce<number>((all, cell) => all + (typeof cell === "number" ? cell : 0), 0),
    unread: cells.filter(isUnread).length,
  };
}

function sideOf(row: RowView): Year["side"] {
  if (row.is("position", "PlanFlowAbove")) return "above";
  return row.is("position", "PlanFlowBelow") ? "below" : null;
}

/** What the projects of a sector spend in a year; nought where something in the way cannot be read. */
function sumOf(plan: PlanIndex, column: string | null, word: string): number {
  const projects = plan.rows("PlanProjects");
  if (column === null || projects.some((project) => isError(project.raw("sector")))) return 0;
  const spent = (project: RowView) => {
    const id = project.raw("id");
    if (id === null || id === "") return 0;
    return plan
      .rows("PlanCapital")
      .reduce((all, row) => (sameCell(row.raw("project"), id) ? all + (readable(row, column) ?? 0) : all), 0);
  };
  return readOr(0, () =>
    projects.reduce(
      (all, project) => all + (sameCell(project.raw("sector"), word) ? spent(project) : (spent(project), 0)),
      0,
    ),
  );
}

function wordAt(plan: PlanIndex, index: number): string {
  const word = plan.words("sector")[index] ?? null;
  return word === null || isError(word) ? "" : String(word);
}

function labels(years: readonly Year[], index: number, of: { words: readonly string[]; height: number }): FeedCell[] {
  const title = index === sectorsShown ? otherSectors : (of.words[index] ?? "");
  const short = years.length > 6 ? title.slice(0, 4) : title.length > wholeWord ? (title.split(" ")[0] ?? "") : title;
  const text = (value: number) => (value < roomForLabel * of.height ? "" : `${short}\n${oneDecimal(value)}`);
  return [...years.map((year) => text(year.parts[index] ?? 0)), null];
}

/** A limit in each year; where any year of the table has one, a year without it breaks the line. */
function limit(
  years: readonly Year[],
  id: "least" | "most",
  words: string,
  hasAny: boolean,
): Record<string, FeedCell[]> {
  const cells = years.map((year) => year[id] ?? (hasAny ? "#N/A" : beneath));
  const last = cells[cells.length - 1] ?? beneath;
  const label = typeof last === "number" && last >= 0 ? `${words} ${oneDecimal(last)}` : "";
  return { [id]: [...cells, last], [`${id}Label`]: [...years.map(() => null), label] };
}

function running(years: readonly Year[], text: (year: Year, k: number) => string): string[] {
  let before = "";
  return years.map((year, k) => (before += text(year, k)));
}
