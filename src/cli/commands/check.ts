import { check as checkPlan } from "../../actions";
import { commandLine as say } from "../../text/commandLine";
import { command } from "../command";
import { findingLine, findingsJson } from "../print";
import { onWorkbook, watch } from "../workbook";

/** `check FILE [--json]` */
export const check = command({
  name: "check",
  about: say.about.check,
  operands: [{ name: "FILE", about: say.operand.file }],
  options: { json: { type: "switch", about: say.option.json } },
  run: async ({ operands: [input = ""], options, print, tell }) => {
    const result = await onWorkbook({ input }, (session) => checkPlan(session, {}, watch));
    if (options.json) print(JSON.stringify(findingsJson(result), null, 2));
    else for (const finding of result.findings) print(findingLine(finding));
    tell(say.counts(result.counts));
    return result.counts.error > 0 ? 1 : 0;
  },
});
