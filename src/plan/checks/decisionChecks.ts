import { clearDays, clearDaysNative, firstMeeting, workingDay } from "../calendar/workingDays";
import { readOr } from "../rowView";
import type { Cell, RowReader } from "../types";
import { fixOf } from "./columnCheck";
import { decision, project } from "./exampleRows";
import type { RuleFacts } from "./facts";
import { otherStands, otherStandsNative } from "./givenUp";
import { rowCheck } from "./rowCheck";

const table = "PlanDecisions";
const id = (row: RowReader) => row.raw("id");
type Row = Readonly<Record<string, Cell>>;
const plan = (row: Row, ofProject: Row = {}) => ({
  tables: { PlanProjects: [{ ...project, ...ofProject }], PlanDecisions: [{ ...decision, ...row }] },
});

/** Neither put off nor given up: only then do its dates still bind anybody. */
const bindsNative = "{status}<>PlanDecisionDeferred,{status}<>PlanDecisionWithdrawn";
function binds(row: RowReader): boolean {
  const [deferred, withdrawn] = [row.is("status", "PlanDecisionDeferred"), row.is("status", "PlanDecisionWithdrawn")];
  return !deferred && !withdrawn;
}

/** Whether a number stands there that reaches a limit of the settings. */
function reaches(row: RowReader, column: string, key: string): boolean {
  return row.isNumber(column) && row.number(column) >= row.setting(key);
}

/** V54: what is large or wide enough is a key decision; those of the full council are not executive decisions. */
export const keyDecision = rowCheck({
  rule: "V54",
  table,
  sparesGivenUp: true,
  needs: ["id"],
  reads: ["maker", "value", "wards", "isKey"],
  settings: ["key-decision", "key-wards"],
  native:
    "AND({maker}<>PlanMakerCouncil,{isKey}<>PlanYes," +
    "OR(AND(ISNUMBER({value}),N({value})>=PlanKeyDecision),AND(ISNUMBER({wards}),N({wards})>=PlanKeyWards)))",
  find: (row) => {
    const [byValue, byWards] = [reaches(row, "value", "key-decision"), reaches(row, "wards", "key-wards")];
    if (row.is("maker", "PlanMakerCouncil") || row.is("isKey", "PlanYes") || !(byValue || byWards)) return null;
    return {
      column: "isKey",
      facts: { id: id(row), value: byValue ? row.number("value") : null, wards: byWards ? row.number("wards") : null },
      fix: fixOf(table, row, { column: "isKey", to: row.word("PlanYes") }),
    };
  },
  example: { bad: plan({ value: 12, isKey: "No" }), good: plan({ value: 0.2, isKey: "No" }) },
});

function noticeOfMade(row: RowReader) {
  return { days: row.isBlank("published") ? null : row.number("clearDays"), made: row.number("meeting") };
}

function noticeAhead(row: RowReader) {
  const [report, meeting] = [row.setting("report-date"), row.number("meeting")];
  const isOut = !row.isBlank("published");
  const days = isOut ? row.number("clearDays") : clearDays(row, report, meeting);
  const given = isOut ? row.number("published") : report;
  return { days, report, earliest: readOr(meeting, () => firstMeeting(row, given, row.setting("notice-days"))) };
}

/** V55: 28 clear days' notice were given, or can still be given at the report date. Once it is made only what was given counts. */
export const noticeLongEnough = rowCheck({
  rule: "V55",
  table,
  needs: ["meeting", "isKey", "latestNotice"],
  reads: ["published", "status"],
  settings: ["report-date", "notice-days"],
  native:
    `AND({isKey}=PlanYes,${bindsNative},IF({published}<>"",{clearDays}<PlanNoticeDays,` +
    `IF({status}=PlanDecisionMade,TRUE,${clearDaysNative("PlanReportDate", "{meeting}")}<PlanNoticeDays)))`,
  find: (row) => {
    if (!row.is("isKey", "PlanYes") || !binds(row)) return null;
    const facts = row.is("status", "PlanDecisionMade") ? noticeOfMade(row) : noticeAhead(row);
    const [needed, latest] = [row.setting("notice-days"), row.number("latestNotice")];
    if (facts.days !== null && facts.days >= needed) return null;
    return { column: "published", facts: { id: id(row), needed, latest, ...facts } };
  },
  moving: ["days", "report", "earliest"],
  example: {
    bad: plan({ isKey: "Yes", meeting: 46_400, published: 46_380 }),
    good: plan({ isKey: "Yes", meeting: 46_400, published: 46_371 }),
  },
});

/** V56: a notice that is soon due; none is of what is decided. */
export const noticeDue = rowCheck({
  rule: "V56",
  table,
  needs: ["meeting", "isKey", "latestNotice"],
  reads: ["published", "status"],
  settings: ["report-date", "notice-warning-days"],
  native:
    `AND({isKey}=PlanYes,${bindsNative},{status}<>PlanDecisionMade,{published}="",{latestNotice}>=PlanReportDate,` +
    "{latestNotice}-PlanReportDate<=PlanNoticeWarningDays)",
  find: (row) => {
    if (!row.is("isKey", "PlanYes") || !binds(row) || !row.isBlank("published")) return null;
    if (row.is("status", "PlanDecisionMade")) return null;
    const latest = row.number("latestNotice");
    const days = latest - row.setting("report-date");
    return days >= 0 && days <= row.setting("notice-warning-days")
      ? { column: "published", facts: { id: id(row), latest, days } }
      : null;
  },
  moving: ["days"],
  example: { bad: plan({ isKey: "Yes", meeting: 46_390 }), good: plan({ isKey: "Yes", meeting: 46_420 }) },
});

