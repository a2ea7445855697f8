import type { Area, Scalar } from "./model";

/** Who made a change. */
export type Source = { by: "client"; client: number } | { by: "user" } | { by: "calculation" } | { by: "file" };

/** A cell whose formula has a new result. */
export interface Calculated {
  row: number;
  column: number;
}

/** One precise change of a workbook, told after it was made. */
export type Change = { source: Source } & (
  | { kind: "cells"; sheet: string; area: Area; /** One cell only: what it held and holds. */ details?: CellChange }
  | { kind: "calculated"; sheet: string; cells: readonly Calculated[] }
  | { kind: "styles"; sheet: string; area: Area }
  | { kind: "inserted" | "deleted"; sheet: string; area: Area; shift: "Down" | "Right" | "Up" | "Left" }
  | { kind: "rewritten"; sheet: string; cells: readonly Calculated[] }
  | { kind: "sheetAdded" | "sheetRemoved" | "activated"; sheet: string; name: string }
  | { kind: "sheetRenamed"; sheet: string; name: string; before: string }
  | { kind: "sheetMoved"; sheet: string; from: number; to: number }
  | { kind: "sheetSet" | "page" | "columns" | "rows" | "protection" | "merges"; sheet: string }
  | { kind: "tableAdded" | "tableRemoved" | "tableSet"; sheet: string; table: number; name: string }
  | { kind: "filtered" | "sorted"; sheet: string; area: Area; table?: number }
  | { kind: "validations" | "conditionalFormats" | "charts" | "hyperlinks"; sheet: string }
  | { kind: "selection"; sheet: string; area: Area }
  | { kind: "names" | "properties" | "customXml" | "settings" }
);

/** What one edited cell held before and holds now. */
export interface CellChange {
  before: Scalar;
  after: Scalar;
}

/** A change of one kind. */
export type ChangeOf<K extends Change["kind"]> = Extract<Change, { kind: K }>;

/** Tells listeners of every change, at once and in order. */
export class Changes {
  private readonly listeners = new Set<(change: Change) => void>();

  /** Calls `listener` for every change from now on; the answer stops it. */
  subscribe(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Tells all listeners. */
  emit(change: Change): void {
    for (const listener of [...this.listeners]) listener(change);
  }
}
