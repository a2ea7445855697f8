import { isPassing, translated } from "./excelErrors";

/** One workbook, reached through one client. Nothing is kept between two batches. */
export interface Session {
  /**
   * Runs a batch. When Excel is busy and nothing of the batch has gone through yet, it is run once more from the start.
   * Excel's errors come out as PlannerError with Excel's code, or as Defect where only we can be at fault.
   */
  run<T>(batch: Batch<T>): Promise<T>;
  /** The same without the second try, for batches that must not start twice. */
  once<T>(batch: Batch<T>): Promise<T>;
  /** True when this Excel offers a requirement set, e.g. `supports("ExcelApi", "1.20")`. */
  supports(set: string, version: string): boolean;
}

/** What is done with the workbook between two moments; every `sync` is one request. */
export type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/** Long enough for another person's save or a keystroke to end, short enough not to be noticed. */
const pauseBeforeSecondTry = 400;

/** Opens the workbook that `excel` and `office` belong to. */
export function openSession(excel: typeof Excel, office: typeof Office): Session {
  return {
    run: async (batch) => {
      const first = await tried(excel, batch);
      if ("value" in first) return first.value;
      if (first.requests > 0 || !isPassing(first.error)) throw translated(first.error);
      await new Promise((resolve) => setTimeout(resolve, pauseBeforeSecondTry));
      return valueOf(await tried(excel, batch));
    },
    once: async (batch) => valueOf(await tried(excel, batch)),
    supports: (set, version) => office.context.requirements.isSetSupported(set, version),
  };
}

type Outcome<T> = { readonly value: T } | { readonly error: unknown; readonly requests: number };

function valueOf<T>(outcome: Outcome<T>): T {
  if ("value" in outcome) return outcome.value;
  throw translated(outcome.error);
}

async function tried<T>(excel: typeof Excel, batch: Batch<T>): Promise<Outcome<T>> {
  let requests = 0;
  try {
    const value = await excel.run((context) => {
      const sync = context.sync.bind(context);
      context.sync = async (passThrough) => {
        const result = await sync(passThrough);
        requests += 1;
        return result;
      };
      return batch(context);
    });
    return { value };
  } catch (error) {
    return { error, requests };
  }
}
