/** Heading of the ids of each table that has ids, so that formulas can be written before the tables are. */
export const idTitles: Readonly<Record<string, string>> = {
  PlanSteps: "Step",
  PlanSettings: "Key",
  PlanMilestones: "Milestone ID",
  PlanProjects: "Project ID",
  PlanCapital: "Project ID",
  PlanYears: "Financial year",
  PlanChecks: "Rule",
};

/** Defined name of those ids down to the last filled one: source of drop-downs, and what uniqueness looks at. */
export const idNames: Readonly<Record<string, string>> = {
  PlanSteps: "PlanStepNumbers",
  PlanSettings: "PlanSettingKeys",
  PlanMilestones: "PlanMilestoneIds",
  PlanProjects: "PlanProjectIds",
  PlanCapital: "PlanCapitalProjects",
  PlanYears: "PlanYearLabels",
  PlanChecks: "PlanCheckRules",
};
