import type { XmlNode } from "../xml/tree";
import { isOn } from "../xml/text";

/** What colours of a workbook refer to: the theme in the order of `theme="n"`, and the indexed palette. */
export interface Palette {
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

const basic = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF";
const rest =
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333";

/** Excel's own indexed colours. */
export const standardIndexed: readonly string[] = `${basic} ${basic} ${rest}`.split(" ").map((hex) => `#${hex}`);

/** A colour element (`<color>`, `<fgColor>`, ...) as "#RRGGBB", or undefined where it is automatic. */
export function colorOf(node: XmlNode | undefined, palette: Palette): string | undefined {
  if (!node || isOn(node.attributes.auto)) return undefined;
  const { rgb, theme, indexed, tint } = node.attributes;
  let base: string | undefined;
  if (rgb !== undefined && /^[0-9a-fA-F]{6,8}$/.test(rgb)) base = `#${rgb.slice(-6).toUpperCase()}`;
  else if (theme !== undefined) base = palette.theme[Number(theme)];
  else if (indexed !== undefined) base = palette.indexed[Number(indexed)];
  return base === undefined || tint === undefined ? base : tinted(base, Number(tint));
}

/** Excel's tint: luminance moved towards black (negative) or white (positive) by that share. */
export function tinted(color: string, tint: number): string {
  if (!tint || !Number.isFinite(tint)) return color;
  const [hue, saturation, light] = toHsl(color);
  return fromHsl(hue, saturation, tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint);
}

function toHsl(color: string): [number, number, number] {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const light = (high + low) / 2;
  const spread = high - low;
  if (spread === 0) return [0, 0, light];
  const saturation = spread / (light > 0.5 ? 2 - high - low : high + low);
  if (high === red) return [((green - blue) / spread + 6) % 6, saturation, light];
  return [high === green ? (blue - red) / spread + 2 : (red - green) / spread + 4, saturation, light];
}

function fromHsl(hue: number, saturation: number, light: number): string {
  const chroma = (1 - Math.abs(2 * light - 1)) * saturation;
  const part = (turn: number): string => {
    const place = (hue + turn) % 6;
    const value = light - chroma / 2 + chroma * Math.max(0, Math.min(1, 2 - Math.abs(place - 2)));
    return Math.round(Math.max(0, Math.min(1, value)) * 255)
      .toString(16)
      .toUpperCase()
      .padStart(2, "0");
  };
  return `#${part(2)}${part(0)}${part(4)}`;
}
