import type * as OfficeHelpers from "@microsoft/office-js-helpers";
import type { FindingFilter, Grouping } from "./findings";

/**
 * The one door to @microsoft/office-js-helpers: its `Storage` keeps preferences, its `Utilities.log` writes errors with
 * Excel's own details to the console. Loaded when first needed. Nothing of the plan is ever kept here.
 */
type Helpers = Pick<typeof OfficeHelpers, "Storage" | "Utilities">;

/** What the pane remembers on this computer between workbooks. */
export interface Preferences {
  /** Years of a new plan. */
  readonly years: number;
  readonly authority: string;
  /** The lightest findings that are listed. */
  readonly severity: FindingFilter["severity"];
  readonly grouping: Grouping;
}

/** What a pane begins with that remembers nothing. */
export const firstPreferences: Preferences = { years: 5, authority: "", severity: "all", grouping: "step" };

let partition = "";
let loading: Promise<Helpers> | undefined;

/** Office on the web keeps each site's storage apart by this key. */
export function keepApart(key: string | undefined): void {
  partition = key ?? "";
}

/** Asked for anew where they could not be loaded: the connection may be back. */
async function helpers(): Promise<Helpers> {
  loading ??= import(/* webpackChunkName: "helpers" */ "@microsoft/office-js-helpers");
  try {
    return await loading;
  } catch (error) {
    loading = undefined;
    throw error;
  }
}

const container = () => `${partition}ten-step-planner`;

/** What was remembered; the first preferences where the browser keeps nothing. */
export async function readPreferences(): Promise<Preferences> {
  try {
    const { Storage } = await helpers();
    return { ...firstPreferences, ...new Storage<Preferences>(container()).get("preferences") };
  } catch (error) {
    await logProblem(error);
    return firstPreferences;
  }
}

/** Remembers; a browser that forbids storage is logged and no obstacle. */
export async function savePreferences(preferences: Preferences): Promise<void> {
  try {
    const { Storage } = await helpers();
    new Storage<Preferences>(container()).set("preferences", preferences);
  } catch (error) {
    await logProblem(error);
  }
}

/** Writes an error with all that Excel said of it to the console, for whoever supports the user; never rejects. */
export async function logProblem(error: unknown): Promise<void> {
  try {
    const { Utilities } = await helpers();
    Utilities.log(error instanceof Error ? error : String(error));
  } catch {
    // eslint-disable-next-line no-console -- without the helpers this is where they would have written it
    console.error(error);
  }
}
