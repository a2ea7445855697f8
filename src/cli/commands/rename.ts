import { previewRename, type RenameOptions, type RenameView, renameWord } from "../../actions";
import { commandLine as say } from "../../text/commandLine";
import { alikeText, renameCount, renamePlace } from "../../text/renaming";
import { command, UsageProblem } from "../command";
import { onWorkbook, watch } from "../workbook";

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
    if (options["dry-run"]) {
      const preview = await onWorkbook({ input }, (session) => previewRename(session, asked, watch));
      for (const line of renameLines(preview)) print(line);
      return 0;
    }
    if (options.out === undefined)
      throw new UsageProblem(say.missingOption({ name: "-o", value: "OUT", command: "rename" }));
    const paths = { input, output: options.out, overwrite: options.overwrite };
    const done = await onWorkbook(paths, (session) => renameWord(session, asked, watch));
    for (const line of renameLines(done)) print(line);
    tell(say.wrote({ file: options.out }));
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
