import { BookError } from "./bookError";
import { checkUnprotected, sheetOf } from "./cells";
import { checkRuleFormula, checkValidation } from "./ruleChecks";
import type { Source } from "./changes";
import { copyColours } from "./copyColours";
import type { Core } from "./core";
import { rulesWithout } from "./ruleAreas";
import type {
  Area,
  BookData,
  ChartData,
  ConditionalFormat,
  CustomXml,
  Hyperlink,
  SheetData,
  Validation,
} from "./model";
import { isWellFormed } from "./xml";

/** Everything that lies over cells or beside them: rules, links, charts, stored data. */
export class Parts {
  private made: number;

  constructor(private readonly core: Core) {
    // Ids of XML parts come back with the file: those made now go on behind them.
    this.made = Math.max(0, ...core.data.customXml.map(({ id }) => parseInt(madeId.exec(id)?.[1] ?? "0", 16)));
  }

  /** Puts a rule on an area in place of any there; null takes rules away. */
  setValidation(sheetId: string, area: Area, rule: Omit<Validation, "areas"> | null, source: Source): void {
    const sheet = this.open(sheetId);
    const checked = rule && checkValidation(this.core, rule);
    sheet.validations = rulesWithout(sheet.validations, area);
    if (checked) sheet.validations.push({ ...checked, areas: [area] });
    this.core.changes.emit({ kind: "validations", sheet: sheetId, source });
  }

  /** Adds a colour rule at the front, as Excel does; answers it with its id. */
  addConditionalFormat(
    sheetId: string,
    format: Omit<ConditionalFormat, "id" | "priority">,
    source: Source,
  ): ConditionalFormat {
    const sheet = this.open(sheetId, "allowFormatCells");
    const added = { ...format, formula: checkRuleFormula(this.core, format.formula), id: this.newId(), priority: 0 };
    for (const other of sheet.conditionalFormats) other.priority++;
    sheet.conditionalFormats.push(added);
    this.core.changes.emit({ kind: "conditionalFormats", sheet: sheetId, source });
    return added;
  }

  /** Changes a colour rule. */
  setConditionalFormat(
    sheetId: string,
    id: string,
    change: Partial<Omit<ConditionalFormat, "id">>,
    source: Source,
  ): void {
    const found = this.open(sheetId, "allowFormatCells").conditionalFormats.find((format) => format.id === id);
    if (!found) throw new BookError("ItemNotFound", "no such conditional format");
    const formula = change.formula === undefined ? found.formula : checkRuleFormula(this.core, change.formula);
    Object.assign(found, change, { formula });
    this.core.changes.emit({ kind: "conditionalFormats", sheet: sheetId, source });
  }

  /** Takes colour rules off an area, or one of them by its id. */
  removeConditionalFormats(sheetId: string, which: Area | string, source: Source): void {
    const sheet = this.open(sheetId, "allowFormatCells");
    sheet.conditionalFormats =
      typeof which === "string"
        ? sheet.conditionalFormats.filter((format) => format.id !== which)
        : rulesWithout(sheet.conditionalFormats, which);
    this.core.changes.emit({ kind: "conditionalFormats", sheet: sheetId, source });
  }

  /** Lets colour rules come along where formats of a sheet's cells are copied to others of it. */
  copyConditionalFormats(sheetId: string, { from, to }: { from: Area; to: Area }, source: Source): void {
    copyColours(this.core, { sheet: this.open(sheetId, "allowFormatCells"), area: from }, to, source);
  }

  /** Puts a link on a cell, or takes it away. */
  setHyperlink(
    sheetId: string,
    at: { row: number; column: number },
    link: Omit<Hyperlink, "row" | "column"> | null,
    source: Source,
  ): void {
    const sheet = this.open(sheetId, "allowInsertHyperlinks");
    sheet.hyperlinks = sheet.hyperlinks.filter((old) => old.row !== at.row || old.column !== at.column);
    if (link) sheet.hyperlinks.push({ ...link, row: at.row, column: at.column });
    this.core.changes.emit({ kind: "hyperlinks", sheet: sheetId, source });
  }

  /** Adds a chart, or changes the one with the same id. */
  setChart(sheetId: string, chart: ChartData, source: Source): void {
    const sheet = this.open(sheetId, "allowEditObjects");
    const at = sheet.charts.findIndex(({ id }) => id === chart.id);
    if (at < 0) sheet.charts.push(chart);
    else sheet.charts[at] = chart;
    this.core.changes.emit({ kind: "charts", sheet: sheetId, source });
  }

  /** Takes a chart away. */
  removeChart(sheetId: string, id: string, source: Source): void {
    const sheet = this.open(sheetId, "allowEditObjects");
    if (!sheet.charts.some((chart) => chart.id === id)) throw new BookError("ItemNotFound", "no such chart");
    sheet.charts = sheet.charts.filter((chart) => chart.id !== id);
    this.core.changes.emit({ kind: "charts", sheet: sheetId, source });
  }

  /** Adds a custom XML part, or changes the one with the same id; null takes it away. */
  setCustomXml(id: string | undefined, xml: string | null, source: Source): CustomXml | null {
    const { data, changes } = this.core;
    const found = data.customXml.find((part) => part.id === id);
    if (id !== undefined && !found) throw new BookError("ItemNotFound", "no such XML part");
    if (xml === null) data.customXml = data.customXml.filter((part) => part !== found);
    const part =
      xml === null ? null : Object.assign(found ?? { id: this.newId() }, { xml, namespace: namespaceOf(xml) });
    if (part && !found) data.customXml.push(part);
    changes.emit({ kind: "customXml", source });
    return part;
  }

  /** Sets document properties; in `custom`, null takes one away. */
  setProperties(
    change: Partial<Omit<BookData["properties"], "custom">> & {
      custom?: Record<string, string | number | boolean | Date | null>;
    },
    source: Source,
  ): void {
    const { custom = {}, ...plain } = change;
    const { properties } = this.core.data;
    Object.assign(properties, plain);
    for (const [key, value] of Object.entries(custom)) {
      if (value === null) properties.custom.delete(key);
      else properties.custom.set(key, typeof value === "string" ? value.slice(0, 255) : value);
    }
    this.core.changes.emit({ kind: "properties", source });
  }

  /** Sets one add-in setting; undefined takes it away. */
  setSetting(key: string, value: unknown, source: Source): void {
    if (value === undefined) this.core.data.settings.delete(key);
    else this.core.data.settings.set(key, value);
    this.core.changes.emit({ kind: "settings", source });
  }

  private open(sheetId: string, allowed?: string): SheetData {
    const sheet = sheetOf(this.core, sheetId);
    checkUnprotected(sheet, allowed);
    return sheet;
  }

  /** An id for a part made while the workbook is open. */
  newId(): string {
    this.made++;
    return `{${this.made.toString(16).toUpperCase().padStart(8, "0")}-0002-0000-0000-000000000000}`;
  }
}

/** How an id looks that was made here. */
const madeId = /^\{([0-9A-F]{8})-0002-0000-0000-000000000000\}$/i;

/** The namespace of the root element. */
function namespaceOf(xml: string): string {
  const root = /<(?![?!])([^\s/>]+)([^>]*)>/.exec(xml);
  if (!root || !isWellFormed(xml)) throw new BookError("InvalidArgument", "not an XML document");
  const prefix = root[1]?.includes(":") ? `:${root[1].split(":")[0]}` : "";
  const declared = new RegExp(`\\sxmlns${prefix}\\s*=\\s*(["'])(.*?)\\1`).exec(root[2] ?? "");
  return declared?.[2] ?? "";
}
