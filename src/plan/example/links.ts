import type { Rows } from "./rows";

/** The council's cycle of the first year beside the partnership's, in the rows that the table begins with. */
export const links: Rows = [
  {
    id: "B01",
    date: "2026-07-21",
    partnerDate: "2026-07-28",
    owner: "Section 151 Officer",
    feeds: "Draft budget",
    done: "2026-07-28",
  },
  {
    id: "B02",
    date: "2026-09-11",
    partnerDate: "2026-09-04",
    owner: "Head of Capital Projects",
    feeds: "Capital programme",
    done: "2026-09-11",
  },
  {
    id: "B03",
    date: "2026-12-15",
    partnerDate: "2026-12-11",
    owner: "Section 151 Officer",
    feeds: "Draft business plan",
  },
  { id: "B04", date: "2027-01-26", partnerDate: "2027-01-12", owner: "Partnership Manager", feeds: "Budget council" },
  {
    id: "B05",
    date: "2027-02-23",
    partnerDate: "2027-03-02",
    owner: "Section 151 Officer",
    feeds: "Adopted business plan",
  },
  {
    id: "B06",
    date: "2027-03-16",
    partnerDate: "2027-03-16",
    owner: "Section 151 Officer",
    feeds: "Capital programme of the next year",
  },
];
