import { steps } from "../steps";
import type { PlanSheet, Table } from "../types";
import { tableSheet, type TableSheetWords } from "./tableSheet";

const filter = "To see every row again, choose Data, Clear; to take the filter off, Data, Filter.";
const atReportDate = '&" at "&IFERROR(TEXT(PlanReportDate,"d mmmm yyyy"),"the report date")&"."';

/** Colours of the tabs, the same for all sheets of a step. */
export const tabColors = { plan: "#1F3864", two: "#2E75B6", three: "#548235", support: "#7F7F7F" } as const;

function doneWhen(step: number): string {
  return steps.find(({ number }) => number === step)?.done ?? "";
}

/** `This sheet has one table of 20 milestones.` */
function counted(ids: string, what: string): string {
  return `="This sheet has one table of "&COUNTIF(${ids},"?*")&" ${what}. `;
}

/** What each sheet says above its table. */
const words: Readonly<Record<string, TableSheetWords>> = {
  PlanMilestones: {
    id: "milestones",
    title: "Step 2: milestones",
    about: `${counted("PlanMilestones[Milestone ID]", "milestones")}RAG, slip and late are judged"${atReportDate}&" A blank project is the whole programme."`,
    use: `To add one, write below the last row. ${filter}`,
    done: doneWhen(2),
    go: "PlanGoMilestones",
    tabColor: tabColors.two,
  },
  PlanProjects: {
    id: "projects",
    title: "Step 3: projects",
    about: `${counted("PlanProjects[Project ID]", "projects")}Values are in millions of pounds. A blank stage date means not yet dated."`,
    use: `To add one, write below the last row. ${filter}`,
    done: doneWhen(3),
    go: "PlanGoProjects",
    tabColor: tabColors.three,
  },
  PlanCapital: {
    id: "capital",
    title: "Step 3: capital",
    about: `${counted("PlanCapital[Project ID]", "projects")}In millions of pounds; a project's years add to its value, and so does its funding."`,
    use: `Spending moved out to later years is a minus. ${filter}`,
    done: doneWhen(3),
    go: "PlanGoCapital",
    tabColor: tabColors.three,
    repeated: 1,
  },
  PlanYears: {
    id: "years",
    title: "Step 3: the plan's years",
    about:
      "This sheet has one table with a row for each plan year, in millions of pounds. A blank polling day: no vote in that year.",
    use: "Least keeps the partnership a going concern; most is what can be delivered.",
    done: doneWhen(3),
    go: "PlanGoYears",
    tabColor: tabColors.three,
    repeated: 1,
  },
};

/** The sheets of the steps' tables, in tab order. */
export function entrySheets(tables: readonly Table[]): PlanSheet[] {
  return tables.flatMap((table) => {
    const said = words[table.name];
    return said === undefined ? [] : [tableSheet(table, said)];
  });
}
