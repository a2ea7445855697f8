import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(__dirname, "..");
const dist = path.join(root, "dist");
const build = (...options: string[]) =>
  spawnSync(process.execPath, ["config/build.mjs", ...options], { cwd: root, encoding: "utf8" });

describe("npm run build", () => {
  it("makes static files for an address, within the pane's budget, with nothing of office.js, host or workbench inside", () => {
    const { status, stdout, stderr } = build("--url", "https://planner.example.gov.uk/");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/First load of the pane: \d+\.\d kB gzip/);

    const files = readdirSync(dist, { recursive: true }) as string[];
    expect(files).toEqual(
      expect.arrayContaining([
        "taskpane.html",
        "commands.html",
        "message.html",
        "selftest.html",
        "help.html",
        "manifest.xml",
      ]),
    );
    const scripts = files.filter((file) => file.endsWith(".js"));
    expect(scripts.filter((file) => !/\.[0-9a-f]{12}\.js$/.test(file))).toEqual([]);
    const code = scripts.map((file) => readFileSync(path.join(dist, file), "utf8")).join("\n");
    const foreign = ["_richApiNativeBridge", "OSF._OfficeAppFactory", "ProcessQuery", "@univerjs", "echarts"];
    expect(foreign.filter((word) => code.includes(word))).toEqual([]);

    const manifest = readFileSync(path.join(dist, "manifest.xml"), "utf8");
    expect(manifest).not.toContain("localhost");
    expect(manifest).toContain('"https://planner.example.gov.uk/taskpane.html"');
    const pane = readFileSync(path.join(dist, "taskpane.html"), "utf8");
    expect(pane).toContain("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
    expect(pane).toMatch(/Content-Security-Policy/);
    expect(pane).not.toContain("unsafe-eval");
  }, 240_000);

  it("refuses an address that Office would not take", () => {
    expect(build("--url", "http://planner.example.gov.uk/").status).toBe(1);
    expect(build().stderr).toContain("--url https://");
  }, 60_000);
});
