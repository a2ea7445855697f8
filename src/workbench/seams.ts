/** What Excel for Windows puts into the window of a pane before office.js runs. */
export interface PaneSeams {
  /** `window.external`: host information, context and settings. */
  readonly external: object;
  /** `_richApiNativeBridge`: the client sends by `sendMessageToHost` and sets `onMessageFromHost`. */
  readonly bridge: object;
}
