import { openHost, type ChartData } from "../../src/host";
import { optionOf } from "../../src/workbench/charts/option";

const axis = { visible: true, majorGridlines: false };
const chart = (more: Partial<ChartData>): ChartData => ({
  id: "1",
  name: "Chart",
  type: "ColumnStacked",
  left: 0,
  top: 0,
  width: 300,
  height: 200,
  legend: { visible: true, position: "Bottom" },
  series: [],
  axes: { category: axis, value: axis },
  displayBlanksAs: "NotPlotted",
  plotVisibleOnly: true,
  ...more,
});

describe("a chart of the workbench", () => {
  it("draws stacked columns and a line over the categories that its cells hold now", async () => {
    const host = await openHost();
    const { user } = host.book;
    await user.paste("Sheet1", "A1", [
      ["Year", "Schools", "Least"],
      ["2026/27", 4, 3],
      ["2027/28", 6, 3],
    ]);
    const series = { axisGroup: "Primary", points: {}, categories: "Sheet1!$A$2:$A$3" } as const;
    const drawn = chart({
      title: { formula: "=Sheet1!$B$1", visible: true },
      series: [
        { ...series, name: "Schools", type: "ColumnStacked", values: "Sheet1!$B$2:$B$3", fill: "#12436D" },
        { ...series, name: "", nameRef: "Sheet1!$C$1", type: "Line", values: "'Sheet1'!$C$2:$C$3" },
      ],
    });
    const option = optionOf(drawn, host.book);
    const beside = optionOf({ ...drawn, legend: { visible: true, position: "Right" } }, host.book);
    const right = ({ grid }: typeof option) => ("right" in grid ? Number(grid.right) : 0);
    expect(right(beside)).toBeGreaterThan(right(option) + 40);
    expect(option.title).toMatchObject({ text: "Schools" });
    expect(option.xAxis).toMatchObject({ type: "category", data: ["2026/27", "2027/28"] });
    expect(option.series.map(({ type, name, data }) => [type, name, data.map(({ value }) => value)])).toEqual([
      ["bar", "Schools", [4, 6]],
      ["line", "Least", [3, 3]],
    ]);
    await user.type("Sheet1", "B3", "9");
    expect(optionOf(drawn, host.book).series[0]?.data[1]?.value).toBe(9);
    host.close();
  });

  it("plots points with labels linked to cells, and nothing where a cell is no number", async () => {
    const host = await openHost();
    await host.book.user.paste("Sheet1", "A1", [
      [0.1, 1, "M01 Scope"],
      [0.5, "", "M02 Close"],
    ]);
    const drawn = chart({
      type: "XYScatter",
      axes: { category: { ...axis, minimum: 0, maximum: 1 }, value: axis },
      series: [
        {
          name: "Milestones",
          type: "XYScatter",
          axisGroup: "Primary",
          categories: "Sheet1!$A$1:$A$2",
          values: "Sheet1!$B$1:$B$2",
          line: { none: true },
          points: { 0: { label: { formula: "=Sheet1!$C$1", show: true } } },
        },
      ],
    });
    const option = optionOf(drawn, host.book);
    expect(option.xAxis).toMatchObject({ type: "value", min: 0, max: 1 });
    expect(option.series[0]).toMatchObject({
      type: "scatter",
      data: [{ value: [0.1, 1], label: { show: true, formatter: "M01 Scope" } }, { value: [0.5, null] }],
    });
    host.close();
  });
});
