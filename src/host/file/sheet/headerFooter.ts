import type { PageSetup } from "../../book/model";

type Headers = PageSetup["headers"];

const parts = { L: "left", C: "center", R: "right" } as const;

/** The three pieces of a header or footer text; what stands before a mark is in the middle. */
export function splitHeader(text: string, kind: "Header" | "Footer"): Partial<Headers> {
  const found: Record<string, string> = {};
  let side: "left" | "center" | "right" = "center";
  for (const piece of text.split(/(&[LCR])/)) {
    const mark = /^&([LCR])$/.exec(piece)?.[1] as keyof typeof parts | undefined;
    if (mark) side = parts[mark];
    else if (piece) found[`${side}${kind}`] = (found[`${side}${kind}`] ?? "") + piece;
  }
  return found;
}

/** One text of three pieces. */
export function joinHeader(headers: Headers, kind: "Header" | "Footer"): string {
  return Object.entries(parts)
    .map(([mark, side]) => {
      const text = headers[`${side}${kind}`];
      return text ? `&${mark}${text}` : "";
    })
    .join("");
}
