import { FileProblem } from "./problems";
import { pack, readZip, unpack, writeZip, type ZipEntry } from "./zip";

/** What readers ask of a package: parts by name. Names have no leading slash and are compared without regard to case. */
export interface Parts {
  has(name: string): boolean;
  /** Content of a part as text; throws `damaged` where it is missing. */
  text(name: string): string;
  bytes(name: string): Uint8Array;
  /** Names as the package spells them. */
  names(): string[];
}

/** A part's name as looked up: no leading slash, forward slashes, lower case, percent escapes resolved. */
export function partKey(name: string): string {
  const plain = name.replace(/\\/g, "/").replace(/^\/+/, "").toLowerCase();
  if (!plain.includes("%")) return plain;
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}

/** An opened package. Its entries are never changed: `PackageEdit` lays changes over it. */
export class Package implements Parts {
  readonly entries: readonly ZipEntry[];
  readonly #byKey = new Map<string, ZipEntry>();

  constructor(readonly original: Uint8Array) {
    this.entries = readZip(original);
    for (const entry of this.entries) if (!entry.name.endsWith("/")) this.#byKey.set(partKey(entry.name), entry);
  }

  has(name: string): boolean {
    return this.#byKey.has(partKey(name));
  }

  entry(name: string): ZipEntry | undefined {
    return this.#byKey.get(partKey(name));
  }

  bytes(name: string): Uint8Array {
    const entry = this.entry(name);
    if (!entry) throw new FileProblem("damaged", { part: name });
    return unpack(entry);
  }

  text(name: string): string {
    return decodeXml(this.bytes(name));
  }

  names(): string[] {
    return [...this.#byKey.values()].map((entry) => entry.name.replace(/\\/g, "/").replace(/^\/+/, ""));
  }
}

const largeText = 1_000_000;

/** Changes laid over a package: parts replaced, added and removed. */
export class PackageEdit implements Parts {
  readonly #changed = new Map<string, { name: string; content: string | Uint8Array }>();
  readonly #removed = new Set<string>();

  constructor(readonly base: Package) {}

  get any(): boolean {
    return this.#changed.size > 0 || this.#removed.size > 0;
  }

  has(name: string): boolean {
    const key = partKey(name);
    return this.#changed.has(key) || (this.base.has(key) && !this.#removed.has(key));
  }

  bytes(name: string): Uint8Array {
    const changed = this.#changed.get(partKey(name));
    if (changed) return toBytes(changed.content);
    return this.base.bytes(name);
  }

  text(name: string): string {
    const changed = this.#changed.get(partKey(name));
    if (typeof changed?.content === "string") return changed.content;
    return this.base.text(name);
  }

  names(): string[] {
    const kept = this.base.names().filter((name) => !this.#removed.has(partKey(name)));
    const added = [...this.#changed].filter(([key]) => !this.base.has(key)).map(([, part]) => part.name);
    return [...kept, ...added];
  }

  /** Gives a part new content; adds it where it is not there. Content that is the same changes nothing. */
  set(name: string, content: string | Uint8Array): void {
    // Comparing a large part would cost another reading of it.
    if (typeof content === "string" && content.length < largeText && this.has(name) && this.text(name) === content)
      return;
    this.#removed.delete(partKey(name));
    this.#changed.set(partKey(name), { name, content });
  }

  remove(name: string): void {
    this.#changed.delete(partKey(name));
    if (this.base.has(name)) this.#removed.add(partKey(name));
  }

  /** A name like `xl/worksheets/sheet#.xml` with a number that no part has. */
  freeName(pattern: string): string {
    for (let number = 1; ; number += 1) {
      const name = pattern.replace("#", String(number));
      if (!this.has(name) && !this.base.has(name)) return name;
    }
  }

  /** The whole package; every entry that was not changed keeps its compressed bytes. */
  save(): Uint8Array {
    if (!this.any) return this.base.original;
    const written = new Set<string>();
    const entries: ZipEntry[] = [];
    for (const entry of this.base.entries) {
      const key = partKey(entry.name);
      const changed = this.#changed.get(key);
      // Only the entry that readers see is replaced: a name may stand twice in a damaged package.
      if (this.base.entry(key) !== entry) entries.push(entry);
      else if (changed) entries.push(pack(entry.name, toBytes(changed.content)));
      else if (!this.#removed.has(key)) entries.push(entry);
      written.add(key);
    }
    for (const [key, part] of this.#changed)
      if (!written.has(key)) entries.push(pack(part.name, toBytes(part.content)));
    return writeZip(entries);
  }
}

function toBytes(content: string | Uint8Array): Uint8Array {
  if (typeof content !== "string") return content;
  return new TextEncoder().encode(content.replace(/^(<\?xml[^>]*?encoding\s*=\s*["'])[^"']*/, "$1UTF-8"));
}

/** XML bytes as text: by byte order mark, else by the declared encoding, else UTF-8. */
export function decodeXml(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  return /^windows-1252$/i.test(encoding)
    ? text.replace(/[\x80-\x9f]/g, (c) => windows1252[c.charCodeAt(0) - 128]!)
    : text;
}

/** The characters from 128 on, which some decoders take for those of ISO 8859-1. */
const windows1252 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

const signatures: readonly (readonly [number, number, string])[] = [
  [0xff, 0xfe, "utf-16le"],
  [0xfe, 0xff, "utf-16be"],
  [0x3c, 0, "utf-16le"],
  [0, 0x3c, "utf-16be"],
];

function encodingOf(bytes: Uint8Array): string {
  const signature = signatures.find(([first, second]) => bytes[0] === first && bytes[1] === second);
  if (signature) return signature[2];
  const head = String.fromCharCode(...bytes.subarray(0, 100));
  const declared = /^\s*<\?xml[^>]*encoding\s*=\s*["']([^"']+)/.exec(head)?.[1] ?? "utf-8";
  return /^(iso-8859-|windows-125)/i.test(declared) ? declared : "utf-8";
}
