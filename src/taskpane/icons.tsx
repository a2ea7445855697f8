import type { ReactElement } from "react";
import { registerIcons } from "@fluentui/react/lib/Styling";

/** Outlines on a grid of 16 by 16, drawn for the pane. */
const outlines = {
  info: "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM8 7v4.5M8 4.4v1.2",
  problem: "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM5.5 5.5l5 5M10.5 5.5l-5 5",
  warning: "M8 1.8L15 14H1zM8 6v4M8 11.4v1.2",
  done: "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM4.8 8.2l2.2 2.3 4.2-4.8",
  cross: "M3 3l10 10M13 3L3 13",
  tick: "M2.5 8.5l3.5 3.5 7.5-8",
  down: "M3 5.5l5 5 5-5",
  up: "M3 10.5l5-5 5 5",
  right: "M5.5 3l5 5-5 5",
  go: "M2 8h11M9 4l4 4-4 4",
} as const;

function drawn(path: string): ReactElement {
  return (
    <svg viewBox="0 0 16 16" width="1em" height="1em" aria-hidden="true" focusable="false">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinejoin="round" strokeLinecap="round" />
    </svg>
  );
}

/** Registers the icons that Fluent's components ask for by name, and those that the pane names itself. */
export function registerOwnIcons(): void {
  registerIcons(
    {
      fontFace: { fontFamily: "inherit" },
      style: { display: "inline-flex", alignItems: "center", justifyContent: "center" },
      icons: {
        Info: drawn(outlines.info),
        ErrorBadge: drawn(outlines.problem),
        Blocked2: drawn(outlines.problem),
        Warning: drawn(outlines.warning),
        Completed: drawn(outlines.done),
        Clear: drawn(outlines.cross),
        Cancel: drawn(outlines.cross),
        CheckMark: drawn(outlines.tick),
        ChevronDown: drawn(outlines.down),
        ChevronDownSmall: drawn(outlines.down),
        ChevronUpSmall: drawn(outlines.up),
        ChevronRight: drawn(outlines.right),
        GoTo: drawn(outlines.go),
      },
    },
    { disableWarnings: true },
  );
}
