import { arrange } from "../../../src/workbook/rows/arrange";

const pinning = { same: ["rule"], gone: { state: "cleared" } };
const row = (rule: string): { rule: string } => ({ rule });

describe("new rows in place of those of a table", () => {
  it("fill it in order, and take what room they need", () => {
    expect(arrange([null, null], [row("a"), row("b"), row("c")], pinning)).toEqual({
      removed: [false, false],
      rows: [row("a"), row("b"), row("c")],
    });
    expect(arrange([null, null, null], [row("a")], pinning)).toEqual({
      removed: [false, true, true],
      rows: [row("a")],
    });
  });

  it("leave one blank row where there are none", () => {
    expect(arrange([null, null], [], pinning)).toEqual({ removed: [false, true], rows: [{}] });
  });

  it("stay beside what somebody has written for them, or are marked as gone", () => {
    expect(arrange([null, row("b"), row("x"), null], [row("a"), row("b")], pinning)).toEqual({
      removed: [false, false, false, true],
      rows: [row("a"), row("b"), { rule: "x", state: "cleared" }],
    });
    expect(arrange([null, row("x")], [], pinning)).toEqual({
      removed: [true, false],
      rows: [{ rule: "x", state: "cleared" }],
    });
  });
});
