import type { Session } from "../../src/actions";

/**
 * Deals turns to several actors: each waits before every request, and goes on alone until it waits again or has ended.
 * So any order in which their requests can fall between each other is made by `picks`, and made again by the same picks.
 */
export class Turns {
  private readonly waiting: (() => void)[] = [];
  private acting = 0;
  private dealt = 0;

  constructor(private readonly picks: readonly number[]) {}

  /** Runs actors side by side until all have ended. */
  async run(actors: readonly (() => Promise<void>)[]): Promise<void> {
    this.acting = actors.length;
    const all = actors.map(async (actor) => {
      try {
        await this.turn();
        await actor();
      } finally {
        this.acting -= 1;
        this.deal();
      }
    });
    await Promise.all(all);
  }

  /** Resolves when it is this actor's turn. */
  turn(): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.deal();
    });
  }

  /** A client each of whose requests waits for its turn. */
  inTurn(session: Session): Session {
    const waiting =
      <T>(batch: (context: Excel.RequestContext) => Promise<T>) =>
      (context: Excel.RequestContext) => {
        const sync = context.sync.bind(context);
        context.sync = async (passThrough) => {
          await this.turn();
          return sync(passThrough);
        };
        return batch(context);
      };
    return {
      ...session,
      run: (batch) => session.run(waiting(batch)),
      undoable: (batch, again) => session.undoable(waiting(batch), again && waiting(again)),
      once: (batch) => session.once(waiting(batch)),
      brief: { run: (batch) => session.brief.run(waiting(batch)), once: (batch) => session.brief.once(waiting(batch)) },
    };
  }

  private deal(): void {
    if (this.acting === 0 || this.waiting.length < this.acting) return;
    const pick = (this.picks[this.dealt++ % this.picks.length] ?? 0) % this.waiting.length;
    const [next] = this.waiting.splice(pick, 1);
    next?.();
  }
}
