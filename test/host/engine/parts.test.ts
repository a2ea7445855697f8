import type { Scalar } from "../../../src/host/book/model";
import { headlessUniver } from "../../../src/host/engine/headlessUniver";
import { loadUniver } from "../../../src/host/engine/loadUniver";
import { univerEngine } from "../../../src/host/engine/univer";

/** An engine with a formula in D1; `typed` says what it comes to after an edit, and how often the function was calculated. */
async function watched(name: string, formula: string) {
  const modules = await loadUniver();
  const univer = headlessUniver(modules);
  const engine = univerEngine(univer);
  await engine.start([{ id: "s", name: "Sheet1", cells: [] }]);
  const watchedFunction = univer.__getInjector().get(modules.formula.IFunctionService).getExecutor(name);
  if (!watchedFunction) throw new Error(`no function ${name}`);
  const calculate = watchedFunction.calculate.bind(watchedFunction);
  let calls = 0;
  watchedFunction.calculate = (...given) => {
    calls += 1;
    return calculate(...given);
  };
  engine.setCells("s", [{ row: 0, column: 3, value: null, formula }]);
  const typed = async (row: number, column: number, value: Scalar): Promise<[result: unknown, calls: number]> => {
    calls = 0;
    engine.setCells("s", [{ row, column, value }]);
    const results = await engine.calculate();
    return [results.find((result) => result.column === 3)?.value, calls];
  };
  const close = () => {
    engine.dispose();
    univer.dispose();
  };
  return { typed, close };
}

describe("calculating a formula", () => {
  it("goes the way that an IF takes, and not the other", async () => {
    const { typed, close } = await watched("SUM", "=IF(A1>0,7,SUM(B1:B3))+IF(A1>5,SUM(B1:B3),1)");
    expect(await typed(0, 0, 1)).toEqual([8, 0]);
    expect(await typed(0, 0, 6)).toEqual([7, 1]);
    expect(await typed(1, 1, 10)).toEqual([17, 1]);
    expect(await typed(0, 0, { error: "#N/A" })).toEqual([{ error: "#N/A" }, 0]);
    expect(await typed(0, 0, null)).toEqual([11, 1]);
    close();
  });

  it("goes both ways of an IF over many cells", async () => {
    const { typed, close } = await watched("SUM", "=SUMPRODUCT(IF(A1:A3>1,SUM(B1:B3),SUM(B1:B2)))");
    await typed(0, 0, 2);
    expect(await typed(2, 1, 5)).toEqual([5, 2]);
    close();
  });

  it("leaves out the parts for which nothing has changed", async () => {
    const { typed, close } = await watched("SUMPRODUCT", "=SUMPRODUCT((A1:A3>1)*1)*10+SUMPRODUCT((B1:B3>C1)*1)+C2");
    expect(await typed(0, 0, 2)).toEqual([10, 2]);
    expect(await typed(1, 2, 5)).toEqual([15, 0]);
    expect(await typed(1, 1, 4)).toEqual([16, 1]);
    expect(await typed(0, 2, 9)).toEqual([15, 1]);
    expect(await typed(1, 0, 3)).toEqual([25, 1]);
    close();
  });

  it("keeps an error as an error where something else stands in for it", async () => {
    const { typed, close } = await watched("MATCH", "=IFERROR(MATCH(A1,B1:B3,0),C1)");
    expect(await typed(0, 2, 7)).toEqual([7, 1]);
    expect(await typed(0, 2, 8)).toEqual([8, 0]);
    close();
  });
});
