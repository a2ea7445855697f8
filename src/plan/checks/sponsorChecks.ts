import { lookedUp } from "../formulas";
import type { Cell, RowReader } from "../types";
import { project } from "./exampleRows";
import { otherStands, otherStandsNative } from "./givenUp";
import { rowCheck } from "./rowCheck";

const table = "PlanSponsors";
type Row = Readonly<Record<string, Cell>>;
const plan = (row: Row, ofProject: Row) => ({
  tables: {
    PlanProjects: [{ ...project, ...ofProject }],
    PlanSponsors: [{ id: "S01", body: "Northgate Learning Trust", project: "P01", ...row }],
  },
});
/** What the finding calls the sponsor: the body, or its id where no body is given. */
const who = (row: RowReader) => (row.isBlank("body") ? row.raw("id") : row.raw("body"));

const stageOne = lookedUp("{project}", "PlanProjects", "Stage 1 date");

/** V62: sponsors are met before the project is shaped, unless it was withdrawn. */
export const metEarly = rowCheck({
  rule: "V62",
  table,
  needs: ["project", "firstContact"],
  reads: ["body"],
  native: `AND(${otherStandsNative("{project}", "PlanProjects")},ISNUMBER(${stageOne}),{firstContact}>${stageOne})`,
  find: (row) => {
    const of = row.to("project");
    if (!otherStands(of)) return null;
    const [first, date] = [row.number("firstContact"), of.number("stageOne")];
    if (first <= date) return null;
    return { column: "firstContact", facts: { body: who(row), first, project: row.raw("project"), stageOne: date } };
  },
  example: {
    bad: plan({ firstContact: 46_300 }, { stageOne: 46_250 }),
    good: plan({ firstContact: 46_200 }, { stageOne: 46_250 }),
  },
});

/** Stages that a project reaches after Stage 2. */
const past = ["PlanStageClose", "PlanStageOnSite", "PlanStageOpen"];
const stage = lookedUp("{project}", "PlanProjects", "Stage now");

/** V63: past Stage 2, who pays has signed. */
export const signedInTime = rowCheck({
  rule: "V63",
  table,
  needs: ["project"],
  reads: ["body", "commitment"],
  native: `AND(OR(${past.map((word) => `${stage}=${word}`).join(",")}),{commitment}<>PlanCommitmentSigned)`,
  find: (row) => {
    const of = row.to("project");
    const isPast = of.isWord("stage") && past.map((word) => of.is("stage", word)).includes(true);
    if (!isPast || row.is("commitment", "PlanCommitmentSigned")) return null;
    return {
      column: "commitment",
      facts: { body: who(row), project: row.raw("project"), commitment: row.raw("commitment") },
    };
  },
  example: {
    bad: plan({ commitment: "Written" }, { stage: "On site" }),
    good: plan({ commitment: "Signed" }, { stage: "On site" }),
  },
});
