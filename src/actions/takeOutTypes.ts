/** How the plan is taken out. */
export interface TakeOutOptions {
  /** What people entered goes too; without it, a plan that holds entries is refused. */
  readonly withEntries?: boolean;
}

/** What taking the plan out does to the workbook, by the names that its sheets have there. */
export interface TakeOutView {
  /** Sheets that go whole. */
  readonly sheets: readonly string[];
  /** Sheets that stay, since people have something of their own on them: what that is. The plan's cells on them are cleared. */
  readonly kept: readonly { readonly sheet: string; readonly because: string }[];
  /** What people entered in the plan, and what goes with it. */
  readonly entries: readonly { readonly sheet: string; readonly sentence: string }[];
  /** Formulas and names of the council's own that point into the plan and would lead nowhere. */
  readonly pointing: readonly string[];
  /** Others have the workbook open. */
  readonly shared: boolean;
}
