import { previewRename, type RenameOptions, type RenameView, renameWord } from "../../actions";
import { commandLine as say } from "../../text/commandLine";
import { alikeText, renameCount, renamePlace } from "../../text/renaming";
import { command, UsageProblem } from "../command";
import { onWorkbook, pathsOf, watch } from "../workbook";

/** `rename FILE --list "Milestone status" --from Complete --to Delivered -o OUT`, or `rename FILE --setting decision-body --to Executive -o OUT` */
export const rename = command({
  name: "rename",
  about: say.about.rename,
  operands: [{ name: "FILE", about: say.operand.file }],
  options: {
    list: { type: "value", value: "LIST", about: say.option.renameList },
    from: { type: "value", value: "WORD", about: say.option.renameFrom },
    setting: { type: "value", value: "KEY", about: say.option.renameSetting },
    to: { type: "value", value: "WORD", required: true, about: say.option.renameTo },
    out: { type: "value", short: "o", value: "OUT", about: say.option.out },
    "dry-run": { type: "switch", about: say.option.dryRename },
    overwrite: { type: "switch", about: say.option.overwrite },
  },
  run: async ({ operands: [input = ""], options, print, tell }) => {
    const asked = optionsOf(options);
    const paths = pathsOf("rename", { input, ...options });
    const act = options["dry-run"] ? previewRename : renameWord;
    const done = await onWorkbook<RenameView>(paths, (session) => act(session, asked, watch));
    for (const line of renameLines(done)) print(line);
    if (paths.output !== undefined) tell(say.wrote({ file: paths.output }));
    return 0;
  },
});

interface Asked {
  readonly list: string | undefined;
  readonly from: string | undefined;
  readonly setting: string | undefined;
  readonly to: string;
}

function optionsOf({ list, from, setting, to }: Asked): RenameOptions {
  if (setting !== undefined && list === undefined && from === undefined) return { setting, to };
  if (setting === undefined && list !== undefined && from !== undefined) return { list, from, to };
  throw new UsageProblem(say.renameWhat);
}

function renameLines(view: RenameView): string[] {
  return [renameCount(view), ...view.places.map(renamePlace), ...(view.alike.length > 0 ? [alikeText(view)] : [])];
}
