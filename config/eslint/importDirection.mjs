import path from "node:path";
import { folders, hostFolders } from "../imports.mjs";

/** The folder of src that a file stands in, and the folder of host where it is one; null outside src. */
function placeOf(file) {
  const parts = file.split(path.sep);
  const src = parts.lastIndexOf("src");
  if (src < 0 || parts.length < src + 3) return null;
  const [top, inner] = parts.slice(src + 1);
  return { top, inner: top === "host" && parts.length > src + 3 ? inner : null, rest: parts.slice(src + 2).join("/") };
}

/** Why this import is against the table, or null when it is not. */
function objection(from, to, typesOnly) {
  if (from.top !== to.top) {
    const allowed = folders[from.top]?.may[to.top];
    if (!allowed) return `src/${from.top} may not import src/${to.top}`;
    if (allowed === "types" && !typesOnly) return `src/${from.top} may import types alone from src/${to.top}`;
    if (allowed === "index" && to.rest.replace(/\.tsx?$/, "") !== "index" && to.rest !== "")
      return `src/${from.top} may import src/${to.top}/index alone`;
    return null;
  }
  if (!from.inner || !to.inner || from.inner === to.inner) return null;
  return hostFolders[from.inner]?.may[to.inner] ? null : `src/host/${from.inner} may not import src/host/${to.inner}`;
}

/** ESLint rule: imports follow the table in config/imports.mjs. */
export const importDirection = {
  meta: { type: "problem", schema: [], messages: { against: "{{why}} (config/imports.mjs)." } },
  create(context) {
    const from = placeOf(context.filename);
    if (!from) return {};
    const look = (node, source, typesOnly) => {
      if (typeof source !== "string" || !source.startsWith(".")) return;
      const target = path.resolve(path.dirname(context.filename), source);
      const to = placeOf(target) ?? placeOf(path.join(target, "index"));
      const why = to && objection(from, to, typesOnly);
      if (why) context.report({ node, messageId: "against", data: { why } });
    };
    const allTypes = (node) =>
      node.importKind === "type" ||
      (node.specifiers?.length > 0 && node.specifiers.every((each) => each.importKind === "type"));
    return {
      ImportDeclaration: (node) => look(node, node.source.value, allTypes(node)),
      ImportExpression: (node) => look(node, node.source.value, false),
      ExportNamedDeclaration: (node) => node.source && look(node, node.source.value, node.exportKind === "type"),
      ExportAllDeclaration: (node) => look(node, node.source.value, node.exportKind === "type"),
      TSImportType: (node) => look(node, node.argument?.literal?.value ?? node.source?.value, true),
    };
  },
};
