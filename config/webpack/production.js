const path = require("node:path");
const { root, officeAddress, addinPages, entries, compiling } = require("./shared");
const { ExtraFiles } = require("./extraFiles");

/** Static files with hashed names for a council's own server: no workbench, no host, nothing of office.js. */
function production({ url }) {
  return {
    ...compiling,
    mode: "production",
    devtool: false,
    entry: entries,
    output: {
      path: path.join(root, "dist"),
      filename: "[name].[contenthash:12].js",
      chunkFilename: "[name].[contenthash:12].js",
      publicPath: "",
      clean: true,
    },
    plugins: [...addinPages(officeAddress), new ExtraFiles(url)],
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

module.exports = { production };
