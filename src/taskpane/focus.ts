/**
 * Gives the focus to an element where what held it is gone: a pressed button with its question, a finding that was fixed. A pane
 * that has not got the focus never takes it, and nothing scrolls.
 */
export function takeLostFocus(element: HTMLElement | null): void {
  const lost = document.activeElement === document.body || document.activeElement === null;
  if (document.hasFocus() && lost && wasUsed()) element?.focus({ preventScroll: true });
}

let used = false;
if (typeof document !== "undefined")
  for (const type of ["click", "keydown"])
    document.addEventListener(type, () => (used = true), { capture: true, once: true });

/** True once the planner has done something in the pane: before that no focus was lost. */
function wasUsed(): boolean {
  return used;
}
