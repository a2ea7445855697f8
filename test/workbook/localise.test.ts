import { localised, quoted, type Naming } from "../../src/workbook/localise";

const naming: Naming = {
  sheets: new Map([
    ["Charts", "Our charts"],
    ["Chart data", "Data"],
  ]),
  tables: new Map([["PlanX", "Table3"]]),
  columns: new Map([["PlanX[Due date]", "Due [new]"]]),
  names: new Map([["PlanStart", "PlanStartTenSteps"]]),
};

describe("a declared formula in a workbook where people have renamed things", () => {
  it.each([
    ["=PlanX[[#This Row],[Due date]]-PlanStart", "=Table3[[#This Row],[Due '[new']]]-PlanStartTenSteps"],
    ["=SUM(PlanX[Due date])", "=SUM(Table3[Due '[new']])"],
    ["=PlanX[[#Headers],[Due date]]", "=Table3[[#Headers],[Due '[new']]]"],
    ["=PlanY[Due date]", "=PlanY[Due date]"],
    ["=Charts!$B$2&'Chart data'!C3", "='Our charts'!$B$2&Data!C3"],
    ['=IF(PlanStart="PlanStart","PlanX[Due date]",1)', '=IF(PlanStartTenSteps="PlanStart","PlanX[Due date]",1)'],
    ["PlanStart is text", "PlanStart is text"],
  ])("%s", (declared, here) => {
    expect(localised(declared, naming)).toBe(here);
  });

  it("puts tab names in quotes where Excel needs them", () => {
    expect(["Plan", "2 Milestones", "A1", "R1C1", "Dan's"].map(quoted)).toEqual([
      "Plan!",
      "'2 Milestones'!",
      "'A1'!",
      "'R1C1'!",
      "'Dan''s'!",
    ]);
  });
});
