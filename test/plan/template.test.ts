import { entryColumns, idNames, kinds, lists, type PlanSheet, template, templateVersion } from "../../src/plan";
import { idTitles } from "../../src/plan/ids";

const plan = template({ firstYear: 2026, years: 10, reportDate: 46_350, authority: "Exampleshire County Council" });
const columns = plan.tables.flatMap((table) =>
  table.columns.map((column) => ({ ...column, table: table.name, at: `${table.name}[${column.title}]` })),
);
const cells = plan.sheets.flatMap((sheet) =>
  sheet.cells.map((cell) => ({ ...cell, at: `${sheet.label} R${cell.row + 1}C${cell.column + 1}` })),
);
const formulas = [
  ...columns.flatMap(({ at, formula }) => (formula === undefined ? [] : [{ at, formula }])),
  ...cells.flatMap(({ at, formula }) => (formula === undefined ? [] : [{ at, formula }])),
  ...plan.names.map(({ name, formula }) => ({ at: name, formula })),
];
/** A formula without its texts, and the texts. */
const partsOf = (formula: string) => ({
  bare: formula.replace(/"[^"]*"/g, '""'),
  texts: [...formula.matchAll(/"((?:[^"]|"")*)"/g)].map((found) => found[1] ?? ""),
});

const excel2016 = new Set(
  (
    "ABS AGGREGATE AND CHOOSE COLUMN COLUMNS COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS DATE DAY EDATE EOMONTH EXACT FIND IF IFERROR INDEX INT ISBLANK ISERR ISERROR ISFORMULA ISNA ISNUMBER ISTEXT " +
    "LARGE LEFT LEN LOOKUP MATCH MAX MEDIAN MID MIN MOD MONTH N NA NETWORKDAYS NOT OR REPT RIGHT ROUND ROUNDDOWN ROUNDUP ROW ROWS SEARCH SMALL SUBSTITUTE SUM SUMIF SUMIFS SUMPRODUCT T TEXT TRIM UPPER VALUE WORKDAY YEAR CHAR RANK"
  ).split(" "),
);

