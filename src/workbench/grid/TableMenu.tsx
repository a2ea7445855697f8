import { useState, type ReactElement } from "react";
import { workbenchText } from "../../text/workbench";

/** What the button in a table's heading opens: the entries of its column, and what is done with them. */
export interface TableMenuProps {
  readonly column: string;
  /** Each entry of the column once, as it is shown, and whether its rows are shown now. */
  readonly entries: readonly { readonly text: string; readonly shown: boolean }[];
  sort(ascending: boolean): void;
  /** Shows the rows with these entries alone; all of them for null. */
  filter(shown: readonly string[] | null): void;
  leave(): void;
}

/** Sorting and filtering of a table by one of its columns. */
export function TableMenu({ column, entries, sort, filter, leave }: TableMenuProps): ReactElement {
  const [ticked, setTicked] = useState(new Set(entries.filter(({ shown }) => shown).map(({ text }) => text)));
  const toggle = (text: string): void => {
    const now = new Set(ticked);
    if (!now.delete(text)) now.add(text);
    setTicked(now);
  };
  return (
    <div
      className="table-menu"
      role="dialog"
      aria-label={workbenchText.filterOf(column)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Escape") leave();
      }}
    >
      <button type="button" autoFocus onClick={() => sort(true)}>
        {workbenchText.ascending}
      </button>
      <button type="button" onClick={() => sort(false)}>
        {workbenchText.descending}
      </button>
      <div className="entries">
        {entries.map(({ text }) => (
          <label key={text}>
            <input type="checkbox" checked={ticked.has(text)} onChange={() => toggle(text)} />
            {text === "" ? workbenchText.blanks : text}
          </label>
        ))}
      </div>
      <menu>
        <button type="button" disabled={ticked.size === 0} onClick={() => filter([...ticked])}>
          {workbenchText.apply}
        </button>
        <button type="button" onClick={() => filter(null)}>
          {workbenchText.showAll}
        </button>
      </menu>
    </div>
  );
}
