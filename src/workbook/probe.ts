import { PlannerError } from "../plan/errors";
import { bookAt } from "./bookAt";
import { isPassing } from "./excelErrors";
import type { Session } from "./session";
import type { Site } from "./site";
import { kindOf, waveOf } from "./things/index";
import type { Ask, Found, Probe, Thing } from "./thing";

/** What a workbook holds of the things that a plan should have. */
export interface Probed {
  readonly found: ReadonlyMap<string, Found>;
  /** With what was learnt of moved cells and sorted rows. */
  readonly site: Site;
}

/** Bytes of one response: a fifth below the 5 MB of Excel on the web, since answers are estimated (within 4% in tests). */
const bytesOfResponse = 4_000_000;

/** Looks at every thing: one request at ordinary size. When cells have moved, once more where they are now. */
export async function probe(session: Session, things: readonly Thing[], site: Site): Promise<Probed> {
  const first = await look(session, things, site);
  return isElsewhere(site, first.site) ? look(session, things, first.site) : first;
}

/** Cells have been found to stand elsewhere than was asked for. */
function isElsewhere(asked: Site, found: Site): boolean {
  return asked.alignments !== found.alignments || asked.rowOrder !== found.rowOrder;
}

interface Asked {
  readonly thing: Thing;
  readonly probe: Probe;
}

async function look(session: Session, things: readonly Thing[], site: Site): Promise<Probed> {
  const asked = things.flatMap((thing): Asked[] => {
    const { needs, load } = kindOf(thing);
    const isTold = needs === undefined || session.supports("ExcelApi", needs);
    const asking = isTold ? load(thing, site) : { asks: [], read: () => ({ values: thing.values }) };
    return asking ? [{ thing, probe: asking }] : [];
  });
  const unseen = new Set<string>();
  for (const request of requestsOf(asked)) await askAll(session, site, request, unseen);
  const found = new Map<string, Found>();
  let now = site;
  for (const { thing, probe: answer } of asked) {
    const is = unseen.has(thing.at) ? { values: thing.values } : answer.read(now);
    if (is) found.set(thing.at, is);
    now = learnt(now, is?.learns);
  }
  return { found, site: now };
}

function learnt(site: Site, learns: Found["learns"]): Site {
  if (!learns) return site;
  const { corners, alignments, rowOrder, texts } = learns;
  return {
    ...site,
    ...(corners ? { corners: { ...site.corners, ...corners } } : {}),
    ...(alignments ? { alignments: { ...site.alignments, ...alignments } } : {}),
    ...(rowOrder ? { rowOrder: { ...site.rowOrder, ...rowOrder } } : {}),
    ...(texts ? { texts } : {}),
  };
}

interface Request {
  readonly asks: { readonly ask: Ask; readonly thing: Thing }[];
  bytes: number;
}

function requestsOf(asked: readonly Asked[]): Request[] {
  const requests: Request[] = [];
  for (const {
    thing,
    probe: { asks },
  } of asked) {
    for (const ask of asks) {
      const last = requests.at(-1);
      if (last && last.bytes + ask.bytes <= bytesOfResponse) {
        last.asks.push({ ask, thing });
        last.bytes += ask.bytes;
      } else requests.push({ asks: [{ ask, thing }], bytes: ask.bytes });
    }
  }
  return requests;
}

/** Some builds cannot even tell of page set-up or links: then these are left unseen rather than the plan unread. */
async function askAll(session: Session, site: Site, { asks }: Request, unseen: Set<string>): Promise<void> {
  const fragile = asks.filter(({ thing }) => waveOf(thing) === "fragile");
  try {
    await ask(
      session,
      site,
      asks.map((each) => each.ask),
    );
  } catch (error) {
    if (fragile.length === 0 || !(error instanceof PlannerError) || isPassing(error.cause)) throw error;
    await ask(
      session,
      site,
      asks.filter((each) => !fragile.includes(each)).map((each) => each.ask),
    );
    for (const { thing } of fragile) unseen.add(thing.at);
  }
}

async function ask(session: Session, site: Site, asks: readonly Ask[]): Promise<void> {
  await session.brief.run(async (context) => {
    const book = bookAt(context, site);
    for (const each of asks) each.queue(book);
    await context.sync();
  });
}
