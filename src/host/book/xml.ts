/** Comments, literal text, instructions and document types, of which nothing is asked here. */
const besides = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE[^>]*>/g;
/** A tag by its slash, name, attributes and closing slash; text; or a sign that begins nothing. */
const pieces = /<(\/?)([^\s/<>!?="'&]+)((?:\s+[^\s=/<>"'&]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)|</g;
const looseSign = /&(?!(?:[A-Za-z]\w*|#\d+|#x[0-9A-Fa-f]+);)/;

/** Whether a text is one XML element, with every tag closed in its place. */
export function isWellFormed(xml: string): boolean {
  const open = new OpenTags();
  const plain = xml.replace(/^\uFEFF/, "").replace(besides, "");
  for (const [, slash, name, attributes = "", empty, text] of plain.matchAll(pieces)) {
    if (looseSign.test(text ?? attributes)) return false;
    if (!(name === undefined ? open.text(text) : slash ? open.end(name, attributes + empty) : open.begin(name, empty)))
      return false;
  }
  return open.isWhole;
}

/** The tags that wait for their end; each step answers whether it may be. */
class OpenTags {
  private readonly names: string[] = [];
  private roots = 0;

  /** Text stands within an element; undefined is a sign that begins nothing. */
  text(text: string | undefined): boolean {
    return text !== undefined && (this.names.length > 0 || text.trim() === "");
  }

  begin(name: string, empty = ""): boolean {
    if (this.names.length === 0) this.roots += 1;
    if (empty === "") this.names.push(name);
    return true;
  }

  end(name: string, besides: string): boolean {
    return besides === "" && this.names.pop() === name;
  }

  get isWhole(): boolean {
    return this.roots === 1 && this.names.length === 0;
  }
}
