import officeAddins from "eslint-plugin-office-addins";
import importX from "eslint-plugin-import-x";
import jsdoc from "eslint-plugin-jsdoc";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import { importDirection } from "./config/eslint/importDirection.mjs";
import { namesExcel, namesOffice } from "./config/imports.mjs";

const source = ["src/**/*.ts", "src/**/*.tsx"];
const inFolders = (places) => places.flatMap((place) => [`src/${place}/**`, `src/${place}.ts`, `src/${place}.tsx`]);
const refuseGlobals = (...globals) => ({ "no-restricted-globals": ["error", ...globals] });
const excel = { name: "Excel", message: "Only src/workbook and src/selftest name Excel." };
const office = { name: "Office", message: "Only the pane's start and the commands name Office." };
/** Members that do harm, whatever they are reached by. */
const harmful = [
  { property: "forceCreateSheet", message: "It deletes an existing sheet of that name." },
  { property: "insertWorksheetsFromBase64", message: "It fails on the web and ends undo." },
  { property: "notify", message: "It injects script links; use MessageBar." },
  { property: "Authenticator", message: "It asks for accounts; the product has none." },
];
/** The same globals by another way. */
const ofWindow = [excel, office].map(({ name, message }) => ({ object: "window", property: name, message }));

const helpers = "@microsoft/office-js-helpers";
const onlyPreferences = "Only src/taskpane/preferences.ts uses it: some of its functions delete sheets.";

/** The plugin's Office rules, for .tsx as well: its own recommendation leaves .tsx out. */
const officeRules = {
  "office-addins/call-sync-after-load": "error",
  "office-addins/call-sync-before-read": "error",
  "office-addins/load-object-before-read": "error",
  "office-addins/test-for-null-using-isNullObject": "error",
  "office-addins/no-context-sync-in-loop": "error",
  "office-addins/no-empty-load": "error",
  "office-addins/no-navigational-load": "error",
  "office-addins/no-office-initialize": "error",
};

export default tseslint.config(
  { ignores: ["node_modules/", "dist/", "test/fixtures/", "coverage/"] },
  ...tseslint.configs.recommended,
  {
    files: ["src/**/*.ts", "src/**/*.tsx", "test/**/*.ts", "test/**/*.tsx"],
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { "office-addins": officeAddins, "import-x": importX },
    settings: {
      "import-x/resolver": { typescript: true },
      "import-x/parsers": { "@typescript-eslint/parser": [".ts", ".tsx"] },
    },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "import-x/no-default-export": "error",
      eqeqeq: "error",
      "no-restricted-properties": ["error", ...harmful],
    },
  },
  {
    files: source,
    plugins: { planner: { rules: { "import-direction": importDirection } }, jsdoc },
    rules: {
      "planner/import-direction": "error",
      "import-x/no-cycle": "error",
      "max-lines": ["error", { max: 200, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 30, skipBlankLines: true, skipComments: true }],
      complexity: ["error", 10],
      "max-params": ["error", 4],
      "no-console": "error",
      "jsdoc/require-jsdoc": [
        "error",
        {
          publicOnly: true,
          require: { FunctionDeclaration: true, ClassDeclaration: true },
          contexts: [
            "TSInterfaceDeclaration",
            "TSTypeAliasDeclaration",
            "ExportNamedDeclaration > VariableDeclaration",
          ],
        },
      ],
    },
  },
  {
    files: ["src/**/*.tsx"],
    plugins: { "react-hooks": reactHooks },
    rules: {
      "max-lines-per-function": ["error", { max: 80, skipBlankLines: true, skipComments: true }],
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
    },
  },
  { files: ["src/workbook/**", "src/taskpane/**", "src/commands/**", "src/selftest/**"], rules: officeRules },
  { files: source, ignores: inFolders(namesExcel), rules: refuseGlobals(excel) },
  { files: source, ignores: inFolders(namesOffice), rules: refuseGlobals(office) },
  { files: source, ignores: inFolders([...namesExcel, ...namesOffice]), rules: refuseGlobals(excel, office) },
  {
    files: source,
    ignores: inFolders(namesOffice),
    rules: { "no-restricted-properties": ["error", ...harmful, ...ofWindow] },
  },
  { files: ["src/cli/**"], rules: { "no-console": "off" } },
  {
    files: source,
    ignores: ["src/taskpane/preferences.ts"],
    rules: {
      "no-restricted-imports": ["error", { paths: [{ name: helpers, message: onlyPreferences }] }],
      "no-restricted-syntax": [
        "error",
        { selector: `ImportExpression[source.value='${helpers}']`, message: onlyPreferences },
      ],
    },
  },
  // Pure data may be long: it is read as a list, not as logic.
  {
    files: [
      "src/plan/**/tables/**",
      "src/plan/lists.ts",
      "src/plan/settings.ts",
      "src/plan/checks/ruleBook.ts",
      "src/plan/example/*.ts",
      "src/plan/types.ts",
      "src/text/**",
      "src/host/book/model.ts",
      "src/host/classes/missing.ts",
    ],
    rules: { "max-lines": "off" },
  },
  {
    files: ["*.mjs", "*.js", "config/**"],
    rules: { "import-x/no-default-export": "off", "@typescript-eslint/no-require-imports": "off" },
  },
);
