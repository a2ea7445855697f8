import type { Importable } from "./importable";
import { owner, project } from "./ownHeadings";

/** Letters for words, as in many a matrix. */
const letters = { vl: 1, l: 2, m: 3, h: 4, vh: 5 };

const likelihood = {
  ...letters,
  "very low": 1,
  rare: 1,
  remote: 1,
  low: 2,
  unlikely: 2,
  medium: 3,
  possible: 3,
  moderate: 3,
  high: 4,
  likely: 4,
  probable: 4,
  "very high": 5,
  "almost certain": 5,
  certain: 5,
};

const impact = {
  ...letters,
  "very low": 1,
  negligible: 1,
  insignificant: 1,
  low: 2,
  minor: 2,
  medium: 3,
  moderate: 3,
  high: 4,
  major: 4,
  significant: 4,
  "very high": 5,
  severe: 5,
  critical: 5,
  catastrophic: 5,
};

/** Risk registers, as councils head them. */
export const risks: Importable = {
  table: "PlanRisks",
  name: "risk",
  columns: {
    id: { headings: ["ref", "id", "no", "number", "risk ref", "risk no", "reference", "risk number"] },
    risk: {
      headings: [
        "risk",
        "risk description",
        "description",
        "description of risk",
        "risk event",
        "risk title",
        "risk name",
        "cause and effect",
      ],
    },
    project: { headings: project },
    category: { headings: ["risk category", "type", "risk type", "theme"] },
    likelihood: {
      headings: [
        "probability",
        "prob",
        "l",
        "inherent likelihood",
        "gross likelihood",
        "likelihood score",
        "current likelihood",
        "p",
      ],
      words: likelihood,
    },
    impact: {
      headings: ["severity", "i", "inherent impact", "gross impact", "impact score", "consequence", "current impact"],
      words: impact,
    },
    mitigation: {
      headings: [
        "mitigations",
        "controls",
        "mitigating actions",
        "control measures",
        "actions",
        "mitigation actions",
        "existing controls",
        "treatment",
        "response",
      ],
    },
    residualLikelihood: {
      headings: ["net likelihood", "target likelihood", "residual l", "residual probability"],
      words: likelihood,
    },
    residualImpact: { headings: ["net impact", "target impact", "residual i", "residual severity"], words: impact },
    owner: { headings: ["risk owner", ...owner] },
    review: { headings: ["review", "next review", "next review date", "date of review", "last reviewed", "date"] },
    status: { headings: ["state", "risk status", "open or closed", "open closed"] },
    escalate: { headings: ["escalated", "escalate y n", "escalation"] },
  },
};
