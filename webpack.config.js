const { production } = require("./config/webpack/production");
const { workbench } = require("./config/webpack/workbench");

/**
 * Two shapes of one product: with `--env url=https://…` what a council puts on its server (`npm run build`),
 * without it the workbench on this machine (`npm start`). `--env excel` serves the production pane for sideloading.
 */
module.exports = (env = {}, asked = {}) => (env.url ? production(env) : workbench(env, asked));
