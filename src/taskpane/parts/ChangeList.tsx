import type { ReactElement } from "react";
import { Checkbox } from "@fluentui/react/lib/Checkbox";
import type { ChangeView } from "../../actions";
import { paneText } from "../../text/pane";

interface Props {
  readonly changes: readonly ChangeView[];
  /** With both, each change can be chosen. */
  readonly chosen?: ReadonlySet<string>;
  readonly onChoose?: (id: string, on: boolean) => void;
}

/** Changes under the sheets that they belong to. */
export function ChangeList({ changes, chosen, onChoose }: Props): ReactElement {
  const line = (change: ChangeView): string =>
    change.brings > 0 ? `${change.sentence} (${paneText.preview.brings(change.brings)})` : change.sentence;
  return (
    <>
      {bySheet(changes).map(([sheet, group]) => (
        <section key={sheet} aria-label={sheet || paneText.preview.whole}>
          <h3>{sheet || paneText.preview.whole}</h3>
          <ul>
            {group.map((change) => (
              <li key={change.id} className="change">
                {onChoose ? (
                  <Checkbox
                    label={line(change)}
                    checked={chosen?.has(change.id) ?? false}
                    onChange={(_event, on) => onChoose(change.id, on ?? false)}
                  />
                ) : (
                  line(change)
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** In the order in which the sheets first appear. */
function bySheet(changes: readonly ChangeView[]): [string, ChangeView[]][] {
  const groups = new Map<string, ChangeView[]>();
  for (const change of changes) groups.set(change.sheet, [...(groups.get(change.sheet) ?? []), change]);
  return [...groups];
}
