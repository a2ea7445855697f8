/** The embedded Excel: a workbook behind Microsoft's own client, with nothing between them but the protocol. */
import { Server } from "./bridge/server";
import { Book } from "./book/book";
import { BookError } from "./book/bookError";
import { FileProblem } from "./file/problems";
import { WorkbookFile } from "./file/workbookFile";
import { registry, rootClass } from "./classes/registry";
import type { Client } from "./client/loadClient";
import type { RequirementSets } from "./protocol/requirements";
import { univerEngine } from "./engine/univer";
import type { FaultPlan } from "./bridge/faultPlan";
import type { RequestLog } from "./bridge/requestLog";
import type { Switches } from "./book/core";
import type { ChartPicture } from "./book/pictures";

export type { Book } from "./book/book";
export type { Change, ChangeOf, Source } from "./book/changes";
export type * from "./book/model";
export type { ChartPicture, PictureSize } from "./book/pictures";
export type { Fault, FaultMoment, FaultPlan } from "./bridge/faultPlan";
export type { RequestEntry, RequestLog } from "./bridge/requestLog";
export type { Client } from "./client/loadClient";
export { FixedCells } from "./book/bookError";
export { FileProblem, type FileProblemCode } from "./file/problems";

/** How an embedded Excel is opened; without anything it is a new workbook in the oldest Excel that the product supports. */
export interface EmbeddedExcelOptions {
  readonly file?: Uint8Array;
  readonly fileName?: string;
  /** Id of the add-in whose `Workbook.settings` are read from and written to the file: each add-in has its own. */
  readonly addIn?: string;
  readonly requirementSets?: RequirementSets;
  readonly switches?: Partial<Switches>;
  /** Lets the client itself refuse members above the sets offered. On by default. */
  readonly strictMembers?: boolean;
  /** Draws charts as pictures; without it, asking for one is refused. */
  readonly picture?: ChartPicture;
  /** Hears of every workbook that an add-in makes and opens beside this one (`Excel.createWorkbook`). */
  readonly onOpened?: (file: Uint8Array) => void;
}

/** A workbook open in the embedded Excel. */
export interface EmbeddedExcel extends Client {
  readonly book: Book;
  readonly requests: RequestLog;
  readonly faults: FaultPlan;
  /** Files of the workbooks that add-ins made and opened beside this one (`Excel.createWorkbook`). */
  readonly opened: readonly Uint8Array[];
  /** Another Excel with the same workbook open, as when two people share it. */
  secondClient(): Promise<Client>;
  /** Resolves when every request is answered and every event is delivered. */
  quiet(): Promise<void>;
  save(): Promise<Uint8Array>;
}

/** A workbook and what serves it, without a client: what a page needs whose panes bring clients of their own. */
export interface Host {
  readonly book: Book;
  readonly server: Server;
  /** How many changes were made since it was opened; what is shown or calculated alone does not count. */
  readonly changes: number;
  save(): Promise<Uint8Array>;
  close(): void;
}

/** What an Excel 2021 offers. */
export const excel2021: RequirementSets = {
  ExcelApi: "1.14",
  RichApiRuntime: "1.2",
  DialogApi: "1.2",
  DelayForCellEdit: "1.1",
};

/** Opens a workbook, or makes a new one. Throws `FileProblem` for a file that is none, or one that nothing may be added to. */
export async function openHost(options: EmbeddedExcelOptions = {}): Promise<Host> {
  const { requirementSets = excel2021, fileName = "Book1.xlsx", addIn, switches, picture, onOpened } = options;
  const file = options.file ? WorkbookFile.open(options.file, fileName, addIn) : WorkbookFile.empty(fileName, addIn);
  if (file.shared) throw new FileProblem("shared");
  const book = await Book.open(file.data, univerEngine(), switches);
  file.follow(book.changes);
  const server = new Server({ book, registry, root: rootClass, requirementSets, newWorkbook, picture, onOpened });
  return {
    book,
    server,
    get changes() {
      return file.changes;
    },
    save: async () => {
      server.checkOpen();
      await book.calculate();
      return file.save();
    },
    close: () => {
      server.close();
      book.close();
    },
  };
}

/** A file that can be opened beside another; refused with Excel's code where it is none. */
function newWorkbook(file?: Uint8Array): Uint8Array {
  if (!file) return WorkbookFile.empty().save();
  try {
    WorkbookFile.open(file, "Book2.xlsx");
    return file;
  } catch (error) {
    throw new BookError("InvalidArgument", `this is no workbook: ${error instanceof Error ? error.message : ""}`);
  }
}

/** Opens a workbook, or makes a new one, behind a client of its own. */
export async function openEmbeddedExcel(options: EmbeddedExcelOptions = {}): Promise<EmbeddedExcel> {
  const { requirementSets = excel2021, fileName = "Book1.xlsx", strictMembers = true } = options;
  const { loadClient } = await import("./client/loadClient");
  const host = await openHost(options);
  const { server } = host;
  const connect = (): Client => loadClient({ server, requirementSets, fileName, strictMembers });
  return {
    ...connect(),
    book: host.book,
    requests: server.requests,
    faults: server.faults,
    opened: server.opened,
    secondClient: () => Promise.resolve(connect()),
    quiet: () => server.quiet(),
    save: host.save,
    close: host.close,
  };
}
