import { FileProblem } from "../problems";
import { unescapeXml } from "./text";

const lessThan = "<";

/**
 * Walks the tags of an XML text and tells where each begins and ends, so that a change can be a splice.
 * Names are local names: a prefix is dropped, since real workbooks write `<x:row>` as well as `<row>`.
 */
export class XmlScanner {
  /** Local name of the current tag. */
  name = "";
  /** Name with its prefix. */
  qualified = "";
  start = 0;
  end: number;
  /** Where the text before the current tag begins. */
  before = 0;
  closing = false;
  empty = false;

  constructor(
    readonly text: string,
    from = 0,
    readonly limit = text.length,
  ) {
    this.end = from;
  }

  /** Moves to the next tag; false at the end. */
  next(): boolean {
    this.before = this.end;
    let at = this.text.indexOf(lessThan, this.end);
    while (at >= 0 && at < this.limit) {
      const mark = this.text.charCodeAt(at + 1);
      if (mark !== 33 && mark !== 63) return this.#tag(at);
      at = this.text.indexOf(lessThan, this.#pastMarkup(at));
    }
    return false;
  }

  /** The attributes of the current tag by qualified name, references resolved. */
  attributes(): Record<string, string> {
    return attributesOf(this.text.slice(this.start, this.end));
  }

  /** Having just met an opening tag: moves behind its closing tag and returns where that begins. */
  skip(): number {
    if (this.empty) return this.end;
    let depth = 1;
    while (this.next()) {
      if (this.closing) depth -= 1;
      else if (!this.empty) depth += 1;
      if (depth === 0) return this.start;
    }
    throw new FileProblem("damaged");
  }

  #tag(at: number): boolean {
    const { text } = this;
    this.closing = text.charCodeAt(at + 1) === 47;
    const nameStart = this.closing ? at + 2 : at + 1;
    let cursor = nameStart;
    let code = text.charCodeAt(cursor);
    while (code > 32 && code !== 62 && code !== 47) code = text.charCodeAt((cursor += 1));
    this.qualified = text.slice(nameStart, cursor);
    const colon = this.qualified.indexOf(":");
    this.name = colon < 0 ? this.qualified : this.qualified.slice(colon + 1);
    const last = this.#endOfTag(cursor);
    this.start = at;
    this.end = last + 1;
    this.empty = text.charCodeAt(last - 1) === 47;
    return true;
  }

  /** Where the ">" of a tag is that is none of an attribute's value. */
  #endOfTag(from: number): number {
    const { text } = this;
    let cursor = from;
    for (let code = text.charCodeAt(cursor); code !== 62; code = text.charCodeAt((cursor += 1))) {
      if (code === 34 || code === 39) cursor = text.indexOf(code === 34 ? '"' : "'", cursor + 1);
      // A quote that never closes, or the end of the text.
      if (cursor < 0 || Number.isNaN(code)) throw new FileProblem("damaged");
    }
    return cursor;
  }

  #pastMarkup(at: number): number {
    const { text } = this;
    const ending = text.startsWith("<!--", at)
      ? "-->"
      : text.startsWith("<![CDATA[", at)
        ? "]]>"
        : text[at + 1] === "?"
          ? "?>"
          : ">";
    const found = text.indexOf(ending, at);
    if (found < 0) throw new FileProblem("damaged");
    return found + ending.length;
  }
}

/** The attributes of a tag's text by qualified name, references resolved. */
export function attributesOf(tag: string): Record<string, string> {
  const found: Record<string, string> = {};
  const pattern = /([^\s=<"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
  for (let match = pattern.exec(tag); match; match = pattern.exec(tag)) {
    found[match[1]!] = unescapeXml(match[2] ?? match[3] ?? "");
  }
  return found;
}
