/** The next free ids of a table, `M07`, `M08`, ...: counted from the highest there is, so that a deleted row's id is not given again at once. */
export function newIds(prefix: string, taken: readonly (string | null)[], count: number): string[] {
  const numbers = taken.flatMap((id) => {
    const digits = id?.toUpperCase().startsWith(prefix.toUpperCase()) ? id.slice(prefix.length) : "";
    return /^\d{1,9}$/.test(digits) ? [Number(digits)] : [];
  });
  const highest = numbers.reduce((a, b) => Math.max(a, b), 0);
  return Array.from({ length: count }, (_, index) => `${prefix}${String(highest + index + 1).padStart(2, "0")}`);
}
