import type { Cell } from "../../book/model";
import { formulaToFile } from "../formulaText";
import { withPrefix } from "../namespaces";
import type { RawCell } from "../read/cells";
import type { SheetWriting } from "../sheet/feature";
import { writeCell } from "../write/cell";
import { escapeText } from "../xml/text";
import { child, outer, parseXml, type XmlNode } from "../xml/tree";
import { alteredFormulaCell, Rehoming } from "./formulaCell";
import { sameResult, sameValue } from "./sameValue";

/** Whether a cell says nothing at all. */
export function isBlank(cell: Cell): boolean {
  return cell.value === null && !cell.formula && cell.style === 0;
}

/** What becomes of the cells that stand in a part; asked for each of them in the order of the part. */
export class CellChanges {
  /** A formula went or was replaced. */
  formulaGone = false;
  readonly #rehoming = new Rehoming();

  constructor(
    private readonly to: SheetWriting,
    private readonly isCalculated: (row: number, column: number) => boolean,
  ) {}

  /** The new XML of a cell, or undefined where nothing differs. */
  altered(raw: RawCell, cell: Cell | undefined): string | undefined {
    const is: Cell = cell ?? { value: null, style: 0 };
    const hadFormula = raw.formula !== undefined || raw.array !== undefined;
    if (!hadFormula) return this.#alteredConstant(raw, is);
    if (keepsFormula(raw, is)) return this.#recalculated(raw, is);
    this.formulaGone = true;
    if (raw.shared !== undefined) this.#rehoming.leave(raw, () => this.#node(raw));
    return this.#replaced(raw, is);
  }

  /** A value that stays keeps its form, rich text and all. */
  #alteredConstant(raw: RawCell, is: Cell): string | undefined {
    if (is.formula !== undefined || !sameValue(raw.value, is.value)) return this.#replaced(raw, is);
    return raw.style === is.style ? undefined : this.#restyled(raw, is.style);
  }

  #recalculated(raw: RawCell, is: Cell): string | undefined {
    if (raw.formula !== is.formula) return this.#retexted(raw, is.formula ?? "");
    const formula =
      raw.shared === undefined ? undefined : this.#rehoming.formulaFor(raw, formulaToFile(raw.formula ?? ""));
    const isNew = !sameResult(raw.value, is.value) && this.isCalculated(raw.row, raw.column);
    if (!isNew && formula === undefined) return raw.style === is.style ? undefined : this.#restyled(raw, is.style);
    const style = this.to.writer.index(is.style);
    const { prefix } = this.to.sections;
    return alteredFormulaCell(this.#node(raw), { value: isNew ? is.value : raw.value, style, formula, prefix });
  }

  /** An array formula whose references moved: its element keeps all but the text. */
  #retexted(raw: RawCell, formula: string): string {
    const node = this.#node(raw);
    const own = child(node, "f");
    if (!own || own.closeStart === own.end) return outer(node);
    const [before, after] = [node.source.slice(node.start, own.openEnd), node.source.slice(own.closeStart, node.end)];
    return before + escapeText(formulaToFile(formula)) + after;
  }

  /** The element stays even where the cell was cleared: it may be counted on, and means nothing. */
  #replaced(raw: RawCell, is: Cell): string {
    const statesStyle = this.#node(raw).attributes.s !== undefined;
    const place = { row: raw.row, column: raw.column, style: this.to.writer.index(is.style), statesStyle };
    return withPrefix(writeCell(place, is), this.to.sections.prefix);
  }

  #restyled(raw: RawCell, style: number): string {
    const node = this.#node(raw);
    const tag = node.source.slice(node.start, node.openEnd);
    const bare = tag.replace(/\s+s\s*=\s*["'][^"']*["']/, "");
    const index = this.to.writer.index(style);
    const isStated = index !== 0 || bare !== tag;
    const styled = isStated ? bare.replace(/^<\S*?(?=[\s/>])/, (name) => `${name} s="${index}"`) : bare;
    return styled + node.source.slice(node.openEnd, node.end);
  }

  #node(raw: RawCell): XmlNode {
    return parseXml(this.to.sections.text, raw.start, raw.end);
  }
}

/** An array formula may have another text after its references moved; it is still the same formula. */
function keepsFormula(raw: RawCell, is: Cell): boolean {
  return raw.array === undefined ? raw.formula === is.formula : is.array !== undefined;
}
