import { HostError } from "./hostError";

/** The arguments of a method or a setter; objects are named by the id of their path. */
export interface ArgumentInfo {
  Arguments?: unknown[];
  ReferencedObjectPathIds?: unknown[];
}

/** How an object is reached. */
export interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

/** What of an object is asked for. */
export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Skip?: number;
  Top?: number;
}

/** One step of a batch. */
export interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
  ObjectState?: Record<string, unknown>;
  RecursiveQueryInfo?: { Queries: Record<string, QueryInfo>; MaxDepth?: number };
}

/** A batch. */
export interface Batch {
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

/** The answer to one action. */
export interface ActionResult {
  ActionId: number;
  Value: unknown;
}

/** The answer to a batch. */
export interface BatchAnswer {
  Results: ActionResult[];
  TraceIds: number[];
  Error?: { Code: string; Message: string; Location: string; ActionIndex: number; HttpStatusCode: number };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const isPath = (value: unknown): value is ObjectPath =>
  isObject(value) && typeof value.Id === "number" && typeof value.ObjectPathType === "number";

const isAction = (value: unknown): value is Action =>
  isObject(value) && typeof value.Id === "number" && typeof value.ActionType === "number";

/** The batch in a request's body (text or already an object); anything else is refused. */
export function readBatch(body: unknown): Batch {
  const batch: unknown = typeof body === "string" ? JSON.parse(body) : body;
  if (!isObject(batch) || !Array.isArray(batch.Actions) || !isObject(batch.ObjectPaths)) {
    throw new HostError("InvalidRequest", "The request is no batch of actions.", 400);
  }
  const { Actions, ObjectPaths } = batch;
  if (!Actions.every(isAction) || !Object.values(ObjectPaths).every(isPath)) {
    throw new HostError("InvalidRequest", "The batch holds something that is neither an action nor a path.", 400);
  }
  return { Actions, ObjectPaths: ObjectPaths as Record<string, ObjectPath> };
}
