import { dayAt } from "../dates/days";
import { yearOf } from "../dates/years";
import type { Host } from "../host";
import { withClient } from "./pane";

/** Makes the worked example of a fictional council in a new workbook, by the add-in's own actions. */
export async function makeExample(host: Host): Promise<void> {
  const { newPlan, openSession } = await import("../actions");
  const reportDate = dayAt(new Date());
  const options = {
    firstYear: yearOf(reportDate) ?? new Date().getFullYear(),
    years: 5,
    reportDate,
    authority: "Example Council",
    example: true,
  };
  const watch = { report: () => undefined, cancelled: () => false };
  await withClient(host, (excel, office) => newPlan(openSession(excel, office), options, watch));
}
