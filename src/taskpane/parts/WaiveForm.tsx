import { useState, type ReactElement } from "react";
import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { TextField } from "@fluentui/react/lib/TextField";
import type { FindingView } from "../../actions";
import { paneText } from "../../text/pane";
import { maybeDate } from "../../dates/days";

const words = paneText.waive;

/** Findings to accept, with everything that accepting them asks. */
export interface Waiving {
  readonly findings: readonly FindingView[];
  readonly reason: string;
  /** Post that accepts them. */
  readonly post: string;
  /** Last day, a serial. */
  readonly expires: number;
}

interface Props {
  readonly findings: readonly FindingView[];
  readonly onWaive: (waiving: Waiving) => void;
  readonly onLeave: () => void;
}

/** Asks why, by which post and until when a finding is accepted. */
export function WaiveForm({ findings, onWaive, onLeave }: Props): ReactElement {
  const [reason, setReason] = useState("");
  const [post, setPost] = useState("");
  const [until, setUntil] = useState("");
  const expires = maybeDate(until);
  const ready = reason.trim() !== "" && post.trim() !== "" && expires !== null;
  return (
    <form
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onWaive({ findings, reason, post, expires });
      }}
    >
      <p>{words.body}</p>
      <div className="fields">
        <TextField
          label={words.reason}
          required
          multiline
          rows={2}
          value={reason}
          onChange={(_event, value) => setReason(value ?? "")}
        />
        <TextField
          label={words.post}
          required
          maxLength={100}
          value={post}
          onChange={(_event, value) => setPost(value ?? "")}
        />
        <TextField
          label={words.until}
          required
          type="date"
          value={until}
          onChange={(_event, value) => setUntil(value ?? "")}
        />
      </div>
      <div className="actions">
        <PrimaryButton type="submit" text={words.accept} disabled={!ready} />
        <DefaultButton text={paneText.fix.leave} onClick={onLeave} />
      </div>
    </form>
  );
}
