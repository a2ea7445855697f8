/** Excel's error codes that a workbook itself can answer with. */
export type BookErrorCode =
  | "InvalidArgument"
  | "ItemNotFound"
  | "ItemAlreadyExists"
  | "AccessDenied"
  | "InvalidOperation"
  | "InvalidReference"
  | "InsertDeleteConflict"
  | "MergedRangeConflict"
  | "FormulaLengthExceedsLimit"
  | "GeneralException";

/** A refusal of the workbook, with the code Excel gives for it. */
export class BookError extends Error {
  override readonly name = "BookError";
  constructor(
    readonly code: BookErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** Cells may not be moved: something of the sheet that only its file knows could not be moved with them. */
export class FixedCells extends BookError {
  /** What a sentence needs: the sheet's name, and what stands in the way in the file's own word ("legacyDrawing"). */
  readonly facts: { readonly sheet: string; readonly what: string };

  constructor(sheet: string, what: string) {
    super("InvalidOperation", `cells of the sheet ${sheet} cannot be moved here, because of its ${what}`);
    this.facts = { sheet, what };
  }
}
