import { filter } from "../sheets/tableSheet";
import { table } from "./table";

/** Roles that the note asks for; each gets a row in which only the post is missing. */
const roles = [
  "Executive sponsor",
  "Lead member",
  "Senior responsible owner",
  "Section 151 officer",
  "Monitoring officer",
  "Client team lead",
  "Partnering board member",
];

/** Who leads the work, and what each may decide: posts, never people. */
export const leaders = table({
  name: "PlanLeaders",
  sheet: "1 Leadership",
  step: 1,
  key: "id",
  called: "role",
  prefix: "L",
  starter: roles.map((role, index) => ({ id: `L0${index + 1}`, role })),
  says: {
    id: "leadership",
    title: "Step 1: leadership",
    about:
      "This sheet has one table of {count} leadership roles. A blank post: nobody holds it yet. Limits are in millions of pounds.",
    use: `Write the post, never a person's name; two rows may have one role. ${filter}`,
    go: "PlanGoLeadership",
    link: "Go to leadership",
  },
  columns: [
    { id: "id", title: "Leader ID", kind: "id", width: 9, required: true, unique: true },
    { id: "role", title: "Role", kind: "choice", width: 24, list: "leaderRole", required: true },
    { id: "post", title: "Post", kind: "text", width: 24, post: true, wanted: true },
    { id: "body", title: "Body", kind: "text", width: 20 },
    { id: "limit", title: "Delegated limit", kind: "millions", width: 10, min: 0, max: 1000 },
    { id: "appointed", title: "Appointed on", kind: "date", width: 11, past: true },
    { id: "deputy", title: "Deputy post", kind: "text", width: 22, post: true },
    { id: "time", title: "Days a month", kind: "number", width: 8, min: 0, max: 31 },
    { id: "reference", title: "Decision reference", kind: "text", width: 17, wanted: true },
    { id: "note", title: "Note", kind: "text", width: 20 },
  ],
});
