import type { FormFault } from "../types";
import { planCheck } from "./planCheck";

const faulty: FormFault = { table: "PlanMilestones", fault: "merged", at: "A1:C1" };

/** V75: sheets can be followed cell by cell, and every column has a name. Only who reads the workbook sees it. */
export const formFollowed = planCheck({
  rule: "V75",
  find: (plan) => plan.formFaults().map(({ table, fault, at }) => ({ table, facts: { fault, at } })),
  example: { bad: { tables: {}, form: [faulty] }, good: { tables: {} } },
});
