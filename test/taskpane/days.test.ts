import { financialYearOf, isoOf, maybeSerial, serialOf, yearText } from "../../src/taskpane/days";

describe("days of the pane", () => {
  it("takes the calendar day where the planner is, at any hour", () => {
    expect(serialOf(new Date(2026, 10, 24, 0, 5))).toBe(46350);
    expect(serialOf(new Date(2026, 10, 24, 23, 55))).toBe(46350);
  });

  it("gives a date field its day and takes it back", () => {
    expect(isoOf(46350)).toBe("2026-11-24");
    expect(isoOf(46350.75)).toBe("2026-11-24");
    expect(maybeSerial(isoOf(46350))).toBe(46350);
    expect([isoOf(1e15), maybeSerial("")]).toEqual(["", null]);
  });

  it("changes the financial year on 1 April", () => {
    expect(financialYearOf(serialOf(new Date(2027, 2, 31)))).toBe(2026);
    expect(financialYearOf(serialOf(new Date(2027, 3, 1)))).toBe(2027);
    expect([yearText(2026), yearText(2099)]).toEqual(["2026/27", "2099/00"]);
  });
});
