import type { ConditionalFormat, Style } from "../../book/model";
import { builtInStyles } from "../builtInStyles";
import { builtInFormats } from "../numberFormats";
import { normalStyle } from "../../book/emptyData";
import { same } from "../same";
import { escapeAttribute } from "../xml/text";
import { Sections } from "../xml/sections";
import { Splices } from "../xml/splices";
import type { XmlNode } from "../xml/tree";
import { Collection } from "./collection";
import {
  otherChildren,
  part,
  writeAlignment,
  writeBorders,
  writeDifferential,
  writeFill,
  writeFont,
  writeLocking,
} from "./styleXml";

const order = "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" ");
const firstOwnFormat = 164;
const names = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"] as const;

/** Adds styles to a styles part. A style of the opened file keeps its index; others are appended when first asked for. */
export class StyleWriter {
  readonly #sections: Sections;
  readonly #lists: Record<(typeof names)[number], Collection>;
  readonly #indexes = new Map<number, number>();
  readonly #formats: Map<string, number>;
  readonly #named: Map<string, number>;
  #highestFormat: number;

  /** `styles` are the book's; the first `known` of them stand in the part already, at the same index. */
  constructor(
    private readonly text: string,
    private readonly styles: readonly Style[],
    private readonly known: number,
  ) {
    this.#sections = new Sections(text, order);
    this.#lists = Object.fromEntries(names.map((name) => [name, new Collection(this.#sections, name)])) as Record<
      (typeof names)[number],
      Collection
    >;
    const own = this.#lists.numFmts.entries.map(
      ({ attributes }) => [attributes.formatCode ?? "", Number(attributes.numFmtId)] as const,
    );
    this.#formats = new Map([...own, ...[...builtInFormats].map(([id, code]) => [code, id] as const)]);
    this.#highestFormat = Math.max(firstOwnFormat - 1, ...own.map(([, id]) => id));
    this.#named = new Map(
      this.#lists.cellStyles.entries.map(({ attributes }) => [
        (attributes.name ?? "").toLowerCase(),
        Number(attributes.xfId ?? 0),
      ]),
    );
  }

  /** The index in the file of one of the book's styles. */
  index(style: number): number {
    if (style < this.known) return style;
    const found = this.#indexes.get(style);
    if (found !== undefined) return found;
    const is = this.styles[style];
    const index = is ? this.#lists.cellXfs.add(this.#format(is)) : 0;
    this.#indexes.set(style, index);
    return index;
  }

  /** The index of a differential format. */
  differential(format: ConditionalFormat["format"]): number {
    return this.#lists.dxfs.add(writeDifferential(format));
  }

  /** The part with everything added. */
  finish(): string {
    const splices = new Splices(this.text);
    for (const name of names) this.#lists[name].finish(splices);
    return splices.apply();
  }

  #format(is: Style): string {
    const base = Math.min(is.base ?? 0, Math.max(0, this.known - 1));
    const node = this.#lists.cellXfs.entries[base];
    const was = (node && this.styles[base]) || normalStyle;
    const own: Record<string, string> = {
      numFmtId: "0",
      fontId: "0",
      fillId: "0",
      borderId: "0",
      xfId: "0",
      ...node?.attributes,
    };
    this.#alter(own, { node, was, is });
    const alignment = writeAlignment(part(node, "alignment"), was, is);
    const locking = writeLocking(part(node, "protection"), was, is);
    if (alignment && alignment !== writeAlignment(part(node, "alignment"), was, was)) own.applyAlignment = "1";
    if (locking && locking !== writeLocking(part(node, "protection"), was, was)) own.applyProtection = "1";
    return xf(own, alignment + locking + otherChildren(node));
  }

  #alter(own: Record<string, string>, { node, was, is }: { node: XmlNode | undefined; was: Style; is: Style }): void {
    const { fonts, fills, borders } = this.#lists;
    const baseOf = (list: Collection, name: string): XmlNode | undefined =>
      list.entries[Number(node?.attributes[name] ?? 0)];
    const put = (name: string, flag: string, index: number): void =>
      void Object.assign(own, { [name]: String(index), [flag]: "1" });
    if (was.numberFormat !== is.numberFormat) put("numFmtId", "applyNumberFormat", this.#numberFormat(is.numberFormat));
    if (!same(was.font, is.font)) {
      put("fontId", "applyFont", fonts.add(writeFont(baseOf(fonts, "fontId"), was.font, is.font)));
    }
    if (was.fill !== is.fill) put("fillId", "applyFill", is.fill === null ? 0 : fills.add(writeFill(is.fill)));
    if (!same(was.borders, is.borders)) {
      put("borderId", "applyBorder", borders.add(writeBorders(baseOf(borders, "borderId"), is.borders)));
    }
    if (was.named !== is.named) own.xfId = String(this.#namedStyle(is));
  }

  #numberFormat(code: string): number {
    const known = this.#formats.get(code);
    if (known !== undefined) return known;
    this.#highestFormat += 1;
    this.#formats.set(code, this.#highestFormat);
    this.#lists.numFmts.add(`<numFmt numFmtId="${this.#highestFormat}" formatCode="${escapeAttribute(code)}"/>`);
    return this.#highestFormat;
  }

  /** The index of a cell style; one that is not there gets the look of the first cell that has it. */
  #namedStyle(is: Style): number {
    const known = this.#named.get(is.named.toLowerCase());
    if (known !== undefined) return known;
    const { cellStyleXfs, cellStyles } = this.#lists;
    const own: Record<string, string> = { numFmtId: "0", fontId: "0", fillId: "0", borderId: "0" };
    const first = cellStyleXfs.entries[0];
    this.#alter(own, {
      node: first,
      was: { ...normalStyle, font: this.styles[0]?.font ?? normalStyle.font },
      is: { ...is, named: "Normal" },
    });
    delete own.xfId;
    const index = cellStyleXfs.add(xf(own, ""));
    const number = builtInStyles.get(is.named);
    const builtIn = number === undefined ? "" : ` builtinId="${number}"`;
    cellStyles.add(`<cellStyle name="${escapeAttribute(is.named)}" xfId="${index}"${builtIn}/>`);
    this.#named.set(is.named.toLowerCase(), index);
    return index;
  }
}

function xf(values: Readonly<Record<string, string>>, inner: string): string {
  const written = Object.entries(values).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  return inner === "" ? `<xf${written.join("")}/>` : `<xf${written.join("")}>${inner}</xf>`;
}
