const fs = require("node:fs");
const path = require("node:path");
const { root } = require("./shared");

/** Address in the committed manifest, replaced by the one that is built for. */
const developmentAddress = "https://localhost:3000";

/** The manifest for another address. */
function manifestFor(url) {
  const manifest = fs.readFileSync(path.join(root, "manifest.xml"), "utf8");
  return manifest.replaceAll(developmentAddress, url.replace(/\/+$/, ""));
}

/** Webpack plugin: puts the icons, and the manifest for `url`, beside the pages. */
class ExtraFiles {
  constructor(url) {
    this.url = url;
  }

  apply(compiler) {
    const { RawSource } = compiler.webpack.sources;
    const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
    compiler.hooks.thisCompilation.tap("ExtraFiles", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "ExtraFiles", stage }, () => {
        const icons = path.join(root, "src/taskpane/icons/png");
        for (const file of fs.readdirSync(icons))
          compilation.emitAsset(`icons/${file}`, new RawSource(fs.readFileSync(path.join(icons, file))));
        compilation.emitAsset("manifest.xml", new RawSource(manifestFor(this.url)));
      });
    });
  }
}

module.exports = { ExtraFiles, manifestFor, developmentAddress };
