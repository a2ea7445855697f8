/** What of the workbook's events one client listens to. */
export class Subscriptions {
  /** `Excel.Runtime.enableEvents` of this client. */
  enabled = true;
  private readonly counts = new Map<string, number>();

  /** One more handler for events of that type about that target (a sheet, a table, a chart, or "Workbook"). */
  register(type: number, target: string): void {
    const key = `${type} ${target}`;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  /** One handler less. */
  unregister(type: number, target: string): void {
    const key = `${type} ${target}`;
    const left = (this.counts.get(key) ?? 0) - 1;
    if (left > 0) this.counts.set(key, left);
    else this.counts.delete(key);
  }

  /** Whether anybody listens. */
  has(type: number, target: string): boolean {
    return this.enabled && this.counts.has(`${type} ${target}`);
  }
}
