import { isError } from "../kinds";
import { stageDates } from "../tables/projects";
import type { RowReader } from "../types";
import { project } from "./exampleRows";
import { type Hit, hitsAmong } from "./check";
import { rowCheck } from "./rowCheck";

const table = "PlanProjects";
const id = (row: RowReader) => row.raw("id");
const example = (
  bad: Readonly<Record<string, string | number | null>>,
  good: Readonly<Record<string, string | number | null>>,
) => ({
  bad: { tables: { PlanProjects: [{ ...project, ...bad }] } },
  good: { tables: { PlanProjects: [{ ...project, ...good }] } },
});
const cell = (column: { id: string }) => `{${column.id}}`;

/** V25: stages in order. */
export const stagesInOrder = rowCheck({
  rule: "V25",
  table,
  sparesGivenUp: true,
  // MAX passes over stages that are not dated or whose cell holds text.
  native: stageDates.slice(1).map(
    (stage, index) =>
      `AND(ISNUMBER(${cell(stage)}),MAX(${cell(stage)},${stageDates
        .slice(0, index + 1)
        .map(cell)
        .join(",")})>${cell(stage)})`,
  ),
  find: (row) => outOfOrder(row),
  example: example({ stageZero: 46_200, stageOne: 46_150 }, { stageZero: 46_200, stageOne: 46_350 }),
});

/** Each stage that is dated before the latest of those before it; an error among those leaves it unjudged. */
function outOfOrder(row: RowReader): Hit<"V25">[] {
  const hits: Hit<"V25">[] = [];
  let latest: { readonly title: string; readonly date: number } | null = null;
  for (const { id: column, title } of stageDates) {
    const date = row.raw(column);
    if (isError(date)) break;
    if (typeof date !== "number") continue;
    if (latest === null || date > latest.date) latest = { title, date };
    else if (date < latest.date)
      hits.push({ column, facts: { id: id(row), stage: title, date, earlier: latest.title, before: latest.date } });
  }
  return hits;
}

const leastTimes = [
  { from: "stageZero", to: "stageOne", key: "least-days-one", named: "PlanLeastDaysOne" },
  { from: "stageOne", to: "stageTwo", key: "least-days-two", named: "PlanLeastDaysTwo" },
  { from: "stageTwo", to: "close", key: "least-days-close", named: "PlanLeastDaysClose" },
  { from: "onSite", to: "open", key: "least-days-build", named: "PlanLeastDaysBuild" },
] as const;

/** V26: time enough between stages; stages out of order are V25's. INT(...)=0 where the days are at least 0 and below the least. */
export const timeBetweenStages = rowCheck({
  rule: "V26",
  table,
  sparesGivenUp: true,
  native: leastTimes.map(
    ({ from, to, named }) => `AND(COUNT({${from}},{${to}})=2,INT(({${to}}-{${from}})/${named})=0)`,
  ),
  find: (row) => hitsAmong(leastTimes, (least) => tooClose(row, least)),
  example: example({ stageZero: 46_200, stageOne: 46_230 }, { stageZero: 46_200, stageOne: 46_350 }),
});

function tooClose(row: RowReader, { from, to, key }: (typeof leastTimes)[number]): Hit<"V26"> | null {
  const setting = row.plan.settingOf(key);
  if (typeof setting !== "number" || !row.isNumber(from) || !row.isNumber(to)) return null;
  const days = row.number(to) - row.number(from);
  if (Math.floor(days / setting) !== 0) return null;
  return {
    column: to,
    facts: { id: id(row), stage: row.titleOf(to), earlier: row.titleOf(from), days, least: setting },
  };
}

/** V27: a post sponsors each project. */
export const sponsorPost = rowCheck({
  rule: "V27",
  table,
  sparesGivenUp: true,
  needs: ["id"],
  native: '{sponsor}=""',
  find: (row) => (row.isBlank("sponsor") ? { column: "sponsor", facts: { id: id(row) } } : null),
  example: example({ sponsor: null }, {}),
});

/** V35: through the partner only while exclusivity lasts. */
export const withinExclusivity = rowCheck({
  rule: "V35",
  table,
  sparesGivenUp: true,
  needs: ["close"],
  settings: ["exclusivity-end"],
  native: "AND({route}=PlanRoutePartner,{close}>PlanExclusivityEnd)",
  find: (row) => {
    const [close, end] = [row.number("close"), row.setting("exclusivity-end")];
    return row.is("route", "PlanRoutePartner") && close > end
      ? { column: "close", facts: { id: id(row), close, end } }
      : null;
  },
  example: {
    bad: {
      tables: { PlanProjects: [{ ...project, route: "Partner", close: 46_900 }] },
      settings: { "exclusivity-end": 46_800 },
    },
    good: {
      tables: { PlanProjects: [{ ...project, route: "Partner", close: 46_700 }] },
      settings: { "exclusivity-end": 46_800 },
    },
  },
});

/** V36: evidence of value for money from Stage 1 on. */
export const valueEvidence = rowCheck({
  rule: "V36",
  table,
  native: 'AND(OR({stage}=PlanStageOne,{stage}=PlanStageTwo),{evidence}="")',
  find: (row) => {
    const [one, two] = [row.is("stage", "PlanStageOne"), row.is("stage", "PlanStageTwo")];
    return (one || two) && row.isBlank("evidence")
      ? { column: "evidence", facts: { id: id(row), stage: row.raw("stage") } }
      : null;
  },
  example: example({ stage: "Stage 1" }, { stage: "Stage 1", evidence: "Benchmark report 3" }),
});

/** V37: cost against the benchmark. */
export const withinBenchmark = rowCheck({
  rule: "V37",
  table,
  sparesGivenUp: true,
  needs: ["unitCost", "benchmark"],
  settings: ["over-benchmark"],
  native: "AND({benchmark}>0,{unitCost}>{benchmark}*(1+PlanOverBenchmark))",
  find: (row) => {
    const [cost, benchmark] = [row.number("unitCost"), row.number("benchmark")];
    return benchmark > 0 && cost > benchmark * (1 + row.setting("over-benchmark"))
      ? { column: "benchmark", facts: { id: id(row), cost, benchmark } }
      : null;
  },
  example: example({ area: 3000, benchmark: 3500 }, { area: 3000, benchmark: 4000 }),
});
