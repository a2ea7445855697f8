import { makeSummary } from "../../actions";
import { commandLine as say } from "../../text/commandLine";
import { command } from "../command";
import { serialOf } from "../values";
import { onWorkbook, watch } from "../workbook";

/** `summary FILE -o OUT [--date YYYY-MM-DD]` */
export const summary = command({
  name: "summary",
  about: say.about.summary,
  operands: [{ name: "FILE", about: say.operand.file }],
  options: {
    out: { type: "value", short: "o", value: "OUT", required: true, about: say.option.out },
    date: { type: "value", value: "YYYY-MM-DD", about: say.option.summaryDate },
    overwrite: { type: "switch", about: say.option.overwrite },
  },
  run: async ({ operands: [input = ""], options, print, tell }) => {
    const chosen = options.date === undefined ? {} : { date: serialOf("--date", options.date) };
    const paths = { input, output: options.out, overwrite: options.overwrite };
    const { sheet } = await onWorkbook(paths, (session) => makeSummary(session, chosen, watch));
    print(sheet);
    tell(say.wrote({ file: options.out }));
    return 0;
  },
});
