import { drawCharts } from "../../actions";
import { commandLine as say } from "../../text/commandLine";
import { command } from "../command";
import { onWorkbook, watch } from "../workbook";

/** `charts FILE -o OUT` */
export const charts = command({
  name: "charts",
  about: say.about.charts,
  operands: [{ name: "FILE", about: say.operand.file }],
  options: {
    out: { type: "value", short: "o", value: "OUT", required: true, about: say.option.out },
    overwrite: { type: "switch", about: say.option.overwrite },
  },
  run: async ({ operands: [input = ""], options, print, tell }) => {
    const paths = { input, output: options.out, overwrite: options.overwrite };
    const { drawn } = await onWorkbook(paths, (session) => drawCharts(session, {}, watch));
    for (const { name, sheet } of drawn) print(`${sheet}: ${name}`);
    tell(say.wrote({ file: options.out }));
    return 0;
  },
});
