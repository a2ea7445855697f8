import type { RequirementSets } from "../bridge/server";

/** What an Excel tells an add-in about itself. */
export interface ContextOptions {
  readonly requirementSets: RequirementSets;
  readonly fileName: string;
}

/** The client's own matrix of requirement sets, made from its own class. */
interface OfficeExt {
  Requirement: { RequirementMatrix: new (sets: { _sets: Record<string, string> }) => unknown };
}

/** `Office.context` as Excel for Windows fills it, as far as an add-in without a page can use it. */
export function officeContext({ requirementSets, fileName }: ContextOptions, ext: OfficeExt): Record<string, unknown> {
  const sets = Object.entries(requirementSets).map(([name, version]) => [name.toLowerCase(), version]);
  return {
    requirements: new ext.Requirement.RequirementMatrix({ _sets: Object.fromEntries(sets) as Record<string, string> }),
    host: "Excel",
    platform: "PC",
    diagnostics: { host: "Excel", platform: "PC", version: "16.0.14326.20454" },
    displayLanguage: "en-GB",
    contentLanguage: "en-GB",
    document: { url: `https://localhost/${fileName}`, mode: "readWrite", settings: bag() },
    officeTheme: { bodyBackgroundColor: "#FFFFFF", bodyForegroundColor: "#000000", isDarkTheme: false },
  };
}

/** The settings of Office's first API: kept in memory, as they are in Excel until saved. */
function bag(): Record<string, unknown> {
  const values = new Map<string, unknown>();
  return {
    get: (name: string) => values.get(name) ?? null,
    set: (name: string, value: unknown) => void values.set(name, value),
    remove: (name: string) => void values.delete(name),
    saveAsync: (done?: (result: { status: string }) => void) => done?.({ status: "succeeded" }),
  };
}
