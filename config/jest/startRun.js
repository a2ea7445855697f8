const { mkdtemp } = require("node:fs/promises");
const { tmpdir } = require("node:os");
const path = require("node:path");

/** Before a run of the tests: a folder for what its test files share (`test/kit/madeOnce.ts`). Workers inherit its name. */
module.exports = async () => {
  process.env.PLANNER_RUN_FOLDER = await mkdtemp(path.join(tmpdir(), "planner-run-"));
};
