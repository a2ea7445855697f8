/** Why a file cannot be opened or saved; each has one sentence for the user elsewhere. */
export type FileProblemCode =
  | "notWorkbook"
  | "empty"
  | "text"
  | "encrypted"
  | "rights"
  | "xls"
  | "compound"
  | "xlsb"
  | "ods"
  | "template"
  | "truncated"
  | "damaged"
  | "noSheets"
  | "tooLarge"
  | "shared"
  | "structure";

/** A file that cannot be opened or saved as asked. `facts` carry the names a sentence needs (part, sheet, why). */
export class FileProblem extends Error {
  constructor(
    readonly code: FileProblemCode,
    readonly facts: Readonly<Record<string, string | number>> = {},
  ) {
    super(
      `${code}${Object.entries(facts)
        .map(([name, value]) => `; ${name}: ${value}`)
        .join("")}`,
    );
    this.name = "FileProblem";
  }
}
