import type { Cell, RowReader } from "../types";
import { decision, project } from "./exampleRows";
import { rowCheck } from "./rowCheck";

const table = "PlanConsultations";
type Row = Readonly<Record<string, Cell>>;
const id = (row: RowReader) => row.raw("id");
/** Six weeks that end on a Friday, well before the decision. */
const consultation: Row = {
  id: "C01",
  name: "Northgate School: parents",
  project: "P01",
  kind: "Public",
  opens: 46_405,
  closes: 46_451,
  decision: "D01",
};
const plan = (row: Row, ofDecision: Row = {}) => ({
  tables: {
    PlanProjects: [project],
    PlanDecisions: [{ ...decision, meeting: 46_500, ...ofDecision }],
    PlanConsultations: [{ ...consultation, ...row }],
  },
});

/** V48: a consultation opens, then closes. */
export const opensFirst = rowCheck({
  rule: "V48",
  table,
  needs: ["opens", "closes"],
  native: "{closes}<{opens}",
  find: (row) => {
    const [opens, closes] = [row.number("opens"), row.number("closes")];
    return closes < opens ? { column: "closes", facts: { id: id(row), opens, closes } } : null;
  },
  example: { bad: plan({ closes: 46_400 }), good: plan({}) },
});

/** V49: the answers are there when the decision is taken. */
export const closesInTime = rowCheck({
  rule: "V49",
  table,
  needs: ["closes", "feedsDate"],
  native: "{closes}>{feedsDate}",
  find: (row) => {
    const [closes, feeds] = [row.number("closes"), row.number("feedsDate")];
    return closes > feeds ? { column: "closes", facts: { id: id(row), closes, feeds } } : null;
  },
  example: { bad: plan({}, { meeting: 46_440 }), good: plan({}) },
});

/** V50: people have time to answer. */
export const longEnough = rowCheck({
  rule: "V50",
  table,
  needs: ["days", "kind"],
  settings: ["consultation-statutory-days", "consultation-days"],
  native: [
    "AND({kind}=PlanConsultStatutory,{days}<PlanStatutoryDays)",
    "AND({kind}=PlanConsultPublic,{days}<PlanConsultationDays)",
  ],
  find: (row) => {
    const days = row.number("days");
    const [statutory, open] = [row.is("kind", "PlanConsultStatutory"), row.is("kind", "PlanConsultPublic")];
    if (!statutory && !open) return null;
    const least = row.setting(statutory ? "consultation-statutory-days" : "consultation-days");
    return days < least ? { column: "closes", facts: { id: id(row), days, kind: row.raw("kind"), least } } : null;
  },
  example: { bad: plan({ closes: 46_435 }), good: plan({}) },
});

/** V51: there is time to consider the answers. */
export const timeToConsider = rowCheck({
  rule: "V51",
  table,
  needs: ["closes", "feedsDate", "workingDays"],
  settings: ["consider-days"],
  native: "AND({closes}<={feedsDate},{workingDays}<PlanConsiderDays)",
  find: (row) => {
    const [days, least] = [row.number("workingDays"), row.setting("consider-days")];
    if (row.number("closes") > row.number("feedsDate") || days >= least) return null;
    return { column: "closes", facts: { id: id(row), days, least } };
  },
  example: { bad: plan({}, { meeting: 46_461 }), good: plan({}) },
});

const consultedOn = "SUMPRODUCT(--ISNUMBER(1/(PlanConsultations[Project ID]={id})))";

/** V53: a project that many wards feel is consulted on. */
export const wardsConsulted = rowCheck({
  rule: "V53",
  table: "PlanProjects",
  sparesGivenUp: true,
  needs: ["id", "wards", "stage"],
  whole: { PlanConsultations: ["project"] },
  settings: ["key-wards"],
  native: `AND({wards}>=PlanKeyWards,${consultedOn}=0)`,
  find: (row) => {
    const wards = row.number("wards");
    if (wards < row.setting("key-wards")) return null;
    const any = row.plan.rowsWith(table, "project", id(row)).length > 0;
    return any ? null : { column: "wards", facts: { id: id(row), wards } };
  },
  example: {
    bad: {
      tables: { PlanProjects: [{ ...project, wards: 4 }], PlanConsultations: [{ ...consultation, project: null }] },
    },
    good: { tables: { PlanProjects: [{ ...project, wards: 4 }], PlanConsultations: [consultation] } },
  },
});
