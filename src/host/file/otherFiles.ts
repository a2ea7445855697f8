import { FileProblem } from "./problems";
import { looksZipped } from "./zip";

const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Refuses what is plainly another kind of file, each kind with its own code. */
export function refuseOtherFiles(bytes: Uint8Array): void {
  if (compound.every((byte, at) => bytes[at] === byte)) throw new FileProblem(compoundCode(bytes));
  if (!looksZipped(bytes)) throw new FileProblem("notWorkbook");
}

/** Excel keeps both its old workbooks and its encrypted new ones in compound files; the stream names tell which. */
function compoundCode(bytes: Uint8Array): "encrypted" | "xls" | "notWorkbook" {
  if (holds(bytes, "EncryptedPackage")) return "encrypted";
  return holds(bytes, "Workbook") || holds(bytes, "Book") ? "xls" : "notWorkbook";
}

function holds(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((character) => [character.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0]!, 512); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
