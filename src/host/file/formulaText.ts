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

/**
 * A formula as people and Office.js write it, for the text in a file. The mark of a function that is not known here
 * stays before its name, as in an Excel that does not know it, so that it is there when the formula is written again.
 */
export function formulaFromFile(text: string): string {
  if (!text.includes("_xlfn.")) return `=${text}`;
  return `=${text.replace(passedOver, (found) => {
    const name = found.replace(mark, "");
    return isMarked(name) ? name : found;
  })}`;
}

/** The text for a file of a formula as people and Office.js write it. */
export function formulaToFile(formula: string): string {
  const text = formula.startsWith("=") ? formula.slice(1) : formula;
  return text.replace(passedOver, (found) => {
    const name = found.toUpperCase();
    if (sheetMarked.has(name)) return `_xlfn._xlws.${found}`;
    return markedNames.has(name) ? `_xlfn.${found}` : found;
  });
}
