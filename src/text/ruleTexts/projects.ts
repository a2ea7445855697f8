import type { RuleTexts } from "./texts";
import { note, practice } from "./sources";

/** Why, and from where. Rules of projects. */
export const projectsReasons = {
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
  V33: {
    why: "The partner's exclusive rights, and the notice behind them, cover the services in scope and no others.",
    source: `${note}, step 7`,
  },
  V34: {
    why: "Counts by stage, and what the cabinet is told of the pipeline, follow the stage that is entered.",
    source: practice,
  },
  V38: {
    why: "Early estimates of buildings have been too low by up to 24% of capital; the Treasury asks for an allowance until the risks are known.",
    source: "HM Treasury, Green Book supplementary guidance: optimism bias (Mott MacDonald study, standard buildings)",
  },
  V39: {
    why: "A school that is ready within a term stands empty, or moves pupils in the middle of one.",
    source: practice,
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
  V77: {
    why: "The flow of projects exists to serve the vision: a project that serves none of it takes the place of one that would.",
    source: "LEP Toolkit, Practitioner Note 1, steps 2 and 3",
  },
} satisfies Partial<RuleTexts>;
