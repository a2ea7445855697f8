import { useState, type ReactElement } from "react";
import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { Checkbox } from "@fluentui/react/lib/Checkbox";
import type { PlacedChange, Renumbering } from "../../actions";
import type { CellChange } from "../../plan/types";
import { paneText } from "../../text/pane";

const words = paneText.renumber;

interface Props {
  readonly renumbering: Renumbering;
  readonly onFix: (changes: readonly CellChange[]) => void;
  readonly onLeave: () => void;
}

/** The new id of a row, and the cells that hold the old one: only people know which of the two rows they mean. */
export function RenumberPreview({ renumbering: { change, refers }, onFix, onLeave }: Props): ReactElement {
  const [chosen, setChosen] = useState<ReadonlySet<PlacedChange>>(new Set());
  const choose = (one: PlacedChange, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(one);
    else next.delete(one);
    setChosen(next);
  };
  return (
    <div role="group" aria-label={words.title}>
      <p>{words.becomes(change.from, change.to)}</p>
      {refers.length > 0 && (
        <>
          <p>{words.refers(change.from)}</p>
          {refers.map((one) => (
            <Checkbox
              key={`${one.sheet} ${one.cell ?? ""}`}
              className="change"
              label={words.cell(one.sheet, one.cell ?? "", one.column)}
              checked={chosen.has(one)}
              onChange={(_event, on) => choose(one, on ?? false)}
            />
          ))}
        </>
      )}
      <div className="actions">
        <PrimaryButton text={paneText.fix.apply} onClick={() => onFix([change, ...chosen].map((one) => one.change))} />
        <DefaultButton text={paneText.fix.leave} onClick={onLeave} />
      </div>
    </div>
  );
}
