import type { Db } from "../../platform/db/index.ts";
import { listComments } from "./comments.store.ts";

export interface CommentForToday {
  id: string;
  /** What was commented on. */
  subject: string;
  dueOn: string;
}

/** What readers wrote and nobody has looked at, due first. */
export async function commentsForToday(db: Db, unitIds: readonly string[], limit: number): Promise<CommentForToday[]> {
  if (unitIds.length === 0) return [];
  const waiting = await listComments(db, { unitIds, state: "waiting" }, { limit, offset: 0 });
  return waiting.map((one) => ({ id: one.id, subject: one.subjectTitle, dueOn: one.dueOn }));
}
