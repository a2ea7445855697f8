import type { FormFault } from "../types";
import { planCheck } from "./planCheck";

const faulty: FormFault = { table: "PlanMilestones", fault: "merged", at: "A1:C1" };

/** V75: sheets can be followed cell by cell, every column has a name and every chart says in words what it shows. Only who reads the workbook sees it. */
export const formFollowed = planCheck({
  rule: "V75",
  find: (plan) => plan.formFaults().map(({ table, fault, at }) => ({ table, facts: { fault, at } })),
  example: { bad: { tables: {}, form: [faulty] }, good: { tables: {} } },
});
