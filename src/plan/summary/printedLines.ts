import { proseWidth } from "./section";

/** What a printed line holds of a text, broken after its last whole word: both are formula texts without the `=`. */
export function firstLineOf(text: string, width = proseWidth): string {
  const head = `LEFT(${text},${width + 1})`;
  const spaces = `LEN(${head})-LEN(SUBSTITUTE(${head}," ",""))`;
  const broken = `LEFT(${head},FIND(CHAR(7),SUBSTITUTE(${head}," ",CHAR(7),${spaces}))-1)`;
  return `IF(LEN(${text})<=${width},${text},${broken})`;
}

/** The rest of the text, behind what the cell `first` says of it. */
export function restOf(text: string, first: string): string {
  return `MID(${text},LEN(${first})+2,2000)`;
}

/** As much of the text that a formula gives as so many characters hold; a sign says where there is more. */
export function shortened(formula: string, characters: number): string {
  const text = formula.slice(1);
  return `=LEFT(${text},${characters})&IF(LEN(${text})>${characters},"…","")`;
}

/** The same of a text. */
export function shortenedText(text: string, characters: number): string {
  return text.length > characters ? `${text.slice(0, characters)}…` : text;
}

/** Texts of formulas behind each other in one line. */
export function inOneLine(formulas: readonly string[]): string {
  const filled = formulas.filter((formula) => formula !== "");
  return filled.length > 1 ? `=TRIM(${filled.map((formula) => formula.slice(1)).join('&" "&')})` : (filled[0] ?? "");
}

/** The rest in one last line; where it is longer, as much as has room before words that say where to read on. */
export function lastLineOf(rest: string, readOn: string, width = proseWidth): string {
  const words = ` … ${readOn}`;
  return `IF(LEN(${rest})<=${width},${rest},${firstLineOf(rest, width - words.length)}&"${words}")`;
}
