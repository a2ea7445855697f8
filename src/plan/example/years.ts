import type { Rows } from "./rows";

/** What each year can carry. */
export const years: Rows = [
  { year: "2026/27", least: 5, most: 32, programme: 6.6, profile: 6.6 },
  {
    year: "2027/28",
    least: 12,
    most: 32,
    programme: 26.7,
    profile: 26.7,
    preElection: "2027-03-22",
    polling: "2027-05-06",
  },
  { year: "2028/29", least: 12, most: 32, programme: 31.1, profile: 31.1 },
  { year: "2029/30", least: 12, most: 32, programme: 25.6, profile: 25.6 },
  { year: "2030/31", least: 12, most: 32, programme: 12, profile: 12 },
];
