import type { Host } from "../host";
import { withClient } from "./pane";

/** Makes the worked example of a fictional council in a new workbook, by the add-in's own actions. */
export async function makeExample(host: Host): Promise<void> {
  const { newPlan, openSession } = await import("../actions");
  const firstYear = new Date().getFullYear() - (new Date().getMonth() < 3 ? 1 : 0);
  const reportDate = Math.floor(Date.now() / 86_400_000) + 25569;
  const options = { firstYear, years: 5, reportDate, authority: "Example Council", example: true };
  const watch = { report: () => undefined, cancelled: () => false };
  await withClient(host, (excel, office) => newPlan(openSession(excel, office), options, watch));
}
