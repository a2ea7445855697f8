import type { Rows } from "./rows";

const board = { forum: "Partnering board", purpose: "Measures, business plan and new projects" } as const;
const held = { status: "Held", quorate: "Yes" } as const;
const boardPosts = "Chief Executive; Director of Education; Section 151 Officer; Partnership Manager";

/** Meetings of the worked plan: first those that the table begins with. */
export const forums: Rows = [
  { id: "F01", date: "2026-12-08" },
  { id: "F02", date: "2026-05-12", ...held, attendance: boardPosts, actions: 0, reference: "Board 1" },
  { id: "F03", date: "2026-11-17", ...held, attendance: "Chief Executive; directors", actions: 2, reference: "LT 46" },
  { id: "F04", date: "2027-01-26" },
  { id: "F05", date: "2026-12-01" },
  { id: "F06", ...board, date: "2026-08-11", ...held, attendance: boardPosts, actions: 1, reference: "Board 2" },
  { id: "F07", ...board, date: "2026-11-10", ...held, attendance: boardPosts, actions: 4, reference: "Board 3" },
  { id: "F08", ...board, date: "2027-02-09", status: "Planned" },
  { id: "F09", ...board, date: "2027-05-11", status: "Planned" },
];
