import type { Section } from "../section";
import { aheadSection, consultedSection, measuresSection, risksSection } from "./decisions";
import { nextSection, redSection } from "./milestones";
import { capitalSection, fundingSection, programmeSection } from "./money";
import { movedSection } from "./moved";
import { pipelineSection } from "./pipeline";
import { stepsSection } from "./steps";

/** Sections of side one, which stands alone for members. */
export function firstSide(years: number): readonly Section[] {
  return [capitalSection(years), redSection(years)];
}

/** Sections of the sides behind it. */
export const otherSides: readonly Section[] = [
  stepsSection,
  programmeSection,
  fundingSection,
  pipelineSection,
  measuresSection,
  nextSection,
  movedSection,
  risksSection,
  aheadSection,
  consultedSection,
];

/** The tables of the summary in their order. */
export function sectionsFor(years: number): readonly Section[] {
  return [...firstSide(years), ...otherSides];
}
