import { newPlan } from "../../actions";
import { commandLine as say } from "../../text/commandLine";
import { command } from "../command";
import { checkNewOutput } from "../files";
import { onWorkbook, watch } from "../workbook";
import { chosenOf, insertOptionsOf, planOptions } from "./insert";

/** `new OUT.xlsx [--example]` */
export const newWorkbook = command({
  name: "new",
  about: say.about.new,
  operands: [{ name: "OUT.xlsx", about: say.operand.newFile }],
  options: { example: { type: "switch", about: say.option.example }, ...planOptions },
  run: async ({ operands: [output = ""], options, tell }) => {
    const chosen = options.example ? { ...chosenOf(options), example: true } : insertOptionsOf(options);
    await checkNewOutput(output, options.overwrite);
    await onWorkbook({ output }, (session) => newPlan(session, chosen, watch));
    tell(say.wrote({ file: output }));
    return 0;
  },
});
