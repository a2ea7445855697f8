import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-drawing/lib/index.css";
import {
  ICommandService,
  InterceptorEffectEnum,
  type ICellCustomRender,
  type IDisposable,
  LocaleType,
  LogLevel,
  mergeLocales,
  Univer,
  type IWorkbookData,
  type Plugin,
  type PluginCtor,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import {
  AutoHeightController,
  CalculationMode,
  IEditorBridgeService,
  INTERCEPTOR_POINT,
  SheetInterceptorService,
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
  /** Closes the editor of a cell where one is open; what was typed is taken or dropped. */
  endTyping(take: boolean): Promise<void>;
  /** Lets cells carry a button: asked for each cell that is painted. */
  buttons(at: (sheet: string, row: number, column: number) => ICellCustomRender | null): IDisposable;
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

/** Univer with everything that shows and edits, in an element. */
function assemble(container: HTMLElement): Univer {
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
  for (const entry of [...core.plugins, ...UniverSheetsDrawingPreset().plugins] as Registered[]) {
    const [plugin, config] = Array.isArray(entry) ? entry : [entry, undefined];
    univer.registerPlugin(plugin, withoutCalculation(plugin, config));
  }
  return univer;
}

/** Id of the one workbook that the grid shows at a time. */
const unit = "workbook";

/** Builds the grid in an element. */
export function createUniverGrid(container: HTMLElement): UniverGrid {
  const univer = assemble(container);
  const api = FUniver.newAPI(univer);
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const teller = new Teller(commands, unit);
  // Before the first workbook there is no editor to ask.
  const isTyping = (): boolean =>
    api.getWorkbook(unit) !== null && injector.get(IEditorBridgeService).isVisible().visible;
  return {
    api,
    commands,
    unit,
    show: (snapshot) => {
      if (api.getWorkbook(unit)) api.disposeUnit(unit);
      api.createWorkbook(snapshot);
    },
    tell: (id, params) => teller.tell(id, params),
    isTold: () => teller.telling,
    isTyping,
    endTyping: async (take) => {
      if (isTyping()) await api.getWorkbook(unit)?.endEditingAsync(take);
    },
    buttons: (at) => intercept(injector.get(SheetInterceptorService), at),
    fitRows: (sheet, { from, to, columns }) => {
      const range = { startRow: from, endRow: to, startColumn: 0, endColumn: columns };
      const { redos } = injector.get(AutoHeightController).getUndoRedoParamsOfAutoHeight([range], sheet);
      for (const { id, params } of redos) teller.tell(id, params as object);
    },
  };
}

/** Puts a button into cells as they are painted; the cells themselves stay as they are. */
function intercept(interceptors: SheetInterceptorService, at: Parameters<UniverGrid["buttons"]>[0]): IDisposable {
  return interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    handler: (cell, { subUnitId, row, col }, next) => {
      const button = at(subUnitId, row, col);
      return next(button ? { ...cell, customRender: [...(cell?.customRender ?? []), button] } : cell);
    },
  });
}

/** Does things to the shown workbook, and knows while it does. */
class Teller {
  private depth = 0;

  constructor(
    private readonly commands: ICommandService,
    private readonly unit: string,
  ) {}

  get telling(): boolean {
    return this.depth > 0;
  }

  tell(id: string, params: object): void {
    this.depth += 1;
    try {
      this.commands.syncExecuteCommand(id, { unitId: this.unit, ...params }, ours);
    } finally {
      this.depth -= 1;
    }
  }
}

/** Formulas are shown and edited here; the book's own engine calculates them. */
function withoutCalculation(plugin: PluginCtor<Plugin>, config: unknown): object | undefined {
  if (plugin === (UniverSheetsFormulaPlugin as PluginCtor<Plugin>))
    return { initialFormulaComputing: CalculationMode.NO_CALCULATION };
  return config instanceof Object && "notExecuteFormula" in config
    ? { ...config, notExecuteFormula: true }
    : (config as undefined);
}
