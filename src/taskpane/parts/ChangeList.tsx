import type { ReactElement } from "react";
import { Checkbox } from "@fluentui/react/lib/Checkbox";
import type { ChangeView } from "../../actions";
import { paneText } from "../../text/pane";

interface Props {
  readonly changes: readonly ChangeView[];
  /** Level of the sheets' headings: one below what stands above the list. */
  readonly level?: 2 | 3;
  /** With both, each change can be chosen. */
  readonly chosen?: ReadonlySet<string>;
  readonly onChoose?: (id: string, on: boolean) => void;
}

/** Changes under the sheets that they belong to. */
export function ChangeList({ changes, level = 2, chosen, onChoose }: Props): ReactElement {
  const Title = level === 2 ? "h2" : "h3";
  return (
    <>
      {bySheet(changes).map(([sheet, group]) => (
        <section key={sheet} aria-label={sheet || paneText.preview.whole}>
          <Title>{sheet || paneText.preview.whole}</Title>
          <ul>
            {linesOf(group).map(({ text, ids }) => (
              <li key={text} className="change">
                {onChoose ? (
                  <Checkbox
                    label={text}
                    checked={ids.every((id) => chosen?.has(id))}
                    indeterminate={ids.some((id) => chosen?.has(id)) && !ids.every((id) => chosen?.has(id))}
                    onChange={(_event, on) => ids.forEach((id) => onChoose(id, on ?? false))}
                  />
                ) : (
                  text
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

interface Line {
  readonly text: string;
  /** The changes that it stands for. */
  readonly ids: readonly string[];
}

/** One line for changes that read the same: sixteen links are chosen, and read, as one. */
function linesOf(changes: readonly ChangeView[]): Line[] {
  const groups = new Map<string, ChangeView[]>();
  for (const change of changes) groups.set(change.sentence, [...(groups.get(change.sentence) ?? []), change]);
  return [...groups].map(([sentence, group]) => {
    const brings = group.reduce((sum, change) => sum + change.brings, 0);
    const times = group.length > 1 ? ` ${paneText.preview.times(group.length)}` : "";
    const more = brings > 0 ? ` (${paneText.preview.brings(brings)})` : "";
    return { text: `${sentence}${times}${more}`, ids: group.map(({ id }) => id) };
  });
}

/** In the order in which the sheets first appear. */
function bySheet(changes: readonly ChangeView[]): [string, ChangeView[]][] {
  const groups = new Map<string, ChangeView[]>();
  for (const change of changes) groups.set(change.sheet, [...(groups.get(change.sheet) ?? []), change]);
  return [...groups];
}
