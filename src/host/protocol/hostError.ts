/** A refusal of the host, with the code Excel would give. */
export class HostError extends Error {
  override readonly name = "HostError";
  constructor(
    readonly code: string,
    message: string,
    /** Status of the answer; anything but 200 refuses the request as a whole. */
    readonly status = 200,
  ) {
    super(message);
  }
}

/** Code and message of whatever was thrown; what carries no code is a defect of the host and says so. */
export function problemOf(thrown: unknown): { code: string; message: string } {
  const { code, message, stack } = thrown as { code?: unknown; message?: unknown; stack?: unknown };
  if (typeof code === "string") return { code, message: String(message) };
  return { code: "GeneralException", message: `The embedded host failed: ${String(stack ?? thrown)}` };
}