function missingOf(paragraph: boolean, notice: boolean): RuleFacts["V57"]["missing"] {
  if (paragraph && notice) return "both";
  return paragraph ? "paragraph" : "notice";
}

/** V57: what is not open says by which paragraph; a private meeting of the cabinet has its notice. */
export const exemptReason = rowCheck({
  rule: "V57",
  table,
  sparesGivenUp: true,
  needs: ["openness"],
  reads: ["paragraph", "privateNotice", "maker"],
  native:
    'AND({openness}<>PlanOpen,OR({paragraph}="",AND({privateNotice}="",OR({maker}="",{maker}=PlanMakerCabinet))))',
  find: (row) => {
    if (row.is("openness", "PlanOpen")) return null;
    const ofCabinet = row.isBlank("maker") || row.is("maker", "PlanMakerCabinet");
    const [paragraph, notice] = [row.isBlank("paragraph"), row.isBlank("privateNotice") && ofCabinet];
    if (!paragraph && !notice) return null;
    const missing = missingOf(paragraph, notice);
    return { column: paragraph ? "paragraph" : "privateNotice", facts: { id: id(row), missing } };
  },
  example: {
    bad: plan({ openness: "Part exempt", paragraph: "Paragraph 3" }),
    good: plan({ openness: "Part exempt", paragraph: "Paragraph 3", privateNotice: 46_371 }),
  },
});

/** V58: nothing is done on a decision before it can no longer be called in. */
export const afterCallIn = rowCheck({
  rule: "V58",
  table,
  needs: ["implement", "callInEnds"],
  reads: ["status"],
  native: `AND({implement}<={callInEnds},${bindsNative})`,
  find: (row) => {
    const [implement, ends] = [row.number("implement"), row.number("callInEnds")];
    if (implement > ends || !binds(row)) return null;
    const fix = fixOf(table, row, { column: "implement", to: workingDay(row, ends, 1) });
    return { column: "implement", facts: { id: id(row), implement, ends }, fix };
  },
  example: { bad: plan({ meeting: 46_400, implement: 46_405 }), good: plan({ meeting: 46_400, implement: 46_420 }) },
});

const approvals = ["PlanGateStageZero", "PlanGateStageOne", "PlanGateStageTwo", "PlanGateClose"];
const close = "INDEX(PlanProjects[Close date],MATCH({project},PlanProjects[Project ID],0))";

/** V59: a project closes after the decisions that lead to its close, unless it was withdrawn. */
export const closeAfterDecision = rowCheck({
  rule: "V59",
  table,
  sparesGivenUp: true,
  needs: ["project", "gate", "meeting"],
  native:
    `AND(OR(${approvals.map((word) => `{gate}=${word}`).join(",")}),` +
    `${otherStandsNative("{project}", "PlanProjects")},ISNUMBER(${close}),${close}<{meeting})`,
  find: (row) => {
    if (!approvals.map((word) => row.is("gate", word)).includes(true)) return null;
    const of = row.to("project");
    if (!otherStands(of)) return null;
    const [date, meeting] = [of.maybeNumber("close"), row.number("meeting")];
    return date !== null && date < meeting
      ? { column: "meeting", facts: { id: id(row), project: row.raw("project"), close: date, meeting } }
      : null;
  },
  example: {
    bad: plan({ project: "P01", gate: "Close", meeting: 46_400 }, { close: 46_390 }),
    good: plan({ project: "P01", gate: "Close", meeting: 46_400 }, { close: 46_420 }),
  },
});

const begins = "PlanYears[Pre election start]";
const polls = "PlanYears[Polling day]";

/** V61: no decision between the notice of an election and polling day. */
export const outsideElection = rowCheck({
  rule: "V61",
  table,
  needs: ["meeting"],
  reads: ["status"],
  partly: { PlanYears: ["preElection", "polling"] },
  native:
    `AND(${bindsNative},SUMPRODUCT(--ISNUMBER(1/(ISNUMBER(${begins})*ISNUMBER(${polls})*` +
    `(${begins}<={meeting})*(${polls}>={meeting}))))>0)`,
  find: (row) => {
    const meeting = row.number("meeting");
    const period = row.plan.rows("PlanYears").find((year) => {
      const [from, to] = [year.raw("preElection"), year.raw("polling")];
      return typeof from === "number" && typeof to === "number" && from <= meeting && to >= meeting;
    });
    if (period === undefined || !binds(row)) return null;
    const [from, to] = [period.number("preElection"), period.number("polling")];
    return { column: "meeting", facts: { id: id(row), meeting, from, to } };
  },
  example: {
    bad: {
      tables: {
        PlanYears: [{ year: "2026/27", preElection: 46_390, polling: 46_420 }],
        PlanDecisions: [{ ...decision, meeting: 46_400 }],
      },
    },
    good: {
      tables: {
        PlanYears: [{ year: "2026/27", preElection: 46_390, polling: 46_420 }],
        PlanDecisions: [{ ...decision, meeting: 46_430 }],
      },
    },
  },
});
