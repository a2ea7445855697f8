/** A piece of a formula: a text in quotes, a quoted sheet name with its `!`, a bracketed reference, or anything else. */
export interface Piece {
  readonly is: "text" | "sheet" | "brackets" | "code";
  readonly text: string;
}

/**
 * Cuts a formula into pieces, so that a rule for one kind of piece never reaches into another.
 * Within brackets `'` escapes the next character; doubled quotes stay within their text.
 */
export function piecesOf(formula: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < formula.length) {
    const end = endOfPiece(formula, at);
    pieces.push({ is: kindAt(formula, at), text: formula.slice(at, end) });
    at = end;
  }
  return pieces;
}

/** Puts pieces together again, each changed by `change`. */
export function mapPieces(formula: string, change: (piece: Piece) => string): string {
  return piecesOf(formula).map(change).join("");
}

function kindAt(formula: string, at: number): Piece["is"] {
  const first = formula[at];
  if (first === '"') return "text";
  if (first === "'") return "sheet";
  return first === "[" ? "brackets" : "code";
}

function endOfPiece(formula: string, at: number): number {
  const first = formula[at];
  if (first === '"' || first === "'") return endOfQuotes(formula, at, first);
  if (first === "[") return endOfBrackets(formula, at);
  const next = formula.slice(at).search(/["'[]/);
  return next < 0 ? formula.length : at + next;
}

function endOfQuotes(formula: string, at: number, quote: string): number {
  for (let i = at + 1; i < formula.length; i += 1) {
    if (formula[i] !== quote) continue;
    if (formula[i + 1] === quote) i += 1;
    else return i + 1;
  }
  return formula.length;
}

function endOfBrackets(formula: string, at: number): number {
  let depth = 0;
  for (let i = at; i < formula.length; i += 1) {
    if (formula[i] === "'") i += 1;
    else if (formula[i] === "[") depth += 1;
    else if (formula[i] === "]" && --depth === 0) return i + 1;
  }
  return formula.length;
}
