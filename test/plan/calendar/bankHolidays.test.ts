import { isoOf, serialOf } from "../../../src/dates/days";
import { bankHolidays, easterSunday, type Nation } from "../../../src/plan/calendar/bankHolidays";

const ofYear = (nation: Nation, year: number) =>
  bankHolidays(nation, serialOf(year, 1, 1), serialOf(year, 12, 31)).map(({ date }) => isoOf(date)?.slice(5));

describe("bank holidays", () => {
  it("know Easter", () => {
    const sundays = ["2024-03-31", "2025-04-20", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21", "2032-03-28"];
    expect(sundays.map((day) => isoOf(easterSunday(Number(day.slice(0, 4)))))).toEqual(sundays);
  });

  it("are those of England and Wales, as published for years without a proclaimed change", () => {
    expect(ofYear("englandAndWales", 2024)).toEqual("01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26".split(" "));
    expect(ofYear("englandAndWales", 2026)).toEqual("01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28".split(" "));
    expect(ofYear("englandAndWales", 2021)).toEqual("01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28".split(" "));
    expect(ofYear("englandAndWales", 2017)).toEqual("01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26".split(" "));
  });

  it("are those of Scotland: two days at New Year, no Easter Monday, the first Monday in August, St Andrew's Day", () => {
    expect(ofYear("scotland", 2024)).toEqual("01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26".split(" "));
    expect(ofYear("scotland", 2021)).toEqual("01-01 01-04 04-02 05-03 05-31 08-02 11-30 12-27 12-28".split(" "));
    expect(ofYear("scotland", 2017)).toEqual("01-02 01-03 04-14 05-01 05-29 08-07 11-30 12-25 12-26".split(" "));
    // 1 January on a Saturday: Monday and Tuesday, as in 2022.
    expect(ofYear("scotland", 2028).slice(0, 2)).toEqual(["01-03", "01-04"]);
  });

  it("are those of Northern Ireland: 17 March and 12 July or the Monday after", () => {
    expect(ofYear("northernIreland", 2024)).toEqual(
      "01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26".split(" "),
    );
    expect(ofYear("northernIreland", 2018)).toEqual(
      "01-01 03-19 03-30 04-02 05-07 05-28 07-12 08-27 12-25 12-26".split(" "),
    );
    expect(ofYear("northernIreland", 2014)).toContain("07-14");
    expect(ofYear("northernIreland", 2020)).toContain("07-13");
  });

  it("say which day stands in for which", () => {
    const inDecember = (year: number) =>
      bankHolidays("englandAndWales", serialOf(year, 12, 1), serialOf(year, 12, 31)).map(({ what }) => what);
    expect(inDecember(2021)).toEqual(["Christmas Day (substitute day)", "Boxing Day (substitute day)"]);
    expect(inDecember(2022)).toEqual(["Boxing Day", "Christmas Day (substitute day)"]);
    expect(inDecember(2026)).toEqual(["Christmas Day", "Boxing Day (substitute day)"]);
  });

  it("never fall on a weekend, nor twice on one day, in any year", () => {
    for (const nation of ["englandAndWales", "scotland", "northernIreland"] as const) {
      for (let year = 2000; year < 2100; year += 1) {
        const days = bankHolidays(nation, serialOf(year, 1, 1), serialOf(year, 12, 31)).map(({ date }) => date);
        expect(new Set(days).size).toBe({ englandAndWales: 8, scotland: 9, northernIreland: 10 }[nation]);
        expect(days.filter((day) => [0, 6].includes(new Date((day - 25_569) * 86_400_000).getUTCDay()))).toEqual([]);
      }
    }
  });
});
