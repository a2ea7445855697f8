/** Packages beneath the spreadsheet engine that are ES modules only, which jest has to translate. */
const esModules = [
  "cjk-regex",
  "collapse-white-space",
  "franc-min",
  "kdbush",
  "lodash-es",
  "n-gram",
  "nanoid",
  "quickselect",
  "rbush",
  "regexp-util",
  "trigram-utils",
  "unicode-regex",
];

/** @type {import("jest").Config} */
const shared = {
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join("|")})/)`],
  transform: {
    "/node_modules/.+\\.js$": [
      "@swc/jest",
      { jsc: { parser: { syntax: "ecmascript" }, target: "es2022" }, module: { type: "commonjs" } },
    ],
    "^.+\\.tsx?$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
          target: "es2022",
        },
        module: { type: "commonjs" },
      },
    ],
  },
  testEnvironment: "node",
};

/**
 * Two projects: `node` is what `npm test` runs and needs nothing but Node;
 * `machine` holds the tests that need a browser, LibreOffice or Python, run by `.ci/run`.
 */
module.exports = {
  testTimeout: 300_000,
  // Jest keeps a core free for whoever watches, which on two cores leaves one worker: half of the machine for twice the time.
  // A test file only calculates, so every core has its worker; `--maxWorkers=1` gives one back.
  maxWorkers: "100%",
  globalSetup: "<rootDir>/config/jest/startRun.js",
  globalTeardown: "<rootDir>/config/jest/endRun.js",
  projects: [
    {
      ...shared,
      displayName: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts?(x)"],
      testPathIgnorePatterns: ["/node_modules/", "\\.machine\\.test\\.tsx?$"],
    },
    { ...shared, displayName: "machine", testMatch: ["<rootDir>/test/**/*.machine.test.ts?(x)"] },
  ],
};
