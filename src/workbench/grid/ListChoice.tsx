import { useState, type KeyboardEvent, type ReactElement } from "react";
import { workbenchText } from "../../text/workbench";

/** What stands beside a cell with a rule: what is asked of an entry, what a list offers, and what is done with a choice. */
export interface ListChoiceProps {
  /** The rule's prompt, as Excel shows it beside the selected cell. */
  readonly prompt: { readonly title: string; readonly message: string } | null;
  /** Empty where the rule is no list. */
  readonly choices: readonly string[];
  /** Whether the list is open from the start. */
  readonly open: boolean;
  choose(entry: string): void;
  /** Gives the keyboard back to the grid. */
  leave(): void;
}

/** The prompt of the selected cell, and where its rule is a list the arrow with the list beneath it. */
export function ListChoice({ prompt, choices, open: opened, choose, leave }: ListChoiceProps): ReactElement {
  const [open, setOpen] = useState(opened);
  const move = (event: KeyboardEvent<HTMLElement>, by: number): void => {
    event.preventDefault();
    const items = [...(event.currentTarget.querySelectorAll<HTMLElement>("[role=option]") ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    items[Math.min(Math.max(at + by, 0), items.length - 1)]?.focus();
  };
  const keys: Readonly<Record<string, (event: KeyboardEvent<HTMLElement>) => void>> = {
    ArrowDown: (event) => move(event, 1),
    ArrowUp: (event) => move(event, -1),
    Escape: leave,
  };
  return (
    <div
      className="list-choice"
      onKeyDown={(event) => {
        event.stopPropagation();
        keys[event.key]?.(event);
      }}
    >
      {choices.length > 0 && (
        <button
          type="button"
          aria-label={workbenchText.chooseFrom}
          title={workbenchText.chooseFrom}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          ▾
        </button>
      )}
      {prompt && !open && (
        <div className="cell-prompt" role="note">
          <strong>{prompt.title}</strong>
          {prompt.message}
        </div>
      )}
      {open && (
        <div role="listbox" aria-label={workbenchText.choices}>
          {choices.map((choice, index) => (
            <button key={choice} type="button" role="option" autoFocus={index === 0} onClick={() => choose(choice)}>
              {choice}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
