import fc from "fast-check";
import type { EngineCell, EngineResult } from "../../../src/host/book/engine";
import { Dependencies } from "../../../src/host/engine/dependencies";
import { univerEngine, type UniverBacked } from "../../../src/host/engine/univer";

const sheets = [
  { id: "s", name: "One", cells: [] },
  { id: "t", name: "Other one", cells: [] },
];
const rows = 6;
const columns = 4;

const cell = fc.record({ row: fc.nat(rows - 1), column: fc.nat(columns - 1) });
const address = cell.map(({ row, column }) => `${"ABCD"[column]}${row + 1}`);
const reference = fc
  .tuple(fc.constantFrom("", "One!", "'Other one'!"), address, fc.option(address))
  .map(([sheet, from, to]) => (to === null ? `${sheet}${from}` : `SUM(${sheet}${from}:${to})`));
const formula = fc
  .tuple(reference, reference, fc.constantFrom("+", "-"))
  .map(([a, b, sign]) => `=IFERROR(${a}${sign}${b},-1)`);
const written = fc.record({
  sheet: fc.constantFrom("s", "t"),
  at: cell,
  content: fc.oneof(fc.integer({ min: -9, max: 9 }), formula, fc.constant(null)),
});

function engineCell({
  at,
  content,
}: {
  at: { row: number; column: number };
  content: number | string | null;
}): EngineCell {
  return typeof content === "string" ? { ...at, value: null, formula: content } : { ...at, value: content };
}

/** The cells of a book after its calculations, by sheet and place. */
class Shown {
  readonly values = new Map<string, unknown>();
  private readonly formulas = new Map<string, EngineCell & { sheet: string }>();

  write(engine: UniverBacked, sheet: string, wanted: EngineCell): void {
    engine.setCells(sheet, [wanted]);
    const key = `${sheet} ${wanted.row},${wanted.column}`;
    if (wanted.formula === undefined) this.formulas.delete(key);
    else this.formulas.set(key, { ...wanted, sheet });
    if (wanted.formula === undefined) this.values.delete(key);
  }

  take(results: readonly EngineResult[]): void {
    for (const { sheet, row, column, value } of results) {
      const key = `${sheet} ${row},${column}`;
      if (this.formulas.has(key)) this.values.set(key, value);
    }
  }

  /** The same formulas over the same constants, calculated at once in a new engine. */
  get held(): readonly (EngineCell & { sheet: string })[] {
    return [...this.formulas.values()];
  }
}

describe("the order of a calculation", () => {
  it("comes to what a new calculation of everything comes to, whatever was edited one after the other", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(written, { minLength: 1, maxLength: 4 }), { maxLength: 8 }), async (edits) => {
        const [stepwise, atOnce] = [univerEngine(), univerEngine()];
        await Promise.all([stepwise.start(sheets), atOnce.start(sheets)]);
        const shown = new Shown();
        const constants = new Map<string, { sheet: string; wanted: EngineCell }>();
        for (const edit of edits) {
          for (const { sheet, at, content } of edit) {
            const wanted = engineCell({ at, content });
            // Circles are for Excel to tell of; what their cells then show depends on the way there.
            if (wanted.formula !== undefined && closesCircle(shown.held, { ...wanted, sheet })) continue;
            shown.write(stepwise, sheet, wanted);
            constants.set(`${sheet} ${at.row},${at.column}`, { sheet, wanted });
          }
          shown.take(await stepwise.calculate());
        }
        const fresh = new Shown();
        for (const { sheet, wanted } of constants.values()) fresh.write(atOnce, sheet, wanted);
        fresh.take(await atOnce.calculate());
        stepwise.dispose();
        atOnce.dispose();
        expect(Object.fromEntries([...shown.values].sort())).toEqual(Object.fromEntries([...fresh.values].sort()));
      }),
      { numRuns: 40 },
    );
  });

  it("holds only what depends on the change, each formula after what it reads", () => {
    const known = new Dependencies((name) => (name === "One" ? "s" : "t"));
    known.set("s", 2, 0, "=A2+1");
    known.set("s", 1, 0, "=A1+1");
    known.set("t", 0, 0, "=SUM(One!A1:A3)");
    known.set("t", 5, 0, "=B1");
    const change = [{ sheet: "s", area: { row: 0, column: 0, rows: 1, columns: 1 } }];
    const order = known.affected(change)?.map(({ sheet, row }) => `${sheet}${row}`);
    expect(order).toEqual(["s1", "s2", "t0"]);
    known.set("s", 1, 0, undefined);
    expect(known.affected(change)?.map(({ sheet, row }) => `${sheet}${row}`)).toEqual(["t0"]);
  });

  it("is known where a formula reads the same cell twice", () => {
    const known = new Dependencies(() => "s");
    known.set("s", 1, 0, "=A1*2");
    known.set("s", 2, 0, "=A2+A2");
    const change = [{ sheet: "s", area: { row: 0, column: 0, rows: 1, columns: 1 } }];
    expect(known.affected(change)?.map(({ row }) => row)).toEqual([1, 2]);
  });

  it("stays known when a sheet is renamed, for the formulas on it and for those that read it", async () => {
    const engine = univerEngine();
    await engine.start(sheets);
    engine.setCells("s", [
      { row: 0, column: 0, value: 2 },
      { row: 0, column: 1, value: null, formula: "=A1*2" },
    ]);
    engine.setCells("t", [{ row: 0, column: 0, value: null, formula: "=One!B1+1" }]);
    await engine.calculate();
    engine.renameSheet("s", "First");
    engine.setCells("t", [{ row: 0, column: 0, value: null, formula: "=First!B1+1" }]);
    await engine.calculate();
    engine.setCells("s", [{ row: 0, column: 0, value: 5 }]);
    const values = (await engine.calculate()).map(({ sheet, value }) => [sheet, value]);
    engine.dispose();
    expect(values).toEqual([
      ["s", 10],
      ["t", 11],
    ]);
  });

  it.each(["=OFFSET(A1,1,0)", "=SUM(A2:INDIRECT(B1))", "=A4", "=SUM(One:Last!A1)"])(
    "is left to a calculation where the text %s does not tell it",
    (text) => {
      const known = new Dependencies(() => "s");
      known.set("s", 3, 0, text);
      expect(known.affected([{ sheet: "s", area: { row: 3, column: 0, rows: 1, columns: 1 } }])).toBeNull();
    },
  );

  it("follows a span between two look-ups, which lies within what they look into", () => {
    const known = new Dependencies(() => "s");
    known.set("s", 0, 5, "=SUM(INDEX($A$1:$A$9,2):INDEX($A$1:$A$9,B1))");
    expect(known.affected([{ sheet: "s", area: { row: 7, column: 0, rows: 1, columns: 1 } }])).toHaveLength(1);
    expect(known.affected([{ sheet: "s", area: { row: 9, column: 0, rows: 1, columns: 1 } }])).toEqual([]);
  });
});

/** Whether the formula would read itself, by way of the others. */
function closesCircle(
  held: readonly (EngineCell & { sheet: string })[],
  added: EngineCell & { sheet: string },
): boolean {
  const known = new Dependencies((name) => (name === "One" ? "s" : "t"));
  for (const { sheet, row, column, formula: text } of [...held, added]) known.set(sheet, row, column, text);
  const everything = { row: 0, column: 0, rows, columns };
  return known.affected(["s", "t"].map((sheet) => ({ sheet, area: everything }))) === null;
}
