import { openWorkbook } from "../../../src/host/file/openWorkbook";
import type { Cell } from "../../../src/host/book/model";
import { smallWorkbook, type SmallWorkbook } from "./packages";

function cellsOf(of: SmallWorkbook): Record<string, Partial<Cell>> {
  const found: Record<string, Partial<Cell>> = {};
  for (const [row, cells] of openWorkbook(smallWorkbook(of), "a.xlsx").data.sheets[0]!.cells) {
    for (const [column, { style, ...cell }] of cells)
      found[`${String.fromCharCode(65 + column)}${row + 1}`] = style === 0 ? cell : { style, ...cell };
  }
  return found;
}

describe("cells of a file", () => {
  it("have their values and types", () => {
    const row =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r><t>in</t></r><r><t xml:space="preserve"> line</t></r></is></c>' +
      '<c r="D1"><v>1.5E3</v></c><c r="E1" t="b"><v>1</v></c><c r="F1" t="e"><v>#N/A</v></c><c r="G1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>' +
      '<c r="H1" t="d"><v>2026-04-01T12:00:00</v></c></row>';
    const strings =
      '<si><t>plain &amp; &lt;safe&gt; _x000D_</t></si><si><r><rPr><b/></rPr><t>rich</t></r><r><t xml:space="preserve"> runs</t></r><rPh sb="0" eb="1"><t>guide</t></rPh></si>';
    expect(cellsOf({ sheet: `<sheetData>${row}</sheetData>`, strings })).toEqual({
      A1: { value: "plain & <safe> \r" },
      B1: { value: "rich runs" },
      C1: { value: "in line" },
      D1: { value: 1500 },
      E1: { value: true },
      F1: { value: { error: "#N/A" } },
      G1: { value: "ab", formula: '="a"&"b"' },
      H1: { value: 46113.5 },
    });
  });

  it("are blank where the place of a shared text is missing, and errors where no number is so large", () => {
    const row = '<row r="1"><c r="A1" t="s"><v></v></c><c r="B1"><v>1.79E400</v></c></row>';
    expect(cellsOf({ sheet: `<sheetData>${row}</sheetData>`, strings: "<si><t>first</t></si>" })).toEqual({
      B1: { value: { error: "#NUM!" } },
    });
  });

  it("may leave out where they stand", () => {
    expect(
      cellsOf({
        sheet:
          '<sheetData><row><c><v>1</v></c></row><row r="4"><c r="B4"><v>2</v></c><c><v>3</v></c></row></sheetData>',
      }),
    ).toEqual({
      A1: { value: 1 },
      B4: { value: 2 },
      C4: { value: 3 },
    });
  });

  it("share formulas, whose relative references move", () => {
    const sheet =
      '<sheetData><row r="1"><c r="B1"><f t="shared" ref="B1:C2" si="3">A1+$A1+A$1+Sheet1!A1+SUM(A:A,1:1)+LOG10(A1)&amp;"A1"&amp;Table1[A1]</f><v>1</v></c><c r="C1"><f t="shared" si="3"/><v>1</v></c></row>' +
      '<row r="2"><c r="B2"><f t="shared" si="3"/><v>2</v></c></row></sheetData>';
    expect(cellsOf({ sheet })).toEqual({
      B1: { value: 1, formula: '=A1+$A1+A$1+Sheet1!A1+SUM(A:A,1:1)+LOG10(A1)&"A1"&Table1[A1]' },
      C1: { value: 1, formula: '=B1+$A1+B$1+Sheet1!B1+SUM(B:B,1:1)+LOG10(B1)&"A1"&Table1[A1]' },
      B2: { value: 2, formula: '=A2+$A2+A$1+Sheet1!A2+SUM(A:A,2:2)+LOG10(A2)&"A1"&Table1[A1]' },
    });
  });

  it("of arrays and data tables say which block they belong to", () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A2">ROW(1:2)</f><v>1</v></c><c r="C1"><f t="dataTable" ref="C1:C2" dt2D="0" dtr="0" r1="E1"/><v>5</v></c></row>' +
      '<row r="2"><c r="A2"><v>2</v></c><c r="C2"><v>6</v></c></row></sheetData>';
    expect(cellsOf({ sheet })).toEqual({
      A1: { value: 1, formula: "=ROW(1:2)", array: "A1:A2" },
      A2: { value: 2, array: "A1:A2" },
      C1: { value: 5, array: "C1:C2" },
      C2: { value: 6, array: "C1:C2" },
    });
  });

  it("name newer functions as people do", () => {
    expect(
      cellsOf({
        sheet:
          '<sheetData><row r="1"><c r="A1"><f>_xlfn.XLOOKUP(1,_xlfn._xlws.SORT(B1:B3),C1:C3)</f><v>1</v></c></row></sheetData>',
      }),
    ).toEqual({
      A1: { value: 1, formula: "=XLOOKUP(1,SORT(B1:B3),C1:C3)" },
    });
  });

  it("are read whatever prefix the elements have and however quotes are set", () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c><c r="B1"><v>2</v></c></row></sheetData>';
    const bytes = smallWorkbook({
      sheet,
      alter: (name, text) =>
        name === "xl/worksheets/sheet1.xml"
          ? text
              .replace(/<(\/?)(?=[a-z])/gi, "<$1x:")
              .replace("<?x:xml", "<?xml")
              .replace(' xmlns="', ' xmlns:x="')
              .replace(/"/g, "'")
          : text,
    });
    expect([...openWorkbook(bytes, "a.xlsx").data.sheets[0]!.cells.get(0)!.values()].map((cell) => cell.value)).toEqual(
      ["x", 2],
    );
  });
});
