import { type Column, entryColumns, kinds, template } from "../../src/plan";
import { entryWords } from "../../src/text/entryWords";

const plan = template({ firstYear: 2026, years: 5, reportDate: 46_350 });
const held = [
  ...plan.tables.flatMap((table) =>
    entryColumns(table).map((column) => [`${table.name}[${column.title}]`, column] as const),
  ),
  ...plan.settings.map((setting) => [setting.key, { ...setting, id: setting.key, width: 0 } as Column] as const),
].flatMap(([at, column]) => {
  const rule = kinds[column.kind].validation(column);
  return rule === null ? [] : [{ at, words: entryWords(column, rule) }];
});

describe("prompts and refusals of entry rules", () => {
  it("fit into Excel's boxes, on one line", () => {
    const boxes = held.flatMap(({ at, words }) => [words.prompt, words.error].map((box) => ({ at, ...box })));
    expect(
      boxes.filter(
        ({ title, message }) => title.length > 32 || message.length > 255 || /\n/.test(message) || message === "",
      ),
    ).toEqual([]);
  });

  it("say what to type", () => {
    const said = (at: string) => held.find((each) => each.at === at)?.words;
    expect(said("PlanMilestones[Status]")).toEqual({
      prompt: { title: "Status", message: "Choose a word from the list. Needed in every row." },
      error: {
        title: "Status",
        message:
          "Choose a word from the list. To add a word, write it below the last one of its list on the sheet Lists.",
      },
    });
    expect(said("PlanMilestones[Forecast date]")?.error.message).toBe(
      "Type a real date, day first, such as 05/03/2027, within the plan's years.",
    );
    expect(said("PlanProjects[Value]")?.prompt.message).toBe(
      "Type the sum in millions of pounds: 1.5 for £1,500,000, from 0 to 1,000. Needed in every row.",
    );
    expect(said("PlanMilestones[Milestone ID]")?.error.message).toBe(
      "Give an ID of letters and digits that no other row has.",
    );
    expect(said("report-date")?.prompt.message).toBe("Type a date, such as 05/03/2027.");
  });
});
