import type { Tx } from "../../platform/db/index.ts";
import { liveAccounts } from "./connections/account.store.ts";
import { wakeAccount } from "./connections/wake-account.ts";
import { insertPosts, listRemoteIds, type NewPost } from "./post.store.ts";

export type PlannedPost = Omit<NewPost, "accountId" | "dueAt">;

/**
 * Puts on record what is to be done. Where the place has a live account, that does it; what a person posted by hand is mended by hand,
 * because no account knows it.
 */
export async function planPosts(tx: Tx, posts: readonly PlannedPost[], at: Date): Promise<void> {
  const accounts = await liveAccounts(
    tx,
    posts.map((post) => post.placeId),
  );
  const known = await listRemoteIds(
    tx,
    posts.flatMap((post) => post.ofPostId ?? []),
  );
  const rows = posts.map((post): NewPost => {
    const isKnown = post.ofPostId === null || known.has(post.ofPostId);
    const accountId = isKnown ? (accounts.get(post.placeId) ?? null) : null;
    return { ...post, accountId, dueAt: accountId ? at : null };
  });
  await insertPosts(tx, rows);
  for (const accountId of new Set(rows.flatMap((row) => row.accountId ?? []))) await wakeAccount(tx, accountId, at);
}
