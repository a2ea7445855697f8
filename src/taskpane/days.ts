/** Serial number of 1 January 1970. */
const epoch = 25569;
const day = 86_400_000;

/** The serial number of a moment's calendar day where the planner is. */
export function serialOf(moment: Date): number {
  return Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate()) / day + epoch;
}

/** The financial year, April to March, that a serial date lies in: 2026 for 2026/27. */
export function financialYearOf(serial: number): number {
  const date = new Date((serial - epoch) * day);
  return date.getUTCMonth() >= 3 ? date.getUTCFullYear() : date.getUTCFullYear() - 1;
}

/** 2026 as 2026/27. */
export function yearText(first: number): string {
  return `${first}/${String((first + 1) % 100).padStart(2, "0")}`;
}

/** The serial number of a day as a date field gives it, `2026-11-24`; null while it is not filled. */
export function maybeSerial(written: string): number | null {
  const moment = Date.parse(`${written}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(written) && Number.isFinite(moment) ? moment / day + epoch : null;
}

/** The day of a serial number as a date field takes it; `""` for what is no day. */
export function isoOf(serial: number): string {
  const moment = new Date((Math.floor(serial) - epoch) * day);
  return Number.isFinite(moment.getTime()) ? moment.toISOString().slice(0, 10) : "";
}
