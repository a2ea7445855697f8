import { filter } from "../sheets/tableSheet";
import { table } from "./table";

/** The bodies that sponsor or fund each project, and how firmly they are committed. The word has several meanings: the type says which. */
export const sponsors = table({
  name: "PlanSponsors",
  sheet: "6 Sponsors",
  step: 6,
  key: "id",
  called: "body",
  prefix: "S",
  starter: [],
  says: {
    id: "sponsors",
    title: "Step 6: sponsors",
    about:
      "This sheet has one table of {count} sponsors. A sponsor may be a trust, a funder or a project's own: the type says which.",
    use: `Meet them before Stage 0; have their word in writing by Stage 1 and signed by Stage 2. ${filter}`,
    go: "PlanGoSponsors",
    link: "Go to sponsors",
  },
  columns: [
    { id: "id", title: "Sponsor ID", kind: "id", width: 9, required: true, unique: true },
    { id: "body", title: "Body", kind: "text", width: 28, required: true },
    { id: "type", title: "Sponsor type", kind: "choice", width: 16, list: "sponsorType", wanted: true },
    { id: "project", title: "Project ID", kind: "reference", width: 9, references: "PlanProjects", wanted: true },
    { id: "firstContact", title: "First contact", kind: "date", width: 11, past: true, wanted: true },
    { id: "commitment", title: "Commitment", kind: "choice", width: 12, list: "commitment", wanted: true },
    { id: "due", title: "Commitment due", kind: "date", width: 12, past: true },
    { id: "contact", title: "Contact post", kind: "text", width: 20, post: true, wanted: true },
    { id: "next", title: "Next action", kind: "text", width: 26 },
    { id: "note", title: "Note", kind: "text", width: 22 },
  ],
});
