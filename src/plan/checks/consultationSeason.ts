import { dayOf, serialOf } from "../../dates/days";
import type { RowReader } from "../types";
import type { Hit } from "./check";
import type { RuleFacts } from "./facts";
import { rowCheck } from "./rowCheck";

/** A time in which few answer, and councils ask nothing. */
interface Season {
  readonly why: RuleFacts["V52"]["why"];
  readonly native: string;
  readonly find: (row: RowReader) => boolean;
}

/** TRUE where a year's pre-election period touches the consultation; 1/... makes an error of each year that does not count. */
const elections =
  "SUMPRODUCT(--ISNUMBER(1/(ISNUMBER(PlanYears[Pre election start])*ISNUMBER(PlanYears[Polling day])*" +
  "(PlanYears[Pre election start]<={closes})*(PlanYears[Polling day]>={opens}))))>0";

const seasons: readonly Season[] = [
  {
    why: "election",
    native: elections,
    find: (row) =>
      row.plan.rows("PlanYears").some((year) => {
        const [from, to] = [year.raw("preElection"), year.raw("polling")];
        return (
          typeof from === "number" &&
          typeof to === "number" &&
          from <= row.number("closes") &&
          to >= row.number("opens")
        );
      }),
  },
  {
    // 1 January counts with the Christmas before it.
    why: "christmas",
    native: "DATE(YEAR({opens}-1),12,25)<={closes}",
    find: (row) => serialOf(dateOf(row, row.number("opens") - 1).year, 12, 25) <= row.number("closes"),
  },
  {
    // From September on, the next August is that of the following year.
    why: "august",
    native: "DATE(YEAR({opens})+(MONTH({opens})>8),8,1)<={closes}",
    find: (row) => {
      const { year, month } = dateOf(row, row.number("opens"));
      return serialOf(year + (month > 8 ? 1 : 0), 8, 1) <= row.number("closes");
    },
  },
  {
    // Excel's day 0 is a Saturday.
    why: "weekend",
    native: "MOD(INT({closes}),7)<2",
    find: (row) => Math.floor(row.number("closes")) % 7 < 2,
  },
];

function dateOf(row: RowReader, serial: number): { year: number; month: number } {
  return dayOf(serial) ?? row.stop();
}

/** Excel's 1900 is not the calendar's, and after 9998 no next year is left: no consultation lies there. */
const [firstDay, lastDay] = [367, 2_958_100];

/** V52: a consultation that is not over keeps clear of elections and holidays, and ends on a weekday. */
export const clearOfHolidays = rowCheck({
  rule: "V52",
  table: "PlanConsultations",
  needs: ["opens", "closes"],
  partly: { PlanYears: ["preElection", "polling"] },
  settings: ["report-date"],
  native: seasons.map(
    ({ native }) =>
      `AND({opens}>=${firstDay},{opens}<=${lastDay},{closes}>={opens},{closes}>=PlanReportDate,${native})`,
  ),
  find: (row): Hit<"V52">[] => {
    const [opens, closes] = [row.number("opens"), row.number("closes")];
    if (opens < firstDay || opens > lastDay || closes < opens || closes < row.setting("report-date")) return [];
    return seasons
      .filter(({ find }) => find(row))
      .map(({ why }) => ({ column: "closes", facts: { id: row.raw("id"), opens, closes, why } }));
  },
  example: { bad: planFor({ closes: 46_389 }), good: planFor({}) },
});

function planFor(row: Readonly<Record<string, number>>) {
  const consultation = { id: "C01", name: "Northgate School: parents", kind: "Public", opens: 46_405, closes: 46_451 };
  return {
    tables: { PlanConsultations: [{ ...consultation, ...row, ...("closes" in row ? { opens: 46_356 } : {}) }] },
  };
}
