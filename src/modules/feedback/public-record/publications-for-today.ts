import type { Db } from "../../../platform/db/index.ts";
import { listPublications } from "./publication.store.ts";

export interface PublicationForToday {
  questionId: string;
  summary: string;
}

/** Public versions that wait for somebody who wrote none of them. */
export async function publicationsForToday(
  db: Db,
  unitIds: readonly string[],
  personId: string,
  limit: number,
): Promise<PublicationForToday[]> {
  if (unitIds.length === 0) return [];
  const waiting = await listPublications(db, { unitIds, version: "submitted", notBy: personId }, limit);
  return waiting.map(({ questionId, summary }) => ({ questionId, summary }));
}
