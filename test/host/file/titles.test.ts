import { WorkbookFile } from "../../../src/host/file/workbookFile";
import type { BookData } from "../../../src/host/book/model";
import { newSheet } from "../../../src/host/book/emptyData";
import { Package, PackageEdit } from "../../../src/host/file/package";
import { addContentType, addRelationship } from "../../../src/host/file/relationships";
import { altered, partText, smallWorkbook } from "./packages";

const app = "docProps/app.xml";
const types = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";

/** A workbook of one sheet and one name whose titles are told in German, as Excel tells them there. */
function titled(groups: readonly (readonly [string, readonly string[]])[]): Uint8Array {
  const names = '<definedNames><definedName name="Budget">Sheet1!$A$1</definedName></definedNames>';
  const edit = new PackageEdit(new Package(smallWorkbook({ sheet: "<sheetData/>", names })));
  const pairs = groups.map(
    ([heading, { length }]) =>
      `<vt:variant><vt:lpstr>${heading}</vt:lpstr></vt:variant><vt:variant><vt:i4>${length}</vt:i4></vt:variant>`,
  );
  const titles = groups.flatMap(([, each]) => each.map((title) => `<vt:lpstr>${title}</vt:lpstr>`));
  edit.set(
    app,
    `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="${types}"><Application>Microsoft Excel</Application>` +
      `<HeadingPairs><vt:vector size="${groups.length * 2}" baseType="variant">${pairs.join("")}</vt:vector></HeadingPairs>` +
      `<TitlesOfParts><vt:vector size="${titles.length}" baseType="lpstr">${titles.join("")}</vt:vector></TitlesOfParts><Company>Council</Company></Properties>`,
  );
  addContentType(edit, app, "application/vnd.openxmlformats-officedocument.extended-properties+xml");
  addRelationship(edit, "", { kind: "extended-properties", target: app });
  return edit.save();
}

/** The groups of titles in a saved file, with the size that each vector states. */
function titlesOf(bytes: Uint8Array): unknown {
  const text = partText(bytes, app);
  const sizes = [...text.matchAll(/size="(\d+)"/g)].map(([, size]) => Number(size));
  const words = [...text.matchAll(/<vt:(?:lpstr|i4)>([^<]*)</g)].map(([, word]) => word);
  return { sizes, words };
}

function saved(bytes: Uint8Array, change: (data: BookData) => void): Uint8Array {
  const file = WorkbookFile.open(bytes, "Plan.xlsx");
  change(file.data);
  return file.save();
}

const added = (data: BookData): void => {
  data.sheets.push(newSheet("{00000009-0000-4000-8000-000000000000}", "Plan & steps"));
  data.names.push({ name: "PlanDates", formula: "='Plan & steps'!$A$1:$A$9", visible: true, comment: "" });
  data.names.push({ name: "PlanDate", formula: "=INDEX(Sheet1!$A:$A,1)", visible: true, comment: "" });
};

describe("the titles in the document properties", () => {
  it("gain the sheets and ranges that were added, each in its group, whatever the groups are called", () => {
    const bytes = titled([
      ["Arbeitsblätter", ["Sheet1"]],
      ["Benannte Bereiche", ["Budget"]],
    ]);
    expect(titlesOf(saved(bytes, added))).toEqual({
      sizes: [4, 4],
      words: ["Arbeitsblätter", "2", "Benannte Bereiche", "2", "Sheet1", "Plan &amp; steps", "Budget", "PlanDates"],
    });
  });

  it("gain new sheets also where hidden ones before them are not listed", () => {
    const bytes = saved(titled([["Worksheets", ["Sheet1"]]]), (data) => {
      data.sheets.unshift(newSheet("{00000008-0000-4000-8000-000000000000}", "Hidden"));
    });
    const unlisted = altered(bytes, (name, text) =>
      name === app ? text.replace("<vt:lpstr>Hidden</vt:lpstr>", "").replace("<vt:i4>2<", "<vt:i4>1<") : text,
    );
    expect(titlesOf(saved(unlisted, added))).toMatchObject({
      words: ["Worksheets", "2", "Sheet1", "Plan &amp; steps"],
    });
  });

  it("follow a sheet that is renamed, and lose a name that goes", () => {
    const bytes = titled([
      ["Worksheets", ["Sheet1"]],
      ["Named Ranges", ["Budget"]],
    ]);
    const after = saved(bytes, (data) => {
      data.sheets[0]!.name = "Capital";
      data.names = [];
    });
    expect(titlesOf(after)).toEqual({ sizes: [2, 1], words: ["Worksheets", "1", "Capital"] });
  });

  it("stay as they are where they do not tally, and where nothing with a title changed", () => {
    const wrong = titled([["Worksheets", ["Sheet1", "Gone"]]]);
    expect(titlesOf(saved(wrong, added))).toEqual(titlesOf(wrong));
    const right = titled([["Worksheets", ["Sheet1"]]]);
    const after = saved(right, (data) =>
      data.names.push({ name: "PlanDate", formula: "=1+1", visible: true, comment: "" }),
    );
    expect(new Package(after).entry(app)?.packed).toEqual(new Package(right).entry(app)?.packed);
  });
});
