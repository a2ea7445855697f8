import type { ReactElement } from "react";
import { Dropdown } from "@fluentui/react/lib/Dropdown";
import type { ImportPreview } from "../../actions";
import { importTask as words } from "../../text/tasks";

interface Props {
  readonly preview: ImportPreview;
  /** Gives a column of the list, by its place from 0, another goal; null leaves it behind. */
  readonly onGoal: (source: number, to: string | null) => void;
}

const behind = "";

/** Each column of the list with its first values and where it goes. */
export function Columns({ preview: { mapping, goals }, onGoal }: Props): ReactElement {
  const options = [
    { key: behind, text: words.leave },
    ...goals.map(({ id, title, required }) => ({ key: id, text: required ? words.needed(title) : title })),
  ];
  return (
    <table>
      <caption className="heard">{words.columns}</caption>
      <thead>
        <tr>
          <th scope="col">{words.column}</th>
          <th scope="col">{words.goal}</th>
        </tr>
      </thead>
      <tbody>
        {mapping.map(({ source, letter, heading, sample, to, reason, alike }) => (
          <tr key={source}>
            <th scope="row">
              {words.named(letter, heading)}
              <span className="sample">{sample.join("; ")}</span>
              {alike && <span className="sample">{words.alike}</span>}
            </th>
            <td>
              <Dropdown
                ariaLabel={words.goalLabel(letter, heading)}
                selectedKey={to ?? behind}
                options={options}
                onChange={(_event, option) => onGoal(source, String(option?.key ?? behind) || null)}
              />
              {reason !== undefined && <span className="sample">{reason}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
