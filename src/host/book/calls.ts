import { BookError } from "./bookError";
import type { Core } from "./core";
import { isFunction, tokensOf } from "./formulaText";

/** Most arguments of one call, and most calls within each other, that Excel takes. */
const mostArguments = 255;
const deepest = 64;

/** A call of a formula: its function, how many arguments stand in its brackets, in how many calls it lies with itself. */
export interface Call {
  readonly name: string;
  arguments: number;
  readonly depth: number;
}

/** An open bracket: of a call, else of anything that groups. */
interface Bracket {
  readonly call?: Call;
  commas: number;
  filled: boolean;
}

/** Walks the brackets of a formula. */
class Brackets {
  readonly calls: Call[] = [];
  private readonly open: Bracket[] = [];
  private called: string | undefined;

  /** Takes the next token that is no blank. */
  take(value: string, isName: boolean): void {
    if (value === ")" || value === "}") this.end();
    else this.count(value);
    if (value === "(" || value === "{") this.begin();
    this.called = isName ? value.toUpperCase() : undefined;
  }

  private count(value: string): void {
    const inner = this.open.at(-1);
    if (!inner) return;
    if (value === ",") inner.commas += 1;
    else inner.filled = true;
  }

  private begin(): void {
    const depth = this.open.filter(({ call }) => call !== undefined).length + 1;
    const call = this.called === undefined ? undefined : { name: this.called, arguments: 0, depth };
    this.open.push({ call, commas: 0, filled: false });
  }

  private end(): void {
    const { call, commas, filled } = this.open.pop() ?? { commas: 0, filled: false };
    if (!call) return;
    call.arguments = commas > 0 || filled ? commas + 1 : 0;
    this.calls.push(call);
  }
}

/** Every call of a formula, inner ones first. */
export function callsOf(formula: string): readonly Call[] {
  const brackets = new Brackets();
  for (const token of tokensOf(formula)) if (token.value.trim() !== "") brackets.take(token.value, isFunction(token));
  return brackets.calls;
}

/** Refuses calls with too few or too many arguments and calls nested too deep; names in `own` are the formula's. */
export function checkCalls(core: Core, formula: string, own: ReadonlySet<string>): void {
  for (const call of callsOf(formula)) {
    if (call.depth > deepest) refuse("calls are nested more than 64 deep");
    if (!own.has(call.name.toLowerCase())) checkCall(core, call);
  }
}

function checkCall(core: Core, { name, arguments: given }: Call): void {
  const takes = core.engine.takes(name);
  if (given > Math.min(mostArguments, takes?.most ?? mostArguments)) refuse(`too many arguments for ${name}`);
  if (takes && given < takes.least) refuse(`too few arguments for ${name}`);
}

function refuse(why: string): never {
  throw new BookError("InvalidArgument", why);
}
