import type { Column, RowReader } from "../types";
import { isClosed, isClosedNative } from "../closedYears";
import { columnOfYear, unreadCount } from "../formulas";
import { table } from "./table";

function planned(row: RowReader): number | "" {
  if (row.isBlank("year")) return "";
  const column = row.plan.yearColumn(row.raw("year"));
  if (column === null) return row.stop();
  return row.plan.rows("PlanCapital").reduce((all, each) => all + (each.maybeNumber(column) ?? 0), 0);
}

function position(row: RowReader): string {
  if (isClosed(row.plan, row.raw("year"))) return row.word("PlanFlowClosed");
  const sum = row.number("planned");
  const [most, least] = [row.maybeNumber("most"), row.maybeNumber("least")];
  if (most !== null && sum - most > 0.0005) return row.word("PlanFlowAbove");
  if (least !== null && least - sum > 0.0005) return row.word("PlanFlowBelow");
  return most === null && least === null ? "" : row.word("PlanFlowWithin");
}

const columns: readonly Column[] = [
  { id: "year", title: "Financial year", kind: "year", width: 15, required: true, unique: true },
  { id: "least", title: "Least capital", kind: "millions", width: 12, min: 0, max: 1000, wanted: true },
  { id: "most", title: "Most capital", kind: "millions", width: 12, min: 0, max: 1000, wanted: true },
  { id: "programme", title: "Approved programme", kind: "millions", width: 13, min: 0, max: 1000 },
  { id: "profile", title: "Approved profile", kind: "millions", width: 13, min: 0, max: 1000 },
  { id: "preElection", title: "Pre election start", kind: "date", width: 13 },
  { id: "polling", title: "Polling day", kind: "date", width: 13 },
  {
    id: "planned",
    title: "Planned capital",
    kind: "millions",
    width: 12,
    formula: `=IFERROR(IF({year}="","",IF(${unreadCount(columnOfYear("{year}"))}>0,"",SUM(${columnOfYear("{year}")}))),"")`,
    twin: planned,
  },
  {
    id: "position",
    title: "Position",
    kind: "choice",
    list: "flow",
    width: 14,
    formula:
      `=IFERROR(IF(${isClosedNative("{year}")},PlanFlowClosed,` +
      'IF(OR(NOT(ISNUMBER({planned})),AND({most}<>"",NOT(ISNUMBER({most}))),AND({least}<>"",NOT(ISNUMBER({least})))),"",' +
      "IF(AND(ISNUMBER({most}),{planned}-N({most})>0.0005),PlanFlowAbove," +
      "IF(AND(ISNUMBER({least}),N({least})-{planned}>0.0005),PlanFlowBelow," +
      'IF(COUNT({most},{least})=0,"",PlanFlowWithin))))),"")',
    twin: position,
  },
];

/** One row a plan year: what the partnership needs at least, what can be delivered at most, what is approved and planned. */
export function years(labels: readonly string[]) {
  return table({
    name: "PlanYears",
    sheet: "3 Years",
    step: 3,
    key: "year",
    starter: labels.map((label) => ({ year: label })),
    says: {
      id: "years",
      title: "Step 3: the plan's years",
      about:
        "One table: a row for each plan year, in £ million. A blank polling day: no vote that year. A closed year stays as it was.",
      use: "Least keeps the partnership a going concern; most is what can be delivered.",
      go: "PlanGoYears",
      link: "Go to the plan's years",
      repeated: 1,
    },
    columns,
  });
}
