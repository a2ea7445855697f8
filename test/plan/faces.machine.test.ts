import fc from "fast-check";
import { openEmbeddedExcel } from "../../src/host";
import { inLibreOffice, recalculate } from "../kit/libreOffice";
import { aPlan } from "../kit/planArbitrary";
import { PlanBook, switches } from "../kit/planBook";

const size = { maxRows: 6, years: 3, booleans: false } as const;

describe("the plan's formulas in LibreOffice", () => {
  inLibreOffice(
    "show what they show in the embedded engine, on generated plans with unreadable cells",
    async () => {
      await fc.assert(
        fc.asyncProperty(aPlan(size), async ({ options, plan }) => {
          const excel = await openEmbeddedExcel({ switches });
          try {
            await (await PlanBook.open(options, excel.book)).show(plan);
            const { differences, counts } = await recalculate(await excel.save());
            expect(differences).toEqual([]);
            expect(JSON.stringify(counts)).toMatch(/[1-9]/);
          } finally {
            excel.close();
          }
        }),
        { numRuns: 3, endOnFailure: true },
      );
    },
    600_000,
  );
});
