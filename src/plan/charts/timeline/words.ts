import { count, type Sentence, where } from "../sentence";

/** The finding of the milestone timeline. */
export const timelineFinding: Sentence = [
  where(
    "rolled",
    [
      count("entered", "milestone"),
      " are too many to draw one by one: rolled up by type at ",
      { fact: "report", as: "day" },
    ],
    [
      where(
        "entered",
        [
          where(
            "shown",
            [
              where(
                "lateCount",
                [
                  { fact: "lateCount" },
                  " of ",
                  count("shown", "milestone"),
                  " late at ",
                  { fact: "report", as: "day" },
                  "; the latest by ",
                  count("worst", "day"),
                  ": ",
                  { fact: "worstName" },
                ],
                [
                  "No milestone late at ",
                  { fact: "report", as: "day" },
                  ": ",
                  { fact: "doneCount" },
                  " of ",
                  { fact: "shown" },
                  " done",
                  where("onTimeCount", [", the others on time"]),
                ],
              ),
            ],
            ["No dated milestone fits the choice on this sheet"],
          ),
        ],
        ["Enter milestones with an approved or forecast date to see them here"],
      ),
    ],
  ),
];

/** What its picture shows in words. */
export const timelineWords: Sentence = [
  where(
    "rolled",
    [
      "More than 200 milestones cannot be read one by one: each line is a type, from its first date to its last, with its number and how many of them are late.",
    ],
    [
      where(
        "shown",
        [
          "Shown: ",
          { fact: "doneCount" },
          " done, ",
          { fact: "onTimeCount" },
          " on time, ",
          { fact: "lateCount" },
          " late (of these red: ",
          { fact: "redCount" },
          "), from ",
          { fact: "from", as: "day" },
          " to ",
          { fact: "to", as: "day" },
          ".",
        ],
        ["There is nothing to draw yet: a milestone needs an ID, a name and an approved or forecast date."],
      ),
      where("beyond", [
        " The chart is full; rows missing from it: ",
        { fact: "beyond" },
        ". Draw the charts again to show them.",
      ]),
    ],
  ),
  where("undated", [" Without a date: ", { fact: "undated" }, "."]),
];
