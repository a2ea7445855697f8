import fs from "node:fs";
import path from "node:path";
import { excelCodes } from "../../src/workbook/excelErrors";
import { problemText, problemTexts } from "../../src/text/problems";

/** Every code that Excel's type file knows. */
function codesOfExcel(): string[] {
  const types = fs.readFileSync(path.join(__dirname, "../../node_modules/@types/office-js/index.d.ts"), "utf8");
  const from = types.indexOf("enum ErrorCodes {", types.indexOf("declare namespace Excel"));
  return [...types.slice(from, types.indexOf("}", from)).matchAll(/= "([A-Za-z]+)"/g)].map((found) => found[1] ?? "");
}

const facts = {
  table: "PlanMilestones",
  sheet: "2 Milestones",
  file: "Plan.xls",
  version: 7,
  title: "Foo",
  setting: "foo",
  row: "M01",
  name: "PlanStart",
  value: "x",
  count: 2,
};
const general = problemText({ code: "GeneralException" });

describe("problems", () => {
  it("have a sentence for every code with which Excel refuses", () => {
    const codes = codesOfExcel();
    expect(codes.length).toBeGreaterThanOrEqual(34);
    expect([...codes, ...excelCodes].filter((code) => !(code in problemTexts))).toEqual([]);
  });

  it.each(Object.keys(problemTexts))("%s says what to do in plain words", (code) => {
    const sentence = problemText({ code, facts });
    expect(sentence).toMatch(/^[A-Z“{].*[.}]$/);
    expect(sentence).not.toMatch(/undefined|Exception|null|\bAPI\b|sync|payload/i);
    expect(sentence.split(/[.:] /).length).toBeGreaterThan(1);
  });

  it("say their sentence without facts too", () => {
    for (const code of Object.keys(problemTexts)) expect(problemText({ code })).not.toMatch(/undefined/);
  });

  it("say the general sentence of a code nobody knows", () => {
    expect(problemText({ code: "SomethingNew" })).toBe(general);
  });
});
