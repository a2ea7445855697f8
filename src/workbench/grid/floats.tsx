import { useEffect, useRef, type ReactElement } from "react";
import type { ECharts } from "echarts/core";
import type { Book, ChartData, SheetData } from "../../host";
import { isOn } from "../charts/cells";
import { drawingIn } from "../charts/drawing";
import { optionOf } from "../charts/option";
import { blockOf } from "./geometry";
import type { UniverGrid } from "./univer";

/** One chart in its place: drawn when its element has a size, and again when that or its data changes. */
class Drawing {
  private chart: ECharts | undefined;

  constructor(
    readonly id: string,
    private readonly option: () => object | null,
  ) {}

  mount(element: HTMLElement): () => void {
    // The element has no size yet when Univer mounts it.
    const observer = new ResizeObserver(() => {
      if (element.clientWidth === 0) return;
      this.chart ??= drawingIn(element);
      this.chart.resize();
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
  readonly place: string;
  readonly drawing: Drawing;
  readonly remove: () => void;
}

/** Lets Univer know the component, once a page. */
export function registerCharts(grid: UniverGrid): void {
  grid.api.registerComponent("PlannerChart", Frame);
}

/** The charts of the book over the grid. */
export class Floats {
  private readonly floats = new Map<string, Float>();

  constructor(
    private readonly book: Book,
    private readonly grid: UniverGrid,
  ) {
    this.refresh(new Set([book.data.activeSheet]));
  }

  /**
   * Draws again what stands on, or takes its data from, one of these sheets. Only the sheet in front has its charts
   * placed: Univer places by the rows and columns of what it shows.
   */
  refresh(sheets: ReadonlySet<string>): void {
    const front = this.book.sheet(this.book.data.activeSheet);
    if (!front) return;
    this.keepOnly(new Set(front.charts.map(({ id }) => id)));
    for (const chart of front.charts) {
      this.place(front, chart);
      if (sheets.has(front.id) || this.readsFrom(chart, sheets)) this.floats.get(chart.id)?.drawing.draw();
    }
  }

  private keepOnly(charts: ReadonlySet<string>): void {
    for (const [id, { remove }] of this.floats) {
      if (charts.has(id)) continue;
      remove();
      this.floats.delete(id);
    }
  }

  /** Takes all charts off the grid. */
  close(): void {
    for (const { remove } of this.floats.values()) remove();
    this.floats.clear();
  }

  private place(sheet: SheetData, chart: ChartData): void {
    const shown = this.grid.api.getWorkbook(this.grid.unit)?.getSheetBySheetId(sheet.id);
    if (!shown) return;
    const { rowHeader, columnHeader } = shown.getSheet().getConfig();
    const initPosition = blockOf(sheet, chart, {
      row: (row) => shown.getRowHeight(row),
      column: (column) => shown.getColumnWidth(column),
      left: rowHeader.width,
      top: columnHeader.height,
    });
    const { id, name } = chart;
    const place = Object.values(initPosition).join();
    const there = this.floats.get(id);
    if (there?.place === place) return;
    there?.remove();
    const drawing = new Drawing(id, () => this.optionOf(sheet.id, id));
    drawings.set(id, drawing);
    const float = shown.addFloatDomToPosition(
      { componentKey: "PlannerChart", initPosition, allowTransform: false, data: { id, name } },
      id,
    );
    if (float) this.floats.set(id, { place, drawing, remove: () => float.dispose() });
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
