import fc from "fast-check";
import {
  equationsOf,
  figuresOf,
  identities,
  idIn,
  keptOf,
  money,
  planWith,
  publicOf,
  tableOf,
  type Project,
} from "./publicPlan";
import { changed, someChanges, somePlan, someTerms } from "./publicChanges";
import { type Equation, recovered } from "./solver";

describe("the public summary held against the previous one", () => {
  it("gives no exempt figure away, whatever was added, dropped, opened, called otherwise or changed in any figure between", () => {
    const printed = new Set<string>();
    fc.assert(
      fc.property(somePlan, someChanges, someChanges, fc.nat(2), someTerms, (oldest, first, second, more, terms) => {
        const extra = oldest
          .slice(0, more)
          .map((project, k): Project => ({ ...project, id: `Q${k}`, exempt: "Exempt" }));
        const before = changed(oldest, first);
        const now = [...changed(before, second), ...extra];
        const then = publicOf(planWith(before, { PlanSnapshots: keptOf([oldest], terms) }, terms[1]));
        const today = publicOf(planWith(now, { PlanSnapshots: keptOf([oldest, before], terms) }, terms[2]));
        // Figures that are open today are known; those that were open before may be known, and the reader is given them too.
        // What a project has opened with that was exempt says nothing of the figures that it had.
        const isOpen = new Set(now.filter(({ exempt }) => exempt === "Open").map(({ id }) => id));
        const known = new Set(before.filter(({ exempt }) => exempt === "Open").map(({ id }) => id));
        const renamed = (equation: Equation, of: (name: string) => string | null): Equation =>
          Object.fromEntries(
            Object.entries(equation).flatMap(([name, by]) => {
              const other = of(name);
              return other === null ? [] : [[other, by]];
            }),
          );
        // What was changed is another figure than it was, and the reader knows which were changed.
        const [was, is] = [figuresOf(before), figuresOf(now)];
        const isSeen = (name: string): boolean => known.has(idIn(name)) || was.get(name) === is.get(name);
        const bare = (equation: Equation) =>
          renamed(equation, (name) => (isOpen.has(idIn(name)) && isSeen(name) ? null : name));
        const anew = (equation: Equation) =>
          renamed(equation, (name) =>
            was.has(name) && was.get(name) !== is.get(name) ? name.replace(" ", "' ") : name,
          );
        const old = [...equationsOf(then, before, terms[1]), ...identities(before)].map(bare);
        const fresh = [
          ...equationsOf(today, now, terms[2]),
          ...identities(now.filter(({ exempt }) => exempt !== "Open")),
        ];
        for (const name of equationsOf(today, now, terms[2]).flatMap((equation) => Object.keys(equation)))
          printed.add(name.replace(/^\S+ /, ""));
        const already = recovered(old);
        const told = recovered([...old, ...fresh.map(anew)]).filter((name) => !already.includes(name));
        expect(told.filter((name) => !known.has(idIn(name)))).toEqual([]);
      }),
      { numRuns: Number(process.env["PUBLIC_PLANS"] ?? 60) },
    );
    for (const figure of [...Object.keys(money), "real", "value", "year0", "source0"])
      expect(printed).toContain(figure);
  });

  describe("where a figure of exempt projects is another than in the previous report", () => {
    const five = ["P01", "P02", "P03", "P04", "P05"].map((id): Project => {
      const whole = { approvedTotal: 4, outturn: 5, spent: 1, moved: 0.5 };
      return { id, stage: "Stage 1", exempt: "Exempt", spend: [1, 2, 0, 0, 0], from: [0, 4], money: whole };
    });
    const some = (count: number, change: (project: Project) => Project): Project[] =>
      five.map((project, k) => (k < count ? change(project) : project));
    const withOutturn = (project: Project): Project => ({ ...project, money: { ...project.money, outturn: 6.75 } });
    const [programme, funding_] = ["The capital programme against what was approved, £m", "Funding by source, £m"];
    const printedAfter = (before: readonly Project[], now: readonly Project[]) => {
      const copy = publicOf(planWith(now, { PlanSnapshots: keptOf([before]) }));
      return {
        years: tableOf(copy, "Capital by year against least and most, £m").map(([, planned]) => planned),
        programme: tableOf(copy, programme).flatMap((row) => row.slice(1)),
        sources: tableOf(copy, funding_).map(([, planned]) => planned),
      };
    };
    const hidden = "[exempt]";

    it("prints all that is as it was", () => {
      const { years, programme: figures, sources } = printedAfter(five, five);
      expect(years).toEqual([5, 10, 0, 0, 0]);
      expect(figures).toEqual([20, 25, 5, 2.5, 2.5]);
      expect(sources).toEqual([9.375, 0, 0, 0, 5.625, 0, 15]);
    });

    it.each([1, 2])("withholds an outturn that %d of them changed, and the variance that follows from it", (count) => {
      const { years, programme: figures } = printedAfter(five, some(count, withOutturn));
      expect(years).toEqual([5, 10, 0, 0, 0]);
      expect(figures).toEqual([20, hidden, 5, 2.5, hidden]);
    });

    it("prints it where as many changed as it takes to hide one", () => {
      expect(printedAfter(five, some(3, withOutturn)).programme).toEqual([20, 30.25, 5, 2.5, 7.75]);
    });

    it("withholds what has money for the first time, and what has none any more", () => {
      const before = some(1, (project) => ({ ...project, money: { ...project.money, spent: null } }));
      expect(printedAfter(before, five).programme).toEqual([20, 25, hidden, 2.5, 2.5]);
      expect(printedAfter(five, before).programme).toEqual([20, 25, hidden, 2.5, 2.5]);
    });

    it("withholds sources between which money of one has moved while its value stays", () => {
      const { years, sources } = printedAfter(
        five,
        some(1, (project) => ({ ...project, from: [1, 4] })),
      );
      expect(years).toEqual([5, 10, 0, 0, 0]);
      expect(sources).toEqual([hidden, hidden, 0, 0, 5.625, 0, 15]);
    });

    it("withholds every total that they add to where the last report has not kept their figures", () => {
      const kept = keptOf([five]).map((row) => (row["kind"] === "Project" ? { ...row, note: "Exempt" } : row));
      const copy = publicOf(planWith(five, { PlanSnapshots: kept }));
      expect(tableOf(copy, programme).flatMap((row) => row.slice(1))).toEqual(Array(5).fill(hidden));
    });

    it("does not tell what a project was worth while it was exempt", () => {
      const now = some(1, (project) => ({ ...project, exempt: "Open", spend: [4, 2, 0, 0, 0] }));
      const copy = publicOf(planWith(now, { PlanSnapshots: keptOf([five]) }));
      expect(tableOf(copy, "What moved since the last report")).toEqual([]);
      expect(tableOf(copy, "Capital by year against least and most, £m").map(([, planned]) => planned)).toContain(
        hidden,
      );
    });
  });
});
