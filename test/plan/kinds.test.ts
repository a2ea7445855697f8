import fc from "fast-check";
import { type Cell, isProblem, type KindName, kinds } from "../../src/plan";

const texts = fc.string({ minLength: 1, maxLength: 40 });
const numbers = fc
  .double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 })
  .map((value) => (Object.is(value, -0) ? 0 : value));
const ids = fc.stringMatching(/^[A-Z]{1,3}\d{1,4}$/);

/** Values that a cell of each kind may hold. */
const values: { readonly [K in KindName]: fc.Arbitrary<Cell> } = {
  id: ids,
  text: texts,
  choice: texts,
  rag: fc.constantFrom("Red", "Amber", "Green"),
  reference: ids,
  codes: fc.constantFrom("V16", "V16 V20"),
  value: texts,
  year: fc.integer({ min: 2000, max: 2098 }).map((year) => `${year}/${String((year + 1) % 100).padStart(2, "0")}`),
  step: fc.integer({ min: 1, max: 10 }),
  integer: fc.integer({ min: -1_000_000, max: 1_000_000 }),
  number: numbers,
  millions: numbers,
  pounds: numbers,
  percent: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
  date: fc.integer({ min: 61, max: 2_958_465 }),
};

describe("a kind of column", () => {
  it.each(Object.keys(kinds) as KindName[])("%s reads back what it prints", (kind) => {
    fc.assert(fc.property(values[kind], (value) => expect(kinds[kind].parse(kinds[kind].print(value))).toEqual(value)));
  });

  it.each(Object.keys(kinds) as KindName[])("%s takes anything for a value, for nothing, or for a problem", (kind) => {
    const anything: fc.Arbitrary<Cell> = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.constant({ error: "#REF!" }),
    );
    fc.assert(
      fc.property(anything, (cell) => {
        const read = kinds[kind].parse(cell);
        expect(isProblem(read) || read === null || ["string", "number", "boolean"].includes(typeof read)).toBe(true);
      }),
    );
  });
});

describe("an id that no other row may have", () => {
  it("is compared as a text: to COUNTIF 1.1 and 1.10 are one number", () => {
    const rule = kinds.id.validation({ kind: "id", uniqueAmong: "PlanRiskIds" });
    expect(rule).toMatchObject({ formula: expect.stringContaining('PlanRiskIds&""={cell}&""') });
    expect(rule).toMatchObject({ formula: expect.not.stringContaining("COUNTIF") });
  });
});

describe("what people write", () => {
  it.each<[KindName, Cell, Cell]>([
    ["date", "2027-03-05", 46_451],
    ["date", "05/03/2027", 46_451],
    ["date", "5 March 2027", 46_451],
    ["date", "5 mar 2027", 46_451],
    ["millions", "£12.5m", 12.5],
    ["millions", "1,234.5", 1234.5],
    ["pounds", "-£4,000", -4000],
    ["percent", "5%", 0.05],
    ["integer", " 7 ", 7],
    ["text", "", null],
  ])("as a %s, %j is %j", (kind, written, meant) => {
    expect(kinds[kind].parse(written)).toEqual(meant);
  });

  it.each<[KindName, Cell, string]>([
    ["date", "31/02/2027", "notDate"],
    ["date", "TBC", "notDate"],
    ["date", true, "notDate"],
    ["integer", 2.5, "notWhole"],
    ["number", "12,5", "notNumber"],
    ["year", "2026/28", "notYear"],
    ["id", "M*", "notId"],
    ["text", { error: "#N/A" }, "isError"],
  ])("as a %s, %j is refused: %s", (kind, written, problem) => {
    expect(kinds[kind].parse(written)).toEqual({ problem });
  });
});
