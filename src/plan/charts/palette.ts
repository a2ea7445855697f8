/*
 * Colours of the charts, from the accessible palette of the UK Government Analysis Function and two that continue it:
 * each stands out from white by 3:1 at least, and dark and light follow each other so that neighbours differ in grey too.
 */
/** Words and what must stand out. */
export const ink = "#222222";
/** Secondary lines. */
export const quiet = "#595959";
/** Lines that guide the eye and say nothing. */
export const guide = "#D0D0D0";
/** Paper. */
export const white = "#FFFFFF";
/** What is on time. */
export const navy = "#12436D";
/** What lasts, beside what is on time. */
export const teal = "#28A197";
/** What is late, and the most that can be delivered. */
export const burnt = "#B23C0E";

/** Fill of each sector in list order, with the colour of words on it. */
export const fills: readonly { readonly fill: string; readonly words: string }[] = [
  { fill: navy, words: white },
  { fill: teal, words: "#000000" },
  { fill: "#801650", words: white },
  { fill: "#F46A25", words: "#000000" },
  { fill: "#3D3D3D", words: white },
  { fill: "#A285D1", words: "#000000" },
  { fill: "#22633A", words: white },
  { fill: "#8A8A8A", words: "#000000" },
];
