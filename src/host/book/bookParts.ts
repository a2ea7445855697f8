import { CalculatedColumns } from "./calculatedColumns";
import { Calculation } from "./calculation";
import type { Core } from "./core";
import { TableGrowth } from "./growth";
import { Names } from "./names";
import { Parts } from "./parts";
import { RowHeights } from "./rowHeights";
import { Sheets } from "./sheets";
import { ShiftedTables } from "./shiftTables";
import { Structure } from "./structure";
import { Styles } from "./styles";
import { TableColumns } from "./tableColumns";
import { Tables } from "./tables";
import { Verdicts } from "./validation";
import { Writing } from "./writing";

/** The parts that make a book, each knowing those it needs. */
export interface BookParts {
  sheets: Sheets;
  styles: Styles;
  structure: Structure;
  tables: Tables;
  tableColumns: TableColumns;
  names: Names;
  parts: Parts;
  writing: Writing;
  calculation: Calculation;
  rowHeights: RowHeights;
  verdicts: Verdicts;
}

/** Puts the parts of a book together. */
export function bookParts(core: Core): BookParts {
  const columns = new CalculatedColumns(core);
  const growth = new TableGrowth(core, columns);
  const styles = new Styles(core);
  const structure = new Structure(core, new ShiftedTables(core, growth, columns));
  const tableColumns = new TableColumns(core, structure);
  const writing = new Writing(core, { styles, growth, columns, headings: tableColumns });
  return {
    sheets: new Sheets(core),
    styles,
    structure,
    tables: new Tables(core, { growth, structure, writing }),
    tableColumns,
    names: new Names(core),
    parts: new Parts(core),
    writing,
    calculation: new Calculation(core),
    rowHeights: new RowHeights(core),
    verdicts: new Verdicts(core),
  };
}
