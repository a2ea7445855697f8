import type { ReactElement } from "react";
import { DefaultButton } from "@fluentui/react/lib/Button";
import { paneText } from "../../text/pane";
import { dayText } from "../../text/values";

const words = paneText.plan;
/** A cabinet paper older than this is not called today's. */
const oldAfterDays = 31;

interface Props {
  readonly serial: number | null;
  readonly today: number;
  readonly onSet: (serial: number) => void;
}

/** The report date, and the offer of today's where it is missing or old: the only clock of the product. */
export function ReportDate({ serial, today, onSet }: Props): ReactElement {
  const old = serial === null || today - serial > oldAfterDays;
  return (
    <>
      <dl className="facts">
        <dt>{words.reportDate}</dt>
        <dd>{serial === null ? words.noReportDate : dayText(serial)}</dd>
      </dl>
      {old && (
        <>
          {serial !== null && <p>{words.oldReportDate(today - serial)}</p>}
          <div className="actions">
            <DefaultButton text={words.setToday(dayText(today))} onClick={() => onSet(today)} />
          </div>
        </>
      )}
    </>
  );
}
