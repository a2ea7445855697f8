import { FileProblem } from "../problems";
import { XmlScanner, attributesOf } from "./scanner";
import type { Splices } from "./splices";
import { parseXml, type XmlNode } from "./tree";

/** A child of a part's root element, with its place. */
export interface Section {
  readonly name: string;
  readonly qualified: string;
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
}

/** Elements without markup worth walking over for their end: they hold almost all of a sheet. */
const hugeSections = new Set(["sheetData"]);

/** A part as the list of its root's children: what stands where, in which order new ones belong. */
export class Sections {
  /** Prefix of the root with its colon, or "". */
  readonly prefix: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Section[];
  readonly rootStart: number;
  readonly rootOpenEnd: number;
  readonly rootCloseStart: number;

  constructor(
    readonly text: string,
    private readonly order: readonly string[],
  ) {
    const scanner = new XmlScanner(text);
    if (!scanner.next() || scanner.closing) throw new FileProblem("damaged");
    this.prefix = scanner.qualified.slice(0, -scanner.name.length);
    this.attributes = attributesOf(text.slice(scanner.start + 1 + scanner.qualified.length, scanner.end));
    this.rootStart = scanner.start;
    this.rootOpenEnd = scanner.end;
    this.children = scanner.empty ? [] : [...sectionsIn(scanner)];
    this.rootCloseStart = scanner.start;
  }

  all(name: string): Section[] {
    return this.children.filter((each) => each.name === name);
  }

  section(name: string): Section | undefined {
    return this.children.find((each) => each.name === name);
  }

  /** The first child of that name as a tree; its spans count in `text`. */
  node(name: string): XmlNode | undefined {
    const found = this.section(name);
    return found && parseXml(this.text, found.start, found.end);
  }

  nodes(name: string): XmlNode[] {
    return this.all(name).map((each) => parseXml(this.text, each.start, each.end));
  }

  /** Where a new child of that name belongs. */
  placeFor(name: string): number {
    const rank = this.order.indexOf(name);
    const later = this.children.find((each) => this.#rankOf(each) > rank);
    return later ? later.start : this.rootCloseStart;
  }

  /** Replaces the child of that name, adds it, or takes it out. */
  put(splices: Splices, name: string, xml: string | null): void {
    const found = this.section(name);
    if (found) splices.replace(found.start, found.end, xml ?? "");
    else if (xml !== null) splices.insert(this.placeFor(name), xml);
  }

  /** Prefix bound to a namespace at the root, with its colon; undefined where none is. */
  prefixOf(namespaces: readonly string[]): string | undefined {
    const found = Object.entries(this.attributes).find(
      ([name, value]) => name.startsWith("xmlns:") && namespaces.includes(value),
    );
    return found && `${found[0].slice(6)}:`;
  }

  #rankOf(section: Section): number {
    if (section.name !== "AlternateContent") return this.order.indexOf(section.name);
    // Markup compatibility wraps one of the known elements; the wrapper stands in its place.
    const scanner = new XmlScanner(this.text, section.openEnd, section.closeStart);
    while (scanner.next()) {
      const rank = this.order.indexOf(scanner.name);
      if (rank >= 0) return rank;
    }
    return -1;
  }
}

function* sectionsIn(scanner: XmlScanner): Generator<Section> {
  while (scanner.next()) {
    if (scanner.closing) return;
    const { name, qualified, start, end: openEnd } = scanner;
    const closeStart = scanner.empty ? openEnd : hugeSections.has(name) ? jump(scanner) : scanner.skip();
    yield { name, qualified, start, openEnd, closeStart, end: scanner.end };
  }
}

function jump(scanner: XmlScanner): number {
  const closing = `</${scanner.qualified}`;
  const found = scanner.text.indexOf(closing, scanner.end);
  if (found < 0) throw new FileProblem("damaged");
  scanner.end = found;
  scanner.next();
  return found;
}
