import type { ReactElement } from "react";
import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import type { FindingView } from "../../actions";
import type { Cell } from "../../plan/types";
import { paneText } from "../../text/pane";
import { cellText } from "../sentences";

const words = paneText.fix;

interface Props {
  readonly view: FindingView;
  readonly onFix: (view: FindingView) => void;
  readonly onLeave: () => void;
}

/** Old and new values of every cell that a fix would write, before it does. */
export function FixPreview({ view, onFix, onLeave }: Props): ReactElement {
  const changes = view.finding.fix ?? [];
  const shown = (cell: Cell, column: string): string => cellText(cell, column) || words.empty;
  return (
    <div role="group" aria-label={words.title}>
      {view.fix && <p>{view.fix}</p>}
      <table>
        <caption className="heard">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            <th scope="col">{words.from}</th>
            <th scope="col">{words.to}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={`${change.rowId} ${change.column}`}>
              <th scope="row">{change.rowId}</th>
              <td>{shown(change.from, change.column)}</td>
              <td>{shown(change.to, change.column)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="actions">
        <PrimaryButton text={words.apply} onClick={() => onFix(view)} />
        <DefaultButton text={words.leave} onClick={onLeave} />
      </div>
    </div>
  );
}
