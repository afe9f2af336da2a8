import type { AppContext } from "../../../platform/app-context.ts";
import { keyedDigest } from "../../../platform/crypto/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import { catalogueOf } from "../catalogue.ts";
import { listAskedBetween, saveCounts } from "./asked.store.ts";
import { questionAsCounted, questionKey } from "./question-words.ts";

/** What was searched for in a stretch of days, with the procedure the search names first today; null where it names none. */
export interface AskedAnswered {
  text: string;
  searches: number;
  opened: number;
  firstCode: string | null;
}

/** Counts searches of a day that were seen elsewhere than at this process: what the demonstration begins with. */
export async function keepAsked(
  tx: Tx,
  secretKey: Buffer,
  asked: readonly { text: string; searches: number; opened: number }[],
  day: string,
): Promise<void> {
  const counts = asked.flatMap(({ text, searches, opened }) => {
    const counted = questionAsCounted(text);
    if (counted === null) return [];
    const keyHash = keyedDigest(secretKey, "search question", questionKey(counted));
    return [{ keyHash, text: counted, searches, opened, unanswered: 0 }];
  });
  await saveCounts(tx, counts, day, counts.length);
}

/** Different words looked at; a province's month has fewer that were asked three times. */
const MOST = 5_000;

/** `known` keeps the answers from one call to the next. */
export async function listAskedAnswered(
  app: AppContext,
  of: { from: string; before: string },
  known: Map<string, string | null> = new Map(),
): Promise<AskedAnswered[]> {
  const catalogue = catalogueOf(app);
  const rows: AskedAnswered[] = [];
  for (const { text, searches, opened } of await listAskedBetween(app.db, of, MOST)) {
    let firstCode = known.get(text);
    if (firstCode === undefined) {
      firstCode = (await catalogue.search(text, {}, { offset: 0, limit: 1 })).items[0]?.code ?? null;
      known.set(text, firstCode);
    }
    rows.push({ text, searches, opened, firstCode });
  }
  return rows;
}
