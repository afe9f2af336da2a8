import type { AppContext } from "../../platform/app-context.ts";
import type { Db } from "../../platform/db/index.ts";
import type { CommentSubject } from "./send-comment.ts";

type FindSubject = (slug: string) => Promise<CommentSubject | null>;
const offers = new WeakMap<Db, FindSubject>();

/** The module whose items are commented on says what stands at an address, so that the arrow to it keeps its direction. */
export function offerSubjects(app: Pick<AppContext, "db">, find: FindSubject): void {
  offers.set(app.db, find);
}

export async function findSubject(app: Pick<AppContext, "db">, slug: string): Promise<CommentSubject | null> {
  return (await offers.get(app.db)?.(slug)) ?? null;
}
