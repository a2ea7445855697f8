import { dayAt, isoOf, lastDay, maybeDate, maybePlainDate, serialOf } from "../../src/dates/days";
import { dateInWords } from "../../src/dates/words";
import { yearLabel, yearOf } from "../../src/dates/years";

describe("days", () => {
  it("are those of the calendar on the wall, at any hour", () => {
    expect(dayAt(new Date(2026, 10, 24, 0, 5))).toBe(46350);
    expect(dayAt(new Date(2026, 10, 24, 23, 55))).toBe(46350);
  });

  it("go to a date field and come back", () => {
    expect([isoOf(46350), isoOf(46350.75)]).toEqual(["2026-11-24", "2026-11-24"]);
    expect([maybeDate("2026-11-24"), maybeDate("")]).toEqual([46350, null]);
    expect([isoOf(1e15), isoOf(lastDay), isoOf(lastDay + 1)]).toEqual([null, "9999-12-31", null]);
  });

  it("are read day first, and with certainty only where day and month cannot be taken for each other", () => {
    expect([maybeDate("3/4/2027"), maybeDate("3 Apr 2027")]).toEqual([serialOf(2027, 4, 3), serialOf(2027, 4, 3)]);
    expect([maybePlainDate("3/4/2027"), maybePlainDate("13/4/2027")]).toEqual([null, serialOf(2027, 4, 13)]);
  });

  it("are written in words, none for what is no day", () => {
    expect([dateInWords(46350), dateInWords(-1)]).toEqual(["24 November 2026", ""]);
  });
});

describe("financial years", () => {
  it("change on 1 April", () => {
    expect([yearOf(serialOf(2027, 3, 31)), yearOf(serialOf(2027, 4, 1)), yearOf(-1)]).toEqual([2026, 2027, null]);
    expect([yearLabel(2026), yearLabel(2099)]).toEqual(["2026/27", "2099/00"]);
  });
});
