import { excel2021, type Host } from "../host";
import { externalFor } from "./external";
import type { PaneSeams } from "./seams";

interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

/** A frame that Microsoft's client runs in, connected to a host. */
export interface ClientFrame {
  readonly frame: HTMLIFrameElement;
  /** Takes the frame out and lets the host forget its client. */
  close(): void;
}

/** Puts a page of the add-in into a frame, served by the host as Excel serves it. */
export function openFrame(host: Host, page: string, showDialog: (address: string) => void): ClientFrame {
  const connections = new Map<Window, { close(): void }>();
  window.plannerSeams = (pane): PaneSeams => {
    // Left behind by an earlier pane of the same tab, it would tell office.js of a workbook that is gone.
    pane.sessionStorage.clear();
    const bridge: Bridge = {
      sendMessageToHost: (text) =>
        void connection.handleMessage(text).then((answer) => bridge.onMessageFromHost?.(answer)),
    };
    // A frame that shows another page has a client in place of the one before.
    connections.get(pane)?.close();
    const connection = host.server.connect((text) => bridge.onMessageFromHost?.(text));
    connections.set(pane, connection);
    const { name } = host.book.data;
    return { bridge, external: externalFor({ requirementSets: excel2021, fileName: name, showDialog }) };
  };
  const frame = document.createElement("iframe");
  frame.title = "Ten-Step Planner";
  frame.src = page;
  return {
    frame,
    close: () => {
      frame.remove();
      for (const connection of connections.values()) connection.close();
    },
  };
}

/** Microsoft's client alone, in a frame that nobody sees, for what the page itself does by the add-in's actions. */
export async function withClient<T>(
  host: Host,
  deed: (excel: typeof Excel, office: typeof Office) => Promise<T>,
): Promise<T> {
  const { frame, close } = openFrame(host, "client.html", () => undefined);
  frame.hidden = true;
  document.body.append(frame);
  try {
    const client = await readyIn(frame);
    return await deed(client.Excel, client.Office);
  } finally {
    close();
  }
}

/** Waits until office.js in the frame knows its host. */
async function readyIn(frame: HTMLIFrameElement): Promise<Window & typeof globalThis> {
  for (;;) {
    const client = frame.contentWindow as (Window & typeof globalThis) | null;
    if (client && "Office" in client) {
      await client.Office.onReady();
      return client;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
