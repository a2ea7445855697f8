import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-drawing/lib/index.css";
import { ICommandService, LocaleType, LogLevel, mergeLocales, Univer, type IWorkbookData, type Plugin, type PluginCtor } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import {
  AutoHeightController,
  CalculationMode,
  IEditorBridgeService,
  UniverSheetsCorePreset,
  UniverSheetsFormulaPlugin,
} from "@univerjs/preset-sheets-core";
import coreWords from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsDrawingPreset } from "@univerjs/preset-sheets-drawing";
import drawingWords from "@univerjs/preset-sheets-drawing/locales/en-US";

/** Told to Univer with everything that we do ourselves, so that it is not taken for what the person did. */
export const ours = { onlyLocal: true, fromBook: true } as const;

/** Univer's grid, told what to show and asked what was done. It calculates nothing: the book has an engine of its own. */
export interface UniverGrid {
  readonly api: FUniver;
  readonly commands: ICommandService;
  readonly unit: string;
  /** Shows a workbook in place of the one before. */
  show(snapshot: IWorkbookData): void;
  /** Does something to the shown workbook as ours. */
  tell(id: string, params: object): void;
  /** Whether what happens now follows from what the grid is being told. */
  isTold(): boolean;
  /** Whether a person is typing in a cell: what is painted then would fall into the editor. */
  isTyping(): boolean;
  /** Gives rows the height that their text needs. */
  fitRows(sheet: string, rows: RowRange): void;
}

/** Rows from and to, counted from 0, and the last column that is looked at. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
  readonly columns: number;
}

type Registered = [PluginCtor<Plugin>, unknown?] | PluginCtor<Plugin>;

/** Entries of the menus whose work the book cannot follow. */
const hidden = [
  "sheet.command.add-range-protection-from-context-menu",
  "sheet.contextMenu.permission",
  "sheet.menu.clear-selection",
  "sheet.menu.paste-special",
  "sheet.command.copy-sheet",
];

/** Builds the grid in an element. */
export function createUniverGrid(container: HTMLElement): UniverGrid {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: mergeLocales(coreWords, drawingWords) },
    logLevel: LogLevel.ERROR,
  });
  const core = UniverSheetsCorePreset({
    container,
    toolbar: false,
    header: true,
    menu: Object.fromEntries(hidden.map((id) => [id, { hidden: true }])),
    disableAutoFocus: true,
  });
  const plugins = [...core.plugins, ...UniverSheetsDrawingPreset().plugins] as Registered[];
  for (const entry of plugins) {
    const [plugin, config] = Array.isArray(entry) ? entry : [entry, undefined];
    univer.registerPlugin(plugin, withoutCalculation(plugin, config));
  }
  const api = FUniver.newAPI(univer);
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const unit = "workbook";
  let told = 0;
  const tell = (id: string, params: object): void => {
    told += 1;
    try {
      commands.syncExecuteCommand(id, { unitId: unit, ...params }, ours);
    } finally {
      told -= 1;
    }
  };
  return {
    api,
    commands,
    unit,
    show: (snapshot) => {
      if (api.getWorkbook(unit)) api.disposeUnit(unit);
      api.createWorkbook(snapshot);
    },
    tell,
    isTold: () => told > 0,
    isTyping: () => injector.get(IEditorBridgeService).isVisible().visible,
    fitRows: (sheet, { from, to, columns }) => {
      const range = { startRow: from, endRow: to, startColumn: 0, endColumn: columns };
      const { redos } = injector.get(AutoHeightController).getUndoRedoParamsOfAutoHeight([range], sheet);
      for (const { id, params } of redos) tell(id, params as object);
    },
  };
}

/** Formulas are shown and edited here; the book's own engine calculates them. */
function withoutCalculation(plugin: PluginCtor<Plugin>, config: unknown): object | undefined {
  if (plugin === (UniverSheetsFormulaPlugin as PluginCtor<Plugin>))
    return { initialFormulaComputing: CalculationMode.NO_CALCULATION };
  return config instanceof Object && "notExecuteFormula" in config ? { ...config, notExecuteFormula: true } : (config as undefined);
}
