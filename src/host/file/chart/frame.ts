import type { ChartData } from "../../book/model";
import { chart as chartNamespace, drawing, officeRelationships, sheetDrawing } from "../namespaces";
import { attributes } from "../xml/text";

/** An anchor with a chart's frame; it declares its namespaces, so that it can stand in any drawing. */
export function writeFrame(
  chart: Pick<ChartData, "name" | "altText">,
  box: string,
  ids: { shape: number; relationship: string },
): string {
  const named = attributes({ id: ids.shape, name: chart.name, descr: chart.altText || undefined });
  const frame =
    `<xdr:nvGraphicFramePr><xdr:cNvPr${named}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>` +
    `<a:graphic><a:graphicData uri="${chartNamespace}"><c:chart xmlns:c="${chartNamespace}" r:id="${ids.relationship}"/></a:graphicData></a:graphic>`;
  const spaces = `xmlns:xdr="${sheetDrawing}" xmlns:a="${drawing}" xmlns:r="${officeRelationships}"`;
  return `<xdr:oneCellAnchor ${spaces}>${box}<xdr:graphicFrame macro="">${frame}</xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>`;
}
