const longest = 31;

/** A label that no tab has yet: the label itself, else with ` (ten steps)` behind it. Tabs hold 31 characters. */
export function freeLabel(label: string, taken: ReadonlySet<string>): string {
  for (let count = 0; ; count += 1) {
    const suffix = count === 0 ? "" : count === 1 ? " (ten steps)" : ` (ten steps ${count})`;
    const name = label.slice(0, longest - suffix.length) + suffix;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** What a defined name is called where its own is taken; letters only, since `Name1` may be a cell's address. */
export function otherName(name: string): string {
  return `${name}TenSteps`;
}
