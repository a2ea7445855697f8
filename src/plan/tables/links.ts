import { filter } from "../sheets/tableSheet";
import type { RowReader } from "../types";
import { table } from "./table";

/** The roles in which the partnership's own date counts before the council's. */
const ofPartner = ["PlanLinkDraftPlan", "PlanLinkAdoptedPlan"];

/** When it happened or will: when done, that day; of the partnership's business plan its own date, else the council's. */
function dateNow(row: RowReader): number | "" {
  const [done, partner, council] = [
    row.maybeNumber("done"),
    row.maybeNumber("partnerDate"),
    row.maybeNumber("date"),
  ] as const;
  if (done !== null) return done;
  const partnerFirst = ofPartner.map((word) => row.is("role", word)).includes(true);
  return (partnerFirst ? (partner ?? council) : (council ?? partner)) ?? "";
}

function gap(row: RowReader): number | "" {
  return row.isNumber("date") && row.isNumber("partnerDate") ? row.number("partnerDate") - row.number("date") : "";
}

const isPartners = `OR(${ofPartner.map((word) => `{role}=${word}`).join(",")})`;
const either = (first: string, second: string): string => `IF({${first}}<>"",{${first}},{${second}})`;

/** The council's yearly cycle beside the partnership's. */
export const links = table({
  name: "PlanLinks",
  sheet: "8 Business plan",
  step: 8,
  key: "id",
  called: "event",
  prefix: "B",
  starter: [
    {
      id: "B01",
      event: "Medium-term financial strategy",
      partnerEvent: "Outlook on pipeline and prices",
      role: "MTFS",
    },
    { id: "B02", event: "Capital bids", partnerEvent: "New project proposals", role: "Capital bids" },
    { id: "B03", event: "Draft budget", partnerEvent: "Projects and sums agreed", role: "Draft budget" },
    {
      id: "B04",
      event: "Comments on the draft business plan",
      partnerEvent: "Draft business plan",
      role: "Draft business plan",
    },
    { id: "B05", event: "Budget council", partnerEvent: "Capital programme confirmed", role: "Budget council" },
    {
      id: "B06",
      event: "Approval of the business plan",
      partnerEvent: "Business plan adopted",
      role: "Adopted business plan",
    },
  ],
  says: {
    id: "links",
    title: "Step 8: the planning cycle",
    about:
      "This sheet has one table of {count} events of the council's year beside the partnership's. Blank: no date yet.",
    use: `Gap days: council to partner. ${filter}`,
    go: "PlanGoLinks",
    link: "Go to the planning cycle",
  },
  columns: [
    { id: "id", title: "Link ID", kind: "id", width: 10, required: true, unique: true },
    { id: "event", title: "Council event", kind: "text", width: 30, required: true },
    { id: "date", title: "Council date", kind: "date", width: 11, wanted: true },
    { id: "partnerEvent", title: "Partnership plan event", kind: "text", width: 30 },
    { id: "partnerDate", title: "Partnership date", kind: "date", width: 12, wanted: true },
    { id: "role", title: "Role in the cycle", kind: "choice", width: 21, list: "linkRole", required: true },
    { id: "owner", title: "Owner post", kind: "text", width: 23, post: true, wanted: true },
    { id: "feeds", title: "Feeds", kind: "text", width: 26 },
    { id: "done", title: "Done date", kind: "date", width: 11, past: true },
    {
      id: "dateNow",
      title: "Date now",
      kind: "date",
      width: 11,
      formula:
        '=IFERROR(IF(COUNT({done},{partnerDate},{date})+({done}="")+({partnerDate}="")+({date}="")<>3,"",' +
        `IF(COUNT({done},{partnerDate},{date})=0,"",IF({done}<>"",{done},` +
        `IF(${isPartners},${either("partnerDate", "date")},${either("date", "partnerDate")})))),"")`,
      twin: dateNow,
    },
    {
      id: "gap",
      title: "Gap days",
      kind: "integer",
      width: 8,
      formula: '=IFERROR(IF(AND(ISNUMBER({date}),ISNUMBER({partnerDate})),{partnerDate}-{date},""),"")',
      twin: gap,
    },
  ],
});
