import fc from "fast-check";
import { Book } from "../../../src/host/book/book";
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
  .tuple(reference, reference, fc.constantFrom("+", "-", ">"))
  .map(([a, b, sign]) => `=${a}${sign}${b}`);
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
}

describe("the order of a calculation", () => {
  it("comes to what a new calculation of everything comes to, whatever was edited one after the other, circles too", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(written, { minLength: 1, maxLength: 4 }), { maxLength: 8 }), async (edits) => {
        const [stepwise, atOnce] = [univerEngine(), univerEngine()];
        await Promise.all([stepwise.start(sheets), atOnce.start(sheets)]);
        const shown = new Shown();
        const constants = new Map<string, { sheet: string; wanted: EngineCell }>();
        for (const edit of edits) {
          for (const { sheet, at, content } of edit) {
            const wanted = engineCell({ at, content });
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

  it("shows 0 in a circle, also where a cell has just come into one, and a result between two circles", async () => {
    const engine = univerEngine();
    await engine.start(sheets);
    const write = (column: number, formula: string) => engine.setCells("s", [{ row: 0, column, value: null, formula }]);
    const shown = new Map<number, unknown>();
    const calculate = async (): Promise<unknown[]> => {
      for (const { column, value } of await engine.calculate()) shown.set(column, value);
      return [0, 1, 2].map((column) => shown.get(column));
    };
    write(0, "=A1+1");
    write(1, "=A1>5");
    write(2, "=C1+B1");
    expect(await calculate()).toEqual([0, false, 0]);
    write(0, "=B1+1");
    expect(await calculate()).toEqual([0, 0, 0]);
    engine.dispose();
  });

  it("ends where a formula comes to what it came to before", async () => {
    const engine = univerEngine();
    await engine.start(sheets);
    const chain = Array.from({ length: 9 }, (_, row) => ({
      row: row + 1,
      column: 1,
      value: null,
      formula: `=B${row + 1}+1`,
    }));
    engine.setCells("s", [
      { row: 0, column: 0, value: 2 },
      { row: 0, column: 1, value: null, formula: "=N(A1>0)" },
      ...chain,
    ]);
    expect(await engine.calculate()).toHaveLength(10);
    engine.setCells("s", [{ row: 0, column: 0, value: 3 }]);
    // Univer calculates the last of those that might have changed in any case.
    expect((await engine.calculate()).map(({ row }) => row)).toEqual([0, 9]);
    engine.setCells("s", [{ row: 0, column: 0, value: -3 }]);
    expect((await engine.calculate()).map(({ value }) => value)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    engine.dispose();
  });

  it("keeps of a formula what a change does not concern, and no longer than that", async () => {
    const book = await Book.open(Book.emptyData(), univerEngine());
    const user = { by: "user" } as const;
    const sheet = book.addSheet("Values", user).id;
    const write = async (row: number, column: number, text: string): Promise<unknown> => {
      book.writeFormulas(sheet, { row, column, rows: 1, columns: 1 }, [[text]], user);
      await book.calculate();
      return book.getCell(sheet, 0, 3).value;
    };
    for (const [row, text] of ["1", "2", "3"].entries()) await write(row, 0, text);
    await write(0, 2, "=A3");
    await write(0, 3, "=SUMPRODUCT(($A$1:$A$3>1)*1)*100+COUNTIF($A$1:$A$3,C1)*10+B1");
    expect(await write(0, 1, "7")).toBe(217);
    expect(await write(2, 0, "0")).toBe(117);
    expect(await write(0, 2, "=A3+5")).toBe(107);
    expect(await write(0, 1, '=INDIRECT("A1")')).toBe(101);
    expect(await write(0, 0, "4")).toBe(204);
    expect(await write(0, 1, "1")).toBe(201);
    book.close();
  });

  it("holds only what depends on the change, each formula after what it reads", () => {
    const known = new Dependencies((name) => (name === "One" ? "s" : "t"));
    known.set("s", 2, 0, "=A2+1");
    known.set("s", 1, 0, "=A1+1");
    known.set("t", 0, 0, "=SUM(One!A1:A3)");
    known.set("t", 5, 0, "=B1");
    const change = [{ sheet: "s", area: { row: 0, column: 0, rows: 1, columns: 1 } }];
    const order = known.affected(change)?.order.map(({ sheet, row }) => `${sheet}${row}`);
    expect(order).toEqual(["s1", "s2", "t0"]);
    known.set("s", 1, 0, undefined);
    expect(known.affected(change)?.order.map(({ sheet, row }) => `${sheet}${row}`)).toEqual(["t0"]);
  });

  it("is known where a formula reads the same cell twice", () => {
    const known = new Dependencies(() => "s");
    known.set("s", 1, 0, "=A1*2");
    known.set("s", 2, 0, "=A2+A2");
    const change = [{ sheet: "s", area: { row: 0, column: 0, rows: 1, columns: 1 } }];
    expect(known.affected(change)?.order.map(({ row }) => row)).toEqual([1, 2]);
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

  it.each(["=OFFSET(A1,1,0)", "=SUM(A2:INDIRECT(B1))", "=IF(A1,A4,1)", "=SUM(One:Last!A1)"])(
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
    expect(known.affected([{ sheet: "s", area: { row: 7, column: 0, rows: 1, columns: 1 } }])?.order).toHaveLength(1);
    expect(known.affected([{ sheet: "s", area: { row: 9, column: 0, rows: 1, columns: 1 } }])?.order).toEqual([]);
  });

  describe("where formulas read each other in a circle", () => {
    const one = { row: 0, column: 0 };
    const two = { row: 1, column: 0 };
    const three = { row: 2, column: 0 };

    async function opened(...cells: EngineCell[]): Promise<{ engine: UniverBacked; values: () => Promise<unknown[]> }> {
      const engine = univerEngine();
      await engine.start(sheets);
      engine.setCells("s", cells);
      const known = new Map<number, unknown>();
      const values = async (): Promise<unknown[]> => {
        for (const { row, value } of await engine.calculate()) known.set(row, value);
        return [...known].sort(([a], [b]) => a - b).map(([, value]) => value);
      };
      return { engine, values };
    }

    it("shows 0 in them, as Excel does, calculates what follows from that, and says which they are", async () => {
      const { engine, values } = await opened(
        { ...one, value: null, formula: "=A2+5" },
        { ...two, value: null, formula: "=A1+1" },
        { ...three, value: null, formula: "=A2+7" },
      );
      expect(await values()).toEqual([0, 0, 7]);
      expect(engine.circles().sort((a, b) => a.row - b.row)).toEqual([
        { sheet: "s", ...one },
        { sheet: "s", ...two },
      ]);
      engine.dispose();
    });

    it("calculates them once the circle is broken", async () => {
      const { engine, values } = await opened(
        { ...one, value: null, formula: "=A2+5" },
        { ...two, value: null, formula: "=A1+1" },
      );
      await values();
      engine.setCells("s", [{ ...two, value: 3 }]);
      expect((await values())[0]).toBe(8);
      expect(engine.circles()).toEqual([]);
      engine.dispose();
    });

    it("takes a formula that reads its own cell for one", async () => {
      const { engine, values } = await opened({ ...one, value: null, formula: "=SUM(A1:A3)" }, { ...two, value: 4 });
      expect(await values()).toEqual([0]);
      expect(engine.circles()).toEqual([{ sheet: "s", ...one }]);
      engine.dispose();
    });

    it("finds none where a formula only asks where its own cell is", async () => {
      const { engine, values } = await opened({ ...one, value: null, formula: "=ROWS(A$1:A1)+ROW(A1)" });
      expect(await values()).toEqual([2]);
      expect(engine.circles()).toEqual([]);
      engine.dispose();
    });
  });
});
