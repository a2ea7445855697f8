import type { ReactElement } from "react";
import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import type { FindingView } from "../../actions";
import { paneText } from "../../text/pane";

const words = paneText.fix;

interface Props {
  readonly view: FindingView;
  readonly onFix: (view: FindingView) => void;
  readonly onLeave: () => void;
}

/** Old and new values of every cell that a fix would write, before it does. */
export function FixPreview({ view, onFix, onLeave }: Props): ReactElement {
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
          {view.writes?.map(({ row, from, to }, index) => (
            <tr key={index}>
              <th scope="row">{row}</th>
              <td>{from}</td>
              <td>{to}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="actions">
        <PrimaryButton text={words.apply} onClick={() => onFix(view)} />
        <DefaultButton text={words.leave} onClick={onLeave} />
      </div>
    </div>
  );
}
