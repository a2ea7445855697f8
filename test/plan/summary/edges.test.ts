import { serialOf } from "../../../src/dates/days";
import { type Cell, modelTables, type PlanData, PlanIndex, planOf, steps } from "../../../src/plan";
import { type DatedSheet, datedSummary } from "../../../src/plan/summary/datedSheet";
import { sinceLast } from "../../../src/plan/summary/since/since";
import { template } from "../../../src/plan";
import { ChartBook } from "../charts/chartBook";
import { fiveYears } from "../charts/samplePlan";
import { fullPlan, fullTables, meeting } from "./fullPlan";

function dated(plan: PlanData, date: number): DatedSheet {
  const index = new PlanIndex(plan, modelTables(plan.years));
  return datedSummary({ plan: index, since: sinceLast(index), printed: null }, date, {
    options: fiveYears,
    tabColor: "#000000",
    version: 2,
    open: { errors: 0, warnings: 0, accepted: 0 },
    entered: new Map(),
  });
}

/** The same plan with its ten steps. */
function withSteps({ tables }: PlanData): Pick<PlanData, "tables"> {
  const [row] = tables["PlanMilestones"] ?? [];
  const steps = Array.from({ length: 10 }, (_, k) => ({
    ...row,
    id: String(k + 1),
    at: k,
    cells: { number: k + 1, owner: "Director of Children's Services" },
  }));
  return { tables: { ...tables, PlanSteps: steps } };
}

const textsOf = ({ sheet }: DatedSheet): string[] => sheet.cells.map(({ value = "" }) => String(value));

/** Texts of the first column of the live summary. */
async function liveTexts(plan: PlanData): Promise<string[]> {
  const book = await ChartBook.of(fiveYears, plan, ["charts", "chartData", "summary"]);
  const texts = Array.from({ length: 200 }, (_, row) => book.value("Cabinet summary", row, 0));
  book.close();
  return texts.map((text) => (typeof text === "string" ? text : ""));
}

