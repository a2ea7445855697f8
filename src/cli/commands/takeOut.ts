import { previewTakeOut, takeOut as takePlanOut, type TakeOutView } from "../../actions";
import { commandLine as say } from "../../text/commandLine";
import { takeOutText as words } from "../../text/takeOut";
import { command } from "../command";
import { onWorkbook, pathsOf, watch } from "../workbook";

/** `take-out FILE -o OUT [--with-entries]`, or `take-out FILE --dry-run` */
export const takeOut = command({
  name: "take-out",
  about: say.about.takeOut,
  operands: [{ name: "FILE", about: say.operand.file }],
  options: {
    out: { type: "value", short: "o", value: "OUT", about: say.option.out },
    "dry-run": { type: "switch", about: say.option.dryTakeOut },
    "with-entries": { type: "switch", about: say.option.withEntries },
    overwrite: { type: "switch", about: say.option.overwrite },
  },
  run: async ({ operands: [input = ""], options, print, tell }) => {
    const paths = pathsOf("take-out", { input, ...options });
    const done = await onWorkbook(paths, (session) =>
      options["dry-run"]
        ? previewTakeOut(session, {}, watch)
        : takePlanOut(session, { withEntries: options["with-entries"] }, watch),
    );
    for (const line of takeOutLines(done)) print(line);
    if (options["dry-run"]) print(words.unseen);
    if (paths.output !== undefined) tell(say.wrote({ file: paths.output }));
    return 0;
  },
});

/** Sheets that go and what goes with them, those that stay and why, and formulas that would lead nowhere. */
function takeOutLines({ sheets, entries, kept, pointing }: TakeOutView): string[] {
  return [
    `${words.goes(sheets.length)}: ${sheets.join(", ")}`,
    ...entries.map(({ sheet, sentence }) => `${words.entries}: ${sheet}, ${sentence}`),
    ...kept.map(({ sheet, because }) => `${sheet}: ${because}`),
    ...(pointing.length > 0 ? [`${words.pointing(pointing.length)}: ${pointing.join(", ")}`] : []),
  ];
}
