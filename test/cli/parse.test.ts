import { command, UsageProblem } from "../../src/cli/command";
import { helpOf, overview, usageOf } from "../../src/cli/help";
import { parseCall } from "../../src/cli/parse";

const paint = command({
  name: "paint",
  about: "Paint a fence.",
  operands: [{ name: "FENCE", about: "the fence" }],
  options: {
    out: { type: "value", short: "o", value: "OUT", required: true, about: "where to" },
    "dry-run": { type: "switch", about: "only look" },
    coats: { type: "value", value: "N", about: "how often" },
  },
  run: () => Promise.resolve(0),
});

function refusal(...typed: string[]): string {
  try {
    parseCall(paint, typed);
  } catch (error) {
    if (error instanceof UsageProblem) return error.message;
    throw error;
  }
  return "accepted";
}

describe("what is typed after a command", () => {
  it("is read as the command declares it, in any order", () => {
    const call = { operands: ["fence"], options: { out: "new", "dry-run": true, coats: undefined } };
    expect(parseCall(paint, ["-o", "new", "fence", "--dry-run"])).toEqual({ help: false, call });
    expect(parseCall(paint, ["fence", "--dry-run", "--out=new"])).toEqual({ help: false, call });
  });

  it("takes a name that begins with a dash after an equals sign", () => {
    expect(parseCall(paint, ["fence", "--out=-new"])).toMatchObject({ call: { options: { out: "-new" } } });
  });

  it.each([
    [["fence"], '"paint" needs -o OUT.'],
    [["-o", "new"], '"paint" is used so: paint FENCE -o OUT [--dry-run] [--coats N]'],
    [["a", "b", "-o", "new"], '"paint" is used so: paint FENCE -o OUT [--dry-run] [--coats N]'],
    [["fence", "-o"], "Give a value: -o OUT."],
    [["fence", "-o", "--dry-run"], "Give a value: -o OUT."],
    [["fence", "-o", "new", "--colour"], '"paint" has no option --colour. See: npm run planner -- paint --help.'],
    [["fence", "-o", "new", "--dry-run=yes"], "--dry-run takes no value."],
  ])("%j is refused with a sentence", (typed, sentence) => {
    expect(refusal(...typed)).toBe(sentence);
  });

  it("may ask for help without what the command needs", () => {
    expect(parseCall(paint, ["--help"])).toEqual({ help: true });
    expect(parseCall(paint, ["-h"])).toEqual({ help: true });
  });
});

describe("help", () => {
  it("shows the usage as declared", () => {
    expect(usageOf(paint)).toBe("paint FENCE -o OUT [--dry-run] [--coats N]");
  });

  it("lists commands, and what they are for, and says for whom this is", () => {
    expect(overview([paint])).toContain("  paint FENCE -o OUT [--dry-run] [--coats N]\n      Paint a fence.");
    expect(overview([paint])).toContain("for trial, development and support");
  });

  it("explains every operand and option of a command", () => {
    const help = helpOf(paint);
    for (const line of ["FENCE", "-o, --out OUT", "--dry-run", "--coats N", "-h, --help"]) expect(help).toContain(line);
    expect(help).toContain("for trial, development and support");
  });
});
