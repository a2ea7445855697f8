import { makeSummary, savePublicCopy } from "../../actions";
import { commandLine as say } from "../../text/commandLine";
import { pastMeetingText, refusedText } from "../../text/summary";
import { command } from "../command";
import { checkNewOutput, writeBytes } from "../files";
import { serialOf } from "../values";
import { onWorkbook, watch } from "../workbook";

/** `summary FILE -o OUT [--date YYYY-MM-DD] [--meeting YYYY-MM-DD] [--replace] [--public]` */
export const summary = command({
  name: "summary",
  about: say.about.summary,
  operands: [{ name: "FILE", about: say.operand.file }],
  options: {
    out: { type: "value", short: "o", value: "OUT", required: true, about: say.option.out },
    date: { type: "value", value: "YYYY-MM-DD", about: say.option.summaryDate },
    meeting: { type: "value", value: "YYYY-MM-DD", about: say.option.summaryMeeting },
    replace: { type: "switch", about: say.option.summaryReplace },
    public: { type: "switch", about: say.option.summaryPublic },
    overwrite: { type: "switch", about: say.option.overwrite },
  },
  run: async ({ operands: [input = ""], options, print, tell }) => {
    const { out, overwrite, replace } = options;
    const at = {
      ...(options.date === undefined ? {} : { date: serialOf("--date", options.date) }),
      ...(options.meeting === undefined ? {} : { meeting: serialOf("--meeting", options.meeting) }),
    };
    const tellPast = (meeting: number | null): void => {
      if (meeting !== null) tell(pastMeetingText(meeting).trim());
    };
    if (options.public) {
      await checkNewOutput(out, overwrite);
      const { bytes, pastMeeting } = await onWorkbook({ input }, (session) => savePublicCopy(session, at, watch));
      await writeBytes(out, bytes);
      tell(say.noSecurity);
      tellPast(pastMeeting);
    } else {
      const paths = { input, output: out, overwrite };
      const { sheet, kept, open, refused, pastMeeting } = await onWorkbook(paths, (session) =>
        makeSummary(session, { ...at, replace }, watch),
      );
      print(sheet);
      tell(say.summaryKept({ kept }));
      tell(say.summaryOpen(open));
      if (refused.length > 0) tell(refusedText(refused).trim());
      tellPast(pastMeeting);
    }
    tell(say.wrote({ file: out }));
    return 0;
  },
});
