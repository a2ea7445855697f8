import type { Probe } from "./probe";
import { cellProbes } from "./probes/cells";
import { chartProbes } from "./probes/charts";
import { ruleProbes } from "./probes/rules";
import { storageProbes } from "./probes/storage";
import { tableProbes } from "./probes/tables";

/** Everything that is taken to be so of Excel, in the order in which it is tried. */
export const probes: readonly Probe[] = [
  ...cellProbes,
  ...tableProbes,
  ...ruleProbes,
  ...chartProbes,
  ...storageProbes,
];
