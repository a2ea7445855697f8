import type { Cell } from "../../../src/plan";
import { type Project, type Terms, keptOf, planWith, publicOf, tableOf } from "./publicPlan";

const hidden = "[exempt]";

function worth(id: string, value: number, more: Partial<Project> = {}): Project {
  const money = { approvedTotal: null, outturn: null, spent: null, moved: null };
  return { id, stage: "Stage 0", exempt: "Exempt", spend: [value, 0, 0, 0, 0], from: [0, 0], money, ...more };
}

/** A report: its projects, and what the plan says besides. */
interface Said {
  readonly projects: readonly Project[];
  readonly terms?: Terms;
  /** What a hand has made of the rows that it kept. */
  readonly kept?: (row: Record<string, Cell>) => Record<string, Cell>;
}

/** Value at a stage, the first year and the first source as the last of these reports prints them. */
function printedAfter(reports: readonly Said[], stage = "Stage 0"): readonly unknown[] {
  const [last = { projects: [] }] = reports.slice(-1);
  const past = reports.slice(0, -1);
  const rows = past.flatMap(({ projects, terms, kept = (row) => row }, at) =>
    keptOf([...Array.from({ length: at }, () => []), projects], [...Array.from({ length: at }, () => undefined), terms])
      .filter(({ id }) => String(id).startsWith(`H${at}`))
      .map(kept),
  );
  const copy = publicOf(planWith(last.projects, { PlanSnapshots: rows }, last.terms));
  return [
    tableOf(copy, "The pipeline by stage").find(([word]) => word === stage)?.[2],
    tableOf(copy, "Capital by year against least and most, £m")[0]?.[1],
    tableOf(copy, "Funding by source, £m")[0]?.[1],
  ];
}

const [a, b, c, d] = [worth("A", 10), worth("B", 10), worth("C", 10), worth("D", 4)];

describe("a past public report is told by what it kept, not by what the plan says today", () => {
  it("is held to the setting of its day: after 20 over two, 25 over three would tell of the third", () => {
    const [two, three] = [{ least: 2 }, { least: 3 }];
    const before = { projects: [a, b], terms: two };
    expect(printedAfter([before])).toEqual([20, 20, 20]);
    const now = { projects: [a, b, worth("C", 5)], terms: three };
    expect(printedAfter([before, now])).toEqual([hidden, hidden, hidden]);
    expect(printedAfter([{ ...before, terms: three }, now])).toEqual([25, 25, 25]);
  });

  it("gives a total over two away to nobody under today's setting, though it was printed under that of its day", () => {
    const before = { projects: [a, b], terms: { least: 2 } };
    expect(printedAfter([before, { projects: [a, b], terms: { least: 3 } }])).toEqual([hidden, hidden, hidden]);
    expect(printedAfter([{ projects: [a, b, c] }, { projects: [a, b, { ...c, exempt: "Open" }] }])).toEqual([
      hidden,
      hidden,
      hidden,
    ]);
  });

  it("tells nothing that can be compared with it where it has not kept the setting", () => {
    const kept = (row: Record<string, Cell>) => ({
      ...row,
      note: String(row["note"] ?? "").replace(/; (public|(named, )?hidden among \d+)/, ""),
    });
    const four = [a, b, c, d];
    expect(printedAfter([{ projects: four }, { projects: four }])).toEqual([34, 34, 34]);
    expect(printedAfter([{ projects: four, kept }, { projects: four }])).toEqual([hidden, hidden, hidden]);
  });

  it("printed the stages of its day: renamed since, 30 then and 34 now would tell of the fourth", () => {
    const before = { projects: [a, b, c], terms: { isBare: true } };
    const terms = { words: { "Stage 0": "Concept" }, isBare: true };
    expect(printedAfter([before])[0]).toBe(30);
    expect(printedAfter([before, { projects: [a, b, c, d], terms }], "Concept")[0]).toBe(hidden);
    expect(printedAfter([before, { projects: [a, b, c], terms }], "Concept")[0]).toBe(30);
  });

  it("printed stages in an order that no renaming changes", () => {
    const at = (stage: string, ids: string): Project[] => [...ids].map((id) => worth(id, 10, { stage }));
    const eight = [...at("Stage 0", "ABC"), ...at("Stage 1", "DEF"), ...at("Stage 2", "GI")];
    const terms = { words: { "Stage 0": "Very first" } };
    expect(printedAfter([{ projects: eight }], "Stage 0")[0]).toBe(30);
    expect(printedAfter([{ projects: eight }], "Stage 1")[0]).toBe(hidden);
    // Stage 0 was printed and Stage 1 was not, whatever they are called now: a fourth project in the former is told by it.
    const more = { projects: [...eight, ...at("Stage 0", "H")], terms };
    expect(printedAfter([{ projects: eight }, more], "Very first")[0]).toBe(hidden);
  });

  it.each(["Open", "Part exempt", "Exempt"])("knows what was open, though %s is called otherwise today", (word) => {
    const terms = { words: { [word]: "Otherwise" } };
    const open = worth("O", 7, { exempt: "Open" });
    const part = worth("O", 7, { exempt: "Part exempt" });
    const now = { projects: [a, b, worth("O", 7)], terms };
    // What was open is known, and hides nobody; what was not open does.
    expect(printedAfter([{ projects: [open] }, now])).toEqual([hidden, hidden, hidden]);
    expect(printedAfter([{ projects: [a, b, part] }, now])).toEqual([27, 27, 27]);
    expect(
      printedAfter([{ projects: [a, b, part] }, { projects: [a, b, c, part] }, { ...now, projects: [a, b, part] }]),
    ).toEqual([27, 27, 27]);
  });

  it.each(["Secret", "Secret; 2026/27 7; Grant 7"])(
    "takes a note that tells nothing, %s, for known to the reader",
    (note) => {
      const kept = (row: Record<string, Cell>) => (row["item"] === "O" ? { ...row, note } : row);
      const three = [a, b, worth("O", 7)];
      expect(printedAfter([{ projects: three }, { projects: three }])).toEqual([27, 27, 27]);
      expect(printedAfter([{ projects: three, kept }, { projects: three }])).toEqual([hidden, hidden, hidden]);
      // Gone since, nothing of it is told.
      const copy = publicOf(planWith([a, b], { PlanSnapshots: keptOf([three]).map(kept) }));
      expect(copy.sheet.cells.map(({ value }) => String(value)).join("\n")).not.toMatch(/Project O|7\.000/);
    },
  );

  it("is not known where its rows, or those of a report before it, are of kinds that are called otherwise today", () => {
    const terms = { words: { Project: "Scheme", Year: "Period" } };
    const [three, four] = [{ projects: [a, b, c] }, { projects: [a, b, c, d] }];
    expect(printedAfter([three, { ...four, terms }])).toEqual([hidden, hidden, hidden]);
    expect(printedAfter([three, { ...three, terms }, { ...three, terms }])).toEqual([hidden, hidden, hidden]);
  });
});
