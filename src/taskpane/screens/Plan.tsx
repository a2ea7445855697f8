import type { ReactElement } from "react";
import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { Link } from "@fluentui/react/lib/Link";
import { Toggle } from "@fluentui/react/lib/Toggle";
import type { CheckResult, LookResult } from "../../actions";
import { paneText } from "../../text/pane";
import { dayText } from "../../text/values";
import { yearText } from "../days";
import { FindingList, type FindingDeeds } from "../parts/FindingList";
import { Heading } from "../parts/Heading";
import { ReportDate } from "../parts/ReportDate";
import type { Resting } from "../screen";

const words = paneText.plan;

/** What can be done with a plan. */
export interface PlanDeeds extends FindingDeeds {
  readonly onCheck: () => void;
  readonly onDrawCharts: () => void;
  readonly onMakeSummary: () => void;
  readonly onReportDate: (serial: number) => void;
  readonly onLook: () => void;
  readonly onShowAdvice: (on: boolean) => void;
}

interface Props {
  readonly screen: Extract<Resting, { at: "plan" }>;
  readonly today: number;
  readonly showAdvice: boolean;
  readonly deeds: PlanDeeds;
}

/** Home of a sound plan: its report date, what can be done, and what the last check found. */
export function Plan({ screen, today, showAdvice, deeds }: Props): ReactElement {
  const { look, found, fixing } = screen;
  return (
    <>
      <Heading>{look.authority ? words.of(look.authority) : words.title}</Heading>
      <p>{spanOf(look)}</p>
      <ReportDate serial={look.reportDate} today={today} onSet={deeds.onReportDate} />
      <div className="actions">
        <PrimaryButton text={found ? words.checkAgain : words.check} onClick={deeds.onCheck} />
        <DefaultButton text={words.drawCharts} onClick={deeds.onDrawCharts} />
        <DefaultButton text={words.makeSummary} onClick={deeds.onMakeSummary} />
      </div>
      {found && <Findings found={found} fixing={fixing} showAdvice={showAdvice} deeds={deeds} />}
      <p>
        <Link onClick={deeds.onLook}>{words.lookAgain}</Link>
      </p>
    </>
  );
}

function spanOf({ firstYear, years }: LookResult): string {
  return firstYear === null || years === null ? "" : words.span(yearText(firstYear), yearText(firstYear + years - 1));
}

interface FindingsProps {
  readonly found: CheckResult;
  readonly fixing: Props["screen"]["fixing"];
  readonly showAdvice: boolean;
  readonly deeds: PlanDeeds;
}

function Findings({ found, fixing, showAdvice, deeds }: FindingsProps): ReactElement {
  const { error, warning, advice } = found.counts;
  const shown = found.findings.filter(({ finding }) => showAdvice || finding.severity !== "advice");
  const counts = paneText.findings.counts(error, warning, advice);
  const at = found.reportDate === null ? "" : ` ${paneText.findings.at(dayText(found.reportDate))}`;
  return (
    <section aria-label={paneText.findings.title}>
      <h2>{paneText.findings.title}</h2>
      <p role="status">
        {found.findings.length + found.missing.length === 0 ? paneText.findings.none : `${counts}${at}`}
      </p>
      {found.missing.length > 0 && <p>{paneText.findings.missing(found.missing.length)}</p>}
      {advice > 0 && (
        <Toggle
          label={paneText.findings.showAdvice}
          inlineLabel
          checked={showAdvice}
          onChange={(_event, on) => deeds.onShowAdvice(on ?? false)}
        />
      )}
      <FindingList
        findings={shown}
        fixing={fixing}
        onGoTo={deeds.onGoTo}
        onAskFix={deeds.onAskFix}
        onFix={deeds.onFix}
        onLeaveFix={deeds.onLeaveFix}
      />
    </section>
  );
}
