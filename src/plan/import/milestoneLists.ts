import type { Importable } from "./importable";
import { owner, project } from "./ownHeadings";

/** Lists of milestones, as councils head them. */
export const milestones: Importable = {
  table: "PlanMilestones",
  name: "name",
  columns: {
    id: { headings: ["ref", "id", "no", "number", "milestone ref", "milestone no", "reference"] },
    name: {
      headings: [
        "milestone name",
        "key milestone",
        "description",
        "activity",
        "task",
        "event",
        "milestone description",
        "deliverable",
        "action",
      ],
    },
    project: { headings: project },
    step: { headings: ["step no", "planning step", "ten step"] },
    type: { headings: ["milestone type", "category", "kind"] },
    gate: { headings: ["gateway", "stage gate", "stage"] },
    owner: { headings: owner },
    forecast: {
      headings: [
        "forecast",
        "revised date",
        "current forecast",
        "forecast completion",
        "latest forecast",
        "latest date",
        "expected date",
        "expected",
        "current date",
        "due",
        "due date",
        "date",
        "when",
        "by when",
        "deadline",
      ],
    },
    approved: {
      headings: [
        "baseline",
        "baseline date",
        "original date",
        "planned date",
        "planned",
        "target date",
        "target",
        "approved",
        "agreed date",
        "original forecast",
        "baseline finish",
      ],
    },
    actual: {
      headings: [
        "actual",
        "completed",
        "completed on",
        "date completed",
        "completion date",
        "done",
        "date achieved",
        "achieved",
        "actual finish",
      ],
    },
    status: { headings: ["state", "progress", "milestone status", "position"] },
    predecessor: { headings: ["predecessor", "predecessors", "depends on", "dependency", "after"] },
    isKey: { headings: ["key", "is key", "key y n", "critical"] },
    approval: { headings: ["approval", "approved by", "minute", "minute ref"] },
    reason: {
      headings: ["reason", "reason for delay", "comments", "comment", "commentary", "notes", "reason for variance"],
    },
  },
};
