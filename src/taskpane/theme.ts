import { createTheme } from "@fluentui/react/lib/Styling";
import type { Theme } from "@fluentui/react/lib/Theme";

/** Office's colours as the pane is told them; absent where Office does not say. */
export interface OfficeColours {
  readonly background?: string;
  readonly foreground?: string;
  readonly dark?: boolean;
}

const light = {
  themePrimary: "#0b5c66",
  themeLighterAlt: "#f0f7f8",
  themeLighter: "#cfe5e8",
  themeLight: "#a5cdd2",
  themeTertiary: "#5c9aa3",
  themeSecondary: "#216f79",
  themeDarkAlt: "#0a535c",
  themeDark: "#08464e",
  themeDarker: "#06343a",
};

const dark = {
  themePrimary: "#7fd0d6",
  themeLighterAlt: "#05090a",
  themeLighter: "#14272a",
  themeLight: "#26484b",
  themeTertiary: "#4c8084",
  themeSecondary: "#70b7bd",
  themeDarkAlt: "#8bd5da",
  themeDark: "#9cdce1",
  themeDarker: "#b4e6e9",
  neutralLighterAlt: "#2b2b2b",
  neutralLighter: "#333333",
  neutralLight: "#3d3d3d",
  neutralQuaternaryAlt: "#474747",
  neutralQuaternary: "#4e4e4e",
  neutralTertiaryAlt: "#6d6d6d",
  neutralTertiary: "#c8c8c8",
  neutralSecondary: "#d0d0d0",
  neutralSecondaryAlt: "#d0d0d0",
  neutralPrimaryAlt: "#dadada",
  neutralPrimary: "#ffffff",
  neutralDark: "#f4f4f4",
  black: "#f8f8f8",
  white: "#1f1f1f",
};

/** Whether a "#RRGGBB" colour is dark: by its luminance, roughly. */
function isDark(colour: string | undefined): boolean {
  const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour ?? "");
  if (!parts) return false;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((hex) => parseInt(hex, 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 100;
}

/** The pane's theme, light or dark as Office is. Contrast themes are left to the browser's forced colours. */
export function themeFor(office: OfficeColours): Theme {
  const wantsDark = office.dark ?? isDark(office.background);
  return createTheme({
    palette: wantsDark ? dark : light,
    isInverted: wantsDark,
    defaultFontStyle: { fontFamily: '"Segoe UI", "Segoe UI Web", Arial, sans-serif' },
  });
}
