/** How long nobody may type before an edited sheet is looked at: longer than between two keystrokes, shorter than a look aside. */
const pause = 1_000;

/** Name of a sheet, or null for the whole plan. */
export type Edited = string | null;

/** Collects what was edited and sees to it, one sheet after the other, once it has been quiet for a moment. */
export class Quiet {
  private readonly edited = new Set<Edited>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `see` answers false while it cannot be done: the sheet then waits for the next quiet moment. */
  constructor(private readonly see: (edited: Edited) => Promise<boolean>) {}

  /** Whether something was edited that nobody has seen to. */
  get waiting(): boolean {
    return this.edited.size > 0;
  }

  /** Something was edited just now. */
  touched(edited: Edited): void {
    this.edited.add(edited);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.seeAll(), pause);
  }

  /** All that was edited has been seen to otherwise. */
  clear(): void {
    this.edited.clear();
    clearTimeout(this.timer);
  }

  /** The whole plan covers its sheets. */
  private async seeAll(): Promise<void> {
    const waiting = this.edited.has(null) ? [null] : [...this.edited];
    this.edited.clear();
    for (const edited of waiting) if (!(await this.see(edited))) this.touched(edited);
  }
}
