import { isNumberThat } from "../formulas";
import { filter } from "../sheets/tableSheet";
import type { PlanReader, RowReader } from "../types";
import { table } from "./table";

/** Day of a partnering board that was held, or that is planned on or after the report date. */
function board(row: RowReader): number | "" {
  if (!row.is("forum", "PlanForumBoard") || !row.isNumber("date")) return "";
  const [report, date] = [row.setting("report-date"), row.number("date")];
  const [held, planned] = [row.is("status", "PlanForumHeld"), row.is("status", "PlanForumPlanned")];
  return held || (planned && date >= report) ? date : "";
}

const boards = new WeakMap<PlanReader, readonly number[]>();

/** Days of all such boards in order. */
function boardsOf(plan: PlanReader): readonly number[] {
  let found = boards.get(plan);
  if (found === undefined) {
    found = plan
      .rows("PlanForums")
      .map((row) => row.raw("board"))
      .filter((day): day is number => typeof day === "number")
      .sort((a, b) => a - b);
    boards.set(plan, found);
  }
  return found;
}

/** First of the sorted days that is later than a day. */
function firstAfter(days: readonly number[], day: number): number | undefined {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? Infinity) <= day) low = middle + 1;
    else high = middle;
  }
  return days[low];
}

/** Days until the next board; after the last one, until the report date. */
function wait(row: RowReader): number | "" {
  if (!row.isNumber("board")) return "";
  const day = row.number("board");
  return (firstAfter(boardsOf(row.plan), day) ?? Math.max(day, row.setting("report-date"))) - day;
}

const allBoards = "PlanForums[Board date]";
const upToThis = `SUMPRODUCT(--${isNumberThat(allBoards, "<={board}")})`;

/** Meetings at which the council stays involved. */
export const forums = table({
  name: "PlanForums",
  sheet: "10 Engagement",
  step: 10,
  key: "id",
  called: "forum",
  prefix: "F",
  starter: [
    { id: "F01", forum: "Cabinet", status: "Planned", purpose: "Yearly report on the partnership" },
    { id: "F02", forum: "Partnering board", status: "Planned", purpose: "Measures, business plan and new projects" },
    { id: "F03", forum: "Leadership team", status: "Planned", purpose: "Position before each report" },
    { id: "F04", forum: "Scrutiny", status: "Planned", purpose: "Yearly review of the partnership" },
    { id: "F05", forum: "Project board", status: "Planned", purpose: "Progress and issues of the projects" },
  ],
  says: {
    id: "forums",
    title: "Step 10: meetings",
    about: "This sheet has one table of {count} meetings. A board counts once held, or planned after {reportDate}.",
    use: `One row a meeting; posts, not names. ${filter}`,
    go: "PlanGoForums",
    link: "Go to the meetings",
  },
  columns: [
    { id: "id", title: "Meeting ID", kind: "id", width: 10, required: true, unique: true },
    { id: "forum", title: "Forum", kind: "choice", width: 18, list: "forum", required: true },
    { id: "date", title: "Meeting date", kind: "date", width: 11, past: true, wanted: true },
    { id: "status", title: "Status", kind: "choice", width: 11, list: "forumStatus", required: true },
    { id: "purpose", title: "Purpose", kind: "text", width: 36 },
    { id: "attendance", title: "Attendance posts", kind: "text", width: 36, post: true },
    { id: "actions", title: "Actions open", kind: "integer", width: 9, min: 0, max: 1000 },
    { id: "quorate", title: "Quorate", kind: "choice", width: 9, list: "yesNo" },
    { id: "reference", title: "Minute reference", kind: "text", width: 19 },
    {
      id: "board",
      title: "Board date",
      kind: "date",
      width: 11,
      formula:
        "=IFERROR(IF(AND({forum}=PlanForumBoard,ISNUMBER({date}),ISNUMBER(PlanReportDate)," +
        'OR({status}=PlanForumHeld,AND({status}=PlanForumPlanned,{date}>=PlanReportDate))),{date},""),"")',
      twin: board,
    },
    {
      id: "wait",
      title: "Days to next board",
      kind: "integer",
      width: 10,
      formula:
        `=IFERROR(IF(NOT(ISNUMBER({board})),"",IF(COUNT(${allBoards})>${upToThis},` +
        `SMALL(${allBoards},${upToThis}+1),MAX({board},PlanReportDate))-{board}),"")`,
      twin: wait,
    },
  ],
});
