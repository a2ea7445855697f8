/**
 * Settings without which nobody can judge a rule anywhere, by rule, written down from what the rules say: the tests hold against it
 * both what the sheet Checks shows and what the pane tells.
 */
export const waitingFor: Readonly<Record<string, readonly string[]>> = {
  V06: ["plan-start", "plan-end"],
  V12: ["report-date"],
  V17: ["report-date"],
  V18: ["report-date"],
  V20: ["report-date", "milestone-amber"],
  V30: ["largest-sum"],
  V34: ["report-date"],
  V35: ["exclusivity-end"],
  V37: ["over-benchmark"],
  V42: ["most-on-site"],
  V43: ["gap-months"],
  V44: ["uneven-from"],
  V46: ["report-date", "dry-months", "plan-end"],
  V50: ["consultation-statutory-days", "consultation-days"],
  V51: ["consider-days"],
  V52: ["report-date"],
  V53: ["key-wards"],
  V54: ["key-decision", "key-wards"],
  V55: ["report-date", "notice-days"],
  V56: ["report-date", "notice-warning-days"],
  V60: ["report-date", "gates-ahead-days"],
  V70: ["risk-amber", "risk-red"],
  V71: ["report-date"],
  V72: ["report-date", "board-days"],
  V73: ["report-date"],
};
