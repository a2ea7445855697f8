import { sameCell } from "../sameCell";
import { maybeList } from "../lists";
import type { PlanReader } from "../types";
import type { PlanHit } from "./check";
import { planCheck } from "./planCheck";

/** Defined names of the roles without which nobody can decide, pay or advise. */
const roles = ["PlanRoleSponsor", "PlanRoleFinance", "PlanRoleMonitoring"];

/** How many rows give a post to the role. An unreadable post is one, and has a finding of its own. */
const named = (role: string) =>
  `SUMPRODUCT(--ISNUMBER(1/((PlanLeaders[Role]=${role})*NOT(ISBLANK(PlanLeaders[Post])))))`;

/** V13: the posts that have to be there. */
export const rolesNamed = planCheck({
  rule: "V13",
  whole: { PlanLeaders: ["role"] },
  count: roles.map((role) => `(${named(role)}=0)`).join("+"),
  find: (plan) => roles.flatMap((role) => unnamed(plan, role) ?? []),
  example: {
    bad: { tables: { PlanLeaders: [leader("L01", "Executive sponsor"), leader("L02", "Section 151 officer")] } },
    good: {
      tables: {
        PlanLeaders: [
          leader("L01", "Executive sponsor"),
          leader("L02", "Section 151 officer"),
          leader("L03", "Monitoring officer"),
        ],
      },
    },
  },
});

function unnamed(plan: PlanReader, named: string): PlanHit<"V13"> | null {
  const role = plan.words("leaderRole")[(maybeList("leaderRole")?.wordNames?.[named] ?? 0) - 1];
  if (typeof role !== "string") return null;
  const rows = plan.rows("PlanLeaders").filter((row) => sameCell(row.raw("role"), role));
  if (rows.some((row) => row.raw("post") !== null)) return null;
  const id = rows[0]?.row.id ?? null;
  return { table: "PlanLeaders", ...(id === null ? {} : { rowId: id }), column: "post", facts: { role } };
}

function leader(id: string, role: string) {
  return { id, role, post: "Director of Education" };
}
