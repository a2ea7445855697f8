import type { RuleTexts } from "./texts";
import { note } from "./sources";

/** Why, and from where. Rules of the flow of projects over the years. */
export const flowReasons = {
  V40: {
    why: "A year with more projects than can be delivered slips into the next: the balance and flow of projects is what planning is for.",
    source: note,
  },
  V41: {
    why: "A partnership that is starved of work loses its people, and the next projects cost more.",
    source: "HM Treasury, Infrastructure Cost Review: stop-start programmes",
  },
  V47: {
    why: "Council approved a programme: a plan that differs from it needs an approval, or one of them is out of date.",
    source: "CIPFA Prudential Code: capital strategy",
  },
} satisfies Partial<RuleTexts>;
