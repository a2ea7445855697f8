import {
  isUnfinished,
  parseMark,
  parseXml,
  printFinished,
  printMark,
  printXml,
  type Identity,
} from "../../src/workbook/identity";

const identity: Identity = {
  version: 2,
  firstYear: 2026,
  years: 5,
  columns: { PlanX: { due: 3, 'odd "&<': 4 } },
  names: { PlanStart: "PlanStartTenSteps" },
};

describe("what a workbook remembers of its plan", () => {
  it("comes back from XML as it was written", () => {
    expect(parseXml(printXml(identity))).toEqual(identity);
  });

  it("is understood when another program has written the XML anew", () => {
    const other =
      `<?xml version='1.0'?><p:plan xmlns:p='urn:ten-step-planner:plan' years='5' firstYear='2026' version='2'>` +
      `<p:table name='PlanX'><p:column id='3' name='due'></p:column></p:table></p:plan>`;
    expect(parseXml(other)).toEqual({ ...identity, columns: { PlanX: { due: 3 } }, names: {} });
  });

  it("comes back from a sheet's mark, finished or not", () => {
    const mark = printMark(identity, "milestones");
    expect(parseMark(mark)).toEqual({ identity: { ...identity, columns: {}, names: {} }, sheet: "milestones" });
    expect(parseMark(printFinished(identity, "milestones"))?.sheet).toBe("milestones");
    expect([isUnfinished(mark), isUnfinished(printFinished(identity, "milestones")), isUnfinished(undefined)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it.each(["", "hello", "version=x;firstYear=2026;years=5", "version=1;firstYear=2026"])(
    "is not read into %j",
    (text) => {
      expect(parseMark(text)).toBeNull();
      expect(parseXml(`<plan ${text}/>`)).toBeNull();
    },
  );
});
