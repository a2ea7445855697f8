import { believableSum } from "./believableSum";
import { believableYears, fundingAddsUp, fundingConfirmed, readableYears, yearsAddUp } from "./capitalChecks";
import type { Check } from "./check";
import { knownReference } from "./knownReference";
import { listWord } from "./listWord";
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
import { planDates } from "./planDates";
import { postOnly } from "./postOnly";
import {
  sponsorPost,
  stagesInOrder,
  timeBetweenStages,
  valueEvidence,
  withinBenchmark,
  withinExclusivity,
} from "./projectChecks";
import { readableCell } from "./readableCell";
import { planYears, settingFilled, settingNumber, settingWord } from "./settingChecks";
import { stepEvidence, stepMilestones, stepOwner } from "./stepChecks";
import { aboveLeast, asProgramme, belowMost, keyMilestone } from "./yearChecks";

/** Every check in the order of its rule: the order in which codes stand in a *Check* cell and findings are listed. */
export const checks: readonly Check[] = [
  planYears,
  ...[listWord, settingWord],
  ...[readableCell, settingNumber, readableYears],
  ownId,
  knownReference,
  planDates,
  ...[neededCell, settingFilled],
  postOnly,
  ...[stepOwner, stepEvidence, stepMilestones],
  ...[actualDate, actualInPast, forecastAhead, approvedDate, reasonForSlip, afterPredecessor, oneGateDate],
  keyMilestone,
  ...[stagesInOrder, timeBetweenStages, sponsorPost],
  yearsAddUp,
  ...[believableSum, believableYears],
  ...[fundingAddsUp, fundingConfirmed],
  ...[withinExclusivity, valueEvidence, withinBenchmark],
  ...[belowMost, aboveLeast, asProgramme],
];
