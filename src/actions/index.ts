export * from "./types";
export { openSession, type Session } from "../workbook/session";
