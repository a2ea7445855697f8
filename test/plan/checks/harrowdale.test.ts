import { checkPlan, type Finding } from "../../../src/plan";
import { type Fault, faults } from "../../kit/harrowdale/faults";
import { harrowdale } from "../../kit/harrowdale/plan";

const namedOf = ({ rule, table, rowId, column }: Finding): string =>
  [rule, table, rowId, column].filter((word) => word !== undefined).join(" ");
const found = (planted: readonly Fault[]): string[] => checkPlan(harrowdale(planted)).map(namedOf).sort();
const stated = (planted: readonly Fault[]): string[] => planted.map(({ finding }) => finding).sort();

describe("the plan of another council", () => {
  it("is sound before anything is planted", () => {
    expect(found([])).toEqual([]);
  });

  it("shows every fault planted in it, and nothing else", () => {
    expect(faults.length).toBeGreaterThan(60);
    expect(found(faults)).toEqual(stated(faults));
  });

  it.each(faults.map((fault) => [fault.finding, fault] as const))(
    "loses %s when that is mended, and no other finding",
    (_, mended) => {
      const left = faults.filter((fault) => fault !== mended);
      expect(found(left)).toEqual(stated(left));
    },
  );
});
