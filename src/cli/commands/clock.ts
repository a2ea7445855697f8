import { cabinetClock, type CabinetClockResult, fix } from "../../actions";
import { clockLine, missedLine, noCalendar, unreadLine } from "../../text/clock";
import { commandLine as say } from "../../text/commandLine";
import { command } from "../command";
import { serialOf } from "../values";
import { onWorkbook, watch } from "../workbook";

/** `clock FILE --meeting YYYY-MM-DD [--decision ID] [-o OUT]` */
export const clock = command({
  name: "clock",
  about: say.about.clock,
  operands: [{ name: "FILE", about: say.operand.file }],
  options: {
    meeting: { type: "value", value: "YYYY-MM-DD", required: true, about: say.option.clockMeeting },
    decision: { type: "value", value: "ID", about: say.option.clockDecision },
    out: { type: "value", short: "o", value: "OUT", about: say.option.clockOut },
    overwrite: { type: "switch", about: say.option.overwrite },
  },
  run: async ({ operands: [input = ""], options: { meeting, decision, out, overwrite }, print, tell }) => {
    const asked = { meeting: serialOf("--meeting", meeting), ...(decision === undefined ? {} : { decision }) };
    const paths = { input, overwrite, ...(out === undefined ? {} : { output: out }) };
    const { found, written } = await onWorkbook(paths, async (session) => {
      const found = await cabinetClock(session, asked, watch);
      const isWritten = out !== undefined && found.changes.length > 0;
      return { found, written: isWritten ? (await fix(session, { changes: found.changes }, watch)).written.length : 0 };
    });
    for (const line of clockLines(found)) print(line);
    if (out !== undefined) {
      tell(say.clockWritten({ count: written }));
      tell(say.wrote({ file: out }));
    }
    return 0;
  },
});

/** The days in their order, then what has been missed and what could not be worked out. */
function clockLines({ dates, missed, unread, calendar }: CabinetClockResult): string[] {
  return [
    ...dates.map(clockLine),
    ...missed.map(missedLine),
    ...(unread.length > 0 ? [unreadLine(unread)] : []),
    ...(calendar ? [] : [noCalendar]),
  ];
}
