import { addinInternalService, application, runtime } from "./application";
import type { HostClass, Registry } from "./declare/hostClass";
import { namedItem, namedItemCollection } from "./namedItem";
import { range } from "./range";
import {
  formatProtection,
  rangeBorder,
  rangeBorderCollection,
  rangeFill,
  rangeFont,
  rangeFormat,
} from "./rangeFormat";
import { table } from "./table";
import { tableCollection } from "./tableCollection";
import { tableColumn, tableColumnCollection } from "./tableColumn";
import { tableRow, tableRowCollection } from "./tableRow";
import { workbook } from "./workbook";
import { worksheet } from "./worksheet";
import { worksheetCollection } from "./worksheetCollection";

// A registry holds classes of many kinds of object; which class an object belongs to travels with it.
const classes: readonly HostClass<never>[] = [
  addinInternalService,
  application,
  formatProtection,
  namedItem,
  namedItemCollection,
  range,
  rangeBorder,
  rangeBorderCollection,
  rangeFill,
  rangeFont,
  rangeFormat,
  runtime,
  table,
  tableCollection,
  tableColumn,
  tableColumnCollection,
  tableRow,
  tableRowCollection,
  workbook,
  worksheet,
  worksheetCollection,
];

/** Every class that this host serves, by name. */
export const registry: Registry = new Map(classes.map((each) => [each.name, each]));

/** The class of the root object. */
export const rootClass = workbook.name;
