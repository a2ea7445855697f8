import type { RowReader } from "../types";
import { milestone, project } from "./exampleRows";
import { otherStands, otherStandsNative } from "./givenUp";
import { rowCheck } from "./rowCheck";

const table = "PlanMilestones";
const example = (
  bad: Readonly<Record<string, string | number | null>>,
  good: Readonly<Record<string, string | number | null>>,
) => ({
  bad: { tables: { PlanMilestones: [{ ...milestone, ...bad }] } },
  good: { tables: { PlanMilestones: [{ ...milestone, ...good }] } },
});
const id = (row: RowReader) => row.raw("id");

/** V16: what is complete has its date. */
export const actualDate = rowCheck({
  rule: "V16",
  table,
  native: 'AND({status}=PlanStatusComplete,{actual}="")',
  find: (row) =>
    row.is("status", "PlanStatusComplete") && row.isBlank("actual")
      ? { column: "actual", facts: { id: id(row) } }
      : null,
  example: example({ status: "Complete" }, { status: "Complete", actual: 46_300 }),
});

/** V17: nothing has happened after the report date. */
export const actualInPast = rowCheck({
  rule: "V17",
  table,
  needs: ["actual"],
  settings: ["report-date"],
  native: "{actual}>PlanReportDate",
  find: (row) => {
    const [actual, report] = [row.number("actual"), row.setting("report-date")];
    return actual > report ? { column: "actual", facts: { id: id(row), actual, report } } : null;
  },
  moving: ["report"],
  example: example({ status: "Complete", actual: 46_390 }, { status: "Complete", actual: 46_300 }),
});

/** V18: a forecast that has passed is no forecast. */
export const forecastAhead = rowCheck({
  rule: "V18",
  table,
  sparesGivenUp: true,
  needs: ["forecast", "status"],
  settings: ["report-date"],
  native: 'AND({forecast}<PlanReportDate,{actual}="",{status}<>PlanStatusComplete)',
  find: (row) => {
    const [forecast, report] = [row.number("forecast"), row.setting("report-date")];
    if (forecast >= report || !row.isBlank("actual") || row.is("status", "PlanStatusComplete")) return null;
    return { column: "forecast", facts: { id: id(row), forecast, report } };
  },
  moving: ["report"],
  example: example({ forecast: 46_300 }, { forecast: 46_400 }),
});

/** V19: without an approved date there is no slip. */
export const approvedDate = rowCheck({
  rule: "V19",
  table,
  sparesGivenUp: true,
  needs: ["status"],
  native: '{approved}=""',
  find: (row) => (row.isBlank("approved") ? { column: "approved", facts: { id: id(row) } } : null),
  example: example({ approved: null }, {}),
});

/** V20: what is late has a reason. */
export const reasonForSlip = rowCheck({
  rule: "V20",
  table,
  needs: ["slip"],
  settings: ["report-date", "milestone-amber"],
  native: 'AND({slip}>=PlanMilestoneAmber,{reason}="")',
  find: (row) => {
    const days = row.number("slip");
    return days >= row.setting("milestone-amber") && row.isBlank("reason")
      ? { column: "reason", facts: { id: id(row), days } }
      : null;
  },
  moving: ["days"],
  example: example({ forecast: 46_420 }, { forecast: 46_420, reason: "Site survey found asbestos" }),
});

const before = "INDEX(PlanMilestones[Date now],MATCH({predecessor},PlanMilestones[Milestone ID],0))";

/** V21: first things first. */
export const afterPredecessor = rowCheck({
  rule: "V21",
  table,
  sparesGivenUp: true,
  needs: ["predecessor", "dateNow"],
  native: `AND(${otherStandsNative("{predecessor}", table)},ISNUMBER(${before}),{dateNow}<${before})`,
  find: (row) => {
    const predecessor = row.to("predecessor");
    if (!otherStands(predecessor)) return null;
    const other = predecessor.number("dateNow");
    const date = row.number("dateNow");
    return date < other
      ? { column: "predecessor", facts: { id: id(row), date, predecessor: row.raw("predecessor"), before: other } }
      : null;
  },
  example: {
    bad: {
      tables: {
        PlanMilestones: [
          milestone,
          { ...milestone, id: "M02", predecessor: "M01", approved: 46_380, forecast: 46_380 },
        ],
      },
    },
    good: {
      tables: {
        PlanMilestones: [
          milestone,
          { ...milestone, id: "M02", predecessor: "M01", approved: 46_410, forecast: 46_410 },
        ],
      },
    },
  },
});

/** V22: one gate, one date. */
export const oneGateDate = rowCheck({
  rule: "V22",
  table,
  sparesGivenUp: true,
  needs: ["gateDate", "dateNow"],
  native: "{dateNow}<>{gateDate}",
  find: (row) => {
    const [date, other] = [row.number("dateNow"), row.number("gateDate")];
    return date === other
      ? null
      : { column: "gate", facts: { id: id(row), date, project: row.raw("project"), gate: row.raw("gate"), other } };
  },
  example: {
    bad: {
      tables: {
        PlanMilestones: [{ ...milestone, project: "P01", gate: "Stage 1" }],
        PlanProjects: [{ ...project, stageOne: 46_405 }],
      },
    },
    good: {
      tables: {
        PlanMilestones: [{ ...milestone, project: "P01", gate: "Stage 1" }],
        PlanProjects: [{ ...project, stageOne: 46_400 }],
      },
    },
  },
});
