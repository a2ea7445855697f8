import type { Method } from "./declare/hostClass";
import type { Seat } from "./seat";

/** What an object that can be listened to tells of itself. */
interface Heard<Self> {
  seat(self: Self): Seat;
  /** The id that events carry. */
  target(self: Self): string;
}

/** The methods by which the client registers and unregisters: `{ DataChanged: 10 }` for `_RegisterDataChangedEvent`. */
export function listens<Self>(
  heard: Heard<Self>,
  types: Readonly<Record<string, number>>,
): Record<string, Method<Self>> {
  const methods: Record<string, Method<Self>> = {};
  for (const [name, type] of Object.entries(types)) {
    const tell = (which: "register" | "unregister") => (self: Self) =>
      heard.seat(self).events[which](type, heard.target(self));
    methods[`_Register${name}Event`] = { args: [], run: tell("register"), reads: true };
    methods[`_Unregister${name}Event`] = { args: [], run: tell("unregister"), reads: true };
  }
  return methods;
}
