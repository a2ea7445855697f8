const { rm } = require("node:fs/promises");

/** After a run of the tests: what its test files shared goes. */
module.exports = () => rm(process.env.PLANNER_RUN_FOLDER, { recursive: true, force: true });
