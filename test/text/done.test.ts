import { changeGroupText } from "../../src/text/changeGroups";
import { doneText } from "../../src/text/done";

describe("a change that was made", () => {
  it("is said in the past", () => {
    expect(doneText("Write the list RAG")).toBe("Wrote the list RAG");
    expect(doneText("Put back the formula of the column Slip days of 2 Milestones")).toBe(
      "Put back the formula of the column Slip days of 2 Milestones",
    );
    expect(doneText(changeGroupText({ kind: "sheet", action: "create" }, { count: 2, sheets: ["A", "B"] }))).toBe(
      "Added 2 sheets: A, B",
    );
    expect(doneText("The sheet Plan is called otherwise here")).toBe("The sheet Plan is called otherwise here");
  });
});
