import { areaOf } from "../../../src/host/book/area";
import type { Validation } from "../../../src/host/book/model";
import { client, TestBook } from "./bookKit";

const texts = { show: true, title: "", message: "" };

/** A rule that stops wrong entries and does not ignore blanks, unless said otherwise. */
function rule(
  type: Validation["type"],
  formula1: string | number,
  more: Partial<Validation> = {},
): Omit<Validation, "areas"> {
  const error = { show: true, title: "Wrong", message: "Choose from the list.", style: "Stop" } as const;
  return { type, formula1, ignoreBlanks: false, inCellDropDown: true, prompt: texts, error, ...more };
}

async function verdictOf(formulaOrValue: unknown, checked: Omit<Validation, "areas">): Promise<boolean> {
  const book = await TestBook.open();
  book.book.addSheet("Lists", client);
  book.write("Lists!A1", [
    ["Red", 1],
    ["Amber", 5],
    ["Green", null],
  ]);
  book.book.names.add({ name: "Colours", formula: "=Lists!$A$1:$A$3", visible: true, comment: "" }, client);
  book.book.names.add({ name: "Gappy", formula: "=Lists!$A$1:$A$4", visible: true, comment: "" }, client);
  book.book.names.add(
    { name: "Chosen", formula: "=INDEX(Lists!$A:$A,1):INDEX(Lists!$A:$A,2)", visible: true, comment: "" },
    client,
  );
  const { sheet } = book.at("B2");
  book.write("A2", [[10]]);
  book.book.parts.setValidation(sheet, areaOf("B2:B4"), checked, client);
  book.write("B2", [[formulaOrValue]]);
  return (await book.book.verdict(sheet, 1, 1)).valid;
}

const between = { operator: "Between" } as const;

describe("a rule on a cell", () => {
  it.each([
    ["a word of a written list", "Yes", rule("List", "Yes,No"), true],
    ["a word in another case than in a written list", "yes", rule("List", "Yes,No"), false],
    ["a number of a written list", 2, rule("List", "1,2,3"), true],
    ["a word not in a list on a sheet", "Blue", rule("List", "=Lists!$A$1:$A$3"), false],
    ["a word in another case than on a sheet", "green", rule("List", "=Lists!$A$1:$A$3"), true],
    ["a word of a named list", "Amber", rule("List", "=Colours"), true],
    ["a word not of a named list", "Blue", rule("List", "=Colours"), false],
    ["a word of a list made by a formula", "Amber", rule("List", "=Chosen"), true],
    ["a word beyond a list made by a formula", "Green", rule("List", "=Chosen"), false],
    ["a word of an OFFSET list", "Amber", rule("List", "=OFFSET(Lists!$A$1,0,0,2,1)"), true],
    [
      "anything, where a named list has a gap and blanks are ignored",
      "Blue",
      rule("List", "=Gappy", { ignoreBlanks: true }),
      true,
    ],
    ["a wrong word, where a named list has a gap and blanks are not ignored", "Blue", rule("List", "=Gappy"), false],
    ["nothing, where blanks are ignored", null, rule("List", "Yes,No", { ignoreBlanks: true }), true],
    ["nothing, where blanks are not ignored", null, rule("List", "Yes,No"), false],
    ["a date within its limits", 46113, rule("Date", 46000, { ...between, formula2: 47000 }), true],
    ["a date outside its limits", 45000, rule("Date", 46000, { ...between, formula2: 47000 }), false],
    ["a text where a date belongs", "TBC", rule("Date", 46000, { ...between, formula2: 47000 }), false],
    ["a whole number", 3, rule("WholeNumber", 1, { ...between, formula2: 5 }), true],
    ["a broken number where a whole one belongs", 3.5, rule("WholeNumber", 1, { ...between, formula2: 5 }), false],
    ["a number against a cell", 11, rule("Decimal", "=A2", { operator: "LessThanOrEqualTo" }), false],
    ["a text of the right length", "abc", rule("TextLength", 3, { operator: "EqualTo" }), true],
    ["a text too long", "abcd", rule("TextLength", 3, { operator: "LessThanOrEqualTo" }), false],
    ["what a formula holds true", 7, rule("Custom", "=AND(ISNUMBER(B2),B2<A2)"), true],
    ["what a formula holds false", 70, rule("Custom", "=AND(ISNUMBER(B2),B2<A2)"), false],
    ["what makes a formula an error", 7, rule("Custom", "=1/0"), false],
    ["an error value", "#N/A", rule("List", "Yes,No"), false],
  ] as const)("judges %s", async (_what, entry, checked, valid) => {
    expect(await verdictOf(entry, checked)).toBe(valid);
  });

  it("is read relative to each cell, and each wrong cell is named", async () => {
    const book = await TestBook.open();
    const { sheet } = book.at("A1");
    book.book.parts.setValidation(sheet, areaOf("B1:B4"), rule("Custom", "=B1>A1"), client);
    book.write("A1", [
      [1, 2],
      [5, 4],
      [1, 0],
      [1, 9],
    ]);
    const wrong = (await book.book.verdicts(sheet, areaOf("A1:C9"))).filter(({ valid }) => !valid);
    expect(wrong.map(({ row }) => row)).toEqual([1, 2]);
  });

  it("sees duplicates of its own column", async () => {
    const book = await TestBook.open();
    const { sheet } = book.at("A1");
    book.book.parts.setValidation(sheet, areaOf("A1:A3"), rule("Custom", "=COUNTIF($A$1:$A$3,A1)=1"), client);
    book.write("A1", [["a"], ["b"], ["a"]]);
    expect((await book.book.verdicts(sheet, areaOf("A1:A3"))).map(({ valid }) => valid)).toEqual([false, true, false]);
  });
});

