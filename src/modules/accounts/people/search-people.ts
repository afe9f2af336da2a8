import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { reachOf } from "../reach.ts";
import { listPeople } from "./person.store.ts";

export interface FoundPerson {
  id: string;
  name: string;
  title: string | null;
}

/** People whose name or e-mail holds the words, among those this person manages. */
export async function searchPeople(
  db: Db,
  actor: Actor,
  words: string,
  now: Date,
  limit: number,
): Promise<FoundPerson[]> {
  const reach = [...(await reachOf(db, actor, "accounts.manage", now))];
  if (reach.length === 0) return [];
  const rows = await listPeople(db, { q: words, reach, day: vietnamDay(now) }, { limit });
  return rows.map(({ id, name, title }) => ({ id, name, title }));
}
