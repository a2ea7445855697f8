import { filter } from "../sheets/tableSheet";
import { table } from "./table";

/** Which services the partnership provides, which are options and which stay out. */
export const services = table({
  name: "PlanServices",
  sheet: "7 Services",
  step: 7,
  key: "id",
  called: "service",
  prefix: "V",
  starter: [],
  says: {
    id: "services",
    title: "Step 7: services",
    about:
      "This sheet has one table of {count} services. A blank scope: not yet decided. Yearly values are in millions of pounds.",
    use: `Keep what stays out, too. TUPE: whether staff would transfer. ${filter}`,
    go: "PlanGoServices",
    link: "Go to services",
  },
  columns: [
    { id: "id", title: "Service ID", kind: "id", width: 9, required: true, unique: true },
    { id: "service", title: "Service", kind: "text", width: 32, required: true },
    { id: "inScope", title: "In scope", kind: "choice", width: 9, list: "serviceScope", wanted: true },
    { id: "exclusive", title: "Exclusive", kind: "choice", width: 10, list: "yesNo", wanted: true },
    { id: "start", title: "Start date", kind: "date", width: 11 },
    { id: "provider", title: "Current provider", kind: "text", width: 24 },
    { id: "annual", title: "Annual value", kind: "millions", width: 9, min: 0, max: 1000 },
    { id: "transfer", title: "TUPE", kind: "choice", width: 7, list: "yesNo", wanted: true },
    { id: "spec", title: "Output specification", kind: "text", width: 20, wanted: true },
    { id: "decision", title: "Decision", kind: "reference", width: 10, references: "PlanDecisions", wanted: true },
    { id: "owner", title: "Owner post", kind: "text", width: 23, post: true },
  ],
});