describe("a person typing", () => {
  async function ruled(more: Partial<Validation> = {}): Promise<TestBook> {
    const book = await TestBook.open();
    const { sheet } = book.at("A1");
    book.book.parts.setValidation(sheet, areaOf("A1:A9"), rule("List", "Yes,No", more), client);
    book.book.parts.setValidation(sheet, areaOf("B1:B9"), rule("Custom", "=COUNTIF($B$1:$B$9,B1)=1", more), client);
    return book;
  }

  it("is stopped by the rule, with its message, and the cell stays as it was", async () => {
    const book = await ruled();
    expect(await book.book.user.type("Sheet1", "A1", "Yes")).toEqual({ accepted: true });
    expect(await book.book.user.type("Sheet1", "A1", "Maybe")).toEqual({
      accepted: false,
      message: "Choose from the list.",
    });
    expect(await book.value("A1")).toBe("Yes");
  });

  it("is stopped by a formula that sees the entry before it is made", async () => {
    const book = await ruled();
    await book.book.user.type("Sheet1", "B1", "x");
    expect((await book.book.user.type("Sheet1", "B2", "x")).accepted).toBe(false);
    expect((await book.book.user.type("Sheet1", "B2", "y")).accepted).toBe(true);
    expect(await book.values("B1:B2")).toEqual([["x"], ["y"]]);
  });

  it("is stopped by the result of a formula that breaks the rule", async () => {
    const book = await ruled();
    expect((await book.book.user.type("Sheet1", "A1", '="Ma"&"ybe"')).accepted).toBe(false);
    expect((await book.book.user.type("Sheet1", "A1", '="Ye"&"s"')).accepted).toBe(true);
  });

  it("is only warned where the rule warns, and pasting is never stopped", async () => {
    const book = await ruled({ error: { show: true, title: "", message: "", style: "Warning" } });
    expect((await book.book.user.type("Sheet1", "A1", "Maybe")).accepted).toBe(true);
    const strict = await ruled();
    await strict.book.user.paste("Sheet1", "A1", [["Maybe"]]);
    expect(await strict.value("A1")).toBe("Maybe");
  });

  it("is told when a formula cannot be read", async () => {
    const book = await TestBook.open();
    expect((await book.book.user.type("Sheet1", "A1", "=SUM(")).accepted).toBe(false);
  });
});
