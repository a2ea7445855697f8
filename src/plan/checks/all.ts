import { formFollowed } from "./accessCheck";
import { believableSum } from "./believableSum";
import {
  believableYears,
  fundingAddsUp,
  fundingConfirmed,
  readableYears,
  spendingInTime,
  typedYears,
  yearsAddUp,
} from "./capitalChecks";
import type { Check } from "./check";
import {
  afterCallIn,
  closeAfterDecision,
  exemptReason,
  keyDecision,
  noticeDue,
  noticeLongEnough,
  outsideElection,
} from "./decisionChecks";
import { exemptWithheld } from "./exemptCheck";
import { mostOnSite, noGap, spreadOfValue } from "./flowChecks";
import { anyBoard, boardsInTime } from "./forumChecks";
import { gateDecision } from "./gateDecisionCheck";
import { closesInTime, longEnough, opensFirst, timeToConsider, wardsConsulted } from "./consultationChecks";
import { clearOfHolidays } from "./consultationSeason";
import { knownReference } from "./knownReference";
import { businessPlanInTime } from "./linkChecks";
import { rolesNamed } from "./leaderChecks";
import { listWord } from "./listWord";
import { categoryMeasured, measureComplete, targetBetter } from "./measureChecks";
import {
  actualDate,
  actualInPast,
  afterPredecessor,
  approvedDate,
  forecastAhead,
  oneGateDate,
  reasonForSlip,
} from "./milestoneChecks";
import { neededCell } from "./neededCell";
import { ownId } from "./ownId";
import { evenSpending, nextProjects } from "./pipelineChecks";
import { planDates } from "./planDates";
import { postOnly, settingPost } from "./postOnly";
import {
  sponsorPost,
  stagesInOrder,
  timeBetweenStages,
  valueEvidence,
  withinBenchmark,
  withinExclusivity,
} from "./projectChecks";
import { readableCell } from "./readableCell";
import { nothingSinceReport } from "./reportChecks";
import { redIsOwned, residualLower, reviewAhead, scoreIsProduct } from "./riskChecks";
import { serviceInScope, settledBeforeScope } from "./scopeChecks";
import { planYears, settingFilled, settingNumber, settingWord } from "./settingChecks";
import { approvedAnew } from "./snapshotChecks";
import { opensWithTerm, optimismBias, stageFitsDates } from "./stageChecks";
import { metEarly, signedInTime } from "./sponsorChecks";
import { stepEvidence, stepMilestones, stepOwner } from "./stepChecks";
import { typedEntry } from "./typedEntry";
import { objectiveMeasured, objectiveServed, projectServes } from "./visionChecks";
import { settingWithinLimits, withinLimits, yearsWithinLimits } from "./withinLimits";
import { aboveLeast, asProgramme, belowMost, keyMilestone } from "./yearChecks";

/** Checks of cells, whatever the table: they come first, for the others build on cells that can be read. */
export const cellChecks: readonly Check[] = [
  planYears,
  ...[listWord, settingWord],
  ...[readableCell, settingNumber, readableYears],
  ownId,
  knownReference,
  planDates,
  ...[neededCell, settingFilled],
  ...[postOnly, settingPost],
  ...[typedEntry, typedYears],
  ...[withinLimits, yearsWithinLimits, settingWithinLimits],
];

/** Checks of what rows, and the plan as a whole, say; in any order. */
const unsorted: readonly Check[] = [
  ...[stepOwner, stepEvidence, stepMilestones],
  ...[settledBeforeScope, serviceInScope],
  ...[rolesNamed, objectiveMeasured, objectiveServed, projectServes],
  ...[opensFirst, closesInTime, longEnough, timeToConsider, clearOfHolidays, wardsConsulted],
  ...[metEarly, signedInTime],
  ...[actualDate, actualInPast, forecastAhead, approvedDate, reasonForSlip, afterPredecessor, oneGateDate],
  keyMilestone,
  ...[stagesInOrder, timeBetweenStages, sponsorPost],
  yearsAddUp,
  ...[believableSum, believableYears],
  ...[fundingAddsUp, fundingConfirmed],
  ...[withinExclusivity, valueEvidence, withinBenchmark],
  ...[belowMost, aboveLeast, asProgramme],
  approvedAnew,
  spendingInTime,
  ...[stageFitsDates, optimismBias, opensWithTerm],
  ...[mostOnSite, noGap, spreadOfValue],
  ...[evenSpending, nextProjects],
  ...[keyDecision, noticeLongEnough, noticeDue, exemptReason, afterCallIn, closeAfterDecision, outsideElection],
  gateDecision,
  businessPlanInTime,
  ...[measureComplete, targetBetter, categoryMeasured],
  ...[scoreIsProduct, residualLower, redIsOwned, reviewAhead],
  ...[boardsInTime, anyBoard],
  ...nothingSinceReport,
  ...[exemptWithheld, formFollowed],
];

/** The same by rule. */
export const planChecks: readonly Check[] = [...unsorted].sort((a, b) => a.rule.localeCompare(b.rule));

/** Every check in the order in which codes stand in a *Check* cell and findings of a row are listed: cells first. */
export const checks: readonly Check[] = [...cellChecks, ...planChecks];
