import { compoundCode, isCompound } from "./compoundFile";
import { FileProblem } from "./problems";
import { looksZipped } from "./zip";

/** Refuses what is plainly another kind of file, each kind with its own code. */
export function refuseOtherFiles(bytes: Uint8Array, fileName: string): void {
  if (bytes.every((byte) => byte === 0)) throw new FileProblem("empty");
  if (isCompound(bytes)) throw new FileProblem(compoundCode(bytes, fileName));
  if (!looksZipped(bytes)) throw new FileProblem(isText(bytes) ? "text" : "notWorkbook");
}

/** How much is looked at to tell text from anything else, in bytes. */
const sample = 4096;
const pdf = "%PDF";

/** Text as CSV lists, web pages and the XML workbooks of 2003 are, some of which are called .xls. */
function isText(bytes: Uint8Array): boolean {
  const begin = String.fromCharCode(...bytes.subarray(0, sample));
  return !begin.startsWith(pdf) && (/^(\xff\xfe|\xfe\xff)/.test(begin) || !/[^\t\n\f\r\x20-\xff]/.test(begin));
}
