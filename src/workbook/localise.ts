import { mapPieces, piecesOf, type Piece } from "./formulaText";

/** What things are called in this workbook where that differs from their declaration. */
export interface Naming {
  /** Tabs, by declared label. */
  readonly sheets: ReadonlyMap<string, string>;
  /** Tables, by declared name. */
  readonly tables: ReadonlyMap<string, string>;
  /** Columns, by `Table[Title]`. */
  readonly columns: ReadonlyMap<string, string>;
  /** Defined names, by declared name. */
  readonly names: ReadonlyMap<string, string>;
}

/** A declared formula as it stands in this workbook: people rename tabs, tables and columns, and Excel follows them. */
export function localised(formula: string, naming: Naming): string {
  const { sheets, tables, columns, names } = naming;
  if (!formula.startsWith("=") || sheets.size + tables.size + columns.size + names.size === 0) return formula;
  let table = "";
  return mapPieces(formula, (piece) => {
    if (piece.is === "text") return piece.text;
    if (piece.is === "brackets") return localisedBrackets(piece.text, table, columns);
    if (piece.is === "sheet") return localisedSheet(piece.text, sheets);
    table = /([A-Za-z_][A-Za-z0-9_.]*)$/.exec(piece.text)?.[1] ?? "";
    return piece.text.replace(/[A-Za-z_][A-Za-z0-9_.]*(!?)/g, (word, bang: string) =>
      bang ? quoted(sheets.get(word.slice(0, -1)) ?? word.slice(0, -1)) : (tables.get(word) ?? names.get(word) ?? word),
    );
  });
}

/** Defined names, tables and functions that a formula speaks of. */
export function wordsOf(formula: string): string[] {
  return piecesOf(formula)
    .filter(({ is }: Piece) => is === "code")
    .flatMap(({ text }) => text.match(/[A-Za-z_][A-Za-z0-9_.]*/g) ?? []);
}

/** A tab's name as formulas write it, with the `!` behind it. */
export function quoted(sheet: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(sheet) && !/^[A-Za-z]{1,3}[0-9]+$|^[Rr]?[0-9]*[Cc]?[0-9]*$/.test(sheet)
    ? `${sheet}!`
    : `'${sheet.replace(/'/g, "''")}'!`;
}

function localisedSheet(piece: string, sheets: Naming["sheets"]): string {
  const name = piece.slice(1, -1).replace(/''/g, "'");
  const actual = sheets.get(name);
  return actual === undefined ? piece : quoted(actual).slice(0, -1);
}

function localisedBrackets(piece: string, table: string, columns: Naming["columns"]): string {
  const renamed = (title: string): string => {
    const actual = columns.get(`${table}[${title}]`);
    return actual === undefined ? title : actual.replace(/['[\]#@]/g, "'$&");
  };
  if (!piece.includes("[", 1)) return `[${renamed(piece.slice(1, -1))}]`;
  return piece.replace(/\[([^[\]]*)\](?!$)/g, (_, title: string) => `[${renamed(title)}]`);
}
