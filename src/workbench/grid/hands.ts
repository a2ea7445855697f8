import type { ICommandInfo, IDisposable } from "@univerjs/core";
import type { Host } from "../../host";
import type { Message } from "../dialog";
import type { Painter } from "./painter";
import type { UniverGrid } from "./univer";

interface Parts {
  readonly host: Host;
  readonly grid: UniverGrid;
  readonly painter: Painter;
  readonly ask: (message: Message) => Promise<string>;
}

/** Takes what a person does in the grid to the book, and shows what the book refuses. */
export class Hands {
  private readonly listening: IDisposable[];

  constructor(private readonly parts: Parts) {
    const { commands } = parts.grid;
    this.listening = [commands.onCommandExecuted((info, options) => this.done(info, options as { fromBook?: true }))];
  }

  /** Stops listening. */
  close(): void {
    for (const each of this.listening) each.dispose();
  }

  private done(_info: Readonly<ICommandInfo>, options: { fromBook?: true } | undefined): void {
    if (options?.fromBook) return;
  }
}
