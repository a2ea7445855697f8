/** What a probe saw in this Excel. */
export interface Outcome {
  readonly held: boolean;
  /** What was seen, in few words; with Excel's error code where it refused. */
  readonly saw: string;
}

/** A clean sheet of the workbook to try something on; it is taken out again afterwards. */
export interface Bench {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
  /** Unique beginning for names of tables, defined names and the like. */
  readonly prefix: string;
}

/** One behaviour of Excel that the product relies on, known from documents and tried here. */
export interface Probe {
  readonly id: string;
  /** What we take to be so. */
  readonly assumes: string;
  /** Each user of Excel has this on or off: both are right, and the self-test says which it is. */
  readonly optional?: true;
  readonly run: (bench: Bench) => Promise<Outcome>;
}

/** An outcome: what was seen is what was wanted. */
export function expecting(saw: unknown, wanted: unknown): Outcome {
  const [seen, asked] = [JSON.stringify(saw), JSON.stringify(wanted)];
  return seen === asked ? { held: true, saw: seen } : { held: false, saw: `${seen} instead of ${asked}` };
}

/** Excel's code for an error, or what it says. */
export function codeOf(error: unknown): string {
  if (error instanceof Object && "code" in error) return String(error.code);
  return error instanceof Error ? error.message : String(error);
}

/** Codes that say Excel does not know the member at all: no refusal of what was asked. */
const unknown = ["ApiNotFound", "ApiNotAvailable", "NotImplemented"];

/** Tries what Excel should refuse: held when it does, with the code it gives. */
export async function refusal(context: Excel.RequestContext, attempt: () => void): Promise<Outcome> {
  try {
    attempt();
    await context.sync();
    return { held: false, saw: "accepted" };
  } catch (error) {
    return { held: !unknown.includes(codeOf(error)), saw: codeOf(error) };
  }
}
