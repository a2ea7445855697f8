import fc from "fast-check";
import { openEmbeddedExcel } from "../../../src/host";
import { inLibreOffice, recalculate } from "../../kit/libreOffice";
import { PlanBook, switches } from "../../kit/planBook";
import { aDecisionPlan, options } from "./aDecisionPlan";

describe("the calendar in LibreOffice", () => {
  inLibreOffice(
    "counts as in the embedded engine, on any calendar and either basis",
    async () => {
      await fc.assert(
        fc.asyncProperty(aDecisionPlan, async (plan) => {
          const excel = await openEmbeddedExcel({ switches });
          try {
            await (await PlanBook.open(options, excel.book)).show(plan);
            expect((await recalculate(await excel.save())).differences).toEqual([]);
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
