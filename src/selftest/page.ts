import { dayAt } from "../dates/days";
import { isNewWorkbook, runSelfTest, type Line } from "./run";

/** An element of the page by its id. */
function element<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`missing element: ${id}`);
  return found as T;
}

const [status, list, button] = [element("status"), element("lines"), element<HTMLButtonElement>("run")];

function tell({ what, result, saw }: Line): void {
  const item = document.createElement("li");
  item.className = result.replaceAll(" ", "-");
  item.textContent = `${result}: ${what} (${saw})`;
  list.append(item);
}

async function run(): Promise<void> {
  button.disabled = true;
  if (!(await isNewWorkbook(window.Excel))) {
    status.textContent = "Open a new, empty workbook first: the self-test writes into it.";
    button.disabled = false;
    return;
  }
  status.textContent = "Running. Leave Excel alone until it says that it is done.";
  const lines = await runSelfTest({ excel: window.Excel, office: Office, today: dayAt(new Date()), tell });
  const failed = lines.filter(({ result }) => result === "did not hold").length;
  status.textContent = `Done: ${lines.length - failed} of ${lines.length} held. The sheet Self-test holds the details.`;
}

void Office.onReady(() => {
  status.textContent = "Ready.";
  button.disabled = false;
  button.addEventListener("click", () => void run());
});
