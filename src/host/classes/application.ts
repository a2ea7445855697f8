import { BookError } from "../book/bookError";
import { createWorkbook } from "./createdWorkbook";
import type { HostClass } from "./declare/hostClass";
import { members } from "./declare/members";
import { bool, oneOf, orElse, text } from "./declare/readers";
import type { Seat } from "./seat";

const { get, writable, answers, makes } = members<Seat>();

/** The application. The embedded Excel always calculates by itself. */
export const application: HostClass<Seat> = {
  name: "Application",
  scalars: {
    CalculationMode: writable(
      () => "Automatic",
      oneOf("Automatic", "AutomaticExceptTables", "Manual"),
      (_seat, mode) => {
        if (mode === "Manual") throw new BookError("InvalidArgument", "this host always calculates automatically");
      },
    ),
    CalculationEngineVersion: get(() => 191029),
    CalculationState: get(() => "Done"),
    DecimalSeparator: get(() => "."),
    ThousandsSeparator: get(() => ","),
    UseSystemSeparators: get(() => true),
  },
  methods: {
    CreateWorkbook: makes("WorkbookCreated", [orElse(text, "")], createWorkbook),
    Calculate: answers([], ({ book }) => book.calculate()),
    SuspendApiCalculationUntilNextSync: answers([], () => undefined),
    SuspendScreenUpdatingUntilNextSync: answers([], () => undefined),
  },
};

const runtimeMembers = members<Seat>();

/** Switches of this add-in alone. */
export const runtime: HostClass<Seat> = {
  name: "Runtime",
  scalars: {
    EnableEvents: runtimeMembers.writable(
      ({ events }) => events.enabled,
      bool,
      ({ events }, on) => void (events.enabled = on),
    ),
  },
};

const ready = members<Seat>();

/** What the client tells Office when it has started. */
export const addinInternalService: HostClass<Seat> = {
  name: "AddinInternalService",
  scalars: {},
  methods: { NotifyActionHandlerReady: ready.answers([], () => undefined) },
};
