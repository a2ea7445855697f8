import "./fabric";
import "./pane.css";
import { createRoot } from "react-dom/client";
import type { Dispatch } from "react";
import { dayAt } from "../dates/days";
import { registerOwnIcons } from "./icons";
import { Pane } from "./Pane";
import { Planner } from "./planner";
import { logProblem, keepApart } from "./preferences";
import { firstScreen, next, type PaneEvent, type Screen } from "./screen";
import { themeFor } from "./theme";

/** How long office.js may take before the pane says that it does not come: a slow line needs some seconds. */
const patience = 20_000;
const glance = 25;

/** Resolves once office.js, which loads beside this script, is there and knows its Excel; false when it never is. */
async function officeIsReady(): Promise<boolean> {
  const until = Date.now() + patience;
  while (typeof Office === "undefined" || typeof Office.onReady !== "function") {
    if (Date.now() > until) return false;
    await new Promise((resolve) => setTimeout(resolve, glance));
  }
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), until - Date.now()));
  const ready = Office.onReady().then(({ host }) => host === Office.HostType.Excel);
  return Promise.race([ready, late]);
}

/** What the address asks for: `taskpane.html?task=check` by a ribbon button, `?selftest` by whoever tries a new Excel. */
const asked = new URLSearchParams(window.location.search);
const task = asked.get("task");

async function begin(tell: Dispatch<PaneEvent>): Promise<Planner | null> {
  if (!(await officeIsReady())) {
    tell({ type: "officeSilent" });
    return null;
  }
  keepApart(Office.context.partitionKey);
  const actions = () => import(/* webpackChunkName: "actions" */ "../actions");
  const { openSession } = await actions();
  let screen: Screen = firstScreen;
  const planner = new Planner({
    session: openSession(window.Excel, Office),
    actions,
    tell: (event) => {
      screen = next(screen, event);
      tell(event);
    },
    log: (error) => void logProblem(error),
    today: () => dayAt(new Date()),
  });
  void planner.look().then(() => (task === "check" && screen.at === "plan" ? planner.check() : undefined));
  return planner;
}

/** Office's colours, where office.js has been told them already. */
function officeTheme() {
  const office = typeof Office === "undefined" ? undefined : Office.context?.officeTheme;
  return themeFor({ background: office?.bodyBackgroundColor, dark: office?.isDarkTheme });
}

if (asked.has("selftest")) window.location.replace(`selftest.html${window.location.search}`);
registerOwnIcons();
const root = document.getElementById("pane");
if (root) createRoot(root).render(<Pane theme={officeTheme()} today={dayAt(new Date())} begin={begin} />);
