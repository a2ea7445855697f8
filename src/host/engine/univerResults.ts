import type { ICommandInfo } from "@univerjs/core";
import type { IFunctionService } from "@univerjs/engine-formula";
import type { Engine } from "../book/engine";

/** Whether a command says that Univer has calculated. */
export const isFinished = (command: Readonly<ICommandInfo>): boolean =>
  command.id === "formula.mutation.set-formula-calculation-notification" &&
  (command.params as { functionsExecutedState?: number }).functionsExecutedState !== undefined;

/** Where Univer takes fewer or more arguments than Excel. */
const takesInExcel: Readonly<Record<string, { least: number; most: number }>> = {
  CELL: { least: 1, most: 2 },
  RRI: { least: 3, most: 3 },
  SHEETS: { least: 0, most: 1 },
  SWITCH: { least: 3, most: 254 },
};

/** How many arguments a function takes. */
export function takesOf(service: IFunctionService, name: string): ReturnType<Engine["takes"]> {
  const found = service.getExecutor(name);
  if (!found) return undefined;
  return takesInExcel[name] ?? { least: found.minParams, most: found.maxParams };
}
