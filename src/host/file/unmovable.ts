import { readChart } from "./chart/readChart";
import type { Parts } from "./package";
import { relationshipsOf } from "./relationships";
import type { Sections } from "./xml/sections";
import { parseXml, relationshipId } from "./xml/tree";

/** A worksheet's part, with the package around it. */
interface SheetPart {
  readonly part: string;
  readonly parts: Parts;
  readonly sections: Sections;
}

/** Elements that say where cells are in ways that nothing here can bring after them. */
const anchored = new Set(
  "legacyDrawing oleObjects controls scenarios customSheetViews dataConsolidate AlternateContent".split(" "),
);

/**
 * What of a sheet cannot be moved with its cells for certain, in the file's own word ("legacyDrawing", "pivotTable",
 * ...); undefined where all of it can. Told when the sheet is opened, so that cells stay where a saved file needs them.
 */
export function unmovable(sheet: SheetPart): string | undefined {
  const { part, parts, sections } = sheet;
  const section = sections.children.find(({ name }) => anchored.has(name));
  if (section) return section.name;
  if (holdsDataTable(sections.text)) return "dataTable";
  const related = relationshipsOf(parts, part);
  if (related.some(({ kind }) => kind === "pivotTable")) return "pivotTable";
  const drawing = sections.node("drawing");
  const target = drawing && related.find(({ id }) => id === relationshipId(drawing))?.target;
  return target === undefined || holdsKnownChartsOnly(parts, target) ? undefined : "drawing";
}

const holdsDataTable = (text: string): boolean =>
  text.includes("dataTable") && /<(?:\w+:)?f\s[^>]*\bt\s*=\s*["']dataTable/.test(text);

function holdsKnownChartsOnly(parts: Parts, drawing: string): boolean {
  if (!parts.has(drawing)) return true;
  const anchors = parseXml(parts.text(drawing)).children;
  const charts = relationshipsOf(parts, drawing);
  return (
    charts.length === anchors.length &&
    charts.every(({ kind, target }) => kind === "chart" && readChart(parts.text(target)) !== undefined)
  );
}
