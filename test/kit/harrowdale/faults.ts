import { maybeDate } from "../../../src/dates/days";
import { type Cell, type RuleCode } from "../../../src/plan";

/** Something wrong with the plan, apart from everything else: what stands in a row instead, and the one finding that follows. */
export interface Fault {
  /** What must be found: rule, table, id of the row and column. */
  readonly finding: `${RuleCode} ${string}`;
  readonly table: string;
  /** Id of the row in the sound plan. */
  readonly row: string;
  readonly cells: Readonly<Record<string, Cell>>;
  /** The cell that shows its value by a formula. */
  readonly formula?: string;
}

const day = (date: string) => maybeDate(date);

function fault(finding: Fault["finding"], table: string, row: string, cells: Fault["cells"]): Fault {
  return { finding, table, row, cells };
}

const milestone = (finding: Fault["finding"], row: string, cells: Fault["cells"]) =>
  fault(finding, "PlanMilestones", row, cells);
const project = (finding: Fault["finding"], row: string, cells: Fault["cells"]) =>
  fault(finding, "PlanProjects", row, cells);
const decision = (finding: Fault["finding"], row: string, cells: Fault["cells"]) =>
  fault(finding, "PlanDecisions", row, cells);
const consultation = (finding: Fault["finding"], row: string, cells: Fault["cells"]) =>
  fault(finding, "PlanConsultations", row, cells);

/** Faults of cells, whatever their table. */
const ofCells: readonly Fault[] = [
  fault("V01 PlanSettings plan-end value", "PlanSettings", "plan-end", { value: day("2031-03-30") }),
  milestone("V02 PlanMilestones M15 type", "M15", { type: "Site visit" }),
  milestone("V03 PlanMilestones M16 approved", "M16", { approved: "29/01/2029" }),
  milestone("V04 PlanMilestones M17 id", "M23", { id: "M17" }),
  milestone("V05 PlanMilestones M14 project", "M14", { project: "P80" }),
  milestone("V06 PlanMilestones M19 forecast", "M19", { forecast: day("2038-02-26") }),
  milestone("V07 PlanMilestones M20 name", "M20", { name: null }),
  milestone("V08 PlanMilestones M03 owner", "M03", { owner: "place@harrowdale.example" }),
  { ...milestone("V76 PlanMilestones M02 forecast", "M02", {}), formula: "forecast" },
  fault("V78 PlanForums F05 actions", "PlanForums", "F05", { actions: 2.5 }),
  fault("V30 PlanServices V03 annual", "PlanServices", "V03", { annual: 1_400_000 }),
];

const ofSteps: readonly Fault[] = [
  fault("V09 PlanSteps 6 owner", "PlanSteps", "6", { owner: null }),
  fault("V10 PlanSteps 2 evidence", "PlanSteps", "2", { evidence: null }),
  milestone("V11 PlanSteps 1 status", "M22", { step: 1 }),
  fault("V12 PlanSteps 3 done", "PlanSteps", "3", { done: day("2027-07-05") }),
  fault("V13 PlanLeaders L05 post", "PlanLeaders", "L05", { post: null }),
  fault("V14 PlanObjectives O02 target", "PlanObjectives", "O02", { target: null }),
  project("V15 PlanObjectives O02 id", "P03", { objective: "O03" }),
  project("V77 PlanProjects P08 objective", "P08", { objective: null }),
];

const ofMilestones: readonly Fault[] = [
  milestone("V16 PlanMilestones M04 actual", "M04", { actual: null }),
  milestone("V17 PlanMilestones M05 actual", "M05", { actual: day("2027-11-23") }),
  milestone("V18 PlanMilestones M06 forecast", "M06", { forecast: day("2027-11-01") }),
  milestone("V19 PlanMilestones M07 approved", "M07", { approved: null }),
  milestone("V20 PlanMilestones M08 reason", "M08", { reason: null }),
  milestone("V21 PlanMilestones M10 predecessor", "M10", { predecessor: "M18" }),
  milestone("V22 PlanMilestones M12 gate", "M12", { forecast: day("2028-03-16") }),
  milestone("V23 PlanYears 2030/31 year", "M21", { isKey: "No" }),
  milestone("V24 PlanMilestones M13 approved", "M13", { approved: day("2028-03-17") }),
];

const ofProjects: readonly Fault[] = [
  project("V25 PlanProjects P09 onSite", "P09", { onSite: day("2030-03-04") }),
  project("V26 PlanProjects P07 stageOne", "P07", { stageZero: day("2028-08-14") }),
  project("V27 PlanProjects P05 sponsor", "P05", { sponsor: null }),
  project("V33 PlanProjects P06 service", "P06", { route: "Partner" }),
  project("V34 PlanProjects P04 stage", "P04", { stage: "Stage 1" }),
  project("V35 PlanProjects P10 close", "P10", { close: day("2030-05-06") }),
  project("V36 PlanProjects P03 evidence", "P03", { evidence: null }),
  project("V37 PlanProjects P01 benchmark", "P01", { benchmark: 2_100 }),
  project("V38 PlanProjects P05 bias", "P05", { bias: null }),
  project("V39 PlanProjects P07 open", "P07", { open: day("2030-11-04") }),
  project("V42 PlanProjects P10 onSite", "P03", { open: day("2030-05-27") }),
  project("V43 PlanProjects P01 close", "P02", { close: day("2028-04-17"), onSite: day("2028-05-08") }),
];

