import { bankHolidays, nations } from "../../../src/plan/calendar/bankHolidays";
import { type CalendarDay, renewalOf } from "../../../src/plan/calendar/otherNation";
import { serialOf } from "../../../src/dates/days";

const [england = [], scotland = [], northernIreland = []] = nations.map((nation) =>
  bankHolidays(nation, serialOf(2026, 1, 1), serialOf(2031, 12, 31)).map(({ date }) => date),
);
const calendar = (days: readonly number[], own: readonly number[] = []): CalendarDay[] => [
  ...days.map((date) => ({ date, isBankHoliday: true })),
  ...own.map((date) => ({ date, isBankHoliday: false })),
];
const added = serialOf(2027, 12, 29);

describe("the bank holidays of a nation", () => {
  const others = { england: [scotland, northernIreland], scotland: [england, northernIreland] };

  it.each([
    ["England and Wales's are Scotland's", scotland, england, [england, northernIreland]],
    ["Scotland's are England and Wales's", england, scotland, others.england],
    ["England and Wales's are Northern Ireland's", northernIreland, england, [england, scotland]],
    ["Northern Ireland's are England and Wales's", england, northernIreland, others.england],
    ["Scotland's are Northern Ireland's", northernIreland, scotland, [england, scotland]],
  ])("%s after a change of the setting, and the council's own days stay", (_, own, there, other) => {
    const days = calendar(there, [added]);
    const { gone = [], come = [] } = renewalOf(days, own, other) ?? {};
    const after = [...days.flatMap(({ date }, at) => (gone.includes(at) ? [] : [Number(date)])), ...come];
    expect(after.sort((a, b) => a - b)).toEqual([...own, added].sort((a, b) => a - b));
    expect(renewalOf(calendar(after), own, other)).toBeNull();
  });

  it("stay as a council has them: days deleted, days of another nation added, all of them deleted", () => {
    const easterMonday = england.filter((day) => !scotland.includes(day));
    expect(renewalOf(calendar(scotland), scotland, others.scotland)).toBeNull();
    expect(renewalOf(calendar(scotland.slice(9)), scotland, others.scotland)).toBeNull();
    expect(renewalOf(calendar([...scotland, ...easterMonday]), scotland, others.scotland)).toBeNull();
    expect(renewalOf(calendar([], [added]), scotland, others.scotland)).toBeNull();
    expect(renewalOf(calendar(england.slice(3)), england, others.england)).toBeNull();
  });

  it("are another's from half of the days that only the other has", () => {
    const foreign = england.filter((day) => !scotland.includes(day));
    const half = Math.ceil(foreign.length / 2);
    const shared = england.filter((day) => scotland.includes(day));
    expect(renewalOf(calendar([...shared, ...foreign.slice(0, half)]), scotland, [england])?.gone).toHaveLength(half);
    expect(renewalOf(calendar([...shared, ...foreign.slice(0, half - 1)]), scotland, [england])).toBeNull();
  });

  it("stay where nothing else would be left of the calendar, since a table keeps a row", () => {
    const foreign = england.filter((day) => !scotland.includes(day));
    expect(renewalOf(calendar(foreign), scotland, [england])).toBeNull();
    expect(renewalOf(calendar(foreign, [added]), scotland, [england])?.gone).toHaveLength(foreign.length);
  });
});
