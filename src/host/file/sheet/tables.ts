import type { SheetData, TableData } from "../../book/model";
import { FileProblem } from "../problems";
import { toStrict, withPrefix } from "../namespaces";
import {
  addContentType,
  addRelationship,
  relationshipsOf,
  removeContentType,
  removeRelationships,
} from "../relationships";
import { same } from "../same";
import { relationshipAttribute } from "../xml/edits";
import { childrenOf, relationshipId } from "../xml/tree";
import type { SheetFeature, SheetReading, SheetWriting } from "./feature";
import { patchTable } from "./tablePatch";
import { readTable, writeTable } from "./tableXml";
import { totalsOf } from "./totalsRow";

const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

interface Known {
  readonly relationship: string;
  readonly part: string;
  readonly table: TableData;
}

/** Tables. Each is a part of its own, which the sheet names. */
export const tables: SheetFeature = {
  read(from, into) {
    into.tables = knownTables(from).map(({ table }) => table);
  },
  patch(to, now) {
    const known = knownTables(to);
    const wanted = new Map(now.tables.map((table) => [table.id, table]));
    const gone = known.filter(({ table }) => !wanted.has(table.id));
    const fresh = now.tables.filter((table) => !known.some((each) => each.table.id === table.id));
    for (const each of known) {
      const table = wanted.get(each.table.id);
      if (!table) continue;
      const totals = totalsOf(now, table);
      if (same(table, each.table) && totals === null) continue;
      const text = to.edit.text(each.part);
      const patched = patchTable(text, { was: each.table, now: table, totals });
      if (patched !== text) to.edit.set(each.part, patched);
    }
    for (const each of gone) remove(to, each);
    if (gone.length > 0 || fresh.length > 0) patchList(to, { gone, fresh, now });
  },
};

function knownTables({ parts, part, sections }: SheetReading): Known[] {
  const related = relationshipsOf(parts, part).filter((each) => each.kind === "table");
  return childrenOf(sections.node("tableParts"), "tablePart").flatMap((node) => {
    const id = relationshipId(node);
    const found = related.find((each) => each.id === id);
    if (!found || found.external) throw new FileProblem("damaged", { relationship: id ?? "", part });
    const table = readTable(parts.text(found.target));
    return table ? [{ relationship: found.id, part: found.target, table }] : [];
  });
}

function remove({ edit, part }: SheetWriting, known: Known): void {
  removeRelationships(edit, part, (each) => each.id === known.relationship);
  removeContentType(edit, known.part);
  edit.remove(known.part);
}

/** Which tables a sheet no longer has, and which it has gained. */
interface Listed {
  readonly gone: readonly Known[];
  readonly fresh: readonly TableData[];
  readonly now: SheetData;
}

function patchList(to: SheetWriting, { gone, fresh, now }: Listed): void {
  const kept = childrenOf(to.sections.node("tableParts"), "tablePart")
    .filter((node) => !gone.some((each) => each.relationship === relationshipId(node)))
    .map((node) => node.source.slice(node.start, node.end));
  const added = fresh.map((table) =>
    withPrefix(
      `<tablePart${relationshipAttribute(to.sections, add(to, table, now), to.shared.strict)}/>`,
      to.sections.prefix,
    ),
  );
  const all = [...kept, ...added];
  const [open, close] = ["<tableParts>", "</tableParts>"].map((tag) => withPrefix(tag, to.sections.prefix));
  const counted = open!.replace(">", ` count="${all.length}">`);
  to.sections.put(to.splices, "tableParts", all.length === 0 ? null : counted + all.join("") + close!);
}

function add({ edit, part, shared }: SheetWriting, table: TableData, now: SheetData): string {
  const name = edit.freeName("xl/tables/table#.xml");
  const xml = writeTable({ ...table, id: shared.tableId(table.id) }, totalsOf(now, table));
  edit.set(name, shared.strict ? toStrict(xml) : xml);
  addContentType(edit, name, contentType);
  return addRelationship(edit, part, { kind: "table", target: name });
}
