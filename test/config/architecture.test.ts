import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

const root = path.resolve(__dirname, "../..");

/** What config/architecture.mjs would write, from a process of its own: jest does not load .mjs. */
function pageAsItShouldBe(): string {
  const script = `
    import { withImportTable } from "./config/architecture.mjs";
    import fs from "node:fs";
    process.stdout.write(withImportTable(fs.readFileSync("docs/architecture.md", "utf8")));`;
  return execFileSync(process.execPath, ["--input-type=module", "-e", script], { cwd: root, encoding: "utf8" });
}

describe("the architecture page", () => {
  it("shows the import table that the lint rule holds", () => {
    expect(fs.readFileSync(path.join(root, "docs/architecture.md"), "utf8")).toBe(pageAsItShouldBe());
  });
});

describe("the import rule", () => {
  const lint = (file: string, code: string): string =>
    execFileSync(
      process.execPath,
      [
        "--input-type=module",
        "-e",
        `
        import { ESLint } from "eslint";
        import tseslint from "typescript-eslint";
        import { importDirection } from "./config/eslint/importDirection.mjs";
        const eslint = new ESLint({
          overrideConfigFile: true,
          overrideConfig: [{
            files: ["**/*.ts"],
            languageOptions: { parser: tseslint.parser },
            plugins: { planner: { rules: { "import-direction": importDirection } } },
            rules: { "planner/import-direction": "error" },
          }],
        });
        const [result] = await eslint.lintText(${JSON.stringify(code)}, { filePath: ${JSON.stringify(file)} });
        process.stdout.write(result.messages.map((each) => each.message).join("\\n"));`,
      ],
      { cwd: root, encoding: "utf8" },
    );

  it("refuses what the table does not allow", () => {
    expect(lint("src/plan/tables/years.ts", 'import { open } from "../../workbook/session";')).toContain(
      "src/plan may not import src/workbook",
    );
  });

  it("lets types through where the table allows types alone, and nothing else", () => {
    expect(lint("src/taskpane/app.ts", 'import type { Finding } from "../plan/types";')).toBe("");
    expect(lint("src/taskpane/app.ts", 'import { Finding } from "../plan/types";')).toContain("types alone");
  });

  it("holds the directions inside the host", () => {
    expect(lint("src/host/book/book.ts", 'import { verbs } from "../protocol/verbs";')).toContain(
      "src/host/book may not import src/host/protocol",
    );
  });

  it("lets nobody past the index of the host", () => {
    expect(lint("src/cli/main.ts", 'import { Book } from "../host/book/book";')).toContain("src/host/index alone");
    expect(lint("src/cli/main.ts", 'import { openEmbeddedExcel } from "../host";')).toBe("");
  });
});
