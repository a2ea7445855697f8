import { steps } from "../steps";
import type { PlanSheet, Table } from "../types";
import { tableSheet, type TableSheetWords } from "./tableSheet";

const filter = "To see every row again, choose Data, Clear; to take the filter off, choose Data, Filter.";
const atReportDate = '&" at "&IFERROR(TEXT(PlanReportDate,"d mmmm yyyy"),"the report date")&". "&';

/** Colours of the tabs, the same for all sheets of a step. */
export const tabColors = { plan: "#1F3864", two: "#2E75B6", three: "#548235", support: "#7F7F7F" } as const;

function doneWhen(step: number): string {
  const done = steps.find(({ number }) => number === step)?.done ?? "";
  return `Done when: ${done.charAt(0).toLowerCase()}${done.slice(1)}`;
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
    about:
      `${counted("PlanMilestones[Milestone ID]", "milestones")}A blank actual date means not yet complete, a blank project the whole programme. RAG, slip and late are judged"` +
      `${atReportDate}"Write below the last row to add one. ${filter}"`,
    done: doneWhen(2),
    go: "PlanGoMilestones",
    tabColor: tabColors.two,
  },
  PlanProjects: {
    id: "projects",
    title: "Step 3: projects",
    about:
      `${counted("PlanProjects[Project ID]", "projects")}Values are in millions of pounds. A blank stage date means not yet dated. "` +
      `&"Write below the last row to add one. ${filter}"`,
    done: doneWhen(3),
    go: "PlanGoProjects",
    tabColor: tabColors.three,
  },
  PlanCapital: {
    id: "capital",
    title: "Step 3: capital by year and source",
    about:
      `${counted("PlanCapital[Project ID]", "projects")}All sums are in millions of pounds; the years of a project add to its value, and so does its funding. "` +
      `&"Moved to later years is a minus where spending moves out. ${filter}"`,
    done: doneWhen(3),
    go: "PlanGoCapital",
    tabColor: tabColors.three,
  },
  PlanYears: {
    id: "years",
    title: "Step 3: the plan's years",
    about:
      "This sheet has one table with a row for each plan year, in millions of pounds. Least is what the partnership needs to stay a going concern, most is what can be delivered. A blank polling day means that this council does not vote that year.",
    done: doneWhen(3),
    go: "PlanGoYears",
    tabColor: tabColors.three,
    orientation: "Portrait",
  },
};

/** The sheets of the steps' tables, in tab order. */
export function entrySheets(tables: readonly Table[]): PlanSheet[] {
  return tables.flatMap((table) => {
    const said = words[table.name];
    return said === undefined ? [] : [tableSheet(table, said)];
  });
}
