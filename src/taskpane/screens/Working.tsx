import type { ReactElement } from "react";
import { DefaultButton } from "@fluentui/react/lib/Button";
import { ProgressIndicator } from "@fluentui/react/lib/ProgressIndicator";
import { paneText, workText } from "../../text/pane";
import { Heading } from "../parts/Heading";
import type { Screen } from "../screen";

const words = paneText.working;

interface Props {
  readonly screen: Extract<Screen, { at: "working" }>;
  readonly onCancel: () => void;
}

/** What is being done, how far it is, and the way out. */
export function Working({ screen: { work, progress, cancelling }, onCancel }: Props): ReactElement {
  const title = workText[work];
  const step = progress && progress.of > 0 ? words.step(Math.min(progress.done + 1, progress.of), progress.of) : "";
  return (
    <>
      <Heading>{title}</Heading>
      <ProgressIndicator
        label={progress?.doing ?? title}
        description={cancelling ? words.cancelling : step}
        percentComplete={progress && progress.of > 0 ? progress.done / progress.of : undefined}
      />
      <div className="actions">
        <DefaultButton text={words.cancel} disabled={cancelling} onClick={onCancel} />
      </div>
    </>
  );
}
