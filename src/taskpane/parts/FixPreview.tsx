import type { ReactElement } from "react";
import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import type { FindingView } from "../../actions";
import type { CellChange } from "../../plan/types";
import { paneText } from "../../text/pane";

const words = paneText.fix;

interface Props {
  /** One finding, or all that the same rule can fix. */
  readonly views: readonly FindingView[];
  readonly onFix: (changes: readonly CellChange[]) => void;
  readonly onLeave: () => void;
}

/** Old and new values of every cell that the fixes would write, before they do. */
export function FixPreview({ views, onFix, onLeave }: Props): ReactElement {
  return (
    <div role="group" aria-label={words.title}>
      <table>
        <caption className="heard">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            <th scope="col">{words.from}</th>
            <th scope="col">{words.to}</th>
          </tr>
        </thead>
        <tbody>
          {views
            .flatMap(({ writes = [] }) => writes)
            .map(({ row, column, from, to }, index) => (
              <tr key={index}>
                <th scope="row">
                  {row} · {column}
                </th>
                <td>{from}</td>
                <td>{to}</td>
              </tr>
            ))}
        </tbody>
      </table>
      <div className="actions">
        <PrimaryButton text={words.apply} onClick={() => onFix(views.flatMap(({ finding }) => finding.fix ?? []))} />
        <DefaultButton text={words.leave} onClick={onLeave} />
      </div>
    </div>
  );
}
