import { Book } from "../../../src/host/book/book";
import { univerEngine } from "../../../src/host/engine/univer";

const user = { by: "user" } as const;

/** Kinds in A, amounts in B, days in C; conditions in E. */
const rows = [
  ["'Primary", "10", "5", "'primary"],
  ["'primary", "20", "7", "'SEND"],
  ["'SEND", "40", "'7", "=5+2"],
  ["", "80", "", ""],
  ["=NA()", "160", "=NA()", "=NA()"],
  ["'Primary school", "320", "TRUE", "'P*l"],
  ["=7", "640", "0", "'<>primary"],
  ["'7", "1280", "-1", "'>=7"],
];

/** What formulas beside those rows show; a formula that answers with several values is summed up by the test itself. */
async function shown(formulas: readonly string[]): Promise<unknown[]> {
  const book = await Book.open(Book.emptyData(), univerEngine());
  const sheet = book.addSheet("Values", user).id;
  const write = (column: number, grid: string[][]): void =>
    book.writeFormulas(sheet, { row: 0, column, rows: grid.length, columns: grid[0]?.length ?? 1 }, grid, user);
  write(
    0,
    rows.map((row) => row.slice(0, 3)),
  );
  write(
    4,
    rows.map((row) => row.slice(3)),
  );
  write(
    6,
    formulas.map((each) => [each]),
  );
  await book.calculate();
  const values = formulas.map((_, row) => book.getCell(sheet, row, 6).value);
  book.close();
  return values;
}

describe("COUNTIFS and SUMIFS", () => {
  it.each([
    ['=SUMIFS(B1:B8,A1:A8,"primary")', 30, "texts in any case, whole"],
    ['=SUMIFS(B1:B8,A1:A8,"P*")', 350, "patterns"],
    ['=SUMIFS(B1:B8,A1:A8,"prim?ry")', 30, "patterns of one sign"],
    ["=SUMIFS(B1:B8,A1:A8,7)", 1920, "a number, typed as number or as text"],
    ['=SUMIFS(B1:B8,A1:A8,"=7")', 1920, "a number that is written as text"],
    ['=COUNTIFS(C1:C8,">=7")', 1, "only numbers are above a number"],
    ['=COUNTIFS(C1:C8,"<7")', 3, "only numbers are below a number, and blanks are none"],
    ["=COUNTIFS(C1:C8,TRUE)", 1, "TRUE is no number"],
    ['=COUNTIFS(A1:A8,"<>primary")', 6, "what is unequal, blanks and errors with it"],
    ['=COUNTIFS(A1:A8,"<>")', 7, "what is not blank"],
    ['=COUNTIFS(A1:A8,"")', 1, "what is blank"],
    ["=COUNTIFS(A1:A8,A5)", 1, "an error is counted as itself"],
    ['=COUNTIFS(A1:A8,"primary",C1:C8,">5")', 1, "all conditions together"],
    ["=SUMIFS(B1:B8,A1:A8,A1,C1:C8,C2)", 20, "conditions from cells"],
    ['=COUNTIFS(A1:A8,"nothing of the kind")', 0, "nothing that meets it"],
    ['=SUMIFS(B1:B8,A1:A8,"nothing of the kind")', 0, "the sum of nothing"],
    ["=SUMPRODUCT(SUMIFS(B1:B8,A1:A8,E1:E2))", 70, "one sum for each cell of a column of conditions"],
    ['=SUMPRODUCT(SUMIFS(B1:B8,A1:A8,E1:E2,C1:C8,">5"))', 20, "a column of conditions with one for all"],
    ["=SUMPRODUCT(COUNTIFS(A1:A8,E1:E3,C1:C8,C1:C3))", 2, "two columns of conditions go together row by row"],
    ["=SUMPRODUCT(COUNTIFS(A1:A8,E6:E7))", 7, "patterns and signs in a column of conditions"],
    ['=SUMPRODUCT(COUNTIFS(A1:A8,{"primary","send"}))', 3, "conditions in a row"],
    ['=SUM(COUNTIFS(A1:A8,"primary",C1:C8,{5,7}))', 2, "conditions in a row, with one for all"],
    ["=COUNTIFS(A1:A8,A1,C1:C7,5)", { error: "#VALUE!" }, "ranges of other heights cannot be put together"],
  ] as const)("%s is %j: %s", async (...[formula, value]) => {
    expect(await shown([formula])).toEqual([value]);
  });
});
