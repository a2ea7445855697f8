import { useState, type ReactElement } from "react";
import { Link } from "@fluentui/react/lib/Link";
import { taskText } from "../../text/tasks";

const atOnce = 50;

interface Props {
  readonly title: string;
  readonly items: readonly string[];
  /** Open from the start: what people have to see. */
  readonly open?: boolean;
}

/** A list under its title that may hold thousands of lines, shown some at a time. */
export function Some({ title, items, open = false }: Props): ReactElement {
  const [shown, setShown] = useState(atOnce);
  return (
    <details open={open}>
      <summary>{title}</summary>
      <ul>
        {items.slice(0, shown).map((item, index) => (
          <li key={index} className="change">
            {item}
          </li>
        ))}
      </ul>
      {shown < items.length && (
        <Link onClick={() => setShown(shown + atOnce)}>{taskText.more(items.length - shown)}</Link>
      )}
    </details>
  );
}
