import { areaOf } from "../../../src/host/book/area";
import type { BookErrorCode } from "../../../src/host/book/bookError";
import type { Validation } from "../../../src/host/book/model";
import { client, TestBook } from "./bookKit";

const texts = { show: true, title: "", message: "" };
const rule = (type: Validation["type"], formula1: string): Omit<Validation, "areas"> => ({
  type,
  formula1,
  ignoreBlanks: false,
  inCellDropDown: true,
  prompt: texts,
  error: { ...texts, style: "Stop" },
});
const name = (text: string, formula = "=1"): Parameters<TestBook["book"]["names"]["add"]>[0] => ({
  name: text,
  formula,
  visible: true,
  comment: "",
});

const refused: readonly (readonly [what: string, code: BookErrorCode, attempt: (book: TestBook) => void])[] = [
  ["a sheet name over 31 characters", "InvalidArgument", (book) => book.book.addSheet("x".repeat(32), client)],
  ["a sheet name with a slash", "InvalidArgument", (book) => book.book.addSheet("a/b", client)],
  ["a sheet name with a bracket", "InvalidArgument", (book) => book.book.addSheet("a[b", client)],
  ["a sheet name that ends with an apostrophe", "InvalidArgument", (book) => book.book.addSheet("plan'", client)],
  ["the sheet name History", "InvalidArgument", (book) => book.book.addSheet("history", client)],
  ["a sheet name that is taken", "ItemAlreadyExists", (book) => book.book.addSheet("SHEET1", client)],
  ["the removal of the only sheet", "InvalidOperation", (book) => book.book.removeSheet(book.at("A1").sheet, client)],
  ["a name that reads as an address", "InvalidArgument", (book) => book.book.names.add(name("V25"), client)],
  [
    "a name that reads as an address in the other notation",
    "InvalidArgument",
    (book) => book.book.names.add(name("R1C1"), client),
  ],
  ["the name R", "InvalidArgument", (book) => book.book.names.add(name("R"), client)],
  ["a name with a blank", "InvalidArgument", (book) => book.book.names.add(name("two words"), client)],
  ["a name twice", "ItemAlreadyExists", (book) => book.book.names.add(name("known"), client)],
  ["a table's name as a name", "ItemAlreadyExists", (book) => book.book.names.add(name("Stock"), client)],
  ["a table named like a name", "InvalidArgument", (book) => book.book.renameTable("Stock", "Known", client)],
  ["a table named like an address", "InvalidArgument", (book) => book.book.renameTable("Stock", "AB12", client)],
  [
    "a table over another",
    "InvalidArgument",
    (book) => book.book.addTable(book.at("A1").sheet, areaOf("B2:C4"), true, client),
  ],
  [
    "a heading that is taken",
    "InvalidArgument",
    (book) => book.book.renameTableColumn("Stock", { from: "Id", to: "n" }, client),
  ],
  [
    "a list over 255 characters",
    "InvalidArgument",
    (book) => book.book.parts.setValidation(book.at("A1").sheet, areaOf("H1"), rule("List", "x,".repeat(128)), client),
  ],
  [
    "a structured reference in a rule",
    "InvalidArgument",
    (book) => book.book.parts.setValidation(book.at("A1").sheet, areaOf("H1"), rule("List", "=Stock[Id]"), client),
  ],
  [
    "a structured reference in a colour rule",
    "InvalidArgument",
    (book) =>
      book.book.parts.addConditionalFormat(
        book.at("A1").sheet,
        { areas: [areaOf("H1")], formula: "=Stock[N]>1", stopIfTrue: false, format: {} },
        client,
      ),
  ],
  ["a formula naming a sheet not there", "InvalidArgument", (book) => book.write("H1", [["=Nowhere!A1"]])],
  ["a formula naming a table not there", "InvalidArgument", (book) => book.write("H1", [["=SUM(Nothing[Id])"]])],
  ["a formula naming a column not there", "InvalidArgument", (book) => book.write("H1", [["=SUM(Stock[Nope])"]])],
  ["a reference to this row outside a table", "InvalidArgument", (book) => book.write("H1", [["=[@Id]"]])],
  [
    "a reference to a whole spill, which this host does not serve",
    "InvalidArgument",
    (book) => book.write("H1", [["=SUM(A1#)"]]),
  ],
  ["a formula that cannot be read", "InvalidArgument", (book) => book.write("H1", [["=SUM(1,"]])],
  ["a formula over 8,192 characters", "InvalidArgument", (book) => book.write("H1", [[`=1${"+1".repeat(4100)}`]])],
  [
    "a text over 255 characters in a formula",
    "InvalidArgument",
    (book) => book.write("H1", [[`="${"x".repeat(256)}"`]]),
  ],
  ["a text over 32,767 characters", "InvalidArgument", (book) => book.write("H1", [["x".repeat(32_768)]])],
  [
    "values of another shape than their range",
    "InvalidArgument",
    (book) => book.book.writeValues(book.at("A1").sheet, areaOf("H1:I2"), [[1, 2]], client),
  ],
  ["a write beyond the edge of the sheet", "InvalidArgument", (book) => book.write("XFD1", [[1, 2]])],
];

async function prepared(): Promise<TestBook> {
  const book = await TestBook.open();
  book.table("Stock", "A1", [
    ["Id", "N"],
    ["a", 1],
  ]);
  book.book.names.add(name("Known"), client);
  return book;
}

describe("the book refuses what Excel refuses", () => {
  it.each(refused.map(([what, code, attempt]) => ({ what, code, attempt })))("$what", async ({ code, attempt }) => {
    const book = await prepared();
    expect(() => attempt(book)).toThrow(expect.objectContaining({ name: "BookError", code }));
  });

  it("a write to a locked cell of a protected sheet, but not to an unlocked one", async () => {
    const book = await prepared();
    const { sheet } = book.at("A1");
    book.book.setStyle(sheet, areaOf("H1"), { locked: false }, client);
    book.book.setSheet(sheet, { protection: { protected: true, options: {} } }, client);
    book.write("H1", [[1]]);
    expect(() => book.write("H2", [[1]])).toThrow(expect.objectContaining({ code: "AccessDenied" }));
    expect(await book.values("H1:H2")).toEqual([[1], [null]]);
  });

  it("rules, charts and tables on a protected sheet", async () => {
    const book = await prepared();
    const { sheet } = book.at("A1");
    book.book.setSheet(sheet, { protection: { protected: true, options: {} } }, client);
    const denied = expect.objectContaining({ code: "AccessDenied" });
    expect(() => book.book.parts.setValidation(sheet, areaOf("H1"), rule("List", "a,b"), client)).toThrow(denied);
    expect(() => book.book.resizeTable("Stock", areaOf("A1:B5"), client)).toThrow(denied);
    expect(() => book.insertRows("2:2")).toThrow(denied);
  });

  it("all of a grid when one cell of it is refused", async () => {
    const book = await prepared();
    expect(() => book.write("H1", [[1, "=SUM("]])).toThrow();
    expect(await book.values("H1:I1")).toEqual([[null, null]]);
  });
});
