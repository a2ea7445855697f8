import { filter } from "../sheets/tableSheet";
import { table } from "./table";

/** What success looks like: measures with a baseline, a target and a date. */
export const objectives = table({
  name: "PlanObjectives",
  sheet: "2 Vision",
  step: 2,
  key: "id",
  called: "objective",
  prefix: "O",
  starter: [],
  says: {
    id: "vision",
    title: "Step 2: vision",
    about: "This sheet has one table of {count} objectives. Baseline and target are in the unit beside them.",
    use: `Three to seven objectives are enough; projects refer to them. ${filter}`,
    go: "PlanGoVision",
    link: "Go to the vision's objectives",
  },
  columns: [
    { id: "id", title: "Objective ID", kind: "id", width: 10, required: true, unique: true },
    { id: "objective", title: "Objective", kind: "text", width: 34, required: true },
    { id: "priority", title: "Corporate plan priority", kind: "text", width: 20 },
    { id: "measure", title: "Success measure", kind: "text", width: 24, wanted: true },
    { id: "unit", title: "Unit", kind: "text", width: 9 },
    { id: "baseline", title: "Baseline", kind: "number", width: 9, wanted: true },
    { id: "target", title: "Target", kind: "number", width: 9, wanted: true },
    { id: "byWhen", title: "By when", kind: "date", width: 11, wanted: true },
    { id: "owner", title: "Owner post", kind: "text", width: 20, post: true },
    { id: "reference", title: "Decision reference", kind: "text", width: 17 },
  ],
});
