/** How long nobody may type before an edited sheet is looked at: longer than between two keystrokes, shorter than a look aside. */
const pause = 1_000;

/** Collects the sheets that were edited and sees to them, one after the other, once it has been quiet for a moment. */
export class Quiet {
  private readonly sheets = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `see` answers false while it cannot be done: the sheet then waits for the next quiet moment. */
  constructor(private readonly see: (sheet: string) => Promise<boolean>) {}

  /** A sheet was edited just now. */
  touched(sheet: string): void {
    this.sheets.add(sheet);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.seeAll(), pause);
  }

  private async seeAll(): Promise<void> {
    const waiting = [...this.sheets];
    this.sheets.clear();
    for (const sheet of waiting) if (!(await this.see(sheet))) this.touched(sheet);
  }
}
