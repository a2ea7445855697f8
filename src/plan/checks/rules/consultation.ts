import type { Rule } from "./rule";

const consultation = { where: "5 Consultation", to: "PlanGoConsultation" } as const;
const sponsors = { where: "6 Sponsors", to: "PlanGoSponsors" } as const;

/** Rules of consultation and sponsors. */
export const consultationRules = {
  V48: {
    severity: "error",
    ...consultation,
    what: "A consultation closes before it opens.",
    remedy: "Correct one of the two dates.",
  },
  V49: {
    severity: "error",
    ...consultation,
    what: "A consultation closes after the decision or milestone that it feeds.",
    remedy: "Close it earlier, or move what it feeds.",
  },
  V50: {
    severity: "warning",
    ...consultation,
    what: "A statutory or public consultation is shorter than it should be.",
    remedy: "Give people more time, or change the least length in Settings.",
  },
  V51: {
    severity: "warning",
    ...consultation,
    what: "Too few working days are left to consider the responses.",
    remedy: "Close the consultation earlier, or decide later.",
  },
  V52: {
    severity: "advice",
    ...consultation,
    what: "A consultation meets an election, Christmas or August, or closes on a weekend.",
    remedy: "Move its dates, or allow for fewer answers.",
  },
  V53: {
    severity: "warning",
    until: 5,
    where: "3 Projects",
    to: "PlanGoProjects",
    what: "A project affects several wards but has no consultation.",
    remedy: "Plan a consultation for the project.",
  },
  V62: {
    severity: "warning",
    ...sponsors,
    what: "A sponsor was first contacted after Stage 1 of its project.",
    remedy: "Correct the date; engage sponsors of further projects before Stage 0.",
  },
  V63: {
    severity: "error",
    ...sponsors,
    what: "A project is past Stage 2 and its sponsor has not signed.",
    remedy: "Obtain the signed commitment, or correct the project's stage.",
  },
} as const satisfies Record<string, Rule>;
