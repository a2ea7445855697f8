import { HostError } from "../protocol/hostError";

/** A request of a client as it crosses the bridge. */
export interface RequestMessage {
  readonly id: number;
  readonly body: unknown;
}

/** What is pushed to a client when something happened. */
export interface EventEntry {
  readonly messageCategory: 65536;
  readonly messageType: number;
  readonly targetId: string;
  /** The event's arguments as JSON. */
  readonly message: string;
  readonly isRemoteOverride?: true;
}

/** Reads a message; anything that is no request is refused. */
export function readRequest(text: string): RequestMessage {
  const message = JSON.parse(text) as { id?: unknown; type?: unknown; message?: { body?: unknown } };
  if (typeof message.id !== "number") throw new HostError("InvalidRequest", "The message has no id.", 400);
  if (message.type !== 1 || message.message?.body === undefined) {
    throw new HostError("InvalidRequest", "The message is no request.", 400);
  }
  return { id: message.id, body: message.message.body };
}

/** The text that answers a request. */
export function answerText(id: number, statusCode: number, body: unknown): string {
  return JSON.stringify({ id, type: 1, message: { statusCode, headers: {}, body } });
}

/** The text that refuses a request as a whole. */
export function refusalText(id: number, status: number, code: string, message: string): string {
  return answerText(id, status, JSON.stringify({ error: { code, message } }));
}

/** The text that tells a client of events. */
export function eventText(entries: readonly EventEntry[]): string {
  return JSON.stringify({ type: 3, message: { entries } });
}

const encoder = new TextEncoder();

/** Length of a text on the wire. */
export function bytesOf(text: string): number {
  return encoder.encode(text).length;
}
