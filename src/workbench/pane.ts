import { excel2021, type Host } from "../host";
import { externalFor } from "./external";
import type { PaneSeams } from "./seams";

interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

/** Shows the add-in's own pane in a frame, served by the host as Excel serves it. Gives the way to take it out again. */
export function openPane(beside: HTMLElement, host: Host, showDialog: (address: string) => void): () => void {
  const connections: { close(): void }[] = [];
  window.plannerSeams = (pane): PaneSeams => {
    // Left behind by an earlier pane of the same tab, it would tell office.js of a workbook that is gone.
    pane.sessionStorage.clear();
    const bridge: Bridge = {
      sendMessageToHost: (text) => void connection.handleMessage(text).then((answer) => bridge.onMessageFromHost?.(answer)),
    };
    const connection = host.server.connect((text) => bridge.onMessageFromHost?.(text));
    connections.push(connection);
    const { name } = host.book.data;
    return { bridge, external: externalFor({ requirementSets: excel2021, fileName: name, showDialog }) };
  };
  const frame = document.createElement("iframe");
  frame.title = "Ten-Step Planner";
  frame.src = "taskpane.html";
  beside.replaceChildren(frame);
  return () => {
    frame.remove();
    for (const connection of connections) connection.close();
  };
}
