import { BarChart, LineChart, ScatterChart } from "echarts/charts";
import { GridComponent, LegendComponent, TitleComponent } from "echarts/components";
import { init, use as register, type ECharts } from "echarts/core";
import { LegacyGridContainLabel } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";
import type { Book, ChartData, ChartPicture } from "../../host";
import { optionOf } from "./option";
import { points } from "./looks";

register([
  BarChart,
  LineChart,
  ScatterChart,
  GridComponent,
  LegendComponent,
  TitleComponent,
  LegacyGridContainLabel,
  SVGRenderer,
]);

/** A drawing that fills an element. */
export function drawingIn(element: HTMLElement): ECharts {
  return init(element, undefined, { renderer: "svg" });
}

/** A chart as an SVG text, at the size it has on its sheet. */
export function svgOf(chart: ChartData, book: Book): string {
  const drawing = init(null, undefined, {
    renderer: "svg",
    ssr: true,
    width: chart.width * points,
    height: chart.height * points,
  });
  drawing.setOption({ ...optionOf(chart, book) });
  const svg = drawing.renderToSVGString();
  drawing.dispose();
  return svg;
}

/** A chart as the browser paints it: a PNG file in base64. */
export const pictureOf: ChartPicture = async (chart, book, size) => {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgOf(chart, book))}`;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), size);
  canvas.getContext("2d")?.drawImage(image, 0, 0, size.width, size.height);
  return canvas.toDataURL("image/png").replace(/^.*,/, "");
};
