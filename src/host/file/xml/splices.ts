interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Changes of a text, collected in any order and applied at once; what is not spliced stays as it is. */
export class Splices {
  readonly #splices: Splice[] = [];

  constructor(readonly source: string) {}

  get any(): boolean {
    return this.#splices.length > 0;
  }

  /** Puts `text` in place of what stands from `start` to `end`. */
  replace(start: number, end: number, text: string): void {
    if (this.source.length >= end && text === this.source.slice(start, end)) return;
    this.#splices.push({ start, end, text });
  }

  /** Inserts before what stands at `place`; insertions at one place keep the order of the calls. */
  insert(place: number, text: string): void {
    if (text !== "") this.#splices.push({ start: place, end: place, text });
  }

  /** The changed text. */
  apply(): string {
    const ordered = this.#splices.map((splice, index) => ({ splice, index }));
    ordered.sort(
      (one, two) => one.splice.start - two.splice.start || one.splice.end - two.splice.end || one.index - two.index,
    );
    const pieces: string[] = [];
    let from = 0;
    for (const { splice } of ordered) {
      if (splice.start < from) throw new Error(`overlapping splices at ${splice.start}`);
      pieces.push(this.source.slice(from, splice.start), splice.text);
      from = splice.end;
    }
    pieces.push(this.source.slice(from));
    return pieces.join("");
  }
}
