/** Colours of the tabs that belong to no step. */
export const tabColors = { plan: "#1F3864", support: "#7F7F7F" } as const;

/** One colour a step, so that neighbours can be told apart; the number in the label says the same. */
const ofSteps: readonly string[] = [
  "#7030A0",
  "#2E75B6",
  "#548235",
  "#BF8F00",
  "#C55A11",
  "#8E3B46",
  "#1F7A7A",
  "#44546A",
  "#3B7D23",
  "#1F3864",
];

/** Colour of the tab of a step's sheets, or of those that no step owns. */
export function tabColor(step: number | undefined): string {
  return (step === undefined ? undefined : ofSteps[step - 1]) ?? tabColors.support;
}
