import { importRows, previewImport, type ImportPreview, type ImportOptions } from "../../actions";
import { commandLine as say } from "../../text/commandLine";
import { importCounts, importNames, lackingText } from "../../text/importing";
import { command, UsageProblem } from "../command";
import { onWorkbook, pathsOf, watch } from "../workbook";

/** `import FILE --from "Sheet!A1:H40" --as milestones -o OUT.xlsx` */
export const importList = command({
  name: "import",
  about: say.about.import,
  operands: [{ name: "FILE", about: say.operand.file }],
  options: {
    from: { type: "value", value: "RANGE", required: true, about: say.option.from },
    as: { type: "value", value: "KIND", required: true, about: say.option.as },
    out: { type: "value", short: "o", value: "OUT", about: say.option.out },
    "dry-run": { type: "switch", about: say.option.dryImport },
    overwrite: { type: "switch", about: say.option.overwrite },
  },
  run: async ({ operands: [input = ""], options, print, tell }) => {
    const asked = { from: options.from, as: kindOf(options.as) };
    const paths = pathsOf("import", { input, ...options });
    const act = options["dry-run"] ? previewImport : importRows;
    const done = await onWorkbook<ImportPreview>(paths, (session) => act(session, asked, watch));
    for (const line of importLines(done)) print(line);
    if (paths.output !== undefined) tell(say.wrote({ file: paths.output }));
    return 0;
  },
});

function kindOf(typed: string): ImportOptions["as"] {
  const known = Object.keys(importNames) as ImportOptions["as"][];
  const kind = known.find((each) => each === typed);
  if (!kind) throw new UsageProblem(say.notAKind({ found: typed, known: known.join(", ") }));
  return kind;
}

/** Where each column goes, the counts, what is cleaned, and every row that stays behind. */
function importLines({ sheet, mapping, lacking, rowsIn, ready, held, cleaned }: ImportPreview): string[] {
  return [
    ...mapping.map(({ letter, heading, title, reason = "" }) => say.mapped({ letter, heading, title, reason })),
    ...(lacking.length > 0 ? [lackingText(lacking)] : []),
    importCounts({ rows: rowsIn, ready: ready.length, held: held.length }),
    ...cleaned.map(({ at, column, from, to, sentence }) => say.cleaned({ at, column, from, to, sentence })),
    ...held.map(({ cell, sentence }) => say.held({ cell: `${sheet}!${cell}`, sentence })),
  ];
}
