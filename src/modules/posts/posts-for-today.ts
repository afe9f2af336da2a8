import type { Db } from "../../platform/db/index.ts";
import { countBroadcasts } from "./broadcasts/broadcast.store.ts";
import { countPosts } from "./post.store.ts";

export interface PostsForToday {
  /** Places where something is to be posted, corrected or taken down. */
  due: number;
  /** What an account could not do, or nobody knows the end of. */
  failed: number;
  /** Broadcasts to followers that wait for this person's approval, and those nobody knows the end of. */
  broadcasts: number;
  broadcastsFailed: number;
}

/** What waits at the places of these units; what this person may decide about in those others. */
export async function postsForToday(
  db: Db,
  unitIds: readonly string[],
  decides: { unitIds: readonly string[]; personId: string },
): Promise<PostsForToday> {
  const counts = unitIds.length > 0 ? await countPosts(db, { unitIds }) : null;
  const failed = (state: "failed" | "unknown") => (unitIds.length > 0 ? countBroadcasts(db, { unitIds, state }) : 0);
  return {
    due: counts?.due ?? 0,
    failed: counts ? counts.failed + counts.unknown : 0,
    broadcasts:
      decides.unitIds.length > 0
        ? await countBroadcasts(db, { unitIds: decides.unitIds, state: "waiting", notWrittenBy: decides.personId })
        : 0,
    broadcastsFailed: (await failed("failed")) + (await failed("unknown")),
  };
}
