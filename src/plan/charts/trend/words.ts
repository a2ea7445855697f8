import { count, type Sentence, where } from "../sentence";

/** The finding. */
export const trendFinding: Sentence = [
  where(
    "two",
    [
      where(
        "moved",
        [{ fact: "worstName" }, " has moved most: ", count("moved", "day"), " later over ", count("reports", "report")],
        ["No milestone's forecast has moved to a later date over ", count("reports", "report")],
      ),
    ],
    ["The trend begins with the second report: a dated summary keeps each forecast as it stood"],
  ),
];

/** What the picture shows in words. */
export const trendWords: Sentence = [
  where(
    "two",
    [
      "Each line is a milestone's forecast at each report: level is steady, rising is slipping, and where it meets the dashed line the day has come. Drawn: ",
      { fact: "shown" },
      " of ",
      count("lastCount", "milestone"),
      " reported, those that moved most.",
    ],
    ["There is nothing to draw yet: make a dated summary for each report."],
  ),
  where("scattered", [
    " The rows of a report no longer stand together: sort Past reports by Report date, then by Kind.",
  ]),
];
