import { settingTitle } from "./settingChecks";
import type { Cell } from "../types";
import { columnCheck } from "./columnCheck";
import { milestone } from "./exampleRows";
import { rowCheck } from "./rowCheck";

/** TRUE where a cell holds an e-mail address, or as many digits as a telephone number has. */
const personalNative = (id: string) =>
  `AND(ISTEXT({${id}}),OR(ISNUMBER(FIND("@",{${id}})),SUMPRODUCT(LEN({${id}})-LEN(SUBSTITUTE({${id}},{"0","1","2","3","4","5","6","7","8","9"},"")))>=10))`;

/** From the beginning, so that a long text is read once. */
const tenDigits = /^(?:\D*\d){10}/;

function isPersonal(value: Cell): boolean {
  return typeof value === "string" && (value.includes("@") || tenDigits.test(value));
}

/** V08: posts, never people or their numbers. */
export const postOnly = columnCheck({
  rule: "V08",
  columns: (column) => column.post === true,
  native: (columns) => columns.map(({ id }) => personalNative(id)),
  find: (column) => (value) =>
    isPersonal(value) ? { column: column.id, facts: { column: column.title, value } } : null,
  example: {
    bad: { tables: { PlanMilestones: [{ ...milestone, owner: "head.of.capital@example.gov.uk" }] } },
    good: { tables: { PlanMilestones: [{ ...milestone, owner: "Head of Capital Programme" }] } },
  },
});

/** Settings that name posts on the cabinet summary. */
const posts = ["report-of", "lead-member"];

/** V08 for settings. */
export const settingPost = rowCheck({
  rule: "V08",
  table: "PlanSettings",
  needs: ["key"],
  native: posts.map((key) => `AND(EXACT({key},"${key}"),${personalNative("value")})`),
  find: (row) => {
    const value = row.raw("value");
    if (!posts.includes(String(row.raw("key"))) || !isPersonal(value)) return null;
    return { column: "value", facts: { column: settingTitle(row), value } };
  },
  example: {
    bad: { tables: {}, settings: { "report-of": "a.b@example.gov.uk" } },
    good: { tables: {}, settings: { "report-of": "Chief Executive" } },
  },
});
