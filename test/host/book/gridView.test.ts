import { areaOf } from "../../../src/host/book/area";
import type { ConditionalFormat } from "../../../src/host/book/model";
import { client, TestBook } from "./bookKit";

const prompt = { show: false, title: "", message: "" };
const list = {
  type: "List",
  ignoreBlanks: false,
  inCellDropDown: true,
  prompt,
  error: { ...prompt, style: "Stop" },
} as const;

async function bookWithWords(): Promise<TestBook> {
  const book = await TestBook.open();
  book.write("D1", [["Red"], ["Amber"], [3], [null]]);
  book.book.names.add({ name: "Words", formula: "=Sheet1!$D$1:$D$4", visible: true, comment: "" }, client);
  return book;
}

describe("the list of a cell", () => {
  it("offers what its source shows, without blanks, whether it is a name, cells or a text", async () => {
    const book = await bookWithWords();
    const { sheet } = book.at("A1");
    const sources = ["=Words", "=$D$1:$D$2", "Yes, No"];
    sources.forEach((formula1, row) =>
      book.book.parts.setValidation(sheet, areaOf(`A${row + 1}`), { ...list, formula1 }, client),
    );
    const offered = [];
    for (const row of [0, 1, 2]) offered.push(await book.book.view.choices(sheet, row, 0));
    expect(offered).toEqual([
      ["Red", "Amber", "3"],
      ["Red", "Amber"],
      ["Yes", "No"],
    ]);
  });

  it("is empty where the rule shows none, and where there is no rule", async () => {
    const book = await bookWithWords();
    const { sheet } = book.at("A1");
    const quiet = { ...list, formula1: "=Words", inCellDropDown: false };
    book.book.parts.setValidation(sheet, areaOf("A1"), quiet, client);
    expect(await book.book.view.choices(sheet, 0, 0)).toEqual([]);
    expect(await book.book.view.choices(sheet, 5, 0)).toEqual([]);
  });
});

describe("colour rules", () => {
  const rule = (formula: string, format: ConditionalFormat["format"], stopIfTrue = false) => ({
    areas: [areaOf("A1:A3")],
    formula,
    format,
    stopIfTrue,
  });
  const dressedBy = async (...rules: ReturnType<typeof rule>[]) => {
    const book = await bookWithWords();
    book.write("A1", [["red"], ["Amber"], [1]]);
    const { sheet } = book.at("A1");
    for (const each of rules) book.book.parts.addConditionalFormat(sheet, each, client);
    return book.book.view.dressed(sheet, areaOf("A1:D9"));
  };

  it("dress the cells for which their formula holds, each cell by its own", async () => {
    expect(await dressedBy(rule("=A1=INDEX(Words,1)", { fill: "#C00000" }))).toEqual([
      { row: 0, column: 0, format: { fill: "#C00000" } },
    ]);
  });

  it("go one over the other: the first decides, and one that stops ends it", async () => {
    // As in Excel, a new rule goes before those that are there.
    const all = rule("=TRUE", { fontColor: "#FFFFFF", fill: "#00B050" });
    const red = rule('=A1="Red"', { fill: "#C00000" });
    const amber = rule('=A1="Amber"', { fill: "#FFC000" }, true);
    const [first, second, third] = await dressedBy(all, amber, red);
    expect([first?.format, second?.format, third?.format]).toEqual([
      { fill: "#C00000", fontColor: "#FFFFFF" },
      { fill: "#FFC000" },
      { fill: "#00B050", fontColor: "#FFFFFF" },
    ]);
  });
});
