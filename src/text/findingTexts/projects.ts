import type { FindingTexts } from "./texts";
import { cellText, countText, dayText, numberText, percentText, poundsText, rowText } from "../values";

/** Sentences of the findings. Rules of projects. */
export const projectsTexts = {
  V25: ({ id, stage, date, earlier, before }) =>
    `${rowText(id)}: the ${stage}, ${dayText(date)}, is before the ${earlier}, ${dayText(before)}. Correct one of the two.`,
  V26: ({ id, stage, earlier, days, least }) =>
    `${rowText(id)}: only ${countText(days, "day")} between the ${earlier} and the ${stage}; allow at least ${numberText(least)}. Move a date, or change the least days in Settings.`,
  V27: ({ id }) => `${rowText(id)} has no sponsor post. Enter the post that sponsors it.`,
  V33: ({ id, service }) =>
    `${rowText(id)} uses the partner but its service ${rowText(service)} is out of scope. Choose another route or service, or bring the service into scope.`,
  V34: ({ id, stage, dated, date, report }) =>
    `${rowText(id)} is entered as ${cellText(stage)}, but its ${dated} is ${dayText(date)}, ${date > report ? "after" : "before"} the report date of ${dayText(report)}. Set the stage that the dates say, or correct the date.`,
  V38: ({ id, stage }) =>
    `${rowText(id)} is at ${cellText(stage)} and does not say how much of its estimate is for optimism bias. Enter the share; for standard buildings the Treasury's study found up to 24% of capital.`,
  V39: ({ id, open }) =>
    `${rowText(id)} opens on ${dayText(open)}. Schools usually open in September, January or April: check the date.`,
  V35: ({ id, close, end }) =>
    `${rowText(id)} closes on ${dayText(close)}, after exclusivity ends on ${dayText(end)}. Bring the close forward, or choose another route.`,
  V36: ({ id, stage }) =>
    `${rowText(id)} has reached ${cellText(stage)} with no value-for-money evidence. Enter the reference of the evidence.`,
  V37: ({ id, cost, benchmark }) =>
    `${rowText(id)} costs ${poundsText(cost)} a square metre, ${percentText(cost / benchmark - 1)} above the benchmark of ${poundsText(benchmark)}. Check value, floor area and benchmark.`,
  V77: ({ id }) =>
    `Project ${rowText(id)} serves no objective. Choose the one that it serves, or ask whether it belongs in the plan.`,
} satisfies Partial<FindingTexts>;
