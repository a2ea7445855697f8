import type { ReactElement } from "react";
import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { paneText } from "../../text/pane";
import { ChangeList } from "../parts/ChangeList";
import { Heading } from "../parts/Heading";
import type { Resting } from "../screen";

const words = paneText.damaged;

interface Props {
  readonly screen: Extract<Resting, { at: "damaged" }>;
  readonly onChoose: (id: string, on: boolean) => void;
  readonly onRepair: (choice: readonly string[]) => void;
  readonly onLeave: () => void;
  readonly onLook: () => void;
}

/** Something of the plan is missing or changed: what repair would do, line by line. */
export function Damaged(props: Props): ReactElement {
  const { version, upgradesTo } = props.screen.look;
  return version !== null && upgradesTo !== undefined ? (
    <Outdated {...props} {...{ version, upgradesTo }} />
  ) : (
    <Lost {...props} />
  );
}

/** A plan of an earlier template: the upgrade is made whole, so there is nothing to choose. */
function Outdated({
  screen: { look, chosen },
  version,
  upgradesTo,
  onRepair,
  onLook,
}: Props & { readonly version: number; readonly upgradesTo: number }): ReactElement {
  const { title, body, upgrade } = paneText.outdated;
  return (
    <>
      <Heading>{title}</Heading>
      <p>{body(version, upgradesTo)}</p>
      <p>{paneText.preview.undo}</p>
      <div className="actions">
        <PrimaryButton text={upgrade} onClick={() => onRepair([...chosen])} />
        <DefaultButton text={paneText.plan.lookAgain} onClick={onLook} />
      </div>
      <ChangeList changes={look.changes} />
    </>
  );
}

function Lost({ screen: { look, chosen }, onChoose, onRepair, onLeave, onLook }: Props): ReactElement {
  return (
    <>
      <Heading>{words.title}</Heading>
      <p>{words.body}</p>
      <div className="actions">
        <PrimaryButton
          text={chosen.size === 0 ? words.noneChosen : words.repair(chosen.size)}
          disabled={chosen.size === 0}
          onClick={() => onRepair([...chosen])}
        />
        <DefaultButton text={words.leave} onClick={onLeave} />
        <DefaultButton text={paneText.plan.lookAgain} onClick={onLook} />
      </div>
      <ChangeList changes={look.changes} chosen={chosen} onChoose={onChoose} />
      {look.notes.length > 0 && (
        <section aria-label={words.notes}>
          <h2>{words.notes}</h2>
          <ChangeList changes={look.notes} level={3} />
        </section>
      )}
    </>
  );
}
