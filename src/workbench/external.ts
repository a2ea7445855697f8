import type { PaneSeams } from "./seams";

/** What a pane is told of the Excel around it. */
export interface ExternalOptions {
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly fileName: string;
  /** Shows a dialog page of the add-in; answers when it is closed. */
  readonly showDialog: (address: string) => void;
}

type Callback = (...values: unknown[]) => void;

/** Numbers by which Microsoft's client calls what it asks of Excel for Windows. */
const dialogEvent = 10;
const succeeded = 0;

/**
 * `window.external` as Excel for Windows gives it to a pane: which host this is, its sets, its colours, its settings.
 * Everything about the workbook itself goes over the bridge.
 */
export function externalFor(options: ExternalOptions): PaneSeams["external"] {
  return {
    GetHostInfo: () => "Excel$Win32$16.01$en-GB$$$$0",
    GetHostFullVersion: () => "16.0.15407.10000",
    GetLoggingAllowed: () => false,
    GetContext: () => contextOf(options),
    Execute: (_id: number, _parameters: unknown, done?: Callback) => done?.(succeeded, []),
    RegisterEvent: (id: number, target: string, _handler: Callback, done?: Callback) => {
      if (id === dialogEvent) options.showDialog(dialogAddress(target));
      done?.(succeeded);
    },
    UnregisterEvent: (_id: number, _target: string, done?: Callback) => done?.(succeeded),
    MessageParent: () => undefined,
    CloseContainer: () => undefined,
  };
}

function dialogAddress(asked: string): string {
  const { url, webDialogUrl } = JSON.parse(asked) as { url?: string; webDialogUrl?: string };
  return url ?? webDialogUrl ?? "";
}

function contextOf({ requirementSets, fileName }: ExternalOptions): object {
  const kept = new Map<string, unknown>();
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "ten-step-planner",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => "en-GB",
    GetAppDataLocale: () => "en-GB",
    GetDocUrl: () => `https://localhost/${encodeURIComponent(fileName)}`,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetSupportedMatrix: () => JSON.stringify(requirementSets),
    GetOfficeThemeInfo: () => JSON.stringify({ bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0x000000 }),
    GetSettings: () => settingsOf(kept),
  };
}

function settingsOf(kept: Map<string, unknown>): object {
  return {
    Read: (keys: unknown[], values: unknown[]) => {
      for (const [key, value] of kept) {
        keys.push(key);
        values.push(value);
      }
    },
    Write: (keys: string[], values: unknown[]) => {
      kept.clear();
      keys.forEach((key, index) => kept.set(key, values[index]));
    },
  };
}
