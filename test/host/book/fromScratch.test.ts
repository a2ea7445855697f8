import fc from "fast-check";
import { areaOf } from "../../../src/host/book/area";
import { BookError } from "../../../src/host/book/bookError";
import type { BookData } from "../../../src/host/book/model";
import { client, TestBook } from "./bookKit";

/** One thing done to a book; what the book refuses is simply not done. */
type Edit = (book: TestBook) => void;

const address = fc
  .tuple(fc.constantFrom("A", "B", "C", "D", "F"), fc.integer({ min: 1, max: 9 }))
  .map((at) => at.join(""));
const formulaOver = (read: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof(
    read.map((a) => `=${a}*2`),
    fc.tuple(read, read).map(([a, b]) => `=SUM(${a}:${b})`),
    read.map((a) => `=$${a[0]}$${a.slice(1)}+Twice`),
    fc.constant("=SUM(Stock[N])"),
    fc.constant("=Found&First"),
    fc.constant("=SUM(Sheet1!A1:B9)+SUM(Other!A1:B9)"),
    fc.constant("=IFERROR(INDEX(Stock[Double],MATCH(2,Stock[N],0)),-1)"),
    read.map((a) => `=COUNTIF(Other!$A$1:$B$9,">1")+Other!${a}`),
  );
const constant = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constant(""), fc.constant("text"), fc.constant("key"));
/** Formulas stand to the right of all they read, so that none reads itself. */
const placeIn = (column: string): fc.Arbitrary<string> => fc.integer({ min: 1, max: 9 }).map((row) => column + row);
const entry = fc.oneof(
  fc.tuple(address, constant),
  fc.tuple(placeIn("T"), formulaOver(address)),
  fc.tuple(placeIn("U"), formulaOver(fc.oneof(address, placeIn("T")))),
);
const write = fc.tuple(fc.constantFrom("", "Other!"), entry).map(
  ([sheet, [at, value]]): Edit =>
    (book) =>
      book.write(sheet + at, [[value]]),
);
const rows = fc.tuple(fc.boolean(), fc.constantFrom("", "Other!"), fc.integer({ min: 1, max: 9 })).map(
  ([inserts, sheet, row]): Edit =>
    (book) =>
      inserts ? book.insertRows(`${sheet}${row}:${row}`) : book.deleteRows(`${sheet}${row}:${row}`),
);
const columns = fc.tuple(fc.boolean(), fc.constantFrom("A", "B", "C")).map(([inserts, column]): Edit => (book) => {
  const { sheet, area } = book.at(`${column}:${column}`);
  if (inserts) book.book.insertCells(sheet, area, "Right", client);
  else book.book.deleteCells(sheet, area, "Left", client);
});
/** So much at once that the engine forgets and works out anew what reads what. */
const block = Array.from({ length: 40 }, (_, row) =>
  Array.from({ length: 9 }, (_cell, column) => `=A${row + 1}+Other!B${column + 1}`),
);

const others = fc.constantFrom<Edit>(
  (book) => book.write("AA1", block),
  (book) => book.write("Other!AA1", block),
  (book) => book.book.renameSheet(book.at("Other!A1").sheet, "Other", client),
  (book) => book.book.resizeTable("Stock", areaOf("F1:G6"), client),
  (book) => book.book.resizeTable("Stock", areaOf("F1:G4"), client),
  (book) => book.write("F4", [[4]]),
  (book) => book.book.renameTableColumn("Stock", { from: "N", to: "M" }, client),
  (book) => book.book.renameTableColumn("Stock", { from: "M", to: "N" }, client),
  (book) => book.book.sortTable("Stock", { column: "N", ascending: false }, client),
  (book) =>
    book.book.names.set(
      { name: "Twice", formula: "", visible: true, comment: "" },
      { formula: "=Other!$A$1*2" },
      client,
    ),
);
const edit = fc.oneof({ weight: 4, arbitrary: write }, rows, columns, others);

async function prepared(): Promise<TestBook> {
  const book = await TestBook.open();
  book.book.addSheet("Other", client);
  book.write("Other!A1", [
    [1, 2],
    [3, "=A1+B1"],
  ]);
  book.table("Stock", "F1", [["N"], [1], [2]]);
  book.write("G1", [["Double"]]);
  book.write("G2", [["=[@N]*2"]]);
  book.write("Other!A5", [
    ["key", 8],
    ["other", 9],
  ]);
  book.book.names.add(
    { name: "Found", formula: '=INDEX(Other!$B$3:$B$9,MATCH("key",Other!$A$3:$A$9,0))', visible: true, comment: "" },
    client,
  );
  book.book.names.add({ name: "First", formula: "=INDEX(Stock[N],1)", visible: true, comment: "" }, client);
  book.book.names.add({ name: "Twice", formula: "=Other!$B$1*2", visible: true, comment: "" }, client);
  book.write("A1", [[1], [2]]);
  book.write("T1", [["=A1+F2"], ["=SUM(A1:A9)"], ["=SUM(Stock[Double])"]]);
  await book.book.calculate();
  return book;
}

/** Every formula with its result. */
function results(data: BookData): string[] {
  return data.sheets
    .flatMap((sheet) =>
      [...sheet.cells].flatMap(([row, cells]) =>
        [...cells]
          .filter(([, cell]) => cell.formula !== undefined)
          .map(([column, cell]) => `${sheet.name} ${row},${column} ${cell.formula} ${JSON.stringify(cell.value)}`),
      ),
    )
    .sort();
}

/** The same workbook as if none of it had been calculated yet. */
function uncalculated(data: BookData): BookData {
  const copy = structuredClone(data);
  for (const sheet of copy.sheets) {
    for (const cells of sheet.cells.values())
      for (const cell of cells.values()) if (cell.formula !== undefined) cell.value = null;
  }
  return copy;
}

function perform(book: TestBook, edits: readonly Edit[]): void {
  for (const one of edits) {
    try {
      one(book);
    } catch (problem) {
      if (!(problem instanceof BookError) && !(problem instanceof Error && problem.message.startsWith("no sheet")))
        throw problem;
    }
  }
}

describe("whatever is done to a book", () => {
  it("its results are those of a book calculated from scratch", async () => {
    const rounds = fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(rounds, async (batches) => {
        const book = await prepared();
        for (const batch of batches) {
          perform(book, batch);
          await book.book.calculate();
        }
        const fresh = await TestBook.open({}, uncalculated(book.book.data));
        expect(results(book.book.data)).toEqual(results(fresh.book.data));
        book.book.close();
        fresh.book.close();
      }),
      { numRuns: 40 },
    );
  });
});

describe("a workbook closed while it calculates", () => {
  it("lets whoever waits for it go on", async () => {
    const book = await TestBook.open();
    book.write("A1", [[1, "=A1+1"]]);
    const calculated = book.book.calculate();
    book.book.close();
    await expect(calculated).resolves.toBeUndefined();
    expect(book.book.view.circles).toEqual([]);
  });
});
