import { formulaFromFile, formulaToFile } from "../../../src/host/file/formulaText";

describe("a formula in a file", () => {
  it.each([
    ["=LET(x,1,x+1)", "_xlfn.LET(_xlpm.x,1,_xlpm.x+1)"],
    ["=LET(x,rate,y,x*2,x+y+rate)", "_xlfn.LET(_xlpm.x,rate,_xlpm.y,_xlpm.x*2,_xlpm.x+_xlpm.y+rate)"],
    ["=LET(f,LAMBDA(a,a+1),f(3))", "_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.a,_xlpm.a+1),_xlpm.f(3))"],
    ["=XLOOKUP(x,A1:A3,B1:B3)", "_xlfn.XLOOKUP(x,A1:A3,B1:B3)"],
  ])("marks young functions and their variables, which people never see: %s", (formula, text) => {
    expect(formulaToFile(formula)).toBe(text);
    expect(formulaFromFile(text)).toBe(formula);
  });
});
