import type { Scalar } from "../../book/model";
import { areaName, parseArea } from "../address";
import { withPrefix } from "../namespaces";
import type { RawCell } from "../read/cells";
import { writeFormula } from "../write/cell";
import { attributes, escapeText } from "../xml/text";
import { child, outer, type XmlNode } from "../xml/tree";

/** A formula cell's element with another result, its formula left as it stands or replaced. */
export function alteredFormulaCell(
  node: XmlNode,
  to: { value: Scalar; style: number; formula?: string; prefix: string },
): string {
  const states = node.attributes.s !== undefined || to.style !== 0;
  const own = attributes({ ...node.attributes, t: undefined, s: states ? to.style : undefined });
  const formula = child(node, "f");
  const kept = to.formula === undefined ? (formula ? outer(formula) : "") : withPrefix(to.formula, to.prefix);
  const bare = writeFormula("<c", to.value, "\u0000");
  return withPrefix(bare, to.prefix)
    .replace("\u0000", () => kept)
    .replace(/^<(\S*?c)(?=[\s>])/, (open) => open + own);
}

/** Shared formulas whose first cell went: the next one that stays takes over the text. */
export class Rehoming {
  readonly #homeless = new Map<string, string>();

  /** A cell leaves its group; `node` is asked for only where it was the first. */
  leave(raw: RawCell, node: () => XmlNode): void {
    const formula = child(node(), "f");
    const reference = formula?.attributes.ref;
    if (raw.shared !== undefined && formula && formula.closeStart > formula.openEnd && reference)
      this.#homeless.set(raw.shared, reference);
    // The one that had just taken over leaves too: it is met in order, so its group is still listed.
  }

  /** The element by which a cell that stays becomes the first of its group; undefined where it need not. */
  formulaFor(raw: RawCell, text: string): string | undefined {
    const reference = raw.shared === undefined ? undefined : this.#homeless.get(raw.shared);
    if (reference === undefined || raw.shared === undefined) return undefined;
    this.#homeless.delete(raw.shared);
    const area = parseArea(reference);
    const last = area ? Math.max(area.row + area.rows - 1, raw.row) : raw.row;
    const from = area ? Math.min(area.column, raw.column) : raw.column;
    const to = area ? Math.max(area.column + area.columns - 1, raw.column) : raw.column;
    const covered = areaName({ row: raw.row, column: from, rows: last - raw.row + 1, columns: to - from + 1 });
    return `<f${attributes({ t: "shared", ref: covered, si: raw.shared })}>${escapeText(text)}</f>`;
  }
}
