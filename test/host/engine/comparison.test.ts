import { Book } from "../../../src/host/book/book";
import { univerEngine } from "../../../src/host/engine/univer";

const user = { by: "user" } as const;

/** What formulas over A1:A5 (0, #N/A, abc, FALSE, blank) show, in one pass: comparisons must not remember each other. */
async function shown(formulas: readonly string[]): Promise<unknown[]> {
  const book = await Book.open(Book.emptyData(), univerEngine());
  const sheet = book.addSheet("Values", user).id;
  book.writeFormulas(
    sheet,
    { row: 0, column: 0, rows: 5, columns: 1 },
    [["0"], ["=NA()"], ["'abc"], ["FALSE"], [""]],
    user,
  );
  book.writeFormulas(
    sheet,
    { row: 0, column: 2, rows: formulas.length, columns: 1 },
    formulas.map((each) => [each]),
    user,
  );
  await book.calculate();
  const values = formulas.map((_, row) => book.getCell(sheet, row, 2).value);
  book.close();
  return values;
}

describe("comparing as Excel does", () => {
  it("does not take nought or FALSE for an empty text", async () => {
    expect(await shown(['=A1=""', '=IF(A1="",1,2)', '=A4=""', '=A4<>""', "=A4<>1", '=A5=""'])).toEqual([
      false,
      2,
      false,
      true,
      true,
      true,
    ]);
  });

  it("keeps an error an error inside AND, OR and NOT", async () => {
    const error = { error: "#N/A" };
    expect(
      await shown([
        '=A2=""',
        '=OR(A2="",FALSE)',
        '=AND(A2<>"",TRUE)',
        '=NOT(A2="")',
        '=IFERROR(OR(A2="",FALSE),"seen")',
      ]),
    ).toEqual([error, error, error, error, "seen"]);
  });

  it("takes * and ? for themselves", async () => {
    expect(await shown(['=A3="a*"', '=A3="A?C"', '="a*"="A*"', '=COUNTIF(A3,"a*")'])).toEqual([false, false, true, 1]);
  });
});
