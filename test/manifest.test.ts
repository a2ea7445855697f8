/** @jest-environment jsdom */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(__dirname, "..");
const source = readFileSync(path.join(root, "manifest.xml"), "utf8");
const manifest = new DOMParser().parseFromString(source, "application/xml");
const app = manifest.documentElement;

/** Names of the children of an element, prefixes left out. */
const childNames = (element: Element) => [...element.children].map((child) => child.localName);
const all = (name: string) => [...manifest.getElementsByTagNameNS("*", name)];
const only = (name: string) => {
  const found = all(name);
  expect({ [name]: found.length }).toEqual({ [name]: 1 });
  return found[0] as Element;
};
/** `names` stands in `element` in the order that Office enforces. */
const expectOrder = (element: Element, order: readonly string[]) => {
  const names = childNames(element);
  expect(names.filter((name) => !order.includes(name))).toEqual([]);
  expect(names.map((name) => order.indexOf(name))).toEqual(
    names.map((name) => order.indexOf(name)).sort((a, b) => a - b),
  );
};
const values = (name: string) => all(name).map((element) => element.getAttribute("DefaultValue") ?? "");

const appOrder = [
  "Id",
  "AlternateId",
  "Version",
  "ProviderName",
  "DefaultLocale",
  "DisplayName",
  "Description",
  "IconUrl",
  "HighResolutionIconUrl",
  "SupportUrl",
  "AppDomains",
  "Hosts",
  "Requirements",
  "DefaultSettings",
  "Permissions",
  "VersionOverrides",
];

describe("manifest", () => {
  it("is well-formed and has the root that Office expects", () => {
    expect(manifest.getElementsByTagName("parsererror")).toHaveLength(0);
    expect(app.localName).toBe("OfficeApp");
    expect(app.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type")).toBe("TaskPaneApp");
  });

  it("holds every element a task pane needs, in the enforced order", () => {
    expectOrder(app, appOrder);
    const optional = ["AlternateId", "AppDomains"];
    expect(childNames(app)).toEqual(appOrder.filter((name) => !optional.includes(name)));
  });

  it("asks for ExcelApi 1.14 in the base requirements and not inside the overrides, where the buttons would vanish", () => {
    const requirements = only("Requirements");
    expect(requirements.parentElement).toBe(app);
    expect(
      [...requirements.getElementsByTagNameNS("*", "Set")].map((set) => [
        set.getAttribute("Name"),
        set.getAttribute("MinVersion"),
      ]),
    ).toEqual([["ExcelApi", "1.14"]]);
  });

  it("orders what stands in the overrides, the form factor, groups and buttons", () => {
    const overrides = only("VersionOverrides");
    expect(overrides.namespaceURI).toBe("http://schemas.microsoft.com/office/taskpaneappversionoverrides");
    expectOrder(overrides, ["Description", "Requirements", "Hosts", "Resources"]);
    expectOrder(only("DesktopFormFactor"), ["GetStarted", "FunctionFile", "ExtensionPoint"]);
    expectOrder(only("Group"), ["Label", "Icon", "Control"]);
    all("Control").forEach((control) => expectOrder(control, ["Label", "Supertip", "Icon", "Action"]));
    all("Action").forEach((action) => expectOrder(action, ["TaskpaneId", "SourceLocation", "FunctionName"]));
    expectOrder(only("Resources"), ["Images", "Urls", "ShortStrings", "LongStrings"]);
  });

  it("opens the pane from three buttons and runs two commands that exist", () => {
    const kinds = all("Action").map((action) =>
      action.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type"),
    );
    expect(kinds).toEqual(["ShowTaskpane", "ShowTaskpane", "ShowTaskpane", "ExecuteFunction", "ExecuteFunction"]);
    const commands = readFileSync(path.join(root, "src/commands/commands.ts"), "utf8");
    for (const name of all("FunctionName").map((element) => element.textContent))
      expect(commands).toMatch(new RegExp(`associate\\(\\s*"${name}"`));
  });

  it("defines every resource that is named, with ids of at most 32 characters, and none in vain", () => {
    const defined = ["Image", "Url", "String"]
      .flatMap((name) => all(name))
      .map((element) => element.getAttribute("id"))
      .filter((id) => id !== null);
    const named = [...manifest.querySelectorAll("[resid]")].map((element) => element.getAttribute("resid") ?? "");
    expect([...new Set(named)].sort()).toEqual([...defined].sort());
    expect(defined.filter((id) => id.length > 32)).toEqual([]);
  });

  it("keeps strings within Office's limits", () => {
    const inside = (name: string) => [...only(name).children].map((child) => child.getAttribute("DefaultValue") ?? "");
    expect(inside("ShortStrings").filter((text) => text.length === 0 || text.length > 125)).toEqual([]);
    expect(inside("LongStrings").filter((text) => text.length === 0 || text.length > 250)).toEqual([]);
    expect(values("DisplayName")[0]?.length).toBeLessThanOrEqual(125);
    expect(values("Description")[0]?.length).toBeLessThanOrEqual(250);
    expect(only("Version").textContent).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect(only("Id").textContent).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  it("stands wholly on one https address, so that it can be made for another", () => {
    const addresses = [...source.matchAll(/DefaultValue="(http[^"]+)"/g)].map((match) => match[1] as string);
    expect(addresses.length).toBeGreaterThan(40);
    expect(
      addresses.filter((address) => !address.startsWith("https://localhost:3000/") || address.length > 2048),
    ).toEqual([]);
  });

  it("has a PNG of the stated size for every icon", () => {
    const pngOf = (address: string) => path.join(root, "src/taskpane/icons/png", path.basename(address));
    for (const image of [...manifest.querySelectorAll("Icon > *")]) {
      const address = manifest.getElementById(image.getAttribute("resid") ?? "")?.getAttribute("DefaultValue") ?? "";
      const size = Number(image.getAttribute("size"));
      expect({ address, exists: existsSync(pngOf(address)) }).toEqual({ address, exists: true });
      const png = readFileSync(pngOf(address));
      expect([address, png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([address, size, size]);
    }
    expect(values("IconUrl")[0]).toMatch(/-32\.png$/);
    expect(values("HighResolutionIconUrl")[0]).toMatch(/-64\.png$/);
  });

  it("offers each icon in the eight sizes of the ribbon", () => {
    const sizes = all("Icon").map((icon) => [...icon.children].map((image) => Number(image.getAttribute("size"))));
    sizes.forEach((each) => expect(each).toEqual([16, 20, 24, 32, 40, 48, 64, 80]));
  });
});
