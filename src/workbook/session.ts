import { isPassing, translated } from "./excelErrors";

/** One workbook, reached through one client. Nothing is kept between two batches. */
export interface Session {
  /**
   * Runs a batch. When Excel is busy and nothing of the batch has gone through yet, it is run once more from the start.
   * Excel's errors come out as PlannerError with Excel's code, or as Defect where only we can be at fault.
   */
  run<T>(batch: Batch<T>): Promise<T>;
  /**
   * The same for writing cells alone: where Excel offers it (ExcelApi 1.20), one Undo takes back all that the batch wrote,
   * else one Undo a request. It is an option of `Excel.run` and no member: a client that does not know it passes over it.
   * Excel may have become busy after some of the batch was written: what must not be written twice gives as `again` what is run
   * in its place, which looks first; it is run however far the batch has come.
   */
  undoable<T>(batch: Batch<T>, again?: Batch<T>): Promise<T>;
  /** The same without the second try, for batches that must not start twice. */
  once<T>(batch: Batch<T>): Promise<T>;
  /** Both for batches of one request: Excel keeps no hold on their ranges afterwards, which spares a fifth of the bytes. */
  readonly brief: {
    run<T>(batch: Batch<T>): Promise<T>;
    once<T>(batch: Batch<T>): Promise<T>;
  };
  /** Opens a file as a workbook of its own, in a window beside this one. */
  openBeside(file: Uint8Array): Promise<void>;
  /** True when this Excel offers a requirement set, e.g. `supports("ExcelApi", "1.20")`. */
  supports(set: string, version: string): boolean;
}

/** What is done with the workbook between two moments; every `sync` is one request. */
export type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/** Long enough for another person's save or a keystroke to end, short enough not to be noticed. */
const pauseBeforeSecondTry = 400;

/** Opens the workbook that `excel` and `office` belong to. */
export function openSession(excel: typeof Excel, office: typeof Office): Session {
  const held: Opening = (batch) => excel.run(batch);
  const brief: Opening = (batch) => batch(new excel.RequestContext());
  const supports: Session["supports"] = (set, version) => office.context.requirements.isSetSupported(set, version);
  const grouped: Opening = (batch) => excel.run({ mergeUndoGroup: true }, batch);
  return {
    run: (batch) => twice(held, batch),
    undoable: (batch, again) => twice(supports("ExcelApi", "1.20") ? grouped : held, batch, again),
    once: async (batch) => valueOf(await tried(held, batch)),
    brief: {
      run: (batch) => twice(brief, batch),
      once: async (batch) => valueOf(await tried(brief, batch)),
    },
    openBeside: async (file) => {
      try {
        await excel.createWorkbook(base64Of(file));
      } catch (error) {
        throw translated(error);
      }
    },
    supports,
  };
}

/** Letters at a time: more arguments than this at once are too many for some engines. */
const chunk = 8192;

function base64Of(bytes: Uint8Array): string {
  let letters = "";
  for (let from = 0; from < bytes.length; from += chunk)
    letters += String.fromCharCode(...bytes.subarray(from, from + chunk));
  return btoa(letters);
}

/** How a batch gets its context. */
type Opening = <T>(batch: Batch<T>) => Promise<T>;

async function twice<T>(opening: Opening, batch: Batch<T>, again?: Batch<T>): Promise<T> {
  const first = await tried(opening, batch);
  if ("value" in first) return first.value;
  if ((first.requests > 0 && again === undefined) || !isPassing(first.error)) throw translated(first.error);
  await new Promise((resolve) => setTimeout(resolve, pauseBeforeSecondTry));
  return valueOf(await tried(opening, again ?? batch));
}

type Outcome<T> = { readonly value: T } | { readonly error: unknown; readonly requests: number };

function valueOf<T>(outcome: Outcome<T>): T {
  if ("value" in outcome) return outcome.value;
  throw translated(outcome.error);
}

async function tried<T>(opening: Opening, batch: Batch<T>): Promise<Outcome<T>> {
  let requests = 0;
  try {
    const value = await opening((context) => {
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
