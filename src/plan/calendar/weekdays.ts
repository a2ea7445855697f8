/** Day of the week of a serial as Excel counts it: 0 is Sunday. */
export function weekday(serial: number): number {
  return (((Math.floor(serial) - 1) % 7) + 7) % 7;
}

/** How many Mondays to Fridays there are among the serials 0 to `serial`; 0 is a Saturday. */
export function weekdaysUpTo(serial: number): number {
  const days = Math.floor(serial) - 1;
  if (days < 0) return 0;
  const [weeks, rest] = [Math.floor(days / 7), days % 7];
  return weeks * 5 + Math.min(rest, 5);
}
