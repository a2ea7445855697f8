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
