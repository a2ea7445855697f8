import { type RowView, readOr } from "../rowView";

/** What names a row on a chart: its name cut to a length, else its id; a project behind it where the table has one. */
export interface Named {
  readonly name: string;
  readonly id: string;
  readonly longest: number;
  readonly project?: string;
}

/** The name as a formula; `cell` gives the cell of a column of the row. */
export function nameFormula({ name, id, longest, project }: Named, cell: (column: string) => string): string {
  const text = cell(name);
  const short = `IF(${text}="",${cell(id)}&"",IF(LEN(${text})>${longest},LEFT(${text},${longest - 1})&"…",${text}&""))`;
  const behind = project === undefined ? "" : `&IF(${cell(project)}="","",", "&${cell(project)})`;
  return `IFERROR(${short}${behind},"")`;
}

/** The same in TypeScript, by column ids. */
export function nameText({ name, id, longest, project }: Named, row: RowView): string {
  return readOr("", () => {
    const text = shown(row, row.isBlank(name) ? id : name);
    const short = text.length > longest && !row.isBlank(name) ? `${text.slice(0, longest - 1)}…` : text;
    return project === undefined || row.isBlank(project) ? short : `${short}, ${shown(row, project)}`;
  });
}

/** A cell as joining it to a text shows it. */
function shown(row: RowView, column: string): string {
  const cell = row.raw(column);
  if (typeof cell === "object" && cell !== null) return row.stop();
  return typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell ?? "");
}
