import { isFunction, isName, rewrite, tokensOf } from "../book/formulaText";

// Functions younger than the file format, which files mark so that older Excel keeps them ([MS-XLSX] 2.2.3).
const marked =
  "ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR " +
  "BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS " +
  "COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ENCODEURL ERF.PRECISE " +
  "ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE " +
  "FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST " +
  "GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA " +
  "ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST " +
  "NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC " +
  "PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET " +
  "SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN " +
  "TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP " +
  "XMATCH XOR Z.TEST ARRAYTOTEXT DETECTLANGUAGE IMAGE PERCENTOF REGEXEXTRACT REGEXREPLACE REGEXTEST STOCKHISTORY TRANSLATE TRIMRANGE";
const sheetMarked = new Set(["FILTER", "SORT"]);
const markedNames = new Set(marked.split(" "));
const isMarked = (name: string): boolean => sheetMarked.has(name.toUpperCase()) || markedNames.has(name.toUpperCase());

const passedOver = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.])[A-Za-z_][\w.]*(?=\()/g;
const mark = /^_xlfn\.(?:_xlws\.)?/;
/** Mark of the variables of LET and LAMBDA in files. */
const variableMark = "_xlpm.";
const markedVariable = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.])_xlpm\./g;

/**
 * A formula as people and Office.js write it, for the text in a file. The mark of a function that is not known here
 * stays before its name, as in an Excel that does not know it, so that it is there when the formula is written again.
 */
export function formulaFromFile(text: string): string {
  if (!text.includes("_xl")) return `=${text}`;
  const plain = text.replace(markedVariable, (found) => (found === variableMark ? "" : found));
  return `=${plain.replace(passedOver, (found) => {
    const name = found.replace(mark, "");
    return isMarked(name) ? name : found;
  })}`;
}

/** The text for a file of a formula as people and Office.js write it. */
export function formulaToFile(formula: string): string {
  const marked = withMarkedVariables(formula);
  const text = marked.startsWith("=") ? marked.slice(1) : marked;
  return text.replace(passedOver, (found) => {
    const name = found.toUpperCase();
    if (sheetMarked.has(name)) return `_xlfn._xlws.${found}`;
    return markedNames.has(name) ? `_xlfn.${found}` : found;
  });
}

function withMarkedVariables(formula: string): string {
  if (!/\b(LET|LAMBDA)\(/i.test(formula)) return formula;
  const variables = variablesOf(formula);
  return rewrite(formula, (token) =>
    (isName(token) || isFunction(token)) && variables.has(token.value.toLowerCase())
      ? variableMark + token.value
      : undefined,
  );
}

/** A call that is being read. */
interface OpenCall {
  /** How many arguments lie between two that name variables; 0 where none does. */
  readonly step: number;
  arguments: number;
}

const steps: Readonly<Record<string, number>> = { LET: 2, LAMBDA: 1 };

/** What LET and LAMBDA of a formula name: of LET every other argument, of LAMBDA every one, but for the last. */
function variablesOf(formula: string): ReadonlySet<string> {
  const tokens = tokensOf(formula).filter(({ value }) => value.trim() !== "");
  const variables = new Set<string>();
  const open: OpenCall[] = [];
  tokens.forEach((token, index) => {
    const [before = "", after = ""] = [tokens[index - 1]?.value, tokens[index + 1]?.value];
    const isWhole = isName(token) && /^[(,]$/.test(before) && after === ",";
    if (isWhole && isNamed(open.at(-1))) variables.add(token.value.toLowerCase());
    follow(open, token.value, before);
  });
  return variables;
}

/** Whether the argument that is being read names a variable, unless it is the last. */
const isNamed = (call: OpenCall | undefined): boolean =>
  call !== undefined && call.step > 0 && call.arguments % call.step === 0;

function follow(open: OpenCall[], value: string, before: string): void {
  const call = open.at(-1);
  if (/^[({]$/.test(value)) open.push({ step: steps[before.toUpperCase()] ?? 0, arguments: 0 });
  else if (/^[)}]$/.test(value)) open.pop();
  else if (value === "," && call) call.arguments += 1;
}
