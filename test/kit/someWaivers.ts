import fc from "fast-check";
import { type Cell, inspectPlan, modelTables, type PlanData, PlanIndex } from "../../src/plan";
import { noting } from "../../src/plan/checks/noted";
import { canBeNamed } from "../../src/plan/checks/waived";

type Row = Readonly<Record<string, Cell>>;

/** What people leave out where they write a waiver themselves. */
const unnoted: Row = { value: null, findings: null, fingerprint: null };

/** What has become of a waiver since somebody accepted the finding, as far as formulas can tell. */
const fates: Readonly<Record<string, (noted: Row) => Row>> = {
  holds: (noted) => noted,
  valueChanged: (noted) => ({ ...noted, value: "as it was" }),
  expired: (noted) => ({ ...noted, expires: 46_340 }),
  withdrawn: (noted) => ({ ...noted, withdrawn: 46_345 }),
  withdrawnLater: (noted) => ({ ...noted, withdrawn: 46_360 }),
  notYet: (noted) => ({ ...noted, accepted: 46_360 }),
  byHand: (noted) => ({ ...noted, ...unnoted, column: null }),
  byHandWithColumn: (noted) => ({ ...noted, ...unnoted }),
  withoutReason: (noted) => ({ ...noted, reason: null }),
  withSpacesForReason: (noted) => ({ ...noted, reason: "  " }),
  withoutPost: (noted) => ({ ...noted, post: null }),
  withoutEnd: (noted) => ({ ...noted, expires: null }),
  ofAnotherColumn: (noted) => ({ ...noted, column: "Nowhere" }),
};

/** Which findings somebody has accepted, and what has become of it. */
export const someWaivers = fc.array(
  fc.record({
    at: fc.nat(),
    fate: fc.oneof(
      { weight: 3, arbitrary: fc.constant("holds") },
      { weight: 6, arbitrary: fc.constantFrom(...Object.keys(fates)) },
    ),
    /** All findings of the rule in the row, not one alone. */
    all: fc.boolean(),
  }),
  { minLength: 1, maxLength: 3 },
);

type Accepted = (typeof someWaivers extends fc.Arbitrary<infer T> ? T : never)[number];

/** Room for waivers in a generated plan's book. */
const room = 6;

/** The plan with those of its findings accepted, beside the waivers that it has. */
export function accepting(plan: PlanData, accepted: readonly Accepted[]): PlanData {
  const found = inspectPlan(plan).findings;
  const index = new PlanIndex(plan, modelTables(plan.years));
  const named = found.filter((finding) => canBeNamed(finding, index));
  if (named.length === 0) return plan;
  const noted = noting(found, index);
  const rows = accepted.flatMap(({ at, fate, all }) => {
    const one = named[at % named.length];
    const beside = named.filter(
      ({ rule, table, row }) => row !== undefined && rule === one?.rule && table === one.table && row === one.row,
    );
    const chosen = all && beside.length > 0 ? beside : one === undefined ? [] : [one];
    const basis = { reason: "As agreed", post: "Section 151 officer", accepted: 46_330, expires: 46_400 };
    return chosen.map((finding) => (fates[fate] ?? failed(fate))({ ...noted(finding), ...basis }));
  });
  const before = (plan.tables["PlanWaivers"] ?? []).slice(0, room - Math.min(room, rows.length));
  const added = rows.slice(0, room).map((cells, at) => {
    const id = `W${String(90 + at)}`;
    return { at: before.length + at, id, cells: { id, ...cells } };
  });
  return { ...plan, tables: { ...plan.tables, PlanWaivers: [...before, ...added] } };
}

function failed(fate: string): never {
  throw new Error(`no such fate: ${fate}`);
}
