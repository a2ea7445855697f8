/**
 * Imported before anything of Fluent UI: tells it to fetch no font and no icon from Microsoft's servers.
 * An empty `fontBaseUrl` keeps its font faces from being registered; icons are ours (icons.tsx).
 */
declare global {
  interface Window {
    FabricConfig?: { fontBaseUrl: string; iconBaseUrl: string };
  }
}

window.FabricConfig = { fontBaseUrl: "", iconBaseUrl: "" };

export {};
