import type { RuleCode } from "../plan/checks/ruleBook";

/** Why a rule matters and where it comes from. */
export interface RuleExplanation {
  readonly why: string;
  readonly source: string;
}

const practice = "Good practice in council programme planning";
const note = "LEP Toolkit, Practitioner Note 1: Local Authority Strategic Planning";

/** Explanations by rule. */
export const ruleTexts: { readonly [R in RuleCode]: RuleExplanation } = {
  V01: {
    why: "Councils budget from 1 April to 31 March: years that begin on another day cannot be set beside the capital programme.",
    source: "Local authority financial year",
  },
  V02: {
    why: "Counts, colours and charts look for the words of the list: another spelling is not counted.",
    source: practice,
  },
  V03: {
    why: "Excel leaves text and errors out of every date and sum without saying so: a date typed as text is never late.",
    source: practice,
  },
  V04: { why: "Other rows point to an ID. If two rows share it, nobody can tell which is meant.", source: practice },
  V05: { why: "An ID that leads nowhere drops the row out of every total that goes through it.", source: practice },
  V06: { why: "A date outside the plan is usually a wrong year, and it is left out of the charts.", source: practice },
  V07: { why: "A half-filled row is counted in some places and not in others.", source: practice },
  V08: {
    why: "Cabinet papers are published: personal data do not belong in the plan, and posts stay right when people move.",
    source: "UK GDPR, data minimisation; council publication practice",
  },
  V09: { why: "A step that nobody owns is not done: the note asks of each step who should be involved.", source: note },
  V10: { why: "The evidence is what scrutiny and auditors ask for when a step is reported as done.", source: note },
  V11: { why: "A step reported as done while its milestones are open misleads the cabinet.", source: practice },
  V16: { why: "Without the date nobody can say how late it was, and the next plan learns nothing.", source: practice },
  V17: { why: "What has not happened yet at the report date cannot be reported as reached.", source: practice },
  V18: { why: "A forecast in the past is no forecast: it hides how late the milestone is.", source: practice },
  V19: {
    why: "Slip is measured from what was approved. A forecast copied into its place would make every slip nought.",
    source: practice,
  },
  V20: {
    why: "The cabinet is asked to note the slip and wants to know why.",
    source: "Council performance reporting practice",
  },
  V21: { why: "What has to be there first cannot come later.", source: practice },
  V22: { why: "Two dates for one gate mean that two reports will differ.", source: practice },
  V23: {
    why: "A vision needs key milestones through all of its years, so that success can be seen on the way.",
    source: `${note}, step 2`,
  },
  V25: {
    why: "A project passes its gates in order: approval before close, close before building.",
    source: "Staged approval of new projects in strategic partnering agreements",
  },
  V26: {
    why: "Planning took councils far longer than they expected; a stage with too little time slips and takes the next with it.",
    source: "National Audit Office, Building Schools for the Future, 2009",
  },
  V27: {
    why: "A project without a sponsor stalls at its first decision: sponsors are to be engaged early.",
    source: `${note}, step 6`,
  },
  V28: {
    why: "If the years do not add to the value, either the capital programme or the business case is wrong.",
    source: "Capital monitoring practice",
  },
  V30: { why: "One sum in pounds among millions makes every total meaningless.", source: practice },
  V31: {
    why: "Spending without a source of funding is a gap that the section 151 officer has to report.",
    source: "CIPFA Prudential Code: capital strategy",
  },
  V32: {
    why: "After Stage 2 contracts are signed: by then the money has to be there.",
    source: "Staged approval of new projects in strategic partnering agreements",
  },
  V35: {
    why: "After exclusivity ends, the work has to be procured afresh.",
    source: "Strategic partnering agreements: exclusivity",
  },
  V36: {
    why: "An exclusive partner has to show value for money at each stage, since there is no competition for each project.",
    source: "LEP Toolkit, Practitioner Note 9",
  },
  V37: {
    why: "Benchmarking is how an exclusive partner's price is tested.",
    source: "National Audit Office, Building Schools for the Future, 2009",
  },
  V40: {
    why: "A year with more projects than can be delivered slips into the next: the balance and flow of projects is what planning is for.",
    source: note,
  },
  V41: {
    why: "A partnership that is starved of work loses its people, and the next projects cost more.",
    source: "HM Treasury, Infrastructure Cost Review: stop-start programmes",
  },
  V47: {
    why: "Council approved a programme: a plan that differs from it needs an approval, or one of them is out of date.",
    source: "CIPFA Prudential Code: capital strategy",
  },
};

/** The explanation of a rule, as any caller may ask for it. */
export function maybeExplanation(rule: string): RuleExplanation | undefined {
  return Object.entries(ruleTexts).find(([code]) => code === rule)?.[1];
}
