import type { Importable } from "./importable";
import { milestones } from "./milestoneLists";
import { projects } from "./projectLists";
import { risks } from "./riskLists";
import type { ImportKind } from "./types";

/** Every kind of list that can be brought in, declared once. */
export const importables: Readonly<Record<ImportKind, Importable>> = { milestones, projects, risks };
