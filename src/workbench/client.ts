/**
 * Runs first in the pane's frame, in the place of office.js: takes what Excel would have put into the window from the
 * workbench page around it, and then loads Microsoft's own office.js. Nothing behind this script knows the difference.
 */
import type { PaneSeams } from "./seams";

declare global {
  interface Window {
    plannerSeams?: (pane: Window) => PaneSeams;
  }
}

const seams = window.parent.plannerSeams?.(window);
if (seams) {
  Object.defineProperty(window, "external", { value: seams.external, configurable: true });
  Object.defineProperty(window, "_richApiNativeBridge", { value: seams.bridge, configurable: true });
  const script = document.createElement("script");
  script.src = "office-js/office.js";
  document.head.append(script);
}
