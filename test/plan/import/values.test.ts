import { isoOf } from "../../../src/dates/days";
import { dateOfNumber, dateOfText } from "../../../src/plan/import/dates";
import { numberOfText, unitOfHeading, unitOfNumbers } from "../../../src/plan/import/numbers";
import { isUnknown, wordMeant } from "../../../src/plan/import/words";

const read = (text: string) => {
  const date = dateOfText(text);
  return date === null ? null : isoOf(date.serial);
};

describe("dates as councils write them", () => {
  it.each([
    ["5 March 2027", "2027-03-05"],
    ["5th March 2027", "2027-03-05"],
    ["5th of March, 2027", "2027-03-05"],
    ["Fri 5 Mar 27", "2027-03-05"],
    ["Friday, 5 March 2027", "2027-03-05"],
    ["March 5, 2027", "2027-03-05"],
    ["05/03/2027", "2027-03-05"],
    ["5/3/27", "2027-03-05"],
    ["5.3.2027", "2027-03-05"],
    ["05-Mar-27", "2027-03-05"],
    ["05Mar2027", "2027-03-05"],
    ["5 – 3 – 2027", "2027-03-05"],
    ["2027-03-05", "2027-03-05"],
    ["2027-03-05T09:30:00Z", "2027-03-05"],
    ["05/03/2027 09:30", "2027-03-05"],
    ["w/c 5 March 2027", "2027-03-05"],
    ["by 5 March 2027 (provisional)", "2027-03-05"],
    ["20270305", "2027-03-05"],
    ["03/25/2027", "2027-03-25"],
    ["March 2027", "2027-03-31"],
    ["Mar-27", "2027-03-31"],
    ["end of February 2028", "2028-02-29"],
    ["Sept 2027", "2027-09-30"],
    ["Q3 2026/27", "2026-12-31"],
    ["2026/27 Q4", "2027-03-31"],
    ["Q1 26/27", "2026-06-30"],
    ["FY26/27 Q4", "2027-03-31"],
    ["Quarter 2 2026/27", "2026-09-30"],
    ["Q4 (2026-27)", "2027-03-31"],
    ["46451", "2027-03-05"],
  ])("%s is %s", (text, iso) => {
    expect(read(text)).toBe(iso);
  });

  it.each([
    "30 February 2027",
    "32/01/2027",
    "13/13/2027",
    "Spring 2027",
    "2027",
    "2026/27",
    "soon",
    "5 March",
    "Q1 26/28",
    "Q3 2027",
    "12345",
    "Stage 1",
    "1.5",
  ])("%s is no day", (text) => {
    expect(read(text)).toBeNull();
  });

  it("takes a serial for a day, its time left out, and refuses numbers that are none", () => {
    expect(dateOfNumber(46_451)).toEqual({ serial: 46_451, how: null });
    expect(dateOfNumber(46_451.75)).toEqual({ serial: 46_451, how: "timeDropped" });
    expect(isoOf(dateOfNumber(20_270_305)?.serial ?? 0)).toBe("2027-03-05");
    expect([dateOfNumber(4.5), dateOfNumber(2027), dateOfNumber(4_500_000), dateOfNumber(-1)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

describe("sums as councils write them", () => {
  it.each([
    ["£4,500,000", 4_500_000, null],
    ["£4.5m", 4.5, "m"],
    ["£4.5 million", 4.5, "m"],
    ["c. £4.5M", 4.5, "m"],
    ["£4,500k", 4_500, "k"],
    ["£1.2bn", 1.2, "bn"],
    ["(4.5)", -4.5, null],
    ["-£4.5m", -4.5, "m"],
    ["£-4.5m", -4.5, "m"],
    ["−4.5", -4.5, null],
    [" 4 500".replace(" 4 ", "4,"), 4_500, null],
    ["GBP 12", 12, null],
    ["5%", 5, "%"],
    ["1,850 sqm", 1_850, null],
    [".5", 0.5, null],
  ])("%s is %d, in %s", (text, value, unit) => {
    expect(numberOfText(text)).toMatchObject({ value, unit });
  });

  it.each(["£4m-£5m", "4,50", "1.2.3", "(4.5", "4.5)", "£", "", "four", "12 months", "1,2345"])(
    "%s is no sum",
    (text) => {
      expect(numberOfText(text)).toBeNull();
    },
  );

  it("finds out whether a column counts pounds, thousands or millions", () => {
    expect(["Cost (£m)", "Cost £000s", "Budget (£k)", "Value (£)", "Cost"].map(unitOfHeading)).toEqual([
      "millions",
      "thousands",
      "thousands",
      "pounds",
      null,
    ]);
    expect(unitOfNumbers([4_500_000, 250_000, 0], 1_000)).toBe("pounds");
    expect(unitOfNumbers([4.5, 0.25, 12], 1_000)).toBe("millions");
  });
});

describe("words", () => {
  it.each(["TBC", "tbc.", "N/A", "n/a ", "-", "–", "?", "To be confirmed", "Not known"])("%s is not known", (text) => {
    expect(isUnknown(text)).toBe(true);
  });

  it("finds the word of a list that is meant, and none where two could be", () => {
    const status = ["Not started", "In progress", "Complete", "Cancelled"];
    expect(
      ["in-progress", "COMPLETE", "Done", "On track", "3. Complete", "Canceled"].map((word) => wordMeant(word, status)),
    ).toEqual(["In progress", "Complete", "Complete", "In progress", "Complete", "Cancelled"]);
    expect(["Complete or cancelled", "Maybe", ""].map((word) => wordMeant(word, status))).toEqual([null, null, null]);
    expect(wordMeant("Schools", ["Education", "Housing"])).toBe("Education");
  });
});
