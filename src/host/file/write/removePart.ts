import { partKey, type PackageEdit } from "../package";
import { relationshipsOf, relationshipsPart, removeContentType } from "../relationships";

/** Removes a part and everything that only it led to. */
export function removeWithParts(edit: PackageEdit, part: string): void {
  const targets = relationshipsOf(edit, part).filter((each) => !each.external);
  removeContentType(edit, part);
  edit.remove(relationshipsPart(part));
  edit.remove(part);
  for (const { target } of targets) if (edit.has(target) && !isUsed(edit, target)) removeWithParts(edit, target);
}

function isUsed(edit: PackageEdit, part: string): boolean {
  const key = partKey(part);
  return edit
    .names()
    .filter((name) => name.toLowerCase().endsWith(".rels"))
    .some((name) =>
      relationshipsOf(edit, sourceOf(name)).some((each) => !each.external && partKey(each.target) === key),
    );
}

function sourceOf(relationships: string): string {
  return relationships.replace(/_rels\/([^/]*)\.rels$/i, "$1");
}
