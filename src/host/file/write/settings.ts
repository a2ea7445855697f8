import type { BookData } from "../../book/model";
import { declaration, officeRelationships } from "../namespaces";
import type { PackageEdit } from "../package";
import { panesPart, readSettings, settingsPart } from "../read/settings";
import { addContentType, addRelationship, appendChild } from "../relationships";
import { same } from "../same";
import { attributes } from "../xml/text";
import { child, parseXml, type XmlNode } from "../xml/tree";

const office = "http://schemas.microsoft.com/office";
const extension = `${office}/webextensions/webextension/2010/11`;
const panes = `${office}/webextensions/taskpanes/2010/11`;

/** Writes what an add-in keeps in the workbook, where it changed; parts of other add-ins stay as they are. */
export function patchSettings(edit: PackageEdit, addIn: string, now: BookData["settings"]): void {
  if (same(readSettings(edit, addIn), now)) return;
  const part = settingsPart(edit, addIn) ?? addPart(edit, addIn);
  const root = parseXml(edit.text(part));
  const prefix = root.qualified.slice(0, -root.name.length);
  const properties = `<${prefix}properties>${[...now].map(([name, value]) => property(prefix, name, value)).join("")}</${prefix}properties>`;
  edit.set(part, withProperties(root, properties));
}

function property(prefix: string, name: string, value: unknown): string {
  return `<${prefix}property${attributes({ name, value: JSON.stringify(value) })}/>`;
}

function withProperties(root: XmlNode, xml: string): string {
  const there = child(root, "properties");
  // The properties come after the references.
  const after = child(root, "alternateReferences") ?? child(root, "reference");
  const [from, to] = there ? [there.start, there.end] : [after?.end ?? root.openEnd, after?.end ?? root.openEnd];
  return root.source.slice(0, from) + xml + root.source.slice(to);
}

/** A new part for the add-in, and a pane that Excel knows of and does not open by itself. */
function addPart(edit: PackageEdit, addIn: string): string {
  const part = edit.freeName("xl/webextensions/webextension#.xml");
  const reference = `<we:reference${attributes({ id: addIn, version: "1.0.0.0", store: "developer", storeType: "Registry" })}/>`;
  edit.set(
    part,
    `${declaration}<we:webextension xmlns:we="${extension}" id="{${addIn.toUpperCase()}}">${reference}<we:alternateReferences/>` +
      `<we:properties></we:properties><we:bindings/><we:snapshot xmlns:r="${officeRelationships}"/></we:webextension>`,
  );
  addContentType(edit, part, "application/vnd.ms-office.webextension+xml");
  const list = panesPart(edit) ?? addPanes(edit);
  const id = addRelationship(edit, list, { kind: `${office}/2011/relationships/webextension`, target: part });
  const root = parseXml(edit.text(list));
  const prefix = root.qualified.slice(0, -root.name.length);
  const pane = attributes({ dockstate: "right", visibility: 0, width: 350, row: 0 });
  const reached = `<${prefix}webextensionref xmlns:r="${officeRelationships}" r:id="${id}"/>`;
  edit.set(list, appendChild(root, `<${prefix}taskpane${pane}>${reached}</${prefix}taskpane>`));
  return part;
}

function addPanes(edit: PackageEdit): string {
  const name = "xl/webextensions/taskpanes.xml";
  const part = edit.has(name) ? edit.freeName("xl/webextensions/taskpanes#.xml") : name;
  edit.set(part, `${declaration}<wetp:taskpanes xmlns:wetp="${panes}"></wetp:taskpanes>`);
  addContentType(edit, part, "application/vnd.ms-office.webextensiontaskpanes+xml");
  addRelationship(edit, "", { kind: `${office}/2011/relationships/webextensiontaskpanes`, target: part });
  return part;
}