describe("a plan at the edge of what a summary can tell", () => {
  const before = serialOf(2026, 3, 1);
  const [project = {}] = fullTables(0)["PlanProjects"] ?? [];
  const bare = planOf(fiveYears, {
    tables: {
      PlanProjects: [project],
      PlanSteps: Array.from({ length: 10 }, (_, k) => ({ number: k + 1, status: "Done", done: before })),
      PlanMilestones: [
        { id: "M01", name: "Begin", step: 1, approved: before + 90, forecast: before + 90, status: "In progress" },
      ],
    },
    settings: { "report-date": before, "meeting-date": meeting },
  });

  it("does not say that flow is outside its limits in no year where no limits are set", async () => {
    const said = ["no least or most is set;", "the flow cannot be held against them."];
    const [copied, live] = [textsOf(dated(bare, before)), await liveTexts(bare)];
    for (const texts of [copied, live])
      expect(said.filter((words) => texts.some((text) => text.endsWith(words)))).toEqual(said);
    expect([...copied, ...live].filter((text) => text.includes("flow above most"))).toEqual([]);
  });

  it("has no decisions, no risks, one project, all steps done and a report date before its first year", () => {
    const copy = dated(bare, before);
    const texts = textsOf(copy);
    for (const line of [
      "No decision is asked of this meeting.",
      "10 of 10 steps done; 0 of 1 milestones late at 1 March 2026;",
      "This is the first report: there is none before it.",
      "No milestone is red.",
      "Nothing moved since the last report.",
      "No risk stays red after mitigation.",
      "No decision is planned for the next four months.",
      "No consultation has closed.",
    ])
      expect(texts).toContain(line);
    expect(texts.filter((text) => /NaN|undefined|Infinity|null|#/.test(text))).toEqual([]);
    expect(copy.sheet.label).toBe("Cabinet 2026-03-01");
    expect(copy.charts.map(({ kind }) => kind)).toEqual(["capital"]);
  });

  it("says the same on the live sheet", async () => {
    const live = await liveTexts(bare);
    for (const line of [
      "No decision is asked of this meeting.",
      "10 of 10 steps done; 0 of 1 milestones late at 1 March 2026;",
    ])
      expect(live).toContain(line);
    expect(live.filter((text) => text.startsWith("#"))).toEqual([]);
  }, 120_000);

  it("prints whatever a plan without any row has to say", () => {
    const texts = textsOf(dated(planOf(fiveYears), fiveYears.reportDate));
    expect(texts).toContain("0 of 10 steps done; 0 of 0 milestones late at 24 November 2026;");
    expect(texts.filter((text) => /NaN|undefined|Infinity/.test(text))).toEqual([]);
    expect(steps.length).toBe(10);
  });
});

describe("a long decision", () => {
  const words = (count: number): string => Array.from({ length: count }, (_, k) => `word${k}`).join(" ");
  const withDecision = (decision: Cell): PlanData => {
    const plan = fullPlan(10);
    const rows = (plan.tables["PlanDecisions"] ?? []).map((row, at) =>
      at > 0 ? row : { ...row, cells: { ...row.cells, decision } },
    );
    return { ...plan, tables: { ...plan.tables, PlanDecisions: rows } };
  };

  it("stands in two lines on the live sheet, and where that is too few they say where to read on", async () => {
    const [short, long] = [await liveTexts(withDecision(words(18))), await liveTexts(withDecision(words(90)))];
    const asked = (texts: string[]) => {
      const from = texts.indexOf("Decision asked") + 1;
      return texts.slice(from, from + 3);
    };
    expect(asked(short).join(" ").replace(/ +/g, " ")).toBe(`1. ${words(18)} (D01) 2. Note the report (D02)`);
    expect(asked(long).join(" ")).toMatch(
      /^1\. word0 .* word\d+ … in full on 10 Decisions 2\. Note the report \(D02\)$/,
    );
    for (const line of [...asked(short), ...asked(long)]) expect(line.length).toBeLessThanOrEqual(77);
  }, 240_000);

  it("takes room from others: as many as begin in five lines are shown, and a line says how many more there are", async () => {
    const plan = fullPlan(10);
    const [row] = plan.tables["PlanDecisions"] ?? [];
    const of = (k: number, decision: string) =>
      row === undefined ? [] : [{ ...row, at: k - 1, id: `D0${k}`, cells: { ...row.cells, id: `D0${k}`, decision } }];
    const all = [1, 2, 3, 4].flatMap((k) => of(k, words(18)));
    const live = await liveTexts({ ...plan, tables: { ...plan.tables, PlanDecisions: all } });
    const from = live.indexOf("Decision asked") + 1;
    const begun = live.slice(from, from + 5).filter((text) => /^\d\. /.test(text));
    expect(begun.map((text) => text.slice(0, 8))).toEqual(["1. word0", "2. word0", "3. word0"]);
    expect(live[from + 4]).toMatch(/… in full on 10 Decisions$/);
    expect(live[from + 5]).toBe("and 1 more on 10 Decisions.");
  }, 240_000);

  it("stands in full on a dated copy", () => {
    const texts = textsOf(dated(withDecision(words(90)), fiveYears.reportDate));
    expect(texts.join(" ")).toContain(`${words(90).slice(-20)} (D01)`);
  });
});

describe.each([5, 6, 7, 8, 9, 10])("pages of the live sheet of %d years", (years) => {
  const sheet = template({ ...fiveYears, years }).sheets.find(({ id }) => id === "summary");
  const headings = (sheet?.cells ?? []).filter(({ role }) => role === "heading");

  it("are four, and none breaks a table", () => {
    expect(sheet?.breaks).toHaveLength(3);
    expect(headings.filter(({ value }) => String(value).endsWith("(continued)"))).toEqual([]);
  });

  it("begin with all that members read", () => {
    const [end = 0] = sheet?.breaks ?? [];
    expect(headings.filter(({ row }) => row < end).map(({ value }) => value)).toEqual([
      "Decision asked",
      "Position",
      "Since the last report",
      "Capital by year against least and most, £m",
      "Red milestones",
    ]);
  });
});

describe("pages of a dated copy", () => {
  it.each([1, 10, 60, 200])("hold the ten steps together, with %d milestones", (count) => {
    const { sheet } = dated({ ...fullPlan(count), ...withSteps(fullPlan(count)) }, fiveYears.reportDate);
    const first = sheet.cells.find(({ value }) => value === "The ten steps")?.row ?? 0;
    expect(sheet.cells.find(({ row, column }) => row === first + 2 && column === 0)?.value).toBe("1 Leadership");
    expect((sheet.breaks ?? []).filter((row) => row > first && row <= first + 11)).toEqual([]);
  });

  it("leave no last row of a table alone on the next page, and say title and headings again", () => {
    const { sheet } = dated(fullPlan(60), fiveYears.reportDate);
    const text = (row: number, column = 0) =>
      String(sheet.cells.find((cell) => cell.row === row && cell.column === column)?.value ?? "");
    const continued = (sheet.breaks ?? []).filter((row) => text(row).endsWith(" (continued)"));
    expect(continued.length).toBeGreaterThan(0);
    for (const row of continued) {
      expect(sheet.cells.filter((cell) => cell.row === row + 1).every(({ role }) => /Heading$/.test(role))).toBe(true);
      expect([text(row + 2), text(row + 3)]).not.toContain("");
    }
    expect(sheet.titleRows).toBe("1:1");
  });
});
