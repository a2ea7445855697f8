import type { Rule } from "./rule";

const decisions = { where: "10 Decisions", to: "PlanGoDecisions" } as const;
const projectsOf = { where: "3 Projects", to: "PlanGoProjects" } as const;

/** Rules of decisions. */
export const decisionsRules = {
  V54: {
    severity: "error",
    ...decisions,
    what: "A decision is large or wide enough for a key decision but is not marked as one.",
    remedy: "Set Key decision to Yes, or correct the value or the wards.",
  },
  V55: {
    severity: "error",
    ...decisions,
    what: "A key decision has had, or can still get, too few clear days of notice, or was made and does not say when notice was given.",
    remedy: "Enter or correct the notice date. Before the meeting: move it, or use the general exception.",
  },
  V56: {
    severity: "warning",
    ...decisions,
    what: "The notice of a key decision is due soon.",
    remedy: "Publish the notice and enter its date.",
  },
  V57: {
    severity: "error",
    ...decisions,
    what: "A decision is exempt but gives no paragraph or no private-meeting notice.",
    remedy: "Enter the paragraph of Schedule 12A and the date of the notice, or mark the decision Open.",
  },
  V58: {
    severity: "warning",
    ...decisions,
    what: "A decision is carried out before it can no longer be called in.",
    remedy: "Start after call-in ends.",
  },
  V59: {
    severity: "error",
    ...decisions,
    what: "A project closes before a decision that leads to its close.",
    remedy: "Correct the close date or the meeting, or bring the decision forward.",
  },
  V60: {
    severity: "warning",
    until: 10,
    ...projectsOf,
    what: "A project soon reaches Stage 1 or 2 and no decision is planned for it.",
    remedy: "Add a decision with that project and gate on the sheet 10 Decisions.",
  },
  V61: {
    severity: "advice",
    ...decisions,
    what: "A decision falls in the pre-election period.",
    remedy: "Ask the monitoring officer, or choose another meeting.",
  },
} as const satisfies Record<string, Rule>;
