import { strToU8 } from "fflate";
import { FileProblem, FixedCells, openHost } from "../../src/host";
import { problemTexts } from "../../src/text/problems";
import { problemText, refusalText } from "../../src/workbench/problem";
import { councilWorkbook, withRevisions } from "../kit/council";

/** What the workbench says of a file that it cannot open. */
async function said(file: Uint8Array, fileName: string): Promise<string> {
  return openHost({ file, fileName }).then(
    () => "opened",
    (error: unknown) => problemText(error, fileName),
  );
}

describe("a file that the workbench cannot open", () => {
  it.each([
    ["list.csv", () => strToU8("Milestone,Due"), /^list\.csv is not an Excel workbook but text/],
    ["empty.xlsx", () => new Uint8Array(), /^empty\.xlsx is empty/],
    ["half.xlsx", async () => (await councilWorkbook()).slice(0, 3000), /^half\.xlsx is cut off/],
    ["shared.xlsx", async () => withRevisions(await councilWorkbook()), /^shared\.xlsx is shared in Excel's old way/],
  ])("%s is told by its name, with the remedy", async (name, file, sentence) => {
    expect(await said(await file(), name)).toMatch(sentence);
  });

  it("has a sentence of its own for whatever is wrong with it", () => {
    const codes = ["notWorkbook", "empty", "text", "encrypted", "rights", "xls", "compound", "xlsb", "ods", "template"];
    const sentences = [...codes, "truncated", "damaged", "noSheets", "tooLarge", "shared", "structure"].map((code) =>
      problemText(Object.assign(new Error(code), { code }), "a.xlsx"),
    );
    expect(new Set(sentences).size).toBe(sentences.length);
    expect(sentences.filter((sentence) => !sentence.startsWith("a.xlsx"))).toEqual([]);
    expect(codes.every((code) => code in problemTexts)).toBe(true);
  });
});

describe("cells that cannot be moved", () => {
  it.each([
    ["legacyDrawing", "notes or form controls"],
    ["pivotTable", "a PivotTable"],
    ["cellWatches", "something that is not understood here (cellWatches)"],
  ])("are refused naming the sheet and what stands in the way: %s", (what, words) => {
    const sentence = `Budget.xlsx: cells of the sheet Costs cannot be moved here, because it holds ${words}. Insert or delete rows and columns of that sheet in Excel itself.`;
    expect(refusalText(new FixedCells("Costs", what), "Budget.xlsx")).toBe(sentence);
    expect(problemText(new FileProblem("structure", { sheet: "Costs", what }), "Budget.xlsx")).toBe(sentence);
  });
});
