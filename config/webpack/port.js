const net = require("node:net");

/** The one address served on: nothing outside this computer reaches it. */
const host = "127.0.0.1";

/** Ends the process with one sentence: whoever starts a server wants no stack trace. */
function stop(sentence) {
  console.error(sentence);
  process.exit(2);
}

/** Whether nobody listens on a port of this computer. */
function isFree(port) {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once("error", () => resolve(false));
    probe.listen({ host, port }, () => probe.close(() => resolve(true)));
  });
}

/**
 * The port to serve on: what was asked for by `--port` or PORT, else 3000; 0 is any that is free. Ends the process with
 * the remedy where it is no port or another program has it.
 */
async function portFor(asked = process.env.PORT ?? 3000) {
  const port = Number(asked);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    stop(`${asked} is no port. Give a whole number up to 65535: PORT=3001 npm start`);
  if (!(await isFree(port)))
    stop(
      `Port ${port} cannot be used: another program, perhaps another workbench, has it. Give another one: PORT=${port + 1} npm start, or npm start -- --port ${port + 1}`,
    );
  return port;
}

module.exports = { host, portFor };
