import { useEffect, useRef, type ReactElement } from "react";
import { takeLostFocus } from "../focus";

/**
 * The title of a screen. When a screen takes the place of the one in which the planner pressed something, the pressed
 * button is gone and the focus with it: it then comes here.
 */
export function Heading({ children }: { children: string }): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => takeLostFocus(heading.current), [children]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
