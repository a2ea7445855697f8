import { quotedSheet } from "../../../src/host/book/formulaText";
import { TestBook } from "./bookKit";

/** Where the formulas stand does not matter; the cells they read are these. */
const cells = [
  ["Key", "Amount", "When", "Kind"],
  ["a", 10, "1/4/2026", "School"],
  ["b", 20, "1/5/2026", "Road"],
  ["c", 30, "1/6/2026", "School"],
  ["d", 40, "1/7/2026", "Road"],
  [null, null, null, null],
];

const regression: readonly (readonly [formula: string, value: unknown])[] = [
  ["=1+2*3", 7],
  ["=2^10", 1024],
  ["=-2^2", 4],
  ["=10%", 0.1],
  ['="a"&"b"&1', "ab1"],
  ["=1/0", "#DIV/0!"],
  ["=NA()", "#N/A"],
  ["=1=1", true],
  ['="A"="a"', true],
  ["=A6", 0],
  ['=A6=""', true],
  ["=B2<>B3", true],
  ["=SUM(B2:B6)", 100],
  ["=AVERAGE(B2:B6)", 25],
  ["=MIN(B2:B6)", 10],
  ["=MAX(B2:B6)", 40],
  ["=COUNT(B1:B6)", 4],
  ["=COUNTA(A1:A6)", 5],
  ["=COUNTBLANK(A1:A6)", 1],
  ['=COUNTIF(D2:D5,"School")', 2],
  ['=COUNTIF(A2:A5,"<>")', 4],
  ['=COUNTIF(B2:B5,">15")', 3],
  ['=COUNTIF(D2:D5,"*oo*")', 2],
  ['=COUNTIFS(D2:D5,"School",B2:B5,">10")', 1],
  ['=SUMIF(D2:D5,"Road",B2:B5)', 60],
  ['=SUMIFS(B2:B5,D2:D5,"School",A2:A5,"c")', 30],
  ['=AVERAGEIF(D2:D5,"Road",B2:B5)', 30],
  ['=MAXIFS(B2:B5,D2:D5,"School")', 30],
  ['=MINIFS(B2:B5,D2:D5,"Road")', 20],
  ["=SUMPRODUCT(B2:B5,B2:B5)", 3000],
  ['=SUMPRODUCT((D2:D5="School")*B2:B5)', 40],
  ['=SUMPRODUCT(--(D2:D5="School"),--(B2:B5>10))', 1],
  ["=SUMPRODUCT((MONTH(C2:C5)=4)*B2:B5)", 10],
  ["=INDEX(B2:B5,3)", 30],
  ["=SUM(INDEX(A2:B5,0,2))", 100],
  ['=MATCH("c",A2:A5,0)', 3],
  ["=MATCH(25,B2:B5,1)", 2],
  ['=MATCH("x",A2:A5,0)', "#N/A"],
  ['=INDEX(B2:B5,MATCH("d",A2:A5,0))', 40],
  ['=VLOOKUP("b",A2:B5,2,FALSE)', 20],
  ['=HLOOKUP("Amount",A1:D5,2,FALSE)', 10],
  ["=LOOKUP(2,1/(B2:B5>15),A2:A5)", "d"],
  ['=XLOOKUP("b",A2:A5,B2:B5)', 20],
  ['=XLOOKUP("z",A2:A5,B2:B5,"none")', "none"],
  ['=XMATCH("c",A2:A5)', 3],
  ["=AGGREGATE(14,6,B2:B5,1)", 40],
  ["=AGGREGATE(15,6,B2:B5/(B2:B5>15),1)", 20],
  ["=AGGREGATE(9,6,B2:B5)", 100],
  ["=LARGE(B2:B5,2)", 30],
  ["=SMALL(B2:B5,2)", 20],
  ["=RANK(B3,B2:B5)", 3],
  ["=SUBTOTAL(9,B2:B5)", 100],
  ["=SUBTOTAL(109,B2:B5)", 100],
  ["=MEDIAN(B2:B5)", 25],
  ['=IF(B2>5,"big","small")', "big"],
  ["=IF(FALSE,1)", false],
  ['=IFERROR(1/0,"none")', "none"],
  ["=IFERROR(B2,0)", 10],
  ["=IFNA(NA(),5)", 5],
  ['=IFS(B2>15,"a",TRUE,"b")', "b"],
  ['=SWITCH(A2,"a",1,"b",2,0)', 1],
  ['=CHOOSE(2,"x","y")', "y"],
  ["=AND(B2>5,B3>5)", true],
  ["=OR(B2>15,B3>50)", false],
  ["=NOT(TRUE)", false],
  ["=XOR(TRUE,FALSE)", true],
  ["=ISBLANK(A6)", true],
  ["=ISNUMBER(C2)", true],
  ["=ISTEXT(A2)", true],
  ["=ISERROR(1/0)", true],
  ["=ISNUMBER(A2)", false],
  ['=N("a")', 0],
  ["=TYPE(B2)", 1],
  ["=ROUND(2.345,2)", 2.35],
  ["=ROUNDUP(2.1,0)", 3],
  ["=ROUNDDOWN(2.9,0)", 2],
  ["=INT(-1.5)", -2],
  ["=MOD(7,3)", 1],
  ["=ABS(-3)", 3],
  ["=CEILING(7,5)", 10],
  ["=FLOOR(7,5)", 5],
  ["=DATE(2026,4,1)", 46113],
  ["=YEAR(C2)", 2026],
  ["=MONTH(C2)", 4],
  ["=DAY(C2)", 1],
  ["=EDATE(C2,1)", 46143],
  ["=EOMONTH(C2,0)", 46142],
  ["=WEEKDAY(C2,2)", 3],
  ["=NETWORKDAYS(C2,C3)", 23],
  ["=WORKDAY(C2,5)", 46120],
  ['=DATEDIF(C2,C5,"m")', 3],
  ['=DATEVALUE("2026-04-01")', 46113],
  ['=TEXT(C2,"d mmm yyyy")', "1 Apr 2026"],
  ['=TEXT(1234.5,"£#,##0.00")', "£1,234.50"],
  ['=TEXT(C2,"yyyy-mm-dd")', "2026-04-01"],
  ['=TEXT(0.256,"0%")', "26%"],
  ["=LEN(D2)", 6],
  ["=LEFT(D2,3)", "Sch"],
  ["=RIGHT(D2,2)", "ol"],
  ["=MID(D2,2,3)", "cho"],
  ['=FIND("o",D2)', 4],
  ['=SEARCH("OO",D2)', 4],
  ['=SUBSTITUTE(D2,"o","0")', "Sch00l"],
  ['=TRIM("  a  b ")', "a b"],
  ["=UPPER(D2)", "SCHOOL"],
  ['=REPT("ab",2)', "abab"],
  ['=VALUE("12")', 12],
  ['=CONCATENATE("a",1)', "a1"],
  ['=TEXTJOIN(", ",TRUE,A2:A6)', "a, b, c, d"],
  ['=EXACT("a","A")', false],
  ["=ROW(B3)", 3],
  ["=COLUMN(B3)", 2],
  ["=ROWS(A2:A5)", 4],
  ["=COLUMNS(A1:D1)", 4],
  ["=SUM(OFFSET(B1,1,0,2,1))", 30],
  ['=SUM(INDIRECT("B2:B3"))', 30],
  ["=SUM(B2:INDEX(B2:B5,2))", 30],
  ["=LET(x,B2,x*2)", 20],
  ["=LAMBDA(x,x+1)(4)", 5],
  ['=SUM(FILTER(B2:B5,D2:D5="Road"))', 60],
  ["=ROWS(UNIQUE(D2:D5))", 2],
  ["=INDEX(SORT(B2:B5,1,-1),1)", 40],
  ["=SUM(SEQUENCE(4))", 10],
  ['=HYPERLINK("#A1","Go")', "Go"],
  ['="1/4/2026"+0', 46113],
  ["=.5+1E+3", 1000.5],
  ["=2.5E-1", 0.25],
  ["=1E3*-.5", -500],
  ["=@B2", 10],
  ["=SUM(@B1:B9)", "#VALUE!"],
  ["=IF(TRUE,A6)", 0],
  ['=IFERROR(A6,"none")', 0],
  ["=NOSUCH(1)", "#NAME?"],
  ["=NoSuchName", "#NAME?"],
  ['="x"+1', "#VALUE!"],
];

