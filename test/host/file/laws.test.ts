import fc from "fast-check";
import { openWorkbook } from "../../../src/host/file/openWorkbook";
import { readZip, pack, unpack, writeZip } from "../../../src/host/file/zip";
import { WorkbookFile } from "../../../src/host/file/workbookFile";
import { formulaFromFile, formulaToFile } from "../../../src/host/file/formulaText";
import { splitHeader, joinHeader } from "../../../src/host/file/sheet/headerFooter";
import { pointsOf, widthOf } from "../../../src/host/file/sheet/columns";
import { areaName, cellName, parseArea, parseCell } from "../../../src/host/file/address";
import type { Cell, ErrorCode, Scalar } from "../../../src/host/book/model";
import { put } from "./planted";

/** Half a surrogate pair cannot be stored in any file. */
const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text);

const aValue: fc.Arbitrary<Scalar> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }).filter(isWellFormed),
  fc.constantFrom("_x000D_", " spaced ", "line\nbreak", "=not a formula", "&amp;", "\u0007bell", "\r\n"),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom<ErrorCode>("#N/A", "#DIV/0!", "#REF!", "#NAME?").map((error) => ({ error })),
);

const aCell: fc.Arbitrary<Pick<Cell, "value" | "formula">> = fc.oneof(
  aValue.map((value) => ({ value })),
  fc.record({
    value: aValue,
    formula: fc.constantFrom("=A1+1", '="<&>"', "=XLOOKUP(1,A:A,B:B)", "=SUM(PlanCapital[[#This Row],[A]:[B]])"),
  }),
);

const someCells = fc.uniqueArray(fc.record({ row: fc.nat(40), column: fc.nat(60), cell: aCell }), {
  maxLength: 40,
  selector: ({ row, column }) => row * 100 + column,
});

const grid = (cells: Iterable<[number, ReadonlyMap<number, Cell>]>): unknown =>
  [...cells]
    .flatMap(([row, stored]) =>
      [...stored].map(([column, { value, formula }]) => [row, column, value, formula ?? null] as const),
    )
    .sort((one, two) => one[0] - two[0] || one[1] - two[1]);

describe("what is written is what is read", () => {
  it("cells, put in twice over a file that has some already", () => {
    fc.assert(
      fc.property(someCells, someCells, (first, second) => {
        let bytes = WorkbookFile.empty().save();
        let expected: unknown;
        for (const cells of [first, second]) {
          const file = WorkbookFile.open(bytes, "a.xlsx");
          const sheet = file.data.sheets[0]!;
          for (const { row, column, cell } of cells) put(sheet, row, column, cell);
          expected = grid(sheet.cells);
          bytes = file.save();
          expect(grid(openWorkbook(bytes, "a.xlsx").data.sheets[0]!.cells)).toEqual(expected);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("entries of a zip", () => {
    const entry = fc.record({
      name: fc.string({ minLength: 1, maxLength: 30 }).filter(isWellFormed),
      content: fc.uint8Array({ maxLength: 300 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: ({ name }) => name, maxLength: 8 }), (entries) => {
        const read = readZip(writeZip(entries.map(({ name, content }) => pack(name, content))));
        expect(read.map((each) => ({ name: each.name, content: [...unpack(each)] }))).toEqual(
          entries.map(({ name, content }) => ({ name, content: [...content] })),
        );
      }),
    );
  });

  it("addresses, formulas, headers and widths", () => {
    fc.assert(
      fc.property(fc.nat(1048575), fc.nat(16383), fc.integer({ min: 1, max: 99 }), (row, column, size) => {
        expect(parseCell(cellName(row, column))).toEqual({ row, column });
        const area = { row, column, rows: size, columns: size };
        expect(parseArea(areaName(area))).toEqual(area);
      }),
    );
    expect(formulaToFile("=AGGREGATE(14,6,A1:A9,1)")).toBe("_xlfn.AGGREGATE(14,6,A1:A9,1)");
    const formula = "=IFNA(XLOOKUP(A1,FILTER(B:B,C:C=\"IFS(x\"),'TEXTJOIN('!A1),Plan.IFS(1))";
    expect(formulaToFile(formula)).toBe(
      "_xlfn.IFNA(_xlfn.XLOOKUP(A1,_xlfn._xlws.FILTER(B:B,C:C=\"IFS(x\"),'TEXTJOIN('!A1),Plan.IFS(1))",
    );
    expect(formulaFromFile(formulaToFile(formula))).toBe(formula);
    const newer = '_xlfn.REGEXTEST(A1,"_xlfn.x")+_xlfn.ANCHORARRAY(B1)';
    expect(formulaFromFile(newer)).toBe('=REGEXTEST(A1,"_xlfn.x")+_xlfn.ANCHORARRAY(B1)');
    expect(formulaToFile(formulaFromFile(newer))).toBe(newer);
    const headers = {
      leftHeader: "a & b",
      centerHeader: "",
      rightHeader: "&D",
      leftFooter: "",
      centerFooter: "Page &P of &N",
      rightFooter: "",
    };
    expect({ ...headers, ...splitHeader(joinHeader(headers, "Header"), "Header") }).toEqual(headers);
    for (let pixels = 12; pixels < 400; pixels += 1) expect(pointsOf(widthOf(pixels * 0.75))).toBe(pixels * 0.75);
  });
});
