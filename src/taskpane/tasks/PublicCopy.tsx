import { useState, type ReactElement } from "react";
import { PrimaryButton } from "@fluentui/react/lib/Button";
import { MessageBar, MessageBarType } from "@fluentui/react/lib/MessageBar";
import { TextField } from "@fluentui/react/lib/TextField";
import { publicCopyTask as words } from "../../text/tasks";
import { maybeDate } from "../../dates/days";
import type { TaskProps } from "./taskProps";

/** *Save public copy*: the summary that the public may see, as a workbook of its own, and what a workbook is not. */
export function PublicCopy({ ask }: TaskProps): ReactElement {
  const [day, setDay] = useState("");
  const meeting = maybeDate(day);
  const make = (): Promise<unknown> =>
    ask(
      "publicCopy",
      (all, session, watch) => all.openPublicCopy(session, meeting === null ? {} : { meeting }, watch),
      { facts: ({ fileName, pastMeeting }) => ({ code: "publicCopyOpened", fileName, pastMeeting }) },
    );
  return (
    <>
      <p>{words.begin}</p>
      <MessageBar messageBarType={MessageBarType.warning} isMultiline>
        {words.noSecurity}
      </MessageBar>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <div className="fields">
          <TextField label={words.meeting} type="date" value={day} onChange={(_event, value) => setDay(value ?? "")} />
        </div>
        <div className="actions">
          <PrimaryButton type="submit" text={words.make} />
        </div>
      </form>
    </>
  );
}
