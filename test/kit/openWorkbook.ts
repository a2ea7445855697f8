import { type EmbeddedExcel, type EmbeddedExcelOptions, openEmbeddedExcel } from "../../src/host";

/** Everything opened in this test file, so that nothing is left running when it ends. */
const opened: EmbeddedExcel[] = [];

/** A real embedded Excel with a new workbook, or with the given file. It is closed when the test file is done. */
export async function openWorkbook(options: EmbeddedExcelOptions = {}): Promise<EmbeddedExcel> {
  const excel = await openEmbeddedExcel(options);
  opened.push(excel);
  return excel;
}

afterAll(() => {
  for (const excel of opened.splice(0)) excel.close();
});
