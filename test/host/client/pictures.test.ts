import type { ChartPicture } from "../../../src/host";
import { openWorkbook } from "../../kit/openWorkbook";

/** Says what it was asked to draw, where a page would paint it. */
const told: ChartPicture = (chart, _book, { width, height }) =>
  Promise.resolve(btoa(`${chart.name}, ${width} by ${height}`));

async function pictureOf(
  options: { picture?: ChartPicture },
  ...asked: Parameters<Excel.Chart["getImage"]>
): Promise<string> {
  const { Excel } = await openWorkbook(options);
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const chart = sheet.charts.add("ColumnStacked", sheet.getRange("A1:B3"), "Columns");
    chart.set({ name: "Flow", width: 300, height: 150 });
    const image = chart.getImage(...asked);
    await context.sync();
    return atob(image.value);
  });
}

describe("pictures of charts", () => {
  it("are as large as the chart, or fit or fill the box that is asked for", async () => {
    const options = { picture: told };
    expect(await pictureOf(options)).toBe("Flow, 400 by 200");
    expect(await pictureOf(options, 1200)).toBe("Flow, 1200 by 600");
    expect(await pictureOf(options, 1200, 300)).toBe("Flow, 600 by 300");
    expect(await pictureOf(options, 1200, 300, "Fill")).toBe("Flow, 1200 by 600");
  });

  it("are refused where there is nothing to draw them with, or no size to draw", async () => {
    await expect(pictureOf({})).rejects.toMatchObject({ code: "GeneralException" });
    await expect(pictureOf({ picture: told }, 0)).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});
