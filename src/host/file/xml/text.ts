const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Resolves the references of XML text. */
export function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#x([0-9a-fA-F]+)|#([0-9]+)|(\w+));/g,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex) return String.fromCodePoint(parseInt(hex, 16));
      if (decimal) return String.fromCodePoint(Number(decimal));
      return named[name ?? ""] ?? whole;
    },
  );
}

/** Text between tags; characters that XML cannot hold are dropped. */
export function escapeText(text: string): string {
  const clean = text.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "");
  return clean.replace(/[&<>\r]/g, (character) => escapes[character]!);
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};

/** An attribute's value, for double quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replace(/["\n\t]/g, (character) => escapes[character]!);
}

/** Attributes with a value, in the order given; undefined ones are left out, true and false become 1 and 0. */
export function attributes(values: Readonly<Record<string, string | number | boolean | undefined>>): string {
  let written = "";
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    const text = typeof value === "boolean" ? (value ? "1" : "0") : String(value);
    written += ` ${name}="${escapeAttribute(text)}"`;
  }
  return written;
}

/** Decodes the `_xHHHH_` form in which Excel stores characters that XML cannot hold. */
export function decodeCellText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** The reverse of `decodeCellText`. */
export function encodeCellText(text: string): string {
  return text
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_")

    .replace(
      /[\x00-\x08\x0b-\x1f\ufffe\uffff]/g,
      (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    );
}

/** Whether an attribute says yes. */
export function isOn(value: string | undefined, otherwise = false): boolean {
  return value === undefined ? otherwise : value === "1" || value === "true" || value === "on";
}

/** An attribute as a number, or undefined where it is none. */
export function numberOf(value: string | undefined): number | undefined {
  if (value === undefined || value.trim() === "") return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}
