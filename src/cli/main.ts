import { planner } from "./planner";

const output = {
  print: (line: string) => void process.stdout.write(`${line}\n`),
  tell: (line: string) => void process.stderr.write(`${line}\n`),
};

void planner(process.argv.slice(2), output).then((status) => {
  process.exitCode = status;
});
