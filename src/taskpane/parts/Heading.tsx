import { useEffect, useRef, type ReactElement } from "react";

/**
 * The title of a screen. When a screen takes the place of the one in which the planner pressed something, the pressed
 * button is gone and the focus with it: it then comes here. A pane that has not got the focus never takes it.
 */
export function Heading({ children }: { children: string }): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const lost = document.activeElement === document.body || document.activeElement === null;
    if (document.hasFocus() && lost && wasUsed()) heading.current?.focus();
  }, [children]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}

let used = false;
if (typeof document !== "undefined")
  for (const type of ["click", "keydown"])
    document.addEventListener(type, () => (used = true), { capture: true, once: true });

/** True once the planner has done something in the pane: before that no focus was lost. */
function wasUsed(): boolean {
  return used;
}
