/** Formulas behind what a row has to have, which is asked once, whatever the number of formulas. */
export function guarded(guard: readonly string[], natives: readonly string[]): readonly string[] {
  return guard.length === 0 ? natives : [`AND(${[...guard, anyOf(natives)].join(",")})`];
}

/** TRUE where one of the formulas is; one that makes an error keeps none of the others from being judged. */
export function anyOf(natives: readonly string[]): string {
  return natives.length === 1 ? natives.join("") : `OR(${natives.map((each) => `IFERROR(${each},FALSE)`).join(",")})`;
}
