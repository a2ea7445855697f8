import type { WordList } from "./types";

/** Every list behind a drop-down, in column order of PlanLists. The workbook's own words count once the plan is inserted. */
export const lists: readonly WordList[] = [
  {
    name: "stepStatus",
    title: "Step status",
    named: "PlanListStepStatus",
    words: ["Not started", "In progress", "Blocked", "Done"],
    wordNames: { PlanStepNotStarted: 1, PlanStepDone: 4 },
  },
  {
    name: "milestoneStatus",
    title: "Milestone status",
    named: "PlanListMilestoneStatus",
    words: ["Not started", "In progress", "Complete", "Cancelled"],
    wordNames: { PlanStatusComplete: 3, PlanStatusCancelled: 4 },
  },
  {
    name: "milestoneType",
    title: "Milestone type",
    named: "PlanListMilestoneType",
    words: ["Governance", "Stage gate", "Consultation", "Contract", "Delivery", "Review"],
  },
  {
    name: "gate",
    title: "Gate",
    named: "PlanListGate",
    words: ["None", "Scope", "Stage 0", "Stage 1", "Stage 2", "Close", "On site", "Open", "Business plan"],
  },
  {
    name: "sector",
    title: "Sector",
    named: "PlanListSector",
    words: ["Education", "Adult care", "Community", "Housing", "Energy", "Transport", "Corporate estate"],
  },
  {
    name: "route",
    title: "Route",
    named: "PlanListRoute",
    words: ["Partner", "Framework", "Open procurement", "In-house"],
    wordNames: { PlanRoutePartner: 1 },
  },
  {
    name: "stage",
    title: "Stage",
    named: "PlanListStage",
    words: ["Identified", "Stage 0", "Stage 1", "Stage 2", "Close", "On site", "Open", "Withdrawn"],
    wordNames: {
      PlanStageIdentified: 1,
      PlanStageZero: 2,
      PlanStageOne: 3,
      PlanStageTwo: 4,
      PlanStageClose: 5,
      PlanStageOnSite: 6,
      PlanStageOpen: 7,
      PlanStageWithdrawn: 8,
    },
  },
  {
    name: "fundingStatus",
    title: "Funding status",
    named: "PlanListFundingStatus",
    words: ["Confirmed", "Applied", "Gap"],
    wordNames: { PlanFundingConfirmed: 1 },
  },
  {
    name: "rag",
    title: "RAG",
    named: "PlanListRag",
    words: ["Red", "Amber", "Green"],
    wordNames: { PlanRagRed: 1, PlanRagAmber: 2, PlanRagGreen: 3 },
  },
  {
    name: "yesNo",
    title: "Yes or no",
    named: "PlanListYesNo",
    words: ["Yes", "No"],
    wordNames: { PlanYes: 1, PlanNo: 2 },
  },
  {
    name: "flow",
    title: "Position in the flow",
    named: "PlanListFlow",
    words: ["Above most", "Below least", "Within"],
    wordNames: { PlanFlowAbove: 1, PlanFlowBelow: 2, PlanFlowWithin: 3 },
  },
  {
    name: "clearDays",
    title: "Clear days basis",
    named: "PlanListClearDays",
    words: ["Calendar", "Working"],
    wordNames: { PlanDaysCalendar: 1, PlanDaysWorking: 2 },
  },
  {
    name: "chartShow",
    title: "Milestones charted",
    named: "PlanListChartShow",
    words: ["All", "Next 12 months", "Key milestones"],
    wordNames: { PlanShowAll: 1, PlanShowNext: 2, PlanShowKey: 3 },
  },
];

/** The list of that name. */
export function maybeList(name: string): WordList | undefined {
  return lists.find((list) => list.name === name);
}
