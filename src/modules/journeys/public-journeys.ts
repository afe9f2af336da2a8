import type { Db } from "../../platform/db/index.ts";
import { listPublished } from "./journey.store.ts";
import { BUSINESS_EVENTS, type BusinessEvent, codesOf } from "./journey.ts";

export interface PublicJourney {
  slug: string;
  title: string;
  summary: string;
  /** Where it is a situation of businesses. */
  businessEvent: BusinessEvent | null;
  /** Of the procedures it leads through. */
  codes: string[];
}

/** What everybody may read today, by title. */
export async function listPublicJourneys(db: Db): Promise<PublicJourney[]> {
  const published = await listPublished(db);
  return published.map(({ slug, content }) => ({
    slug,
    title: content.title,
    summary: content.summary,
    businessEvent: BUSINESS_EVENTS.find((event) => event === content.lifeEvent) ?? null,
    codes: codesOf(content),
  }));
}
