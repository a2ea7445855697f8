import type { InsertOptions, Setting } from "./types";
import { yearBounds } from "./years";

type Declared = Omit<Setting, "value"> & { readonly value: Setting["value"] | ((options: InsertOptions) => Setting["value"]) };

/** Every setting in row order: one row of PlanSettings, one defined name. A unit that ends in "blank" may be left empty. */
const declared: readonly Declared[] = [
  { key: "authority", named: "PlanAuthority", title: "Authority", kind: "text", value: (options) => options.authority ?? null, unit: "", note: "Name of the council, printed on the plan and the cabinet summary." },
  { key: "partner-name", named: "PlanPartnerName", title: "Name of the partnership", kind: "text", value: "Local Education Partnership (LEP)", unit: "", note: "Spelled out at first use. LEP is also read as Local Enterprise Partnership: write what your council says." },
  { key: "partner-label", named: "PlanPartnerLabel", title: "Short label of the partnership", kind: "text", value: "LEP", unit: "", note: "Used after first mention." },
  { key: "decision-body", named: "PlanDecisionBody", title: "Decision body", kind: "text", value: "Cabinet", unit: "", note: "Cabinet or Executive; committee-system councils name the committee." },
  { key: "report-date", named: "PlanReportDate", title: "Report date", kind: "date", free: true, value: (options) => options.reportDate, unit: "date", note: "Everything is judged at this date, never at today's, so results repeat. Move it on for each report." },
  { key: "plan-start", named: "PlanStart", title: "Plan starts", kind: "date", free: true, value: (options) => yearBounds(options.firstYear).start, unit: "date", note: "1 April of the first plan year." },
  { key: "plan-end", named: "PlanEnd", title: "Plan ends", kind: "date", free: true, value: (options) => yearBounds(options.firstYear + options.years - 1).end, unit: "date", note: "31 March at the end of the last plan year." },
  { key: "milestone-amber", named: "PlanMilestoneAmber", title: "Milestone amber from", kind: "integer", value: 8, unit: "days late", note: "There is no national standard: councils differ. Default: more than a week late." },
  { key: "milestone-red", named: "PlanMilestoneRed", title: "Milestone red from", kind: "integer", value: 29, unit: "days late", note: "Councils differ. Default: more than four weeks late." },
  { key: "risk-amber", named: "PlanRiskAmber", title: "Risk amber from", kind: "integer", value: 6, unit: "score", note: "Likelihood times impact, 1 to 25. Councils differ." },
  { key: "risk-red", named: "PlanRiskRed", title: "Risk red from", kind: "integer", value: 15, unit: "score", note: "Likelihood times impact, 1 to 25. Councils differ." },
  { key: "key-decision", named: "PlanKeyDecision", title: "Key decision from", kind: "millions", value: 0.5, unit: "£m", note: "Each council sets its own, from £50,000 to over £2m: see your constitution." },
  { key: "clear-days", named: "PlanClearDays", title: "Clear days are counted as", kind: "choice", list: "clearDays", value: "Calendar", unit: "", note: "Calendar or Working. Courts have read clear days as working days: ask your monitoring officer." },
  { key: "notice-days", named: "PlanNoticeDays", title: "Notice of a key decision", kind: "integer", value: 28, unit: "clear days", note: "The law asks 28 clear days in England." },
  { key: "call-in-days", named: "PlanCallInDays", title: "Call-in period", kind: "integer", value: 5, unit: "working days", note: "Commonly 5 working days after publication; some councils differ." },
  { key: "consultation-days", named: "PlanConsultationDays", title: "Least length of a consultation", kind: "integer", value: 42, unit: "days", note: "No general length in law; statutory school proposals need 28 days. Six weeks is common." },
  { key: "consider-days", named: "PlanConsiderDays", title: "Time to consider responses", kind: "integer", value: 10, unit: "working days", note: "Between a consultation's close and the decision it feeds." },
  { key: "least-days-one", named: "PlanLeastDaysOne", title: "Least days from Stage 0 to Stage 1", kind: "integer", value: 90, unit: "days", note: "Default from standard contracts; yours may differ." },
  { key: "least-days-two", named: "PlanLeastDaysTwo", title: "Least days from Stage 1 to Stage 2", kind: "integer", value: 150, unit: "days", note: "Default from standard contracts; yours may differ." },
  { key: "least-days-close", named: "PlanLeastDaysClose", title: "Least days from Stage 2 to close", kind: "integer", value: 30, unit: "days", note: "Default from standard contracts; yours may differ." },
  { key: "least-days-build", named: "PlanLeastDaysBuild", title: "Least days from start on site to opening", kind: "integer", value: 180, unit: "days", note: "A new school takes 12 to 24 months; smaller works less." },
  { key: "most-on-site", named: "PlanMostOnSite", title: "Most projects on site at once", kind: "integer", value: 4, unit: "projects", note: "What the council and the partner can manage side by side." },
  { key: "largest-sum", named: "PlanLargestSum", title: "Largest believable sum", kind: "millions", value: 1000, unit: "£m", note: "Money is in £m. A sum from here upwards is taken for pounds typed by mistake." },
  { key: "over-benchmark", named: "PlanOverBenchmark", title: "Cost above benchmark reported from", kind: "percent", min: 0, max: 1, value: 0.05, unit: "%", note: "Cost per square metre above the benchmark by more than this is reported." },
  { key: "exclusivity-start", named: "PlanExclusivityStart", title: "Exclusivity starts", kind: "date", free: true, value: null, unit: "date or blank", note: "Start of the partner's exclusive rights, if any." },
  { key: "exclusivity-end", named: "PlanExclusivityEnd", title: "Exclusivity ends", kind: "date", free: true, value: null, unit: "date or blank", note: "Projects through the partner have to close by then." },
  { key: "budget-council", named: "PlanBudgetCouncil", title: "Budget council", kind: "date", free: true, value: null, unit: "date or blank", note: "Date of the council meeting that sets the budget." },
];

/** Settings with the values they get at insert. */
export function settingsFor(options: InsertOptions): Setting[] {
  return declared.map((setting) => ({
    ...setting,
    value: typeof setting.value === "function" ? setting.value(options) : setting.value,
  }));
}

/** A setting's declaration without its value, by key. */
export function maybeSetting(key: string): Omit<Setting, "value"> | undefined {
  return declared.find((setting) => setting.key === key);
}

/** By defined name; formulas speak of settings by name, checks by key. */
export function maybeSettingNamed(named: string): Omit<Setting, "value"> | undefined {
  return declared.find((setting) => setting.named === named);
}
