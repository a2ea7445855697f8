import { problemOf } from "./hostError";
import { type Ground, Paths } from "./paths";
import { Acting, isTrace } from "./verbs";
import type { Action, Batch, BatchAnswer } from "./wire";

/** A hook that a test of faults may set: called before the action at `index`, it may throw. */
export type BeforeAction = (index: number) => void;

/** Does the actions of a batch in order; the first that is refused ends it, and what was done before stays done. */
export async function runBatch(ground: Ground, batch: Batch, before?: BeforeAction): Promise<BatchAnswer> {
  const answer: BatchAnswer = { Results: [], TraceIds: [] };
  const acting = new Acting(new Paths(ground, batch.ObjectPaths));
  for (const [index, action] of batch.Actions.entries()) {
    try {
      before?.(index);
      answer.Results.push({ ActionId: action.Id, Value: await acting.perform(action) });
      if (isTrace(action)) answer.TraceIds.push(action.Id);
    } catch (thrown) {
      answer.Error = errorAt(thrown, action, index, batch);
      break;
    }
  }
  return answer;
}

function errorAt(thrown: unknown, action: Action, index: number, batch: Batch): NonNullable<BatchAnswer["Error"]> {
  const { code, message } = problemOf(thrown);
  const path = batch.ObjectPaths[action.ObjectPathId];
  const Location = [path?.Name, action.Name].filter(Boolean).join(".");
  return { Code: code, Message: message, Location, ActionIndex: index, HttpStatusCode: statusOf(code) };
}

const STATUS: Readonly<Record<string, number>> = {
  ItemNotFound: 404,
  ApiNotFound: 404,
  AccessDenied: 403,
  ItemAlreadyExists: 409,
  Conflict: 409,
  GeneralException: 500,
};

/** The HTTP status that goes with an error code. */
function statusOf(code: string): number {
  return STATUS[code] ?? 400;
}
