/** Whether two pieces of plain data say the same; undefined properties count as missing. */
export function same(one: unknown, two: unknown): boolean {
  if (Object.is(one, two)) return true;
  if (!isObject(one) || !isObject(two)) return false;
  if (one instanceof Map) return two instanceof Map && same([...one.entries()], [...two.entries()]);
  if (one instanceof Date) return two instanceof Date && one.getTime() === two.getTime();
  return Array.isArray(one) === Array.isArray(two) && sameFields(one, two);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function sameFields(one: Record<string, unknown>, two: Record<string, unknown>): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(two)]);
  for (const name of names) if (!same(one[name], two[name])) return false;
  return true;
}
