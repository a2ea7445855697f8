import type { PlanSheet } from "../../src/plan/types";
import { positionsOf } from "../../src/workbook/positions";

const declared = ["a", "b", "c", "d", "e"].map((id) => ({ id }) as PlanSheet);
const place = (name: string) => ({ name, marked: true });

/** The tabs once the sheets have been made one after the other, each first at the end, then in its place. */
function made(tabs: readonly string[], here: Readonly<Record<string, string>>, ids: readonly string[]): string[] {
  const sheets = Object.fromEntries(Object.entries(here).map(([id, name]) => [id, place(name)]));
  const positions = positionsOf(declared, new Set(ids), { tabs, sheets });
  const line = [...tabs];
  for (const { id } of declared.filter((each) => ids.includes(each.id)))
    line.splice(positions[id] ?? line.length, 0, id.toUpperCase());
  return line;
}

describe("where a sheet goes that is made beside others of the plan", () => {
  it("is behind the one before it, however many are made", () => {
    expect(made(["Ours", "A", "E", "Theirs"], { a: "A", e: "E" }, ["b", "c", "d"])).toEqual([
      ...["Ours", "A", "B", "C", "D", "E", "Theirs"],
    ]);
    expect(made(["A", "E"], { a: "A", e: "E" }, ["d"])).toEqual(["A", "D", "E"]);
  });

  it("is before the next where it is the first", () => {
    expect(made(["Ours", "C"], { c: "C" }, ["a", "b"])).toEqual(["Ours", "A", "B", "C"]);
  });

  it("follows sheets that people have moved or renamed, also to what another's id is", () => {
    expect(made(["c", "Key dates", "A"], { a: "A", b: "Key dates", e: "c" }, ["c"])).toEqual([
      ...["c", "Key dates", "C", "A"],
    ]);
  });

  it("is the end, in declared order, where the plan is new", () => {
    expect(made(["Ours"], {}, ["a", "b", "c", "d", "e"])).toEqual(["Ours", "A", "B", "C", "D", "E"]);
  });
});
