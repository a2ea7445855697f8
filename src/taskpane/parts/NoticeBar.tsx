import type { ReactElement } from "react";
import { Link } from "@fluentui/react/lib/Link";
import { MessageBar, MessageBarType } from "@fluentui/react/lib/MessageBar";
import { noticeText, paneText, troubleText } from "../../text/pane";
import { maybeWay, type Place } from "../../text/ways";
import type { Notice } from "../screen";

interface Props {
  readonly notice: Notice;
  readonly onClose: () => void;
  readonly onShow: (place: Place) => void;
  /** Makes the summary in place of the one of that date. */
  readonly onReplace: () => void;
}

/** What was just done, with the way to it, or could not be. Stays in sight; read out by itself: MessageBar is a live region. */
export function NoticeBar({ notice, onClose, onShow, onReplace }: Props): ReactElement {
  const asks = isQuestion(notice);
  const way = notice.kind === "done" ? maybeWay(notice.facts) : null;
  return (
    <MessageBar
      className="notice"
      messageBarType={
        notice.kind === "done" ? MessageBarType.success : asks ? MessageBarType.warning : MessageBarType.error
      }
      isMultiline
      delayedRender={false}
      onDismiss={onClose}
      dismissButtonAriaLabel={paneText.dismiss}
    >
      {notice.kind === "done" ? noticeText(notice.facts) : troubleText(notice.problem)}{" "}
      {way && <Link onClick={() => onShow(way.to)}>{way.label}</Link>}
      {asks && (
        <span className="answers">
          <Link onClick={onReplace}>{paneText.plan.replaceSummary}</Link>
          <Link onClick={onClose}>{paneText.plan.leaveSummary}</Link>
        </span>
      )}
    </MessageBar>
  );
}

/** A summary of that report date is there already: only the planner can say that the new one takes its place. */
function isQuestion(notice: Notice): boolean {
  return notice.kind === "problem" && ["summaryExists", "reportKept"].includes(notice.problem.code);
}
