/** What one request cost. */
export interface RequestEntry {
  /** Counted from 0 since the log was last cleared. */
  readonly index: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly actions: number;
  /** How many of the actions change the workbook. */
  readonly writes: number;
  /** The error code it was answered with, if it was. */
  readonly error?: string;
}

/**
 * Every request that reached the host, in order. What the client sends by itself after `Excel.run`, to let go of the
 * ranges it kept, is not a round trip anybody waits for and is only counted in `cleanUps`.
 */
export class RequestLog extends Array<RequestEntry> {
  /** How many clean-up requests came. */
  cleanUps = 0;

  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }

  /** Forgets all. */
  clear(): void {
    this.length = 0;
    this.cleanUps = 0;
  }
}
