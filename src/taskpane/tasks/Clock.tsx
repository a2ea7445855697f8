import { useState, type ReactElement } from "react";
import { PrimaryButton } from "@fluentui/react/lib/Button";
import { MessageBar, MessageBarType } from "@fluentui/react/lib/MessageBar";
import { TextField } from "@fluentui/react/lib/TextField";
import type { CabinetClockOptions, CabinetClockResult } from "../../actions";
import { clockEvents, missedLine, noCalendar, unreadLine } from "../../text/clock";
import { clockTask as words } from "../../text/tasks";
import { dayText } from "../../text/values";
import { maybeDate } from "../../dates/days";
import type { TaskProps } from "./taskProps";

/** The cabinet clock: the days that lead to a meeting, and the dates that its decisions still lack, written when asked. */
export function Clock({ ask }: TaskProps): ReactElement {
  const [day, setDay] = useState("");
  const [decision, setDecision] = useState("");
  const [found, setFound] = useState<CabinetClockResult | null>(null);
  const meeting = maybeDate(day);
  const id = decision.trim();
  const options: CabinetClockOptions = { meeting: meeting ?? 0, ...(id === "" ? {} : { decision: id }) };
  const workBack = async (): Promise<void> =>
    setFound(await ask("clock", (all, session, watch) => all.cabinetClock(session, options, watch)));
  const write = async ({ changes }: CabinetClockResult): Promise<void> => {
    const done = await ask(
      "fix",
      async (all, session, watch) => {
        const { written, skipped } = await all.fix(session, { changes }, watch);
        return { written, skipped, left: await all.cabinetClock(session, options, watch) };
      },
      {
        facts: ({ written, skipped }) => ({ code: "fixed", written: written.length, skipped: skipped.length }),
        changed: true,
      },
    );
    if (done) setFound(done.left);
  };
  return (
    <>
      <p>{words.begin}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (meeting !== null) void workBack();
        }}
      >
        <div className="fields">
          <TextField
            label={words.meeting}
            type="date"
            required
            value={day}
            onChange={(_event, value) => setDay(value ?? "")}
          />
          <TextField label={words.decision} value={decision} onChange={(_event, value) => setDecision(value ?? "")} />
        </div>
        <div className="actions">
          <PrimaryButton type="submit" text={words.workBack} disabled={meeting === null} />
        </div>
      </form>
      {found && <Found found={found} onWrite={() => void write(found)} />}
    </>
  );
}

interface FoundProps {
  readonly found: CabinetClockResult;
  readonly onWrite: () => void;
}

/** The days in their order; what has been missed; what can be written. */
function Found({ found: { dates, missed, unread, calendar, writes }, onWrite }: FoundProps): ReactElement {
  return (
    <>
      <table>
        <caption className="heard">{words.dates}</caption>
        <thead>
          <tr>
            <th scope="col">{words.day}</th>
            <th scope="col">{words.event}</th>
          </tr>
        </thead>
        <tbody>
          {dates.map(({ date, event, passed }) => (
            <tr key={event}>
              <th scope="row">{dayText(date)}</th>
              <td>
                {clockEvents[event]}
                {passed && ` (${words.passed})`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {unread.length > 0 && <p>{unreadLine(unread)}</p>}
      {!calendar && <p>{noCalendar}</p>}
      {missed.map((notice) => (
        <MessageBar key={`${notice.rowId} ${notice.event}`} messageBarType={MessageBarType.warning}>
          {missedLine(notice)}
        </MessageBar>
      ))}
      {writes.length === 0 ? (
        <p role="status">{words.none}</p>
      ) : (
        <>
          <h2>{words.lacking}</h2>
          <ul>
            {writes.map((each) => (
              <li key={`${each.row} ${each.column}`} className="change">
                {words.write(each)}
              </li>
            ))}
          </ul>
          <div className="actions">
            <PrimaryButton text={words.writeDates(writes.length)} onClick={onWrite} />
          </div>
        </>
      )}
    </>
  );
}
