import { canonicalFormula, sameFormula, sameRuleValue } from "../../src/workbook/canonical";

describe("formulas are compared as Excel means them", () => {
  it.each([
    ["=PlanX[[#This Row],[Due date]]+1", "=[@[Due date]]+1"],
    ["=PlanX[[#This Row],[Due]]+1", "=[@Due]+1"],
    ["=PlanX[[#This Row],[Due]]+1", "=PlanX[@Due] + 1"],
    ["=PlanX[[#This Row],[Due]]+1", "=[[#This Row],[Due]]+1"],
    ["=SUM(PlanX[Due])", "=sum( planx[Due] )"],
    ['=IFERROR(CONCAT(A1),"")', '=IFERROR(_xlfn.CONCAT(A1),"")'],
    ["=INDEX(PlanX[Due],1)", "=@INDEX(PlanX[Due],1)"],
    ["=Lists!$A$1", "='Lists'!$A$1"],
    ["=COUNTIF($AQ8:$AQ8,$AR8)", "=COUNTIF($AQ8,$AR8)"],
    ["=SUM('Our data'!A1:A1)", "=SUM('Our data'!A1)"],
  ])("%s is %s", (ours, excels) => {
    expect(canonicalFormula(excels, "PlanX")).toBe(canonicalFormula(ours, "PlanX"));
  });

  it.each([
    ["=PlanX[[#This Row],[Due]]", "=PlanX[[#This Row],[Done]]"],
    ['=IF(A1="a b",1,0)', '=IF(A1="ab",1,0)'],
    ['=IF(A1="Red",1,0)', '=IF(A1="red",1,0)'],
    ["=SUM(PlanX[Due])", "=SUM(PlanY[Due])"],
    ["=A1", "=A2"],
    ["=SUM(A1:A11)", "=SUM(A11)"],
    ["=SUM(A$1:A1)", "=SUM(A1)"],
    ["text", "=text"],
  ])("%s is not %s", (one, other) => {
    expect(sameFormula(one, other)).toBe(false);
  });

  it("takes a limit given back as text or formula for the number it is", () => {
    expect([sameRuleValue(1000, "=1000"), sameRuleValue(0.5, "0.5"), sameRuleValue(10, "100")]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
