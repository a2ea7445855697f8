import { planner } from "./planner";

const output = {
  print: (line: string) => void process.stdout.write(`${line}\n`),
  tell: (line: string) => void process.stderr.write(`${line}\n`),
};

// Whoever reads the lines may have had enough of them, as in `check FILE | head`: the work and its exit status stand all the same.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

void planner(process.argv.slice(2), output).then((status) => {
  process.exitCode = status;
});
