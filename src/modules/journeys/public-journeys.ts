import type { Db } from "../../platform/db/index.ts";
import { listPublished } from "./journey.store.ts";
import { codesOf } from "./journey.ts";

export interface PublicJourney {
  slug: string;
  title: string;
  /** Of the procedures it leads through. */
  codes: string[];
}

/** What everybody may read today, by title. */
export async function listPublicJourneys(db: Db): Promise<PublicJourney[]> {
  const published = await listPublished(db);
  return published.map(({ slug, content }) => ({ slug, title: content.title, codes: codesOf(content) }));
}
