import type { Session } from "../session";
import { newIds } from "../../plan/newIds";
import type { NewRow } from "./addition";
import { type Block, blockOf, lookAfter, lookBefore, settleBlocks, type WrittenBlock, writeBlock } from "./block";
import type { Edge } from "./edge";
import { askRemains } from "./remains";
import { lookForSent } from "./sent";

/** Something else that is written in the same request: looks first, and `write` once all looks are queued. */
export interface Beside {
  look(context: Excel.RequestContext): void;
  write(context: Excel.RequestContext): void;
}

/**
 * Writes below the tables and sees to what Excel did not. A try that broke off may have left rows, or some cells of them: the
 * second looks for them and writes them once more where they are, so that no row comes twice. After an error that stays the rows alone are looked for.
 */
export async function writeBlocks(
  session: Session,
  edges: readonly Edge[],
  beside?: Beside,
): Promise<readonly WrittenBlock[]> {
  const sent = edges.map((edge) => ({ block: blockOf(edge, withIds(edge)), keys: edge.keys }));
  const blocks = sent.map(({ block }) => block);
  let arrived = false;
  const write = async (context: Excel.RequestContext, all: readonly Block[]): Promise<readonly WrittenBlock[]> => {
    const written = await writeAll(context, all, beside);
    arrived = true;
    return settleBlocks(context, written);
  };
  const again = async (context: Excel.RequestContext): Promise<readonly WrittenBlock[]> => {
    const remains = blocks.map((block) => askRemains(context, block));
    await context.sync();
    return write(
      context,
      blocks.map((block, index) => ({ ...block, at: remains[index]?.() })),
    );
  };
  if (beside) return session.once((context) => write(context, blocks));
  return session
    .undoable((context) => write(context, blocks), again)
    .catch((error: unknown) => lookForSent(session, sent, { error, arrived }));
}

async function writeAll(
  context: Excel.RequestContext,
  all: readonly Block[],
  beside?: Beside,
): Promise<readonly WrittenBlock[]> {
  // Looks and writes are not mixed: Excel would calculate the workbook anew before each look.
  const blocks = all.map((block) => lookBefore(context, block));
  beside?.look(context);
  for (const block of blocks) writeBlock(block);
  beside?.write(context);
  for (const block of blocks) lookAfter(block);
  await context.sync();
  return blocks;
}

function withIds({ place: { table }, keys, addition: { rows, kept } }: Edge): readonly NewRow[] {
  if (table.prefix === undefined || kept) return rows;
  const chosen = rows.flatMap((row) => (typeof row[table.key] === "string" ? [String(row[table.key])] : []));
  const free = newIds(table.prefix, [...keys, ...chosen], rows.length);
  return rows.map((row) => ({ ...row, [table.key]: row[table.key] ?? free.shift() ?? null }));
}
