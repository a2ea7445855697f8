import { createContext } from "node:vm";
import type { Server } from "../bridge/server";
import { type ContextOptions, officeContext } from "./officeContext";
import { clientScript } from "./script";
import { browserStub } from "./window";

/** A genuine client, connected to a workbook. */
export interface Client {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  /** Disconnects it. */
  close(): void;
}

/** How a client is made. */
export interface ClientOptions extends ContextOptions {
  readonly server: Server;
  /** Turns on the client's own check that a member belongs to a set on offer, which is off as shipped. */
  readonly strictMembers: boolean;
}

type Ready = NonNullable<Parameters<typeof Office.onReady>[0]>;

interface Globals {
  Excel: typeof Excel;
  Office: typeof Office;
  OfficeExt: Parameters<typeof officeContext>[1];
  OfficeExtension: { CommonUtility: { _doApiNotSupportedCheck: boolean } };
  OSF: { _OfficeAppFactory: unknown };
}

/** Runs Microsoft's client, as it was shipped, in a context of its own and connects its bridge to the server. */
export function loadClient(options: ClientOptions): Client {
  const bridge: { onMessageFromHost?: (text: string) => void; sendMessageToHost: (text: string) => void } = {
    sendMessageToHost: (text) =>
      void connection.handleMessage(text).then((answer) => bridge.onMessageFromHost?.(answer)),
  };
  const connection = options.server.connect((text) => bridge.onMessageFromHost?.(text));
  const window = { ...browserStub(), _richApiNativeBridge: bridge } as Record<string, unknown>;
  window.window = window.self = window;
  clientScript().runInContext(createContext(window));
  const globals = window as unknown as Globals;
  introduce(globals, options);
  return { Office: globals.Office, Excel: globals.Excel, close: () => connection.close() };
}

/** What Microsoft's loader does in a page: says which host this is, and lets `Office.onReady` resolve. */
function introduce({ Office, OfficeExt, OfficeExtension, OSF }: Globals, options: ClientOptions): void {
  const context = officeContext(options, OfficeExt);
  OSF._OfficeAppFactory = {
    getContext: () => context,
    getHostInfo: () => ({ hostType: "excel", hostPlatform: "win32", hostSpecificFileVersion: "16.01", flags: 0 }),
  };
  OfficeExtension.CommonUtility._doApiNotSupportedCheck = options.strictMembers;
  // The enumerations of the types are not there at run time: their values are these words.
  const host = { host: "Excel", platform: "PC", addin: null } as unknown as Parameters<Ready>[0];
  Office.onReady = async (ready) => {
    await ready?.(host);
    return host;
  };
}
