import { addinInternalService, application, runtime } from "./application";
import { chartAxis, chartAxisTitle, chartGridlines } from "./chart/axis";
import { chart, chartAxes, chartLegend, chartTitle } from "./chart/chart";
import { chartCollection } from "./chart/chartCollection";
import * as chartFormats from "./chart/formats";
import { chartDataLabel, chartDataLabels } from "./chart/labels";
import { chartPoint, chartPointsCollection } from "./chart/points";
import { chartSeries, chartSeriesCollection } from "./chart/series";
import * as conditionalFormats from "./conditionalFormat";
import { workbookCreated } from "./createdWorkbook";
import { customXmlPart, customXmlPartCollection, customXmlPartScopedCollection } from "./customXml";
import { dataValidation } from "./dataValidation";
import type { HostClass, Registry } from "./declare/hostClass";
import { comment, commentCollection, shape, shapeCollection } from "./drawn";
import { namedItem, namedItemCollection } from "./namedItem";
import { headerFooter, headerFooterGroup, pageLayout } from "./pageLayout";
import { pageBreak, pageBreakCollection } from "./pageBreaks";
import { workbookProtection, worksheetProtection } from "./protection";
import { range } from "./range";
import { rangeAreas, rangeCollection } from "./rangeAreas";
import * as rangeFormats from "./rangeFormat";
import { worksheetFreezePanes } from "./sheetView";
import { autoFilter, rangeSort, tableSort } from "./sort";
import * as storage from "./storage";
import { style, styleCollection } from "./style";
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
  autoFilter,
  chart,
  chartAxes,
  chartAxis,
  chartAxisTitle,
  chartCollection,
  chartDataLabel,
  chartDataLabels,
  chartGridlines,
  chartLegend,
  chartPoint,
  chartPointsCollection,
  chartSeries,
  chartSeriesCollection,
  chartTitle,
  comment,
  commentCollection,
  customXmlPart,
  customXmlPartCollection,
  customXmlPartScopedCollection,
  dataValidation,
  headerFooter,
  headerFooterGroup,
  namedItem,
  namedItemCollection,
  pageBreak,
  pageBreakCollection,
  pageLayout,
  range,
  rangeAreas,
  rangeCollection,
  rangeSort,
  runtime,
  shape,
  shapeCollection,
  style,
  styleCollection,
  table,
  tableCollection,
  tableColumn,
  tableColumnCollection,
  tableRow,
  tableRowCollection,
  tableSort,
  workbook,
  workbookCreated,
  workbookProtection,
  worksheet,
  worksheetCollection,
  worksheetFreezePanes,
  worksheetProtection,
  ...Object.values(chartFormats),
  ...Object.values(conditionalFormats),
  ...Object.values(rangeFormats),
  ...Object.values(storage),
];

/** Every class that this host serves, by name. */
export const registry: Registry = new Map(classes.map((each) => [each.name, each]));

/** The class of the root object. */
export const rootClass = workbook.name;
