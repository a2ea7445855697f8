import { Defect, PlannerError } from "../plan/errors";

/** Every code with which Excel refuses a request that a planner can do something about. */
export const excelCodes = [
  "AccessDenied",
  "ActivityLimitReached",
  "ApiNotFound",
  "Conflict",
  "DirtySupportingFormula",
  "EmptyChartSeries",
  "FilteredRangeConflict",
  "FormulaLengthExceedsLimit",
  "GeneralException",
  "InactiveWorkbook",
  "InsertDeleteConflict",
  "InvalidArgument",
  "InvalidBinding",
  "InvalidOperation",
  "InvalidOperationInCellEditMode",
  "InvalidReference",
  "InvalidSelection",
  "ItemAlreadyExists",
  "ItemNotFound",
  "MergedRangeConflict",
  "NonBlankCellOffSheet",
  "NotImplemented",
  "OpenWorkbookLinksBlocked",
  "OperationCellsExceedLimit",
  "PivotTableRangeConflict",
  "PowerQueryRefreshResourceChallenge",
  "RangeExceedsLimit",
  "RangeImageExceedsLimit",
  "RefreshWorkbookLinksBlocked",
  "RequestAborted",
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "UnsupportedFeature",
  "UnsupportedFillType",
  "UnsupportedOperation",
  "UnsupportedSheet",
] as const;

/** A code of `excelCodes`. */
export type ExcelCode = (typeof excelCodes)[number];

/** Excel refuses these as a whole and says: try again. */
const passing: readonly string[] = ["Conflict", "ActivityLimitReached", "InvalidOperationInCellEditMode"];

/** Codes of the client library that only a mistake of ours can raise. */
const ours: readonly string[] = [
  "InvalidObjectPath",
  "InvalidRequestContext",
  "PropertyNotLoaded",
  "ValueNotLoaded",
  "RunMustReturnPromise",
];

/** The code of an error that came from Excel or its client; null for any other error. */
export function codeOf(error: unknown): string | null {
  if (!(error instanceof Object) || !("debugInfo" in error) || !("code" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}

/** Excel will probably take the same request a moment later. */
export function isPassing(error: unknown): boolean {
  return passing.includes(codeOf(error) ?? "");
}

/** Excel's error as one of ours, the original with its debugInfo kept as `cause`. Other errors are handed back as they are. */
export function translated(error: unknown): unknown {
  const code = codeOf(error);
  if (code === null || error instanceof PlannerError || error instanceof Defect) return error;
  if (ours.includes(code)) return new Defect(`client refused: ${code} at ${locationOf(error)}`, { cause: error });
  const known = excelCodes.find((one) => one === code);
  const problem = new PlannerError(known ?? "GeneralException", { excelCode: code, where: locationOf(error) });
  problem.cause = error;
  return problem;
}

function locationOf(error: unknown): string {
  const { debugInfo } = error as { debugInfo?: { errorLocation?: unknown } };
  return typeof debugInfo?.errorLocation === "string" ? debugInfo.errorLocation : "unknown";
}
