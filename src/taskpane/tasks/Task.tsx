import { lazy, type ComponentType, type ReactElement } from "react";
import { DefaultButton } from "@fluentui/react/lib/Button";
import { taskText, taskTitles } from "../../text/tasks";
import { Heading } from "../parts/Heading";
import type { TaskName } from "../screen";
import type { TaskProps } from "./taskProps";

/** Every task has a component of its own, loaded when it is opened. */
const tasks: { readonly [T in TaskName]: ComponentType<TaskProps> } = {
  charts: lazy(() => import("./Charts").then(({ Charts: one }) => ({ default: one }))),
  clock: lazy(() => import("./Clock").then(({ Clock: one }) => ({ default: one }))),
  years: lazy(() => import("./Years").then(({ Years: one }) => ({ default: one }))),
  publicCopy: lazy(() => import("./PublicCopy").then(({ PublicCopy: one }) => ({ default: one }))),
  import: lazy(() => import("./Import").then(({ Import: one }) => ({ default: one }))),
  rename: lazy(() => import("./Rename").then(({ Rename: one }) => ({ default: one }))),
  takeOut: lazy(() => import("./TakeOut").then(({ TakeOut: one }) => ({ default: one }))),
};

interface Props extends TaskProps {
  readonly name: TaskName;
  readonly onClose: () => void;
}

/** A task in place of the home, under its title and with the way back. */
export function Task({ name, ask, look, onClose }: Props): ReactElement {
  const Body = tasks[name];
  return (
    <>
      <Heading>{taskTitles[name]}</Heading>
      <Body ask={ask} look={look} />
      <div className="actions">
        <DefaultButton text={taskText.close} onClick={onClose} />
      </div>
    </>
  );
}
