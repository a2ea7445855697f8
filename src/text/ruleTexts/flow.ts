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
  V42: {
    why: "Each site takes the time of the same client team and the same partner; more at once than both can manage makes all of them late.",
    source: "Little's law: work in progress is rate times lead time",
  },
  V43: {
    why: "A partnership without work for a year loses its people and its prices: stop-start programmes lead the list of what makes projects dearer.",
    source: "HM Treasury, Infrastructure Cost Review: lack of a visible and continuous pipeline",
  },
  V44: {
    why: "Even spending is what a partner can staff and price for; the balance and flow of projects comes from planning.",
    source: note,
  },
  V45: {
    why: "If most of the value lies in one place, one late decision stops the whole flow.",
    source: note,
  },
  V46: {
    why: "A project takes a year or more from Stage 0 to its close: what is not begun now leaves a gap later.",
    source: "Public Sector Executive on the 2015 government pipeline: most projects had no start date",
  },
  V47: {
    why: "The council approved a programme: a plan that differs from it needs an approval, or one of them is out of date.",
    source: "CIPFA Prudential Code: capital strategy",
  },
} satisfies Partial<RuleTexts>;
