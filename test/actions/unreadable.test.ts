import { unreadableCells } from "../../src/actions/unreadable";
import { modelTables } from "../../src/plan";
import type { Reading } from "../../src/workbook/rows/read";

const milestones = modelTables(["2026/27"]).find(({ name }) => name === "PlanMilestones");
if (!milestones) throw new Error("there are no milestones");

const reading: Reading = {
  plan: { settings: {}, tables: {}, years: [] },
  places: {
    PlanMilestones: {
      table: milestones,
      key: "PlanMilestones",
      sheet: "2 Milestones",
      rows: 2,
      width: 3,
      columns: { id: 0, forecast: 9 },
      titles: { id: "Milestone ID", forecast: "Forecast date" },
      corner: { sheet: "2 Milestones", row: 5, column: 0 },
    },
  },
  gaps: [],
};
const skipped = { table: "PlanMilestones", row: 1, rowId: "M02", columns: ["forecast"] };

describe("cells that cannot be read", () => {
  it("are named once each, with their place, however many rules waited for them", () => {
    const cells = unreadableCells(
      [
        { rule: "V16", ...skipped },
        { rule: "V18", ...skipped },
      ],
      reading,
    );
    expect(cells).toEqual([
      {
        at: { table: "PlanMilestones", row: 1, rowId: "M02", column: "forecast" },
        sheet: "2 Milestones",
        cell: "J7",
        column: "Forecast date",
      },
    ]);
  });
});