describe("the engine gives Excel's result", () => {
  let results: unknown[];
  beforeAll(async () => {
    const book = await TestBook.open();
    book.write("A1", cells);
    book.write(
      "H1",
      regression.map(([formula]) => [formula]),
    );
    results = (await book.values(`H1:H${regression.length}`)).map(([value]) => value);
  });

  it.each(regression.map(([formula, value], index) => ({ formula, value, index })))(
    "for $formula",
    ({ value, index }) => {
      expect(results[index]).toEqual(value);
    },
  );
});

describe("formulas side by side", () => {
  it("SORT leaves the range it reads as other formulas see it", async () => {
    const book = await TestBook.open();
    book.write("B2", [
      [3, 30],
      [1, 10],
      [2, 20],
      [5, 50],
    ]);
    book.write("E2", [["=SORT(B2:B5)"]]);
    book.write("G2", [["=MATCH(1,B2:B5,0)", "=XLOOKUP(2,B2:B5,C2:C5)", "=INDEX(SORT(B2:B5),1)", "=INDEX(B2:B5,1)"]]);
    expect(await book.values("G2:J2")).toEqual([[2, 20, 1, 3]]);
  });

  it("two books calculate at the same time without a trace of each other", async () => {
    const books = await Promise.all([1, 2, 3].map(() => TestBook.open()));
    books.forEach((book, index) => book.write("A1", [[index + 1], ["=A1*10"], ["=SUM(A1:A2)"]]));
    const values = await Promise.all(books.map((book) => book.values("A1:A3")));
    expect(values).toEqual([
      [[1], [10], [11]],
      [[2], [20], [22]],
      [[3], [30], [33]],
    ]);
  });

  it("results follow an edit, and a cell that becomes a constant is calculated no more", async () => {
    const book = await TestBook.open();
    book.write("A1", [[1, "=A1+1", "=B1+1"]]);
    expect(await book.values("A1:C1")).toEqual([[1, 2, 3]]);
    book.write("A1", [[5]]);
    expect(await book.values("A1:C1")).toEqual([[5, 6, 7]]);
    book.write("B1", [[100]]);
    expect(await book.values("A1:C1")).toEqual([[5, 100, 101]]);
    book.write("A1", [[1]]);
    expect(await book.values("A1:C1")).toEqual([[1, 100, 101]]);
  });
});

describe("a sheet's name in a formula", () => {
  it.each([
    ["Plan", "Plan"],
    ["Büro_1.a", "Büro_1.a"],
    ["2 Milestones", "'2 Milestones'"],
    ["Council's", "'Council''s'"],
    ["R", "'R'"],
    ["rc", "'rc'"],
    ["V25", "'V25'"],
    ["a-b", "'a-b'"],
  ])("%s is quoted where Excel quotes", (name, quoted) => {
    expect(quotedSheet(name)).toBe(quoted);
  });
});
