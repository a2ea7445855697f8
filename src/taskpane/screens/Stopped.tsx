import type { ReactElement } from "react";
import { DefaultButton } from "@fluentui/react/lib/Button";
import { paneText } from "../../text/pane";
import { Heading } from "../parts/Heading";

interface Props {
  readonly title: string;
  readonly body: string;
  readonly onAgain?: () => void;
}

/** Nothing can be done here, and why. */
export function Stopped({ title, body, onAgain }: Props): ReactElement {
  return (
    <>
      <Heading>{title}</Heading>
      <p role="alert">{body}</p>
      {onAgain && (
        <div className="actions">
          <DefaultButton text={paneText.cannot.again} onClick={onAgain} />
        </div>
      )}
    </>
  );
}
