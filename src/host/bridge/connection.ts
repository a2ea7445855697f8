import type { Change, Source } from "../book/changes";
import type { Seat } from "../classes/seat";
import { runBatch } from "../protocol/batch";
import { HostError, problemOf } from "../protocol/hostError";
import type { Ground } from "../protocol/paths";
import { References } from "../protocol/references";
import type { Catalogue, Target } from "../protocol/target";
import { type Batch, type BatchAnswer, readBatch } from "../protocol/wire";
import { happeningsOf } from "./events";
import { type Fault, striking } from "./faultPlan";
import { answerText, bytesOf, type EventEntry, eventText, readRequest, refusalText } from "./messages";
import type { RequestEntry } from "./requestLog";
import type { Server } from "./server";

/** Excel on the web takes and gives no more at once. */
const MAX_BYTES = 5 * 1024 * 1024;

/** The text of an answer, and the error code in it. */
interface Reply {
  readonly reply: string;
  readonly error: string | undefined;
}

/** What a connection stands on. */
export interface ConnectionOptions {
  readonly server: Server;
  readonly catalogue: Catalogue;
  readonly root: Target;
  readonly seat: Seat;
  readonly push: (text: string) => void;
}

/** One client of a workbook: takes its messages, answers them, and tells it of what happened. */
export class Connection {
  private readonly ground: Ground;
  private entries: EventEntry[] = [];
  private writes = 0;

  constructor(private readonly options: ConnectionOptions) {
    const { catalogue, root, server } = options;
    this.ground = {
      catalogue,
      root,
      references: new References(),
      settle: () => server.book.calculate(),
      wrote: () => void this.writes++,
    };
  }

  /** Takes a message and gives the text that answers it. Never fails: what goes wrong is in the answer. */
  async handleMessage(text: string): Promise<string> {
    const { server } = this.options;
    let id = 0;
    try {
      const request = readRequest(text);
      id = request.id;
      return await server.inTurn(() => {
        server.checkOpen();
        return this.answer(id, text, request.body);
      });
    } catch (thrown) {
      const { code, message } = problemOf(thrown);
      return refusalText(id, thrown instanceof HostError ? thrown.status : 500, code, message);
    }
  }

  /** The client is gone. */
  close(): void {
    this.ground.references.releaseAll();
    this.options.server.disconnect(this);
  }

  /** Something changed: keeps what this client listens to until the request in hand is answered. */
  tell(change: Change, activeBefore: string): void {
    const { seat, server } = this.options;
    const origin = originOf(change.source, seat.source.client);
    for (const { type, target, args } of happeningsOf(change, server.book, activeBefore)) {
      const heard = target === "" ? seat.events.enabled : seat.events.has(type, target);
      if (!heard) continue;
      const message = JSON.stringify({ ...args, source: "Local", triggerSource: origin.trigger });
      const remote = origin.remote ? { isRemoteOverride: true as const } : {};
      this.queue({ messageCategory: 65536, messageType: type, targetId: target, message, ...remote });
    }
  }

  private queue(entry: EventEntry): void {
    if (this.entries.length === 0) void this.options.server.inTurn(() => this.deliver());
    this.entries.push(entry);
  }

  /** Events go out after the answer, as a message of their own. */
  private deliver(): Promise<void> {
    return new Promise((resolve) => {
      setTimeout(() => {
        const { entries } = this;
        this.entries = [];
        this.options.push(eventText(entries));
        resolve();
      }, 0);
    });
  }

  private async answer(id: number, text: string, body: unknown): Promise<string> {
    const batch = readBatch(body);
    const requestBytes = bytesOf(text);
    const { server } = this.options;
    if (isCleanUp(batch)) {
      server.requests.cleanUps += 1;
      return answerText(id, 200, await runBatch(this.ground, batch));
    }
    const fault = server.faults.next();
    this.writes = 0;
    const { reply, error } =
      requestBytes > MAX_BYTES ? tooLarge(id, "Request", requestBytes) : await this.done(id, batch, fault);
    const heard = fault?.when === "answerLost" ? lost(id, fault) : reply;
    this.log({ requestBytes, responseBytes: bytesOf(heard), actions: batch.Actions.length, error });
    return heard;
  }

  private async done(id: number, batch: Batch, fault: Fault | undefined): Promise<Reply> {
    const done = await this.run(batch, fault);
    const reply = answerText(id, 200, done);
    const bytes = bytesOf(reply);
    return bytes > MAX_BYTES ? tooLarge(id, "Response", bytes) : { reply, error: done.Error?.Code };
  }

  private async run(batch: Batch, fault: Fault | undefined): Promise<BatchAnswer> {
    const count = batch.Actions.length;
    const strike = fault && fault.when !== "answerLost" ? striking(fault, count) : undefined;
    const answer = await runBatch(this.ground, batch, strike);
    await this.options.server.book.calculate();
    if (fault?.when === "after" && !answer.Error) {
      const Code = fault.code ?? "GeneralException";
      answer.Error = { Code, Message: "This failure was planned.", Location: "", ActionIndex: -1, HttpStatusCode: 500 };
    }
    return answer;
  }

  private log(entry: Omit<RequestEntry, "index" | "writes">): void {
    const { requests } = this.options.server;
    requests.push({ index: requests.length, ...entry, writes: this.writes });
  }
}

/**
 * Whether a change came from this add-in, and whether it was made in another Excel: every client after the first sits
 * in an Excel of its own, and the person at the grid sits at the first.
 */
function originOf(source: Source, client: number): { trigger: "ThisLocalAddin" | "Unknown"; remote: boolean } {
  if (source.by === "client") {
    const own = source.client === client;
    return { trigger: own ? "ThisLocalAddin" : "Unknown", remote: !own };
  }
  return { trigger: "Unknown", remote: source.by === "user" && client > 0 };
}

/** The client lets go of ranges by itself, in a request of its own. */
function isCleanUp({ Actions }: Batch): boolean {
  const releases = Actions.filter(({ ActionType, Name }) => ActionType === 3 && Name === "_RemoveReference");
  return releases.length > 0 && Actions.every((each) => each.ActionType === 1 || releases.includes(each));
}

function lost(id: number, { code }: Fault): string {
  return refusalText(id, 503, code ?? "ConnectionFailure", "The connection was lost before the answer arrived.");
}

function tooLarge(id: number, what: "Request" | "Response", bytes: number): Reply {
  const message = `The ${what.toLowerCase()} payload size of ${bytes} bytes has exceeded the limit of ${MAX_BYTES}.`;
  const error = `${what}PayloadSizeLimitExceeded`;
  return { reply: refusalText(id, 400, error, message), error };
}
