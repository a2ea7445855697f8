/** What each sheet of the plan is for, by its id, as it is said before there is one. */
const purposes: Readonly<Record<string, string>> = {
  plan: "the ten steps, who owns them and how far they are",
  settings: "names, dates, limits and notice periods",
  calendar: "days on which nobody works",
  leadership: "who leads, in posts",
  vision: "objectives",
  milestones: "milestones with their approved and forecast dates",
  projects: "projects, their stages and values",
  capital: "capital by year and its funding",
  years: "the most and the least that a year can bear",
  timetable: "issues of scope and the time left for them",
  consultation: "whom to consult, when, and what it feeds",
  sponsors: "who has to back what, by when",
  services: "services asked of the partnership",
  links: "the council's planning cycle beside the business plan",
  measures: "measures of cost, quality, time and volume",
  forums: "meetings that keep the council engaged",
  decisions: "decisions with their notices",
  risks: "risks and their scores",
  charts: "charts of milestones and of the flow of projects",
  summary: "the summary for the cabinet, live",
  checks: "every rule with what breaks it now",
  findings: "the findings of a check, when you write them there",
  waivers: "findings that a post has accepted",
  snapshots: "what past reports said",
  lists: "the words of the drop-downs",
  chartData: "formulas behind the charts",
};

/** `2 Milestones: milestones with their approved and forecast dates`; a sheet that is not known stands alone. */
export function sheetLine(id: string, tab: string): string {
  const purpose = purposes[id];
  return purpose === undefined ? tab : `${tab}: ${purpose}`;
}
