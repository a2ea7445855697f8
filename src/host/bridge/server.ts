import type { Book } from "../book/book";
import type { Change } from "../book/changes";
import type { ChartPicture } from "../book/pictures";
import type { Registry } from "../classes/declare/hostClass";
import { Desk } from "../classes/desk";
import { Subscriptions } from "../classes/subscriptions";
import { HostError } from "../protocol/hostError";
import type { RequirementSets } from "../protocol/requirements";
import { Requirements } from "../protocol/requirements";
import { Catalogue } from "../protocol/target";
import { Connection } from "./connection";
import { FaultPlan } from "./faultPlan";
import { RequestLog } from "./requestLog";

export type { RequirementSets } from "../protocol/requirements";

/** What a server stands on. */
export interface ServerOptions {
  readonly book: Book;
  readonly registry: Registry;
  /** Name of the class of the root object. */
  readonly root: string;
  readonly requirementSets: RequirementSets;
  /** A file that can be opened beside this one; an empty one where none is given. Throws for what is no workbook. */
  readonly newWorkbook: (file?: Uint8Array) => Uint8Array;
  /** Hears of every workbook that is opened beside this one. */
  readonly onOpened?: ((file: Uint8Array) => void) | undefined;
  /** Draws charts; absent where there is nothing to draw with. */
  readonly picture?: ChartPicture;
}

/** Serves one workbook to any number of clients. Requests are done one after another, whoever sends them. */
export class Server {
  readonly requests = new RequestLog();
  readonly faults = new FaultPlan();
  readonly book: Book;
  private readonly desk: Desk;
  private readonly catalogue: Catalogue;
  /** The clients with their seats: a client that leaves makes its seat free for the next. */
  private readonly connections = new Map<Connection, number>();
  private readonly stop: () => void;
  private last: Promise<unknown> = Promise.resolve();
  private active: string;
  private closed = false;

  constructor(private readonly options: ServerOptions) {
    this.book = options.book;
    this.desk = new Desk(options.book, options.newWorkbook, options.onOpened);
    this.active = options.book.data.activeSheet;
    this.catalogue = new Catalogue(options.registry, new Requirements(options.requirementSets));
    this.stop = this.book.changes.subscribe((change) => this.tell(change));
  }

  /** Takes in a client; `push` is handed every message that the host sends unasked. */
  connect(push: (text: string) => void): Connection {
    const client = this.freeSeat();
    const seat = {
      book: this.book,
      desk: this.desk,
      source: { by: "client", client } as const,
      events: new Subscriptions(),
      picture: this.options.picture,
    };
    const root = this.catalogue.target(this.options.root, seat);
    const connection = new Connection({ server: this, catalogue: this.catalogue, root, seat, push });
    this.connections.set(connection, client);
    return connection;
  }

  private freeSeat(): number {
    const taken = [...this.connections.values()];
    let seat = 0;
    while (taken.includes(seat)) seat += 1;
    return seat;
  }

  /** Workbooks that add-ins made and opened beside this one. */
  get opened(): readonly Uint8Array[] {
    return this.desk.opened;
  }

  /** Lets a client go. */
  disconnect(connection: Connection): void {
    this.connections.delete(connection);
  }

  /** Does `work` when all that came before is done. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.last.then(work);
    this.last = mine.catch(() => undefined);
    return mine;
  }

  /** Resolves when every request is answered and every event is delivered. */
  async quiet(): Promise<void> {
    let last: Promise<unknown> | undefined;
    while (last !== this.last) {
      await (last = this.last);
      // Whoever was told of an event may ask something at once.
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }

  /** Refuses what comes after the workbook was closed. */
  checkOpen(): void {
    if (this.closed) throw new HostError("InvalidOperation", "This workbook has been closed.", 400);
  }

  /** Stops telling of changes; whatever is asked from now on is refused. */
  close(): void {
    this.closed = true;
    this.stop();
    this.desk.close();
    this.connections.clear();
  }

  private tell(change: Change): void {
    for (const connection of this.connections.keys()) connection.tell(change, this.active);
    this.active = this.book.data.activeSheet;
  }
}
