import type { Fact } from "../../charts/types";
import { wholeColumn as of } from "../../formulas";
import { isSo } from "../chosen";

/** What moved since the last report, counted by formulas: the twins are `moves` and its kinds. */

const snapshot = (title: string) => of("PlanSnapshots", title);
const last = "PlanLastReport";

const reports = snapshot("Report date");
const lastReport = `=IF(ISNUMBER(PlanReportDate),IFERROR(AGGREGATE(14,6,${reports},COUNTIF(${reports},">="&PlanReportDate)+1),0),0)`;

/** Criteria of COUNTIFS and SUMIFS that find the snapshot of each row of a table. */
function ofEach(table: string, key: string, kind: string): string {
  return `${snapshot("Report date")},${last},${snapshot("Kind")},${kind},${snapshot("Item ID")},${of(table, key)}`;
}

/** What the last report kept of each row; nought where that cannot be read. */
const was = (title: string, ofRow: string) => `SUMIFS(${snapshot(title)},${ofRow},${snapshot(title)},"<1E+300")`;

const milestone = (title: string) => of("PlanMilestones", title);
const each = ofEach("PlanMilestones", "Milestone ID", "PlanSnapshotMilestone");
const named = isSo(`${milestone("Milestone ID")}<>""`);
const known = `(COUNTIFS(${each})>0)`;
const isWord = (column: string, word: string) => `ISNUMBER(MATCH(${column},${word},0))`;
const isOff = isWord(milestone("Status"), "PlanStatusCancelled");
const wasOff = `(COUNTIFS(${each},${snapshot("Status")},PlanStatusCancelled)>0)`;
const isDone = `(ISNUMBER(${milestone("Actual date")})+${isWord(milestone("Status"), "PlanStatusComplete")}>0)`;
const wasDone = `(COUNTIFS(${each},${snapshot("Actual date")},">0")+COUNTIFS(${each},${snapshot("Status")},PlanStatusComplete)>0)`;
const wasOn = was("Forecast date", each);
const isOn = milestone("Date now");
const kept = `${named}*${known}*(1-${isOff})`;
const wasApproved = was("Approved date", each);
const isApproved = milestone("Approved date");
const rebaselined = `${kept}*(${wasApproved}>0)*(1-${isSo(`${isApproved}=${wasApproved}`)})`;
const approval = milestone("Approval reference");
const newApproval = isSo(`(${approval}<>"")*(COUNTIFS(${each},${snapshot("Approval reference")},${approval})=0)`);

/** Things of the last report that the plan has no more, unless they had ended before. */
function gone(kind: string, ids: string, ended: string): string {
  return `SUMPRODUCT(--${isSo(
    `(${snapshot("Report date")}=${last})*(${snapshot("Kind")}=${kind})` +
      `*(COUNTIF(${ids},${snapshot("Item ID")})=0)*(${snapshot("Status")}<>${ended})`,
  )})`;
}

const risk = (title: string) => of("PlanRisks", title);
const eachRisk = ofEach("PlanRisks", "Risk ID", "PlanSnapshotRisk");
const isRisk = isSo(`${risk("Risk ID")}<>""`);
const isClosed = isWord(risk("Status"), "PlanRiskClosed");
const wasOpen = `(COUNTIFS(${eachRisk})-COUNTIFS(${eachRisk},${snapshot("Status")},PlanRiskClosed)>0)`;
const hadScore = `(COUNTIFS(${eachRisk},${snapshot("Score")},">0")>0)`;
const wasScore = was("Score", eachRisk);
const isScore = risk("Residual score");
const openThenAndNow = `${isRisk}*${wasOpen}*(1-${isClosed})*${hadScore}*ISNUMBER(${isScore})`;

function fact(id: string, label: string, name: string, sum: string): Fact {
  return { id, label, named: name, formula: () => `=IF(N(${last})=0,0,IFERROR(${sum},0))` };
}

function count(id: string, label: string, name: string, condition: string): Fact {
  return fact(id, label, name, `SUMPRODUCT(${condition})`);
}

/** How many things moved since the last report, and money then. */
export const sinceFacts: readonly Fact[] = [
  {
    id: "lastReport",
    label: "Day of the last report",
    named: last,
    numberFormat: "dd/mm/yyyy",
    formula: () => lastReport,
  },
  count("added", "Milestones added", "PlanSinceAdded", `${named}*(1-${known})`),
  count(
    "slipped",
    "Milestones slipped",
    "PlanSinceSlipped",
    `${kept}*(1-${isDone})*(${wasOn}>0)*ISNUMBER(${isOn})*(${isOn}>${wasOn})`,
  ),
  count(
    "recovered",
    "Milestones recovered",
    "PlanSinceRecovered",
    `${kept}*(1-${isDone})*(${wasOn}>0)*ISNUMBER(${isOn})*(${isOn}<${wasOn})`,
  ),
  count("done", "Milestones done", "PlanSinceDone", `${kept}*${isDone}*(1-${wasDone})`),
  fact(
    "dropped",
    "Milestones dropped",
    "PlanSinceDropped",
    `SUMPRODUCT(${named}*${known}*${isOff}*(1-${wasOff}))+${gone("PlanSnapshotMilestone", milestone("Milestone ID"), "PlanStatusCancelled")}`,
  ),
  count("rebaselined", "Approved dates changed", "PlanSinceRebaselined", rebaselined),
  count("unapproved", "Of which without a new reference", "PlanSinceUnapproved", `${rebaselined}*(1-${newApproval})`),
  count("riskNew", "Risks new", "PlanSinceRiskNew", `${isRisk}*(1-${isClosed})*(1-${wasOpen})`),
  fact(
    "riskClosed",
    "Risks closed",
    "PlanSinceRiskClosed",
    `SUMPRODUCT(${isRisk}*${isClosed}*${wasOpen})+${gone("PlanSnapshotRisk", risk("Risk ID"), "PlanRiskClosed")}`,
  ),
  count("riskHigher", "Risks higher", "PlanSinceRiskHigher", `${openThenAndNow}*(${isScore}>${wasScore})`),
  count("riskLower", "Risks lower", "PlanSinceRiskLower", `${openThenAndNow}*(${isScore}<${wasScore})`),
  fact(
    "moneyThen",
    "Planned in all then, £m",
    "PlanSinceMoney",
    was("Amount", `${snapshot("Report date")},${last},${snapshot("Kind")},PlanSnapshotYear`),
  ),
];
