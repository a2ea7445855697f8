import { TestBook } from "./bookKit";

const year = new Date().getFullYear();
const serial = (month: number, day: number): number => Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;

describe("what is typed is read as Excel in the United Kingdom reads it", () => {
  it.each([
    ["1/4/2026", 46113, "01/04/2026"],
    ["2026-04-01", 46113, "01/04/2026"],
    ["1 Apr 2026", 46113, "1-Apr-26"],
    ["1 April 2026", 46113, "1-Apr-26"],
    ["1/2", serial(2, 1), "1-Feb"],
    ["13/1/2026", 46035, "13/01/2026"],
    ["31/2/2026", "31/2/2026", "31/2/2026"],
    ["50%", 0.5, "50%"],
    ["£1,234.50", 1234.5, "£1,234.50"],
    ["1,234", 1234, "1,234"],
    ["-3.5", -3.5, "-3.5"],
    ["true", true, "TRUE"],
    ["#N/A", "#N/A", "#N/A"],
    ["'0012", "0012", "0012"],
    ["'=1+1", "=1+1", "=1+1"],
    ["2 Milestones", "2 Milestones", "2 Milestones"],
    ["Q3 2026", "Q3 2026", "Q3 2026"],
    ["TBC", "TBC", "TBC"],
    ["2026/27", "2026/27", "2026/27"],
    ["3-4 weeks", "3-4 weeks", "3-4 weeks"],
  ])("%s", async (typed, value, text) => {
    const book = await TestBook.open();
    book.write("A1", [[typed]]);
    expect(await book.value("A1")).toEqual(value);
    expect(book.book.text(book.at("A1").sheet, 0, 0)).toBe(text);
  });

  it("nothing is read in a text cell, and a format already there stays", async () => {
    const book = await TestBook.open();
    const { sheet, area } = book.at("A1:B1");
    book.book.setNumberFormats(sheet, area, [["@", "d mmm yyyy"]], { by: "user" });
    book.write("A1", [["1/4/2026", "1/4/2026"]]);
    expect([await book.values("A1:B1"), book.book.text(sheet, 0, 1)]).toEqual([[["1/4/2026", 46113]], "1 Apr 2026"]);
  });

  it("null leaves a cell as it is, an empty text clears it", async () => {
    const book = await TestBook.open();
    book.write("A1", [[1, 2]]);
    book.write("A1", [[null, ""]]);
    expect(await book.values("A1:B1")).toEqual([[1, null]]);
  });
});
