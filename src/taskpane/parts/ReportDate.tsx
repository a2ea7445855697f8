import { useState, type ReactElement } from "react";
import { DefaultButton } from "@fluentui/react/lib/Button";
import { TextField } from "@fluentui/react/lib/TextField";
import { paneText } from "../../text/pane";
import { dayText } from "../../text/values";
import { isoOf, maybeDate } from "../../dates/days";

const words = paneText.plan;
/** A cabinet paper older than this is not called today's. */
const oldAfterDays = 31;

interface Props {
  readonly serial: number | null;
  readonly today: number;
  readonly onSet: (serial: number) => void;
}

/** The report date, another one to set, and the offer of today's where it is missing or old: the only clock of the product. */
export function ReportDate({ serial, today, onSet }: Props): ReactElement {
  const [day, setDay] = useState<string | null>(null);
  const shown = day ?? (serial === null ? "" : (isoOf(serial) ?? ""));
  const wanted = maybeDate(shown);
  const old = serial === null || today - serial > oldAfterDays;
  return (
    <>
      <dl className="facts">
        <dt>{words.reportDate}</dt>
        <dd>{serial === null ? words.noReportDate : dayText(serial)}</dd>
      </dl>
      <form
        className="aside"
        onSubmit={(event) => {
          event.preventDefault();
          if (wanted === null || wanted === serial) return;
          setDay(null);
          onSet(wanted);
        }}
      >
        <TextField label={words.newDate} type="date" value={shown} onChange={(_event, value) => setDay(value ?? "")} />
        <DefaultButton type="submit" text={words.setDate} disabled={wanted === null || wanted === serial} />
      </form>
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
