import { createRequire } from "node:module";
import type * as CoreModule from "@univerjs/core";
import type * as FormulaModule from "@univerjs/engine-formula";
import type * as SheetsModule from "@univerjs/sheets";
import type * as SheetsFormulaModule from "@univerjs/sheets-formula";
import type { EngineCell } from "../../../src/host/book/engine";
import { univerEngine } from "../../../src/host/engine/univer";

const load = createRequire(__filename);

/** An instance as a page has it: with the scheduler that calculates of itself after every edit. */
function shownUniver(): CoreModule.Univer {
  const { Univer, LocaleType, LogLevel } = load("@univerjs/core") as typeof CoreModule;
  const { UniverFormulaEnginePlugin } = load("@univerjs/engine-formula") as typeof FormulaModule;
  const { UniverSheetsPlugin } = load("@univerjs/sheets") as typeof SheetsModule;
  const { UniverSheetsFormulaPlugin, CalculationMode } = load("@univerjs/sheets-formula") as typeof SheetsFormulaModule;
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    logLevel: LogLevel.SILENT,
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.NO_CALCULATION });
  return univer;
}

const sheet = { id: "s", name: "Sheet1", cells: [] };
const sum = [
  { row: 0, column: 0, value: 2 },
  { row: 0, column: 1, value: null, formula: "=A1*2" },
];

describe("the engine", () => {
  it("gives back only results that are new or different", async () => {
    const engine = univerEngine();
    await engine.start([sheet]);
    engine.setCells("s", sum);
    expect(await engine.calculate()).toEqual([{ sheet: "s", row: 0, column: 1, value: 4 }]);
    engine.setCells("s", [{ row: 5, column: 5, value: "elsewhere" }]);
    expect(await engine.calculate()).toEqual([]);
    engine.dispose();
  });

  it("reaches as far as a sheet of Excel", async () => {
    const engine = univerEngine();
    await engine.start([sheet]);
    engine.setCells("s", [
      { row: 59_999, column: 299, value: 7 },
      { row: 0, column: 0, value: null, formula: "=SUM(KM59990:KN60000)" },
    ]);
    expect(await engine.calculate()).toEqual([{ sheet: "s", row: 0, column: 0, value: 7 }]);
    engine.dispose();
  });

  it("remembers nothing of formulas that were written over in bulk or went with their sheet", async () => {
    const complaints = jest.spyOn(console, "error").mockImplementation();
    const engine = univerEngine();
    await engine.start([sheet, { id: "t", name: "Other", cells: [] }, { id: "u", name: "Third", cells: [] }]);
    const many = (added: number): EngineCell[] =>
      Array.from({ length: 400 }, (_, row) => ({ row, column: 1, value: null, formula: `=Sheet1!$B$1+${added}` }));
    engine.setCells("s", [{ row: 0, column: 1, value: null, formula: "=A1*2" }]);
    engine.setCells("t", many(1));
    engine.setCells("u", [{ row: 0, column: 0, value: null, formula: "=Sheet1!B1" }]);
    await engine.calculate();
    engine.setCells("t", many(2));
    await engine.calculate();
    engine.removeSheet("u");
    engine.setCells("s", [{ row: 0, column: 0, value: 5 }]);
    const results = await engine.calculate();
    expect([results.length, results.find(({ sheet: at }) => at === "t")?.value]).toEqual([401, 12]);
    expect(complaints).not.toHaveBeenCalled();
    complaints.mockRestore();
    engine.dispose();
  });

  it("answers questions, also as if a cell held something else, and leaves no trace", async () => {
    const engine = univerEngine();
    await engine.start([sheet]);
    engine.setCells("s", sum);
    await engine.calculate();
    const question = { sheet: "s", row: 0, column: 0, formula: "=A1*10" };
    expect(await engine.evaluate([question, { ...question, assumed: 5 }, question])).toEqual([[[20]], [[50]], [[20]]]);
    expect(await engine.evaluate([{ ...question, formula: "=A1:B1" }])).toEqual([[[2, 4]]]);
    engine.dispose();
  });

  it("works within the instance that a page shows, beside that instance's own scheduler", async () => {
    const univer = shownUniver();
    const engine = univerEngine(univer);
    await engine.start([sheet]);
    engine.setCells("s", sum);
    expect(await engine.calculate()).toEqual([{ sheet: "s", row: 0, column: 1, value: 4 }]);
    engine.setCells("s", [{ row: 0, column: 0, value: 3 }]);
    expect(await engine.calculate()).toEqual([{ sheet: "s", row: 0, column: 1, value: 6 }]);
    engine.dispose();
    univer.dispose();
  });

  it("closed while it calculates, holds up no other", async () => {
    const [closed, other] = [univerEngine(), univerEngine()];
    await Promise.all([closed.start([sheet]), other.start([sheet])]);
    closed.setCells("s", sum);
    other.setCells("s", sum);
    const abandoned = closed.calculate();
    const wanted = other.calculate();
    closed.dispose();
    await abandoned;
    expect(await wanted).toEqual([{ sheet: "s", row: 0, column: 1, value: 4 }]);
    other.dispose();
  });
});