describe("the template", () => {
  it("is of version 2", () => expect(templateVersion).toBe(2));

  it("has the ten steps word for word", () => {
    expect(plan.tables.find(({ name }) => name === "PlanSteps")?.starter.map(({ title }) => title)).toEqual([
      "Ensuring effective corporate leadership for developing the role and scope of the LEP",
      "Developing a clear vision for a successful operational LEP with key milestones",
      "Having wide-ranging, realistic discussions about the LEP role focusing on the projects it will be capable of delivering",
      "Ensuring there is sufficient time in the project timetable to work through scoping issues",
      "Ensuring effective internal and external consultation takes place with the relevant stakeholders at the right time",
      "Engaging with sponsors early",
      "Being clear about the services required from the LEP",
      "Establishing links between the local authority's strategic planning cycle and the LEP's business plan",
      "Implementing process and tools to monitor progress against objectives",
      "Ensuring continued corporate engagement",
    ]);
  });

  it("ends every entry table in its Check column, but not what only actions write", () => {
    const without = plan.tables.filter(({ columns: own }) => own.at(-1)?.id !== "check").map(({ name }) => name);
    expect(without).toEqual(["PlanChecks", "PlanFindings", "PlanSnapshots", "PlanLists"]);
  });

  it("has headings that formulas can name, once each in a table", () => {
    expect(
      columns.filter(({ title, id }) => !/^[A-Za-z0-9 ]+$/.test(title) && !/^y\d{4}$/.test(id)).map(({ at }) => at),
    ).toEqual([]);
    expect(new Set(columns.map(({ at }) => at)).size).toBe(columns.length);
  });

  it("has a year column in PlanCapital and a row in PlanYears for each of its years", () => {
    const years = plan.tables
      .find(({ name }) => name === "PlanCapital")
      ?.columns.filter(({ id }) => /^y\d{4}$/.test(id))
      .map(({ title }) => title);
    expect(years).toEqual(plan.tables.find(({ name }) => name === "PlanYears")?.starter.map(({ year }) => year));
    expect(years?.at(-1)).toBe("2035/36");
  });

  it("has names of letters that begin with Plan, once each", () => {
    const names = [...plan.names.map(({ name }) => name), ...cells.flatMap(({ named }) => named ?? [])];
    expect(names.filter((name) => !/^Plan[A-Za-z]+$/.test(name))).toEqual([]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(names.filter((name) => plan.tables.some((table) => table.name === name))).toEqual([]);
  });

  it("has links that lead to names of its own", () => {
    const named = new Set(cells.flatMap(({ named: name }) => name ?? []));
    const links = [
      ...cells.flatMap(({ to }) => to ?? []),
      ...plan.tables.flatMap(({ links: own = [] }) => own.map(({ to }) => to)),
    ];
    expect(links.filter((to) => !named.has(to))).toEqual([]);
  });

  it("knows the headings of its ids", () => {
    const titles = plan.tables.flatMap(({ name, key, columns: own }) =>
      idNames[name] === undefined ? [] : [[name, own.find(({ id }) => id === key)?.title]],
    );
    expect(Object.fromEntries(titles)).toEqual(idTitles);
  });

  it("has sheets whose labels Excel takes, each with a title and a way back", () => {
    expect(
      plan.sheets.filter(({ label }) => label.length > 31 || /[:\\/?*[\]']/.test(label)).map(({ label }) => label),
    ).toEqual([]);
    const roles = (sheet: PlanSheet) => sheet.cells.filter(({ row }) => row < 4).map(({ role }) => role);
    expect(plan.sheets.filter((sheet) => !roles(sheet).includes("title")).map(({ label }) => label)).toEqual([]);
    expect(
      plan.sheets
        .filter((sheet) => sheet.table !== undefined && !roles(sheet).includes("link"))
        .map(({ label }) => label),
    ).toEqual([]);
  });
});

describe("every formula of the template", () => {
  it("is short enough for Excel, and so are its texts", () => {
    expect(
      formulas.filter(({ formula }) => formula.length > 8192).map(({ at, formula }) => `${at} ${formula.length}`),
    ).toEqual([]);
    expect(
      formulas.filter(({ formula }) => partsOf(formula).texts.some((text) => text.length > 255)).map(({ at }) => at),
    ).toEqual([]);
  });

  it("uses only functions of Excel 2016, none of them volatile", () => {
    const used = formulas.flatMap(({ at, formula }) =>
      [...partsOf(formula).bare.matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map((found) => [at, found[1] ?? ""] as const),
    );
    expect(used.filter(([, name]) => !excel2016.has(name))).toEqual([]);
  });

  it("names only columns and names that are there", () => {
    const known = new Set(columns.map(({ at }) => at));
    const references = formulas.flatMap(({ at, formula }) => {
      const { bare } = partsOf(formula);
      const inRow = [...bare.matchAll(/(Plan[A-Za-z]+)\[\[#(?:This Row|Headers)\],\[([^\]]+)\](?::\[([^\]]+)\])?\]/g)];
      const whole = [...bare.matchAll(/(Plan[A-Za-z]+)\[([^[\]#]+)\]/g)];
      return [...inRow, ...whole].flatMap(([, table, first, last]) =>
        [first, last].flatMap((title) => (title === undefined ? [] : [[at, `${table}[${title}]`] as const])),
      );
    });
    expect(references.filter(([, reference]) => !known.has(reference))).toEqual([]);
    const names = new Set([...plan.names.map(({ name }) => name), ...cells.flatMap(({ named }) => named ?? [])]);
    const used = formulas.flatMap(({ at, formula }) =>
      [
        ...partsOf(formula)
          .bare.replace(/\[(?:[^[\]]|\[[^[\]]*\])*\]/g, "[]")
          .matchAll(/\b(Plan[A-Za-z]+)\b(?!\[)/g),
      ].map((found) => [at, found[1] ?? ""] as const),
    );
    expect(used.filter(([, name]) => !names.has(name))).toEqual([]);
  });

  it("holds no word of a list", () => {
    const words = new Set(lists.flatMap((list) => list.words));
    expect(
      formulas.filter(({ formula }) => partsOf(formula).texts.some((text) => words.has(text))).map(({ at }) => at),
    ).toEqual([]);
  });

  it("compares with a cell's number itself, never with the 15 figures that Excel's & makes of it", () => {
    expect(formulas.filter(({ formula }) => /"[<>]=?"&Plan\w+\[/.test(formula)).map(({ at }) => at)).toEqual([]);
  });

  it("gives an empty text on a blank row, whatever else is wrong", () => {
    expect(
      columns
        .filter(
          ({ formula, kind, id }) =>
            formula !== undefined && kind !== "codes" && id !== "waived" && !formula.startsWith("=IFERROR("),
        )
        .map(({ at }) => at),
    ).toEqual([]);
  });
});

describe("every entry column", () => {
  const entries = plan.tables.flatMap((table) =>
    entryColumns(table).map((column) => ({ column, at: `${table.name}[${column.title}]` })),
  );

  it("has a native rule, but for the free cells of lists and settings", () => {
    const without = entries.filter(({ column }) => kinds[column.kind].validation(column) === null).map(({ at }) => at);
    expect(without).toEqual(["PlanSettings[Value]", "PlanWaivers[Value accepted]"]);
  });

  it("takes its list from a name that ends at the last filled cell", () => {
    const names = new Map(plan.names.map(({ name, formula }) => [name, formula]));
    const sources = entries.flatMap(({ column }) => {
      const rule = kinds[column.kind].validation(column);
      return rule?.type === "list" ? [rule.source.slice(1)] : [];
    });
    expect(sources.length).toBeGreaterThan(10);
    expect(
      [...new Set(sources)].filter((source) => !/^=INDEX\(.*\):INDEX\(.*LOOKUP\(/.test(names.get(source) ?? "")),
    ).toEqual([]);
  });

  it("makes at most 100 rules a sheet", () => {
    expect(
      plan.tables.filter(
        (table) => entryColumns(table).length + (table.name === "PlanSettings" ? plan.settings.length : 0) > 100,
      ),
    ).toEqual([]);
  });
});
