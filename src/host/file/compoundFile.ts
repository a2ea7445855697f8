/** Compound files: Excel's form before 2007, and the wrapping of an encrypted workbook. Only told apart, never read. */
const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Whether these bytes begin as a compound file does. */
export function isCompound(bytes: Uint8Array): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

type CompoundCode = "encrypted" | "rights" | "xls" | "compound" | "notWorkbook";

/** What the names of a compound file's streams say it is; the first that is found decides. */
const told: readonly (readonly [CompoundCode, readonly string[]])[] = [
  ["rights", ["DRMEncryptedDataSpace", "DRMEncryptedTransform", "\tDRMContent"]],
  ["encrypted", ["EncryptedPackage", "EncryptionInfo"]],
  ["xls", ["Workbook", "Book"]],
  ["notWorkbook", ["WordDocument", "PowerPoint Document", "VisioDocument", "__properties_version1.0"]],
];

/** Why a compound file cannot be opened; where no stream tells, the file's own name may. */
export function compoundCode(bytes: Uint8Array, fileName: string): CompoundCode {
  const names = streamsOf(bytes);
  // A folder that cannot be read as one is searched for the names as they would stand in it.
  const has = (name: string): boolean => (names.has("Root Entry") ? names.has(name) : holds(bytes, name));
  const found = told.find(([, streams]) => streams.some(has));
  return found?.[0] ?? (/\.xls$/i.test(fileName) ? "xls" : "compound");
}

/** A folder's entry: 128 bytes, its name in UTF-16 first, the name's length in bytes at 64, its type at 66. */
function streamsOf(bytes: Uint8Array): ReadonlySet<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = new Set<string>();
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = view.getUint16(at + 64, true);
    if (length < 4 || length > 64 || length % 2 === 1 || ![1, 2, 5].includes(view.getUint8(at + 66))) continue;
    const units = Array.from({ length: length / 2 - 1 }, (_, index) => view.getUint16(at + 2 * index, true));
    names.add(String.fromCharCode(...units));
  }
  return names;
}

function holds(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((character) => [character.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0]!, 8); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
