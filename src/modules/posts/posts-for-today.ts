import type { Db } from "../../platform/db/index.ts";
import { countPosts } from "./post.store.ts";

export interface PostsForToday {
  /** Places where something is to be posted, corrected or taken down. */
  due: number;
  /** What an account could not do, or nobody knows the end of. */
  failed: number;
}

/** What waits at the places of these units. */
export async function postsForToday(db: Db, unitIds: readonly string[]): Promise<PostsForToday> {
  if (unitIds.length === 0) return { due: 0, failed: 0 };
  const counts = await countPosts(db, { unitIds });
  return { due: counts.due, failed: counts.failed + counts.unknown };
}
