import { spawnSync } from "node:child_process";
import path from "node:path";

const root = path.resolve(__dirname, "..");
const excel = (...typed: string[]) =>
  spawnSync(process.execPath, ["config/excel.mjs", ...typed], { cwd: root, encoding: "utf8" });

describe("npm run excel", () => {
  it("says beforehand what it would run, with Microsoft's own tools and our manifest", () => {
    const { status, stdout, stderr } = excel("--dry-run");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout.trim().split("\n").slice(1)).toEqual([
      "npx --yes office-addin-dev-certs@3 install",
      'npx --yes office-addin-debugging@7 start manifest.xml desktop --app excel --dev-server "npm run serve:excel" --dev-server-port 3000',
    ]);
    expect(excel("stop", "--dry-run").stdout).toBe("npx --yes office-addin-debugging@7 stop manifest.xml\n");
  });

  it("refuses what it does not know", () => {
    expect(excel("begin")).toMatchObject({ status: 2, stdout: "" });
  });
});
