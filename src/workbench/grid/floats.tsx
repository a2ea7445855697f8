import { useEffect, useRef, type ReactElement } from "react";
import { BarChart, LineChart, ScatterChart } from "echarts/charts";
import { GridComponent, LegendComponent, TitleComponent } from "echarts/components";
import { init, use, type ECharts } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { Book, ChartData } from "../../host";
import { isOn } from "../charts/cells";
import { optionOf } from "../charts/option";
import { pixels } from "./snapshot";
import type { UniverGrid } from "./univer";

use([BarChart, LineChart, ScatterChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);

/** One chart in its place: drawn when its element has a size, and again when that or its data changes. */
class Drawing {
  private chart: ECharts | undefined;

  constructor(
    readonly id: string,
    private readonly option: () => object | null,
  ) {}

  mount(element: HTMLElement): () => void {
    this.chart = init(element, undefined, { renderer: "svg" });
    const observer = new ResizeObserver(() => {
      this.chart?.resize();
      this.draw();
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      this.chart?.dispose();
      this.chart = undefined;
    };
  }

  draw(): void {
    const option = this.option();
    if (option) this.chart?.setOption({ ...option }, { notMerge: true });
  }
}

/** Univer hands its components plain data alone: the drawings are found by the chart's id. */
const drawings = new Map<string, Drawing>();

function Frame({ data }: { data?: { id: string; name: string } }): ReactElement {
  const element = useRef<HTMLDivElement>(null);
  const id = data?.id ?? "";
  useEffect(() => (element.current ? drawings.get(id)?.mount(element.current) : undefined), [id]);
  return (
    <div
      ref={element}
      role="img"
      aria-label={data?.name}
      style={{ width: "100%", height: "100%", background: "#fff", outline: "1px solid #c8c8c8" }}
    />
  );
}

interface Float {
  readonly sheet: string;
  readonly place: string;
  readonly drawing: Drawing;
  readonly remove: () => void;
}

/** The charts of the book over the grid. */
export class Floats {
  private readonly floats = new Map<string, Float>();

  constructor(
    private readonly book: Book,
    private readonly grid: UniverGrid,
  ) {
    this.grid.api.registerComponent("PlannerChart", Frame);
    this.refresh(new Set(book.data.sheets.map(({ id }) => id)));
  }

  /** Draws again what stands on, or takes its data from, one of these sheets. */
  refresh(sheets: ReadonlySet<string>): void {
    const wanted = new Set<string>();
    for (const sheet of this.book.data.sheets) {
      for (const chart of sheet.charts) {
        wanted.add(chart.id);
        this.place(sheet.id, chart);
        if (sheets.has(sheet.id) || this.readsFrom(chart, sheets)) this.floats.get(chart.id)?.drawing.draw();
      }
    }
    for (const [id, { remove }] of this.floats) {
      if (wanted.has(id)) continue;
      remove();
      this.floats.delete(id);
    }
  }

  /** Takes all charts off the grid. */
  close(): void {
    for (const { remove } of this.floats.values()) remove();
    this.floats.clear();
  }

  private place(sheet: string, chart: ChartData): void {
    const { left, top, width, height, id, name } = chart;
    const place = [left, top, width, height].join();
    const there = this.floats.get(id);
    if (there?.place === place && there.sheet === sheet) return;
    there?.remove();
    const drawing = new Drawing(id, () => this.optionOf(sheet, id));
    drawings.set(id, drawing);
    const initPosition = {
      startX: left * pixels,
      endX: (left + width) * pixels,
      startY: top * pixels,
      endY: (top + height) * pixels,
    };
    const float = this.grid.api
      .getWorkbook(this.grid.unit)
      ?.getSheetBySheetId(sheet)
      ?.addFloatDomToPosition({ componentKey: "PlannerChart", initPosition, allowTransform: false, data: { id, name } }, id);
    if (float) this.floats.set(id, { sheet, place, drawing, remove: () => float.dispose() });
  }

  private optionOf(sheet: string, id: string): object | null {
    const chart = this.book.sheet(sheet)?.charts.find((each) => each.id === id);
    return chart ? optionOf(chart, this.book) : null;
  }

  private readsFrom({ series, title }: ChartData, sheets: ReadonlySet<string>): boolean {
    const sources = [title?.formula, ...series.flatMap(({ values, categories }) => [values, categories])];
    return [...sheets].some((sheet) => sources.some((source) => isOn(this.book, source, sheet)));
  }
}
