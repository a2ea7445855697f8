import { spawnSync } from "node:child_process";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import path from "node:path";

const root = path.resolve(__dirname, "..");
const start = (port: string, ...options: string[]) =>
  spawnSync(process.execPath, ["node_modules/webpack/bin/webpack.js", "serve", ...options], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, PORT: port },
  });

describe("npm start", () => {
  it("says in one sentence that the port is taken, and how another one is given", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen({ host: "127.0.0.1", port: 0 }, resolve));
    const { port } = other.address() as AddressInfo;
    const sentence = `Port ${port} cannot be used: another program, perhaps another workbench, has it. Give another one: PORT=${port + 1} npm start, or npm start -- --port ${port + 1}\n`;

    for (const { status, stderr } of [start(String(port)), start("3000", "--port", String(port))])
      expect({ status, stderr }).toEqual({ status: 2, stderr: sentence });
    await new Promise((resolve) => other.close(resolve));
  });

  it("refuses what is no port", () => {
    expect(start("three").stderr).toBe("three is no port. Give a whole number up to 65535: PORT=3001 npm start\n");
  });
});
