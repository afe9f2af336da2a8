import type { Tx } from "../../../platform/db/index.ts";
import { savePost } from "../post.store.ts";
import { saveFigures } from "./figure.store.ts";
import type { DayFigures } from "./figures.ts";

/** What an account posted, under the name it has at the network, with what the network counted on each day. */
export async function keepFiguresOfPost(
  tx: Tx,
  input: { postId: string; accountId: string; remoteId: string; days: readonly DayFigures[]; at: Date },
): Promise<void> {
  const { postId, accountId, remoteId, days, at } = input;
  await savePost(tx, postId, { accountId, remoteId, changedAt: at });
  for (const one of days) await saveFigures(tx, { ...one, postId, fetchedAt: new Date(`${one.day}T20:00:00+07:00`) });
}
