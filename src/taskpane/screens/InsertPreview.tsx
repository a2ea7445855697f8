import type { ReactElement } from "react";
import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { MessageBar, MessageBarType } from "@fluentui/react/lib/MessageBar";
import type { ChangeView, Preview } from "../../actions";
import { paneText } from "../../text/pane";
import { sheetLine } from "../../text/sheetPurposes";
import { Heading } from "../parts/Heading";
import { Leavable } from "../parts/Leavable";

const words = paneText.preview;

interface Props {
  readonly preview: Preview;
  readonly onInsert: () => void;
  readonly onBack: () => void;
}

/** What insert would add, before it does: the sheets with their purposes, and on one line what holds them together. */
export function InsertPreview({ preview, onInsert, onBack }: Props): ReactElement {
  const buttons = (
    <div className="actions">
      <PrimaryButton text={words.insert} onClick={onInsert} />
      <DefaultButton text={words.back} onClick={onBack} />
    </div>
  );
  const sheets = preview.changes.filter(isNewSheet);
  const rest = preview.changes.length - sheets.length;
  return (
    <Leavable onLeave={onBack}>
      <Heading>{words.title}</Heading>
      {preview.shared && <MessageBar messageBarType={MessageBarType.warning}>{words.shared}</MessageBar>}
      {Object.entries(preview.renamed).map(([taken, ours]) => (
        <p key={taken}>{words.renamed(taken, ours)}</p>
      ))}
      <p>{words.undo}</p>
      <p>{words.onlyThen}</p>
      {buttons}
      <h2>{words.sheets(sheets.length)}</h2>
      <ul>
        {sheets.map(({ id, sheet }) => (
          <li key={id} className="change">
            {sheetLine(id.replace("sheet/", ""), sheet)}
          </li>
        ))}
      </ul>
      {rest > 0 && <p>{words.rest(rest)}</p>}
    </Leavable>
  );
}

const isNewSheet = ({ kind, action }: ChangeView): boolean => kind === "sheet" && action === "create";
