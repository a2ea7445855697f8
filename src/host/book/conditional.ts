import { intersection } from "./area";
import { copiedFormula } from "./calculatedColumns";
import { sheetOf } from "./cells";
import type { Core } from "./core";
import { cellsOf } from "./dirty";
import type { Question } from "./engine";
import { isTrue } from "./judge";
import type { Area, ConditionalFormat } from "./model";
import { resolvedFormula } from "./resolve";
import { anchorOf } from "./ruleAreas";

/** A cell that colour rules dress, and how. */
export interface Dressed {
  readonly row: number;
  readonly column: number;
  readonly format: ConditionalFormat["format"];
}

/**
 * The cells of an area that colour rules dress. Where several hold, the one that goes first decides each respect, and
 * one that stops ends it. The book must be calculated.
 */
export async function dressedCells(core: Core, sheetId: string, area: Area): Promise<Dressed[]> {
  const sheet = sheetOf(core, sheetId);
  const rules = [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);
  const asked = rules.flatMap((rule) =>
    cellsIn(rule, area).map(([row, column]) => {
      const formula = copiedFormula(rule.formula, anchorOf(rule), [row, column]);
      const question: Question = {
        sheet: sheetId,
        row,
        column,
        formula: resolvedFormula(core, formula, { sheet, row, column }),
      };
      return { rule, question };
    }),
  );
  const answers = asked.length > 0 ? await core.engine.evaluate(asked.map(({ question }) => question)) : [];
  const holding = asked.filter((_, index) => isTrue(answers[index]?.[0]?.[0] ?? null));
  return merged(holding.map(({ rule, question: { row, column } }) => ({ rule, row, column })));
}

function cellsIn({ areas }: ConditionalFormat, area: Area): (readonly [number, number])[] {
  return areas.flatMap((each) => {
    const shared = intersection(each, area);
    return shared ? [...cellsOf(shared)] : [];
  });
}

function merged(holding: readonly { rule: ConditionalFormat; row: number; column: number }[]): Dressed[] {
  const dressed = new Map<string, Dressed & { stopped: boolean }>();
  for (const { rule, row, column } of holding) {
    const before = dressed.get(`${row} ${column}`);
    if (before?.stopped) continue;
    const format = { ...rule.format, ...before?.format };
    dressed.set(`${row} ${column}`, { row, column, format, stopped: rule.stopIfTrue });
  }
  return [...dressed.values()].map(({ row, column, format }) => ({ row, column, format }));
}
