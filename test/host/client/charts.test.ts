import { openWorkbook } from "../../kit/openWorkbook";

describe("charts through the genuine client", () => {
  it("makes a chart of a block of cells and shapes it", async () => {
    const { Excel, book } = await openWorkbook();

    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Flow");
      sheet.getRange("A1:C4").values = [
        ["Year", "Least", "Spent"],
        ["2026/27", 3, 4],
        ["2027/28", 3, 2],
        ["2028/29", 3, 5],
      ];
      const chart = sheet.charts.add(
        Excel.ChartType.columnStacked,
        sheet.getRange("A1:C4"),
        Excel.ChartSeriesBy.columns,
      );
      chart.name = "Project flow";
      chart.setPosition("E2", "L20");
      chart.title.setFormula("=Flow!$A$1");
      chart.legend.position = "Top";
      const spent = chart.series.getItemAt(1);
      spent.chartType = "Line";
      spent.format.line.color = "#C00000";
      spent.format.line.lineStyle = "Dash";
      spent.hasDataLabels = true;
      spent.points.getItemAt(2).dataLabel.text = "Peak";
      spent.points.getItemAt(2).format.fill.setSolidColor("#FFC000");
      const axis = chart.axes.valueAxis;
      axis.set({ minimum: 0, maximum: 10, majorUnit: 2, numberFormat: "0" });
      axis.title.text = "£m";
      axis.majorGridlines.visible = false;
      chart.load("name,chartType,left,width,title/text,legend/position");
      chart.series.load("items/name,items/chartType");
      axis.load("minimum,maximum");
      await context.sync();
      expect(chart.toJSON()).toMatchObject({
        name: "Project flow",
        chartType: "ColumnStacked",
        title: { text: "Year" },
      });
      expect(chart.series.items.map(({ name, chartType }) => [name, chartType])).toEqual([
        ["Least", "ColumnStacked"],
        ["Spent", "Line"],
      ]);
      expect([axis.minimum, axis.maximum]).toEqual([0, 10]);
    });

    expect(book.sheetNamed("Flow")?.charts[0]).toMatchObject({
      title: { formula: "=Flow!$A$1" },
      series: [
        { values: "Flow!$B$2:$B$4", categories: "Flow!$A$2:$A$4", nameRef: "Flow!$B$1" },
        {
          values: "Flow!$C$2:$C$4",
          line: { color: "#C00000", style: "Dash" },
          points: { 2: { fill: "#FFC000", label: { text: "Peak" } } },
        },
      ],
      axes: { value: { title: "£m", majorGridlines: false, majorUnit: 2 } },
    });
  });

  it("builds a scatter series by series, with a label linked to a cell", async () => {
    const { Excel, book } = await openWorkbook();

    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:C2").values = [
        [0.1, 1, "Close"],
        [0.9, 2, "On site"],
      ];
      const chart = sheet.charts.add("XYScatter", sheet.getRange("A1:B2"), "Columns");
      chart.series.getItemAt(0).delete();
      const series = chart.series.add("Milestones");
      series.setXAxisValues(sheet.getRange("A1:A2"));
      series.setValues(sheet.getRange("B1:B2"));
      series.set({ markerStyle: "Diamond", markerSize: 9, markerBackgroundColor: "#1F4E78" });
      series.points.getItemAt(0).dataLabel.formula = "=Sheet1!$C$1";
      series.points.load("count");
      await context.sync();
      expect(series.points.count).toBe(2);
      chart.series.getItemAt(1).delete();
      await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
    });

    expect(book.data.sheets[0]?.charts[0]?.series).toEqual([
      {
        name: "Milestones",
        type: "XYScatter",
        axisGroup: "Primary",
        values: "Sheet1!$B$1:$B$2",
        categories: "Sheet1!$A$1:$A$2",
        marker: { style: "Diamond", size: 9, background: "#1F4E78" },
        points: { 0: { label: { show: true, formula: "=Sheet1!$C$1" } } },
      },
    ]);
  });

  it("move with the cells beneath their corner when rows and columns go in or out, and keep their size", async () => {
    const { Excel } = await openWorkbook();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1:B2").values = [
        ["Year", "Spent"],
        ["2026/27", 3],
      ];
      sheet.getRange("3:3").format.rowHeight = 40;
      const chart = sheet.charts.add("ColumnStacked", sheet.getRange("A1:B2"), "Columns");
      chart.setPosition("D5", "H20");
      const where = async (): Promise<unknown> => {
        const corner = sheet.getRange("D5").load("top,left");
        chart.load("top,left,height,width");
        await context.sync();
        return [chart.top - corner.top, chart.left - corner.left, chart.height, chart.width];
      };
      const [, , height, width] = (await where()) as number[];
      sheet.getRange("2:4").insert("Down");
      expect(await where()).toEqual([70, 0, height, width]);
      sheet.getRange("6:6").delete("Up");
      sheet.getRange("1:1").delete("Up");
      expect(await where()).toEqual([15, 0, height, width]);
      sheet.getRange("30:30").insert("Down");
      sheet.getRange("D:D").insert("Right");
      sheet.getRange("A1:B2").insert("Down");
      expect(await where()).toMatchObject([15, expect.any(Number), height, width]);
      sheet.getRange("5:6").delete("Up");
      expect(await where()).toMatchObject([0, expect.any(Number), height, width]);
    });
  });
});
