import type { Db } from "../../../platform/db/index.ts";
import { type ToldChange, tellChanges } from "../change-words.ts";
import { compareVersions } from "../compare-versions.ts";
import type { vi } from "../messages.vi.ts";
import { listRecords, listVersionsBefore } from "../procedure.store.ts";
import type { ChangeEvent } from "./change-list.store.ts";

/** What changed with each new text of a list of events, in the words of the difference; by id of the version. */
export async function tellEvents(
  db: Db,
  events: readonly ChangeEvent[],
  words: typeof vi,
): Promise<Map<number, ToldChange[]>> {
  const ids = events.flatMap((event) => (event.kind === "changed" ? [event.versionId] : []));
  const before = await listVersionsBefore(db, ids);
  const told = new Map<number, ToldChange[]>();
  // Records are large; a few at a time.
  for (let at = 0; at < ids.length; at += PORTION) {
    const portion = ids.slice(at, at + PORTION);
    const records = await listRecords(db, [...portion, ...portion.flatMap((id) => before.get(id) ?? [])]);
    for (const id of portion) {
      const [now, then] = [records.get(id), records.get(before.get(id) ?? 0)];
      if (now && then) told.set(id, tellChanges(compareVersions(then, now), words));
    }
  }
  return told;
}

const PORTION = 10;
