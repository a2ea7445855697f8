const path = require("node:path");
const HtmlWebpackPlugin = require("html-webpack-plugin");

const root = path.resolve(__dirname, "../..");

/** Where Microsoft serves office.js, and the only place from which production pages may load it. */
const officeServer = "https://appsforoffice.microsoft.com";
const officeAddress = `${officeServer}/lib/1/hosted/office.js`;

/**
 * What a page of the add-in may load: itself, office.js, and nothing else. Fluent writes its styles into the page,
 * so inline styles are let in; nothing is evaluated.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  `script-src 'self' ${officeServer}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  `connect-src 'self' ${officeServer}`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** One page of the add-in. `officeScript` is the only difference between workbench and production. */
function page(filename, template, chunks, officeScript) {
  return new HtmlWebpackPlugin({
    filename,
    template: path.join(root, template),
    chunks,
    inject: "body",
    scriptLoading: "defer",
    templateParameters: { officeScript, contentSecurityPolicy },
    minify: false,
  });
}

/** The pages of the add-in itself. */
function addinPages(officeScript) {
  return [
    page("taskpane.html", "src/taskpane/taskpane.html", ["taskpane"], officeScript),
    page("commands.html", "src/commands/commands.html", ["commands"], officeScript),
    page("message.html", "src/commands/message.html", ["message"], officeScript),
    page("selftest.html", "src/selftest/selftest.html", ["selftest"], officeScript),
    page("help.html", "src/taskpane/help.html", [], officeScript),
  ];
}

const entries = {
  taskpane: path.join(root, "src/taskpane/start.tsx"),
  commands: path.join(root, "src/commands/commands.ts"),
  message: path.join(root, "src/commands/message.ts"),
  selftest: path.join(root, "src/selftest/page.ts"),
};

/** How sources become scripts: TypeScript by swc, for the browsers that Excel 2021 and later bring along. */
const compiling = {
  resolve: { extensions: [".tsx", ".ts", ".mjs", ".js"], fallback: { fs: false, path: false, vm: false } },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: {
          loader: "swc-loader",
          options: {
            jsc: {
              parser: { syntax: "typescript", tsx: true },
              transform: { react: { runtime: "automatic" } },
              target: "es2020",
            },
          },
        },
      },
      // Some packages leave file endings out of their ES module imports.
      { test: /\.m?js$/, resolve: { fullySpecified: false } },
      { test: /\.css$/, use: ["style-loader", "css-loader"] },
    ],
  },
};

module.exports = { root, officeAddress, contentSecurityPolicy, addinPages, page, entries, compiling };
