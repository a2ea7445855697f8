/**
 * Reads the metadata of the installed office.js: every class of the object model with its scalars, links and methods,
 * their names on the wire and the requirement set each belongs to. Writes `test/fixtures/officeClient.json` and
 * `src/host/protocol/requirementSets.json`. Run: `npx tsx test/tools/describeClient.ts`.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createContext } from "node:vm";
import { clientScript } from "../../src/host/client/script";
import { browserStub } from "../../src/host/client/window";

/** One class of the client as its own metadata and source describe it; member names are those on the wire. */
export interface ClientClass {
  name: string;
  /** Which of `Id`, `_Id`, `_ReferenceId`, `Name` … the client takes from an Instantiate result. */
  identity: string[];
  scalars: Record<string, { writable: boolean; since: string }>;
  links: Record<string, { to: string; collection: boolean; since: string }>;
  methods: Record<string, { returns: string | null; since: string; args: string[] }>;
}

type Prototype = Record<string, unknown>;

/** All classes of Excel, in the order of their names. */
export function describeClient(): ClientClass[] {
  const window = browserStub();
  // Readable names: the shipped file is the same code with its names shortened.
  clientScript("excel-win32-16.01.debug.js").runInContext(createContext(window));
  const excel = window.Excel as Record<string, { prototype?: Prototype }>;
  const classes = new Map<string, ClientClass>();
  for (const { prototype } of Object.values(excel).filter((each) => typeof each === "function")) {
    const name = ownValue(prototype, "_className");
    if (typeof name === "string" && prototype && !classes.has(name)) classes.set(name, describe(name, prototype));
  }
  return [...classes.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function ownValue(prototype: Prototype | undefined, name: string): unknown {
  const own = prototype && Object.getOwnPropertyDescriptor(prototype, name);
  return own?.get?.call(prototype);
}

function describe(name: string, prototype: Prototype): ClientClass {
  const result: ClientClass = { name, identity: identityOf(prototype), scalars: {}, links: {}, methods: {} };
  const camel = (ownValue(prototype, "_scalarPropertyNames") ?? []) as string[];
  const wire = (ownValue(prototype, "_scalarPropertyOriginalNames") ?? []) as string[];
  const updateable = (ownValue(prototype, "_scalarPropertyUpdateable") ?? []) as boolean[];
  camel.forEach((member, at) => {
    const since = sinceOf(getterSource(prototype, member));
    result.scalars[wire[at] ?? member] = { writable: updateable[at] === true, since };
  });
  for (const member of Object.getOwnPropertyNames(prototype)) addMember(result, prototype, member);
  return result;
}

const CREATED_PROPERTY = /_createPropertyObject\(([\w.]+), this, "(\w+)", (true|false)/;
const CREATED_METHOD = /_createMethodObject\(([\w.]+), this, "(\w+)"/;
const CREATED_INDEXER = /_createIndexerObject\(([\w.]+), this/;
const INVOKED = /_invoke(?:Method|Retrieve)?\(this, "(\w+)"/;

function addMember(into: ClientClass, prototype: Prototype, member: string): void {
  const source = getterSource(prototype, member) || methodSource(prototype, member);
  const since = sinceOf(source);
  const args = /^function \(([^)]*)\)/.exec(source)?.[1]?.split(", ").filter(Boolean) ?? [];
  const property = CREATED_PROPERTY.exec(source);
  const method = CREATED_METHOD.exec(source);
  const indexer = CREATED_INDEXER.exec(source);
  const invoked = INVOKED.exec(source);
  if (property) into.links[property[2]!] = { to: short(property[1]!), collection: property[3] === "true", since };
  else if (method) into.methods[method[2]!] = { returns: short(method[1]!), since, args };
  else if (indexer) into.methods.GetItem = { returns: short(indexer[1]!), since, args };
  else if (invoked && member !== "onChanged") into.methods[invoked[1]!] = { returns: null, since, args };
}

function getterSource(prototype: Prototype, member: string): string {
  return Object.getOwnPropertyDescriptor(prototype, member)?.get?.toString() ?? "";
}

function methodSource(prototype: Prototype, member: string): string {
  const value = Object.getOwnPropertyDescriptor(prototype, member)?.value as unknown;
  return typeof value === "function" ? value.toString() : "";
}

function sinceOf(source: string): string {
  const found = /_throwIfApiNotSupported\("[^"]*", ("?\w+"?), "?([\d.]+)"?/.exec(source);
  if (!found) return "ExcelApi 1.1";
  return `${found[1] === "_defaultApiSetName" ? "ExcelApi" : found[1]!.replace(/"/g, "")} ${found[2]}`;
}

function identityOf(prototype: Prototype): string[] {
  const source = methodSource(prototype, "_handleIdResult");
  return [...source.matchAll(/_isUndefined\(value\["(\w+)"\]\)/g)].map((match) => match[1]!);
}

function short(name: string): string {
  return name.split(".").at(-1)!;
}

/** The requirement set of every member, by class: what the host refuses by. `ExcelApi 1.1` is left out. */
export function requirementSets(classes: readonly ClientClass[]): Record<string, Record<string, string>> {
  const sets: Record<string, Record<string, string>> = {};
  for (const { name, scalars, links, methods } of classes) {
    const members = Object.entries({ ...scalars, ...links, ...methods }).filter(
      ([, { since }]) => since !== "ExcelApi 1.1",
    );
    if (members.length > 0) sets[name] = Object.fromEntries(members.map(([member, { since }]) => [member, since]));
  }
  return sets;
}

if (process.argv[1]?.endsWith("describeClient.ts")) {
  const classes = describeClient();
  const write = (path: string, data: unknown): void =>
    writeFileSync(join(process.cwd(), path), JSON.stringify(data, null, 2) + "\n");
  write("test/fixtures/officeClient.json", classes);
  write("src/host/protocol/requirementSets.json", requirementSets(classes));
}
