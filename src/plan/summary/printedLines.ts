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

/** The rest in one last line; where it is longer, as much as has room before words that say where to read on. */
export function lastLineOf(rest: string, readOn: string): string {
  const words = ` … ${readOn}`;
  return `IF(LEN(${rest})<=${proseWidth},${rest},${firstLineOf(rest, proseWidth - words.length)}&"${words}")`;
}
