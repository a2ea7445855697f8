/** Where in a request it fails: before the first action, between two, after the last, or on the way back. */
export type FaultMoment = "before" | "middle" | "after" | "answerLost";

/** One failure to come. */
export interface Fault {
  /** Which request fails, counted from the moment the fault is planned: 0 is the next one. Clean-ups do not count. */
  readonly at: number;
  readonly when: FaultMoment;
  /** Excel's error code. */
  readonly code?: string;
  /** For "middle": how many actions are done first; half of them by default. */
  readonly actions?: number;
}

/** The failures that a test has asked for. */
export class FaultPlan {
  private readonly waiting: { left: number; fault: Fault }[] = [];

  /** Lets a request to come fail. */
  inject(fault: Fault): void {
    this.waiting.push({ left: fault.at, fault });
  }

  /** Takes back all that has not happened. */
  clear(): void {
    this.waiting.length = 0;
  }

  /** A request begins: the fault it has to suffer, if any. */
  next(): Fault | undefined {
    // One fault a request: of two planned for the same one, the second strikes the next.
    const due = this.waiting.findIndex(({ left }) => left <= 0);
    for (const each of this.waiting) each.left -= 1;
    return due < 0 ? undefined : this.waiting.splice(due, 1)[0]?.fault;
  }
}

/** An error that nothing but a fault plan causes. */
export class PlannedFault extends Error {
  constructor(readonly code: string) {
    super("This failure was planned.");
  }
}

/** What to call before each action so that the fault strikes at its moment. */
export function striking({ when, actions, code }: Fault, count: number): (index: number) => void {
  const at = when === "before" ? 0 : when === "middle" ? (actions ?? Math.ceil(count / 2)) : count;
  return (index) => {
    if (index >= at) throw new PlannedFault(code ?? "GeneralException");
  };
}
