import { type RowView, readOr } from "../rowView";

/** What names a row on a chart: its name cut to a length, else its id; a project behind it where the table has one. */
export interface Named {
  readonly name: string;
  readonly id: string;
  readonly longest: number;
  readonly project?: string;
}

/** A text that is too long ends in the id of its row, so that names which begin alike are told apart. */
export function cutFormula(text: string, longest: number, id: string): string {
  return `IF(LEN(${text})>${longest},LEFT(${text},MAX(1,${longest - 2}-LEN(${id})))&"… "&${id},${text}&"")`;
}

/** The same in TypeScript; the id is looked at only where the text is cut. */
export function cutText(text: string, longest: number, id: () => string): string {
  return text.length > longest ? `${text.slice(0, Math.max(1, longest - 2 - id().length))}… ${id()}` : text;
}

/** The name as a formula; `cell` gives the cell of a column of the row. */
export function nameFormula({ name, id, longest, project }: Named, cell: (column: string) => string): string {
  const text = cell(name);
  const short = `IF(${text}="",${cell(id)}&"",${cutFormula(text, longest, cell(id))})`;
  const behind = project === undefined ? "" : `&IF(${cell(project)}="","",", "&${cell(project)})`;
  return `IFERROR(${short}${behind},"")`;
}

/** The same in TypeScript, by column ids. */
export function nameText({ name, id, longest, project }: Named, row: RowView): string {
  return readOr("", () => {
    const short = row.isBlank(name) ? shown(row, id) : cutText(shown(row, name), longest, () => shown(row, id));
    return project === undefined || row.isBlank(project) ? short : `${short}, ${shown(row, project)}`;
  });
}

/** A cell as joining it to a text shows it. */
function shown(row: RowView, column: string): string {
  const cell = row.raw(column);
  if (typeof cell === "object" && cell !== null) return row.stop();
  return typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell ?? "");
}
