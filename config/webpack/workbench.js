const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { root, officeAddress, addinPages, page, entries, compiling } = require("./shared");
const { ExtraFiles, developmentAddress } = require("./extraFiles");
const { host, portFor } = require("./port");

/** Says where the workbench is, once it listens. */
function announce(server) {
  server.compiler.hooks.done.tap("announce", (stats) => {
    if (!stats.hasErrors()) console.log(`Ten-Step Planner workbench: http://localhost:${server.server.address().port}`);
  });
}

/** The certificate for localhost that Microsoft's office-addin-dev-certs made and this computer trusts. */
function certificate() {
  const read = (file) => fs.readFileSync(path.join(os.homedir(), ".office-addin-dev-certs", file));
  return { key: read("localhost.key"), cert: read("localhost.crt"), ca: read("ca.crt") };
}

/** Serves on this machine alone. Nothing is injected into the pages, so they run as they will in production. */
async function devServer(excel, port) {
  return {
    host,
    port: await portFor(port),
    hot: false,
    liveReload: false,
    client: false,
    server: excel ? { type: "https", options: certificate() } : "http",
    static: [
      {
        directory: path.join(root, "node_modules/@microsoft/office-js/dist"),
        publicPath: "/office-js",
        watch: false,
      },
    ],
    onListening: announce,
  };
}

function workbenchPages(officeScript) {
  return [
    page("index.html", "src/workbench/workbench.html", ["workbench"], officeScript),
    page("client.html", "src/workbench/client.html", [], officeScript),
  ];
}

/** The workbench page with the real pane; with `--env excel` the pane alone, as Excel on this machine loads it. */
async function workbench({ excel } = {}, { port } = {}) {
  const officeScript = excel ? officeAddress : "workbenchClient.js";
  const pages = addinPages(officeScript);
  return {
    ...compiling,
    // The pane brings a client of its own; the one for Node stays out of the page.
    resolve: { ...compiling.resolve, alias: { [path.join(root, "src/host/client/loadClient")]: false } },
    mode: "development",
    devtool: "cheap-module-source-map",
    entry: excel
      ? entries
      : {
          ...entries,
          workbench: path.join(root, "src/workbench/start.ts"),
          workbenchClient: path.join(root, "src/workbench/client.ts"),
        },
    output: { path: path.join(root, "node_modules/.cache/workbench"), filename: "[name].js", publicPath: "" },
    plugins: [...pages, ...(excel ? [] : workbenchPages(officeScript)), new ExtraFiles(developmentAddress)],
    cache: {
      type: "filesystem",
      name: excel ? "excel" : "workbench",
      cacheDirectory: path.join(root, "node_modules/.cache/webpack"),
      buildDependencies: { config: [__filename, require.resolve("./shared")] },
    },
    infrastructureLogging: { level: "warn" },
    performance: { hints: false },
    stats: "errors-warnings",
    devServer: await devServer(excel, port),
  };
}

module.exports = { workbench };
