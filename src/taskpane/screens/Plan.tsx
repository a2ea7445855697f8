import type { ReactElement } from "react";
import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { Link } from "@fluentui/react/lib/Link";
import type { LookResult } from "../../actions";
import { paneText } from "../../text/pane";
import { taskTitles } from "../../text/tasks";
import { yearLabel } from "../../dates/years";
import type { FindingDeeds } from "../parts/FindingList";
import { Findings, type Listed } from "../parts/Findings";
import { Heading } from "../parts/Heading";
import { ReportDate } from "../parts/ReportDate";
import type { Resting, TaskName } from "../screen";

const words = paneText.plan;

/** What can be done with a plan. */
export interface PlanDeeds extends FindingDeeds {
  readonly onCheck: () => void;
  readonly onDrawCharts: () => void;
  readonly onMakeSummary: () => void;
  readonly onReportDate: (serial: number) => void;
  readonly onLook: () => void;
  readonly onListed: (change: Partial<Listed>) => void;
  readonly onTask: (task: TaskName) => void;
}

interface Props {
  readonly screen: Extract<Resting, { at: "plan" }>;
  readonly today: number;
  readonly listed: Listed;
  readonly deeds: PlanDeeds;
}

/** Home of a plan: its report date, what can be done, and what the last check found. */
export function Plan({ screen, today, listed, deeds }: Props): ReactElement {
  const { look, found } = screen;
  return (
    <>
      <Heading>{look.authority ? words.of(look.authority) : words.title}</Heading>
      <p>{spanOf(look)}</p>
      {look.changes.length > 0 && (
        <p>
          {words.unrepaired(look.changes.length)} <Link onClick={deeds.onLook}>{words.toRepair}</Link>
        </p>
      )}
      <ReportDate serial={look.reportDate} today={today} onSet={deeds.onReportDate} />
      <div className="actions">
        <PrimaryButton text={found ? words.checkAgain : words.check} onClick={deeds.onCheck} />
        <DefaultButton text={words.drawCharts} onClick={deeds.onDrawCharts} />
        <DefaultButton text={words.makeSummary} onClick={deeds.onMakeSummary} />
      </div>
      <Tasks isOpen={found === null} onTask={deeds.onTask} />
      {found && <Findings {...{ found, screen, listed, deeds }} onListed={deeds.onListed} onCheck={deeds.onCheck} />}
      <p>
        <Link onClick={deeds.onLook}>{words.lookAgain}</Link>
      </p>
    </>
  );
}

/** Work with steps of its own. Once there are findings it folds away, so that they are near for eye and key. */
function Tasks({ isOpen, onTask }: { isOpen: boolean; onTask: PlanDeeds["onTask"] }): ReactElement {
  return (
    <details key={String(isOpen)} open={isOpen}>
      <summary>{words.tasksLabel}</summary>
      <nav aria-label={words.tasksLabel}>
        <ul className="tasks">
          {(Object.keys(taskTitles) as TaskName[]).map((task) => (
            <li key={task}>
              <Link onClick={() => onTask(task)}>{taskTitles[task]} …</Link>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  );
}

function spanOf({ firstYear, years }: LookResult): string {
  return firstYear === null || years === null ? "" : words.span(yearLabel(firstYear), yearLabel(firstYear + years - 1));
}
