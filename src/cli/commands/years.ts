import {
  changeYears,
  look,
  previewYears,
  type Session,
  type YearsOptions,
  type YearsPreview,
  type YearsResult,
} from "../../actions";
import { commandLine as say } from "../../text/commandLine";
import { command, UsageProblem } from "../command";
import { changeLines } from "../print";
import { planYearOf, yearsText } from "../values";
import { onWorkbook, pathsOf, watch } from "../workbook";

/** `years FILE --to YEAR | --roll-on -o OUT`, or with `--dry-run` */
export const years = command({
  name: "years",
  about: say.about.years,
  operands: [{ name: "FILE", about: say.operand.file }],
  options: {
    to: { type: "value", value: "YEAR", about: say.option.yearsTo },
    "roll-on": { type: "switch", about: say.option.rollOn },
    out: { type: "value", short: "o", value: "OUT", about: say.option.out },
    "dry-run": { type: "switch", about: say.option.dryYears },
    all: { type: "switch", about: say.option.all },
    overwrite: { type: "switch", about: say.option.overwrite },
  },
  run: async ({ operands: [input = ""], options, print, tell }) => {
    const { to, all, "roll-on": rollsOn, "dry-run": dry } = options;
    if ((to === undefined) !== rollsOn) throw new UsageProblem(say.oneOfYears);
    const asked = to === undefined ? undefined : { to: planYearOf("--to", to) };
    const act = dry ? previewYears : changeYears;
    const paths = pathsOf("years", { input, ...options });
    const done = await onWorkbook<YearsPreview | YearsResult>(paths, async (session) =>
      act(session, asked ?? (await firstYearCloses(session)), watch),
    );
    for (const line of changeLines(done, all)) print(line);
    tell(say.yearsNow({ from: yearsText(done.from), to: yearsText(done.span), changes: done.changes.length, dry }));
    if (paths.output !== undefined) tell(say.wrote({ file: paths.output }));
    return 0;
  },
});

/** The first open year is the one to be closed. */
async function firstYearCloses(session: Session): Promise<YearsOptions> {
  const { firstYear } = await look(session, {}, watch);
  return { closes: firstYear ?? 0 };
}
