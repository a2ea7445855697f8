import { withPrefix } from "../namespaces";
import { appendInside, setAttribute } from "../xml/edits";
import type { Sections } from "../xml/sections";
import type { Splices } from "../xml/splices";
import type { XmlNode } from "../xml/tree";

/** A list of a styles part (`<fonts>`, `<cellXfs>`, ...): entries are added at its end, those there keep their index. */
export class Collection {
  readonly entries: readonly XmlNode[];
  readonly #holder: XmlNode | undefined;
  readonly #added: string[] = [];
  readonly #indexes = new Map<string, number>();

  constructor(
    private readonly sections: Sections,
    private readonly name: string,
  ) {
    this.#holder = sections.node(name);
    this.entries = this.#holder?.children ?? [];
  }

  get size(): number {
    return this.entries.length + this.#added.length;
  }

  /** The index of an entry, added unless the same was added before. */
  add(xml: string): number {
    const known = this.#indexes.get(xml);
    if (known !== undefined) return known;
    const index = this.size;
    this.#added.push(xml);
    this.#indexes.set(xml, index);
    return index;
  }

  /** Splices what was added into the part. */
  finish(splices: Splices): void {
    if (this.#added.length === 0) return;
    const { sections, name } = this;
    const xml = withPrefix(this.#added.join(""), sections.prefix);
    if (!this.#holder) {
      const open = withPrefix(`<${name} count="${this.size}">`, sections.prefix);
      splices.insert(sections.placeFor(name), `${open}${xml}${withPrefix(`</${name}>`, sections.prefix)}`);
      return;
    }
    // A list that is one self-closing tag takes one splice, since its count and its content share the place.
    if (this.#holder.closeStart === this.#holder.end) {
      const open = withPrefix(`<${name} count="${this.size}">`, sections.prefix);
      splices.replace(
        this.#holder.start,
        this.#holder.end,
        `${open}${xml}${withPrefix(`</${name}>`, sections.prefix)}`,
      );
      return;
    }
    setAttribute(splices, this.#holder, "count", String(this.size));
    appendInside(splices, this.#holder, xml);
  }
}
