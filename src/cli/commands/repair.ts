import { previewRepair, repair as repairPlan } from "../../actions";
import { commandLine as say } from "../../text/commandLine";
import { command } from "../command";
import { changeLines } from "../print";
import { onWorkbook, pathsOf, watch } from "../workbook";
import { isUnchanged, wroteLines } from "./insert";

/** `repair FILE -o OUT`, or `repair FILE --dry-run` */
export const repair = command({
  name: "repair",
  about: say.about.repair,
  operands: [{ name: "FILE", about: say.operand.file }],
  options: {
    out: { type: "value", short: "o", value: "OUT", about: say.option.out },
    "dry-run": { type: "switch", about: say.option.dryRun },
    all: { type: "switch", about: say.option.all },
    overwrite: { type: "switch", about: say.option.overwrite },
  },
  run: async ({ operands: [input = ""], options, print, tell }) => {
    const paths = pathsOf("repair", { input, ...options });
    const done = options["dry-run"]
      ? await onWorkbook(paths, (session) => previewRepair(session, {}, watch))
      : await onWorkbook(paths, (session) => repairPlan(session, {}, watch), isUnchanged);
    for (const line of changeLines(done, options.all)) print(line);
    if (done.changes.length === 0) tell(say.noChanges);
    if ("failures" in done) for (const line of wroteLines(done, paths)) tell(line);
    return 0;
  },
});
