import type { Host } from "../host";
import { withClient } from "./pane";

/** Makes the worked example of a fictional council in a new workbook, by the add-in's own actions and judged at its own date. */
export async function makeExample(host: Host): Promise<void> {
  const { newPlan, openSession } = await import("../actions");
  const watch = { report: () => undefined, cancelled: () => false };
  await withClient(host, (excel, office) => newPlan(openSession(excel, office), { example: true }, watch));
}
