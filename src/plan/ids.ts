/** Defined name of the filled ids of each table that has ids: source of drop-downs, and what uniqueness looks at. */
export const idNames: Readonly<Record<string, string>> = {
  PlanSteps: "PlanStepNumbers",
  PlanSettings: "PlanSettingKeys",
  PlanMilestones: "PlanMilestoneIds",
  PlanProjects: "PlanProjectIds",
  PlanCapital: "PlanCapitalProjects",
  PlanYears: "PlanYearLabels",
  PlanChecks: "PlanCheckRules",
};
