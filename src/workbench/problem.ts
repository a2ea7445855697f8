/** Why something failed, as far as it says so itself. */
export function problemText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
