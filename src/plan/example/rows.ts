import type { Cell } from "../types";

/** Rows by column id; dates are written `2026-11-24`, years `2026/27`. */
export type Rows = readonly Readonly<Record<string, Cell>>[];
