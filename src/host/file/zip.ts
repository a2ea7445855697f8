import { deflateSync, inflateSync } from "fflate";
import { crc32 } from "./crc32";
import { FileProblem } from "./problems";

/** One file of a zip with its bytes as they lie there, so that what is not changed is copied and never packed again. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  /** DOS time in the low, DOS date in the high 16 bits. */
  readonly time: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

const localHeader = 0x04034b50;
const directoryHeader = 0x02014b50;
const endOfDirectory = 0x06054b50;
const zip64Locator = 0x07064b50;
const encryptedFlag = 1;
const utf8Flag = 0x800;
/** What a name needs to be kept, of the flags: not the mark of sizes that follow the data, since we write them before it. */
const keptFlags = utf8Flag;
const unknown32 = 0xffffffff;
/** 1 January 1980, what Excel writes. */
const noTime = 0x00210000;
/** A V8 string holds half a gibibyte; a part larger than that could not be read anyway. */
const largestPart = 0x1fffffe8;
const utf8 = new TextDecoder();

/** Whether these bytes begin as a zip does. */
export function looksZipped(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5 || bytes[2] === 7);
}

/** The entries of a zip in the order of its directory. Throws `truncated` where the directory or an entry is cut off. */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  const entries: ZipEntry[] = [];
  let at = directory.start;
  for (let index = 0; index < directory.count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== directoryHeader) throw new FileProblem("truncated");
    entries.push(readEntry(bytes, view, at, directory.shift));
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findDirectory(view: DataView): { start: number; count: number; shift: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  let end = view.byteLength - 22;
  while (end >= lowest && view.getUint32(end, true) !== endOfDirectory) end -= 1;
  if (end < lowest) throw new FileProblem("truncated");
  let count = view.getUint16(end + 10, true);
  let size = view.getUint32(end + 12, true);
  let stated = view.getUint32(end + 16, true);
  let tail = end;
  if (end >= 20 && view.getUint32(end - 20, true) === zip64Locator) {
    tail = Number(view.getBigUint64(end - 12, true));
    if (tail + 56 > view.byteLength) throw new FileProblem("truncated");
    count = Number(view.getBigUint64(tail + 32, true));
    size = Number(view.getBigUint64(tail + 40, true));
    stated = Number(view.getBigUint64(tail + 48, true));
  }
  const isDirectory = stated + 4 <= view.byteLength && view.getUint32(stated, true) === directoryHeader;
  const start = isDirectory ? stated : tail - size;
  if (start < 0) throw new FileProblem("truncated");
  // Bytes before the archive (a stub, a download's header) move every offset by the same amount.
  return { start, count, shift: start - stated };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, shift: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  if (flags & encryptedFlag) throw new FileProblem("encrypted");
  const nameLength = view.getUint16(at + 28, true);
  const wide = wideSizes(view, at, nameLength);
  const start = wide.offset + shift;
  if (start < 0 || start + 30 > bytes.length || view.getUint32(start, true) !== localHeader) {
    throw new FileProblem("truncated");
  }
  const data = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  if (data + wide.packed > bytes.length) throw new FileProblem("truncated");
  return {
    name: utf8.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    method: view.getUint16(at + 10, true),
    flags: flags & keptFlags,
    time: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    size: wide.size,
    packed: bytes.subarray(data, data + wide.packed),
  };
}

/** Sizes and offset of an entry, from its zip64 field where the 32-bit ones are full. */
function wideSizes(view: DataView, at: number, nameLength: number): { packed: number; size: number; offset: number } {
  const found = {
    size: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  let field = at + 46 + nameLength;
  const end = Math.min(field + view.getUint16(at + 30, true), view.byteLength);
  while (field + 4 <= end && view.getUint16(field, true) !== 1) field += 4 + view.getUint16(field + 2, true);
  let value = field + 4;
  for (const key of ["size", "packed", "offset"] as const) {
    if (found[key] === unknown32 && value + 8 <= end) {
      found[key] = Number(view.getBigUint64(value, true));
      value += 8;
    }
  }
  return found;
}

/** The content of an entry. */
export function unpack(entry: ZipEntry): Uint8Array {
  if (entry.size > largestPart) throw new FileProblem("tooLarge", { part: entry.name });
  if (entry.method === 0) return entry.packed;
  if (entry.method !== 8) throw new FileProblem("damaged", { part: entry.name });
  try {
    const content = inflateSync(entry.packed, { out: new Uint8Array(entry.size) });
    if (content.length === entry.size && crc32(content) === entry.crc) return content;
  } catch {
    // The same answer as for a wrong checksum.
  }
  throw new FileProblem("damaged", { part: entry.name });
}

/** An entry for new content. */
export function pack(name: string, content: Uint8Array): ZipEntry {
  const deflated = deflateSync(content, { level: 6 });
  const smaller = deflated.length < content.length;
  const flags = /^[\x20-\x7e]*$/.test(name) ? 0 : utf8Flag;
  const packed = smaller ? deflated : content;
  return { name, method: smaller ? 8 : 0, flags, time: noTime, crc: crc32(content), size: content.length, packed };
}

/** A zip of these entries. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map((entry) => new TextEncoder().encode(entry.name));
  const local = entries.reduce((sum, entry, index) => sum + 30 + names[index]!.length + entry.packed.length, 0);
  const directory = names.reduce((sum, name) => sum + 46 + name.length, 0);
  const bytes = new Uint8Array(local + directory + 22);
  const view = new DataView(bytes.buffer);
  let at = 0;
  let listed = local;
  entries.forEach((entry, index) => {
    const name = names[index]!;
    writeHeader(view, at, entry, name.length);
    bytes.set(name, at + 30);
    bytes.set(entry.packed, at + 30 + name.length);
    writeListing(view, listed, { entry, nameLength: name.length, offset: at });
    bytes.set(name, listed + 46);
    at += 30 + name.length + entry.packed.length;
    listed += 46 + name.length;
  });
  view.setUint32(listed, endOfDirectory, true);
  view.setUint16(listed + 8, entries.length, true);
  view.setUint16(listed + 10, entries.length, true);
  view.setUint32(listed + 12, directory, true);
  view.setUint32(listed + 16, local, true);
  return bytes;
}

function writeHeader(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint32(at, localHeader, true);
  writeFacts(view, at + 4, entry, nameLength);
}

function writeListing(view: DataView, at: number, of: { entry: ZipEntry; nameLength: number; offset: number }): void {
  view.setUint32(at, directoryHeader, true);
  view.setUint16(at + 4, 20, true);
  writeFacts(view, at + 6, of.entry, of.nameLength);
  view.setUint32(at + 42, of.offset, true);
}

/** The fields that local header and directory have in common. */
function writeFacts(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, entry.flags, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}
