import { missing, missingClasses } from "../../../src/host/classes/missing";
import { registry } from "../../../src/host/classes/registry";
import memberSets from "../../../src/host/protocol/requirementSets.json";
import client from "../../fixtures/officeClient.json";
import { type ClientClass, describeClient, requirementSets } from "../../tools/describeClient";

// The type that TypeScript reads from the file says which member each class happens to have.
const classes = client as unknown as ClientClass[];
const servedClasses = classes.filter(({ name }) => registry.has(name));

/** Members that the protocol answers for every class, and the twins of those that register for events. */
const isPlumbing = (name: string): boolean => /^_(Unregister|KeepReference|RemoveReference|RemoveAll|Get)/.test(name);

const sorted = (...lists: (readonly string[])[]): string[] => lists.flat().sort();

describe("the host against the metadata of the installed office.js", () => {
  it("knows the client that is installed: the fixture is what the tool reads today", () => {
    expect(describeClient()).toEqual(classes);
    expect(requirementSets(classes)).toEqual(memberSets);
  });

  it("lists every class of which it serves nothing", () => {
    const unserved = classes.filter(({ name }) => !registry.has(name)).map(({ name }) => name);
    expect(unserved).toEqual([...missingClasses]);
  });

  it.each(servedClasses)("$name: all that office.js can load is served or listed as missing", ({ name, scalars }) => {
    const served = Object.keys(registry.get(name)?.scalars ?? {});
    expect(sorted(served, missing[name]?.scalars ?? [])).toEqual(sorted(Object.keys(scalars)));
  });

  it.each(servedClasses)(
    "$name: what can be set in office.js can be set here, and nothing else",
    ({ name, scalars }) => {
      const served = Object.entries(registry.get(name)?.scalars ?? {});
      const writable = served.map(([member, scalar]) => [member, scalar.set !== undefined]);
      expect(writable).toEqual(served.map(([member]) => [member, scalars[member]?.writable]));
    },
  );

  it.each(servedClasses)(
    "$name: every object it leads to is served or listed, and of the class the client expects",
    ({ name, links }) => {
      const served = registry.get(name)?.links ?? {};
      expect(sorted(Object.keys(served), missing[name]?.links ?? [])).toEqual(sorted(Object.keys(links)));
      const classOf = Object.entries(served).map(([member, { to }]) => [member, to]);
      expect(classOf).toEqual(classOf.map(([member]) => [member, links[member ?? ""]?.to]));
    },
  );

  it.each(servedClasses)(
    "$name: every method is served or listed, and gives what the client expects",
    ({ name, methods }) => {
      const served = registry.get(name)?.methods ?? {};
      const own = Object.keys(served).filter((member) => !isPlumbing(member));
      const all = Object.keys(methods).filter((member) => !isPlumbing(member));
      expect(sorted(own, missing[name]?.methods ?? [])).toEqual(sorted(all));
      const returns = Object.entries(served).map(([member, method]) => [member, method.returns ?? null]);
      expect(returns).toEqual(returns.map(([member]) => [member, methods[member ?? ""]?.returns]));
    },
  );

  it("leads nowhere that is not served", () => {
    const targets = [...registry.values()].flatMap(({ links, methods, items }) => [
      ...Object.values(links ?? {}).map(({ to }) => to),
      ...Object.values(methods ?? {}).flatMap(({ returns }) => returns ?? []),
      ...(items ? [items.of] : []),
    ]);
    expect(targets.filter((name) => !registry.has(name))).toEqual([]);
  });
});
