import { useState, type ReactElement } from "react";
import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { ChoiceGroup } from "@fluentui/react/lib/ChoiceGroup";
import { Dropdown } from "@fluentui/react/lib/Dropdown";
import { MessageBar, MessageBarType } from "@fluentui/react/lib/MessageBar";
import type { YearsOptions, YearsPreview } from "../../actions";
import { yearsTask as words } from "../../text/tasks";
import { yearLabel } from "../../dates/years";
import { ChangeList } from "../parts/ChangeList";
import type { TaskProps } from "./taskProps";

/** Most open years of a plan. */
const mostYears = 10;

/** What was previewed, and what for: it is written only as it was shown. */
interface Shown {
  readonly options: YearsOptions;
  readonly preview: YearsPreview;
}

/** Years are added to the plan, or its first one is closed and another opened; what that changes is shown before. */
export function Years({ ask, look: { firstYear, years } }: TaskProps): ReactElement {
  const [first, last] = [firstYear ?? 0, (firstYear ?? 0) + (years ?? 0) - 1];
  const further = Array.from({ length: Math.max(0, mostYears - (years ?? 0)) }, (_, index) => last + 1 + index);
  const [deed, setDeed] = useState<"more" | "close">(further.length > 0 ? "more" : "close");
  const [to, setTo] = useState(last + 1);
  const [shown, setShown] = useState<Shown | null>(null);
  const options: YearsOptions = deed === "close" ? { closes: first } : { to };
  const preview = async (): Promise<void> => {
    const found = await ask("previewYears", (all, session, watch) => all.previewYears(session, options, watch));
    setShown(found && { options, preview: found });
  };
  const change = ({ options: chosen }: Shown): void =>
    void ask("changeYears", (all, session, watch) => all.changeYears(session, chosen, watch), {
      facts: ({ span, failures }) => ({
        code: "yearsChanged",
        first: yearLabel(span.firstYear),
        last: yearLabel(span.firstYear + span.years - 1),
        failures: failures.length,
      }),
      changed: true,
      anew: true,
    });
  return (
    <>
      <p>{words.begin}</p>
      <p>{words.now(yearLabel(first), yearLabel(last))}</p>
      <ChoiceGroup
        label={words.deed}
        selectedKey={deed}
        options={[
          { key: "more", text: words.more, disabled: further.length === 0 },
          { key: "close", text: words.close(yearLabel(first)) },
        ]}
        onChange={(_event, option) => {
          setDeed(option?.key === "close" ? "close" : "more");
          setShown(null);
        }}
      />
      {further.length === 0 && <p>{words.none}</p>}
      {deed === "more" && (
        <Dropdown
          label={words.to}
          selectedKey={to}
          options={further.map((year) => ({ key: year, text: yearLabel(year) }))}
          onChange={(_event, option) => {
            setTo(Number(option?.key ?? last + 1));
            setShown(null);
          }}
        />
      )}
      <div className="actions">
        <DefaultButton text={words.preview} onClick={() => void preview()} />
      </div>
      {shown && <Changes {...shown} onChange={() => change(shown)} />}
    </>
  );
}

/** Everything that the other years change, before they do. */
function Changes({
  preview: { changes, span, shared },
  onChange,
}: Shown & { readonly onChange: () => void }): ReactElement {
  if (changes.length === 0) return <p role="status">{words.nothing}</p>;
  return (
    <>
      <h2>{words.title(yearLabel(span.firstYear), yearLabel(span.firstYear + span.years - 1))}</h2>
      {shared && <MessageBar messageBarType={MessageBarType.warning}>{words.shared}</MessageBar>}
      <div className="actions">
        <PrimaryButton text={words.change} onClick={onChange} />
      </div>
      <ChangeList changes={changes} level={3} />
    </>
  );
}