const ofMoney: readonly Fault[] = [
  project("V28 PlanCapital P09 total", "P09", { value: 8.2 }),
  fault("V29 PlanCapital P02 y2030", "PlanCapital", "P02", { y2029: null, y2030: 0.5 }),
  fault("V31 PlanCapital P04 fundingTotal", "PlanCapital", "P04", { grant: 4 }),
  fault("V32 PlanCapital P01 fundingStatus", "PlanCapital", "P01", { fundingStatus: "Applied" }),
  fault("V40 PlanYears 2028/29 most", "PlanYears", "2028/29", { most: 20 }),
  fault("V41 PlanYears 2029/30 least", "PlanYears", "2029/30", { least: 30.5 }),
  fault("V47 PlanYears 2027/28 programme", "PlanYears", "2027/28", { programme: 8 }),
];

const ofConsultations: readonly Fault[] = [
  consultation("V48 PlanConsultations C03 closes", "C03", { closes: day("2028-01-07") }),
  consultation("V49 PlanConsultations C04 closes", "C04", { closes: day("2027-12-17") }),
  consultation("V50 PlanConsultations C01 closes", "C01", { closes: day("2028-02-04") }),
  consultation("V51 PlanConsultations C05 closes", "C05", { closes: day("2028-06-09") }),
  consultation("V52 PlanConsultations C06 closes", "C06", { closes: day("2028-07-08") }),
  consultation("V53 PlanProjects P01 wards", "C07", { project: null }),
];

const ofDecisions: readonly Fault[] = [
  decision("V54 PlanDecisions D03 isKey", "D03", { isKey: "No" }),
  decision("V55 PlanDecisions D02 published", "D02", { published: day("2027-11-19") }),
  decision("V56 PlanDecisions D04 published", "D04", { published: null, meeting: day("2028-01-10") }),
  decision("V57 PlanDecisions D07 paragraph", "D07", { paragraph: null }),
  decision("V58 PlanDecisions D01 implement", "D01", { implement: day("2027-06-18") }),
  decision("V59 PlanDecisions D08 meeting", "D08", { meeting: day("2028-07-17") }),
  decision("V60 PlanProjects P06 stageOne", "D09", { gate: "None" }),
  project("V74 PlanProjects P05 exempt", "P05", { exempt: null }),
  decision("V74 PlanProjects P07 exempt", "D10", {
    openness: "Exempt",
    paragraph: "Paragraph 3",
    privateNotice: day("2028-09-01"),
    secondNotice: day("2028-09-29"),
  }),
  decision("V61 PlanDecisions D11 meeting", "D11", { meeting: day("2028-04-18") }),
];

const ofPartners: readonly Fault[] = [
  fault("V62 PlanSponsors S03 firstContact", "PlanSponsors", "S03", { firstContact: day("2027-10-04") }),
  fault("V63 PlanSponsors S01 commitment", "PlanSponsors", "S01", { commitment: "Written" }),
  fault("V64 PlanLinks B04 partnerDate", "PlanLinks", "B04", { partnerDate: day("2028-03-07") }),
  fault("V65 PlanMeasures K05 baseline", "PlanMeasures", "K05", { baseline: null }),
  fault("V66 PlanMeasures K01 target", "PlanMeasures", "K01", { target: 104 }),
  fault("V67 PlanMeasures category", "PlanMeasures", "K02", { category: "Partnering" }),
  fault("V68 PlanRisks R01 score", "PlanRisks", "R01", { score: 16 }),
  fault("V69 PlanRisks R02 residualLikelihood", "PlanRisks", "R02", { residualLikelihood: 5 }),
  fault("V70 PlanRisks R03 mitigation", "PlanRisks", "R03", { mitigation: null }),
  fault("V73 PlanMeasures K04 latest", "PlanMeasures", "K04", { latest: 2 }),
  fault("V71 PlanRisks R04 review", "PlanRisks", "R04", { review: day("2027-11-01") }),
  fault("V72 PlanForums F02 date", "PlanForums", "F03", { status: "Cancelled" }),
];

/** Limits of the flow that this council has set closer than its plan keeps to. */
const ofLimits: readonly Fault[] = [
  fault("V44 PlanYears 2029/30 planned", "PlanSettings", "uneven-from", { value: 0.2 }),
  fault("V45 PlanProjects P01 value", "PlanSettings", "largest-share", { value: 0.2 }),
  fault("V46 PlanProjects close", "PlanSettings", "dry-months", { value: 30 }),
];

/** Everything that is wrong with the plan of Harrowdale, each fault apart from the others. */
export const faults: readonly Fault[] = [
  ...ofCells,
  ...ofSteps,
  ...ofMilestones,
  ...ofProjects,
  ...ofMoney,
  ...ofConsultations,
  ...ofDecisions,
  ...ofPartners,
  ...ofLimits,
];
