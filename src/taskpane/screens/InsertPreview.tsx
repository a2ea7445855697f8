import type { ReactElement } from "react";
import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { MessageBar, MessageBarType } from "@fluentui/react/lib/MessageBar";
import type { Preview } from "../../actions";
import { paneText } from "../../text/pane";
import { ChangeList } from "../parts/ChangeList";
import { Heading } from "../parts/Heading";

const words = paneText.preview;

interface Props {
  readonly preview: Preview;
  readonly onInsert: () => void;
  readonly onBack: () => void;
}

/** Everything that insert would add, before it does. */
export function InsertPreview({ preview, onInsert, onBack }: Props): ReactElement {
  const buttons = (
    <div className="actions">
      <PrimaryButton text={words.insert} onClick={onInsert} />
      <DefaultButton text={words.back} onClick={onBack} />
    </div>
  );
  return (
    <>
      <Heading>{words.title}</Heading>
      {preview.shared && <MessageBar messageBarType={MessageBarType.warning}>{words.shared}</MessageBar>}
      {Object.entries(preview.renamed).map(([taken, ours]) => (
        <p key={taken}>{words.renamed(taken, ours)}</p>
      ))}
      <p>{words.undo}</p>
      {buttons}
      <ChangeList changes={preview.changes} />
    </>
  );
}
