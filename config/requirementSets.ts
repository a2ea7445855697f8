/**
 * Which requirement set does each member of Excel that the product uses need?
 *
 * Read from the type file: every property or method of the Excel namespace that the folders of src which may meet Excel name,
 * also by destructuring and within the texts of `load`, is looked up, and the `[Api set: ExcelApi 1.x]` remark beside it is compared with the floor.
 * Members above the floor must stand in `gated`, with the fallback that the code has.
 *
 * Run: npm run check:sets
 */
import path from "node:path";
import ts from "typescript";

const floor = [1, 14] as const;

/** Members above the floor that the code uses behind a test for them, and what happens without them. */
const gated: Readonly<Record<string, string>> = {
  "ChartSeries.getDimensionDataSourceString": "a series that points elsewhere is bound again when the charts are drawn",
  "RunOptions.mergeUndoGroup": "each request is an undo step of its own",
};

const root = path.resolve(__dirname, "..");
const config = ts.getParsedCommandLineOfConfigFile(
  path.join(root, "tsconfig.json"),
  {},
  { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
);
if (!config) throw new Error("tsconfig.json cannot be read");
const program = ts.createProgram(config.fileNames, config.options);
const checker = program.getTypeChecker();

/** `[1, 14]` of "[Api set: ExcelApi 1.14]"; other sets give null. */
function setOf(symbol: ts.Symbol): { set: string; version: readonly [number, number] } | null {
  const remarks = symbol
    .getJsDocTags(checker)
    .map((tag) => ts.displayPartsToString(tag.text))
    .join(" ");
  const found = /\[Api set: (\w+) (\d+)\.(\d+)\]/.exec(remarks);
  return found ? { set: found[1] ?? "", version: [Number(found[2]), Number(found[3])] } : null;
}

const used = new Map<string, { set: string; version: readonly [number, number]; at: string }>();

/** Remembers the member that this name stands for, when the type file declares it. */
function note(name: ts.Node, symbol = checker.getSymbolAtLocation(name)): void {
  const declaration = symbol?.declarations?.[0];
  if (!symbol || !declaration?.getSourceFile().fileName.includes("@types/office-js")) return;
  const set = setOf(symbol);
  const owner =
    declaration.parent && "name" in declaration.parent
      ? (declaration.parent.name as ts.Node | undefined)?.getText()
      : undefined;
  if (!set || !owner) return;
  const source = name.getSourceFile();
  const { line } = source.getLineAndCharacterOfPosition(name.getStart());
  used.set(`${owner}.${symbol.name}`, { ...set, at: `${path.relative(root, source.fileName)}:${line + 1}` });
}

/** Members that a text of `load` names: `items/name,items/charts/items/name`, from the object that it is called on. */
function noteLoaded(text: ts.StringLiteralLike, loaded: ts.Type): void {
  for (const path of text.text.split(",")) {
    let at: ts.Type | undefined = loaded;
    for (const member of path.trim().split("/")) {
      const symbol: ts.Symbol | undefined = at?.getProperty(member);
      if (!symbol) break;
      note(text, symbol);
      const type = checker.getTypeOfSymbol(symbol);
      at = checker.getIndexTypeOfType(type, ts.IndexKind.Number) ?? type;
    }
  }
}

/** Texts given to a call, also those of a conditional. */
function textsIn(node: ts.Node): ts.StringLiteralLike[] {
  if (ts.isStringLiteralLike(node)) return [node];
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].flatMap(textsIn);
  return [];
}

/** Walks a file for member accesses and for the keys of object literals typed by the type file. */
function walk(node: ts.Node): void {
  if (ts.isPropertyAccessExpression(node)) note(node.name);
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const name = node.propertyName ?? node.name;
    note(name, checker.getTypeAtLocation(node.parent).getProperty(name.getText()));
  }
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { name, expression } = node.expression;
    const [first] = node.arguments;
    if (name.text === "load" && first)
      for (const text of textsIn(first)) noteLoaded(text, checker.getTypeAtLocation(expression));
  }
  if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
    const type = checker.getContextualType(node.parent);
    const property = type?.getProperty(node.name.getText());
    if (property?.declarations?.[0]?.getSourceFile().fileName.includes("@types/office-js")) note(node.name);
  }
  ts.forEachChild(node, walk);
}

for (const source of program.getSourceFiles()) {
  if (/src[\\/](workbook|actions|taskpane|commands|selftest)[\\/]/.test(source.fileName)) walk(source);
}

const above = [...used].filter(([member, { set, version }]) => {
  const low = set === "ExcelApi" && (version[0] < floor[0] || (version[0] === floor[0] && version[1] <= floor[1]));
  return set.startsWith("Excel") && !low && !(member in gated);
});
for (const [member, { set, version, at }] of above) {
  console.error(`${member} needs ${set} ${version.join(".")}, above the floor of ExcelApi ${floor.join(".")}: ${at}`);
}
console.log(`${used.size} members of Excel in use, ${above.length} above the floor without a stated fallback`);
if (used.size === 0) console.error("No member of Excel was found in use: the check sees nothing.");
process.exitCode = above.length > 0 || used.size === 0 ? 1 : 0;
