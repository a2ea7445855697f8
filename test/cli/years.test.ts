import { Workplace } from "../kit/commandLine";

let place: Workplace;
beforeAll(async () => {
  place = await Workplace.make();
  await place.has("plan.xlsx", "--first-year", "2026", "--date", "2026-11-24");
});
afterAll(() => place.remove());

describe("years on the command line", () => {
  it("lists what more years change, and writes nothing", async () => {
    const before = await place.names();
    const shown = await place.run("years", "plan.xlsx", "--to", "2031/32", "--dry-run");
    expect(shown.status).toBe(0);
    expect(shown.printed).toEqual(
      expect.arrayContaining([
        "3 Capital: Add the column 2031/32 of PlanCapital",
        "3 Years: Add rows of PlanYears: 2031/32",
      ]),
    );
    expect(await place.names()).toEqual(before);
  });

  it("adds years, then closes the first, and the plan is sound after each", async () => {
    const more = await place.run("years", "plan.xlsx", "--to", "2031", "-o", "more.xlsx");
    expect([more.status, more.told[0]]).toEqual([
      0,
      "The plan ran from 2026/27 to 2030/31; it now runs from 2026/27 to 2031/32. What was entered stays.",
    ]);
    const next = await place.run("years", "more.xlsx", "--roll-on", "-o", "next.xlsx");
    expect([next.status, next.told[0]]).toEqual([
      0,
      "The plan ran from 2026/27 to 2031/32; it now runs from 2027/28 to 2032/33. What was entered stays.",
    ]);
    const repaired = await place.run("repair", "next.xlsx", "--dry-run");
    expect([repaired.status, repaired.printed]).toEqual([0, []]);
  });

  it.each([
    [["years", "plan.xlsx", "-o", "x.xlsx"], /^Say which years/],
    [["years", "plan.xlsx", "--to", "2031", "--roll-on", "-o", "x.xlsx"], /^Say which years/],
    [["years", "plan.xlsx", "--to", "2031"], /needs -o OUT/],
    [["years", "plan.xlsx", "--to", "soon", "-o", "x.xlsx"], /^--to soon is not a year/],
    [["years", "plan.xlsx", "--to", "2028", "-o", "x.xlsx"], /^The plan goes on to 2030\/31 already/],
    [["years", "plan.xlsx", "--to", "2040", "-o", "x.xlsx"], /1 to 10 years/],
  ])("refuses %j in a sentence", async (typed, sentence) => {
    const { status, told } = await place.run(...typed);
    expect([status, told[0]]).toEqual([2, expect.stringMatching(sentence)]);
  });
});
