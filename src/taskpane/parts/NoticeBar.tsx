import type { ReactElement } from "react";
import { MessageBar, MessageBarType } from "@fluentui/react/lib/MessageBar";
import { noticeText, paneText, troubleText } from "../../text/pane";
import type { Notice } from "../screen";

/** What was just done, or could not be. Read out by itself: MessageBar is a live region. */
export function NoticeBar({ notice, onClose }: { notice: Notice; onClose: () => void }): ReactElement {
  const done = notice.kind === "done";
  return (
    <MessageBar
      className="notice"
      messageBarType={done ? MessageBarType.success : MessageBarType.error}
      isMultiline
      delayedRender={false}
      onDismiss={onClose}
      dismissButtonAriaLabel={paneText.dismiss}
    >
      {done ? noticeText(notice.facts) : troubleText(notice.problem)}
    </MessageBar>
  );
}
