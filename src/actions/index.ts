export * from "./types";
export { openSession, type Session } from "../workbook/session";
export { insert, previewInsert } from "./insert";
export { look } from "./look";
export { previewRepair, repair } from "./repair";
