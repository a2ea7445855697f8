import { useCallback, useEffect, useState, type ReactElement } from "react";
import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { Checkbox } from "@fluentui/react/lib/Checkbox";
import { MessageBar, MessageBarType } from "@fluentui/react/lib/MessageBar";
import type { TakeOutView } from "../../actions";
import { takeOutText as words } from "../../text/takeOut";
import { Some } from "../parts/Some";
import type { TaskProps } from "./taskProps";

/** Taking the plan out again: first what would go and what stays, then, once it is said that entries may go, the deed. */
export function TakeOut({ ask }: TaskProps): ReactElement {
  const [view, setView] = useState<TakeOutView | null>(null);
  const [agreed, setAgreed] = useState(false);
  const look = useCallback(
    () => void ask("previewTakeOut", (all, session, watch) => all.previewTakeOut(session, {}, watch)).then(setView),
    [ask],
  );
  useEffect(look, [look]);
  if (!view)
    return (
      <div className="actions">
        <DefaultButton text={words.look} onClick={look} />
      </div>
    );
  const withEntries = view.entries.length > 0;
  const takeOut = () =>
    ask("takeOut", (all, session, watch) => all.takeOut(session, { withEntries: agreed }, watch), {
      facts: ({ sheets, kept }) => ({ code: "takenOut", sheets: sheets.length, kept: kept.length }),
      changed: true,
      anew: true,
    });
  return (
    <>
      {view.shared && <MessageBar messageBarType={MessageBarType.warning}>{words.shared}</MessageBar>}
      <Parts view={view} />
      <p>{words.unseen}</p>
      <p>{words.undo}</p>
      {withEntries && (
        <div className="fields">
          <Checkbox label={words.agree} checked={agreed} onChange={(_event, on) => setAgreed(on ?? false)} />
        </div>
      )}
      <div className="actions">
        <PrimaryButton text={words.takeOut} disabled={withEntries && !agreed} onClick={() => void takeOut()} />
      </div>
    </>
  );
}

/** What goes, what was entered in it, what stays, and what would lead nowhere. */
function Parts({ view: { sheets, entries, kept, pointing } }: { readonly view: TakeOutView }): ReactElement {
  return (
    <>
      <Some title={words.goes(sheets.length)} items={sheets} />
      {entries.length > 0 && (
        <Some title={words.entries} open items={entries.map(({ sheet, sentence }) => `${sheet}: ${sentence}`)} />
      )}
      {kept.length > 0 && (
        <Some title={words.kept} open items={kept.map(({ sheet, because }) => `${sheet}: ${because}`)} />
      )}
      {pointing.length > 0 && <Some title={words.pointing(pointing.length)} open items={pointing} />}
    </>
  );
}
