import { Package } from "../../../src/host/file/package";
import { openWorkbook } from "../../kit/openWorkbook";

const ours = "27DD9A06-097E-4BB9-863A-A8DCC24DEF82";
const theirs = "11111111-2222-4333-8444-555555555555";
const kept = { report: "2026-11-24", count: 3, on: true, nested: { "a<b": ['"', null] } };

async function savedWith(addIn: string, settings: Record<string, unknown>, file?: Uint8Array): Promise<Uint8Array> {
  const excel = await openWorkbook({ addIn, file });
  await excel.Excel.run(async (context) => {
    for (const [key, value] of Object.entries(settings)) context.workbook.settings.add(key, value);
    await context.sync();
  });
  return excel.save();
}

async function settingsOf(addIn: string, file: Uint8Array): Promise<Record<string, unknown>> {
  const excel = await openWorkbook({ addIn, file });
  return excel.Excel.run(async (context) => {
    const settings = context.workbook.settings.load("items/key,items/value");
    await context.sync();
    return Object.fromEntries(settings.items.map(({ key, value }) => [key, value as unknown]));
  });
}

describe("settings that an add-in keeps in a workbook", () => {
  it("are in the file for the same add-in, and for no other", async () => {
    const file = await savedWith(ours, { plan: kept, word: "yes" });
    expect(await settingsOf(ours.toLowerCase(), file)).toEqual({ plan: kept, word: "yes" });
    expect(await settingsOf(theirs, file)).toEqual({});
  });

  it("stand in a part of each add-in's own, beside a pane that does not open by itself", async () => {
    const first = await savedWith(theirs, { word: "theirs" });
    const file = await savedWith(ours, { word: "ours" }, first);
    expect(await settingsOf(theirs, file)).toEqual({ word: "theirs" });
    expect(await settingsOf(ours, file)).toEqual({ word: "ours" });

    const [before, after] = [new Package(first), new Package(file)];
    const part = "xl/webextensions/webextension1.xml";
    expect(after.entry(part)?.packed).toEqual(before.entry(part)?.packed);
    expect(after.text("xl/webextensions/taskpanes.xml").match(/visibility="0"/g)).toHaveLength(2);
  });

  it("are changed and taken out in the part that is there", async () => {
    const file = await savedWith(ours, { a: 1, b: 2 });
    const excel = await openWorkbook({ addIn: ours, file });
    await excel.Excel.run(async (context) => {
      context.workbook.settings.add("a", "changed");
      context.workbook.settings.getItem("b").delete();
      await context.sync();
    });
    const saved = await excel.save();
    expect(await settingsOf(ours, saved)).toEqual({ a: "changed" });
    expect(new Package(saved).entries.filter(({ name }) => name.includes("webextension"))).toHaveLength(3);
  });
});
