const location = {
  href: "https://localhost/taskpane.html",
  protocol: "https:",
  host: "localhost",
  hostname: "localhost",
  search: "",
  hash: "",
  pathname: "/taskpane.html",
};

const nothing = (): void => undefined;

const document = {
  createElement: () => ({}),
  getElementsByTagName: () => [],
  addEventListener: nothing,
  cookie: "",
  location,
  head: { appendChild: nothing },
  body: {},
};

/** What of a browser the client looks at while it loads and works; nothing of it reaches a network or a page. */
export function browserStub(): Record<string, unknown> {
  const window: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    location,
    navigator: { userAgent: "embedded", language: "en-GB", platform: "Win32" },
    document,
    addEventListener: nothing,
    removeEventListener: nothing,
    // The realm's own, so that what the client hands out is an Error, a Promise or a Date of the caller's, and what it
    // parses are the caller's arrays.
    JSON,
    Error,
    TypeError,
    Promise,
    Date,
  };
  window.window = window;
  window.self = window;
  return window;
}
