import type { TableData } from "../../../src/host/book/model";
import { patchTable } from "../../../src/host/file/sheet/tablePatch";
import { readTable } from "../../../src/host/file/sheet/tableXml";
import { totalsOf } from "../../../src/host/file/sheet/totalsRow";
import { newSheet } from "../../../src/host/book/emptyData";

const columns = ["Task", "Due", "State"].map((name, index) => `<tableColumn id="${index + 1}" name="${name}"/>`);
const part =
  '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="T" ref="A1:C9">' +
  '<autoFilter ref="A1:C9"><filterColumn colId="1"><filters blank="1"/></filterColumn><filterColumn colId="2"><filters><filter val="Red"/></filters></filterColumn></autoFilter>' +
  `<tableColumns count="3">${columns.join("")}</tableColumns></table>`;

/** The filter of the part after the columns of its table were changed. */
function filterAfter(change: (columns: TableData["columns"]) => TableData["columns"]): string | undefined {
  const was = readTable(part)!;
  const changed = change(was.columns);
  const now = { ...was, columns: changed, area: { ...was.area, columns: changed.length } };
  return /<autoFilter.*<\/autoFilter>/.exec(patchTable(part, { was, now, totals: null }))?.[0];
}

describe("what a table of a file is filtered by", () => {
  it("goes with its column when another is put in before it", () => {
    expect(filterAfter(([task, ...others]) => [task!, { id: 4, name: "Post" }, ...others])).toBe(
      '<autoFilter ref="A1:D9"><filterColumn colId="2"><filters blank="1"/></filterColumn><filterColumn colId="3"><filters><filter val="Red"/></filters></filterColumn></autoFilter>',
    );
  });

  it("goes away with its column, and the others move up", () => {
    expect(filterAfter(([task, , state]) => [task!, state!])).toBe(
      '<autoFilter ref="A1:B9"><filterColumn colId="1"><filters><filter val="Red"/></filters></filterColumn></autoFilter>',
    );
  });
});

describe("the totals of a table of a file", () => {
  it("are told by Excel's word for their function, whether their formula names the table or not", () => {
    const table = { ...readTable(part)!, showTotals: true };
    const sheet = newSheet("{1}", "Sheet1");
    const cell = (formula: string) => ({ value: 0, formula, style: 0 });
    const cells = ["=SUBTOTAL(103,T[Task])", "=SUBTOTAL(109,[Due])", "=SUBTOTAL(109,[Task])"].map(cell);
    sheet.cells.set(8, new Map(cells.map((each, column) => [column, each])));
    expect(totalsOf(sheet, table)).toEqual([
      { totalsRowFunction: "count" },
      { totalsRowFunction: "sum" },
      { totalsRowFunction: "custom", formula: "SUBTOTAL(109,[Task])" },
    ]);
  });

  it("are told as the cells have them, and stay as they are where they say the same", () => {
    const totalled = part
      .replace('ref="A1:C9">', 'ref="A1:C9" totalsRowCount="1">')
      .replace('autoFilter ref="A1:C9"', 'autoFilter ref="A1:C8"')
      .replace('name="Task"/>', 'name="Task" totalsRowLabel="All"/>')
      .replace(
        'name="State"/>',
        'name="State" totalsRowFunction="custom"><totalsRowFormula>1+1</totalsRowFormula></tableColumn>',
      );
    const table = readTable(totalled)!;
    const same = [{ totalsRowLabel: "All" }, {}, { totalsRowFunction: "custom", formula: "1+1" }];
    expect(patchTable(totalled, { was: table, now: table, totals: same })).toBe(totalled);

    const other = [{}, { totalsRowFunction: "max" }, { totalsRowFunction: "sum" }];
    const patched = patchTable(totalled, { was: table, now: table, totals: other });
    expect(/<tableColumns.*<\/tableColumns>/.exec(patched)?.[0]).toBe(
      '<tableColumns count="3"><tableColumn id="1" name="Task"/><tableColumn id="2" name="Due" totalsRowFunction="max"/><tableColumn id="3" name="State" totalsRowFunction="sum"></tableColumn></tableColumns>',
    );
  });
});
