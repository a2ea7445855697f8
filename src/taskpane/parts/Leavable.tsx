import type { ReactElement, ReactNode } from "react";

interface Props {
  /** Null while nothing is asked. */
  readonly onLeave: (() => void) | null;
  readonly children: ReactNode;
}

/** Where something is asked before it is written: Escape leaves it, unless a part of it, such as an open list, took the key. */
export function Leavable({ onLeave, children }: Props): ReactElement {
  return (
    <div
      onKeyDown={(event) => {
        if (onLeave === null || event.key !== "Escape" || event.defaultPrevented) return;
        event.preventDefault();
        onLeave();
      }}
    >
      {children}
    </div>
  );
}
