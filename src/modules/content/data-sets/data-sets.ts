import { vietnamDay } from "../../../platform/clock/index.ts";
import { type DataSet, field } from "../../../platform/datasets/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { unitNames } from "../../organisations/index.ts";
import { listPublicItems } from "../content.store.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

const PORTION = 200;

/** What was published, newest first, with its text. */
const news: DataSet = {
  id: "tin-bai",
  period: "published_at",
  fields: [
    ...field("text", "id", "slug", "kind", "topic", "unit_id", "unit_name", "title", "summary", "body"),
    ...field("list", "procedure_codes", "audiences", "hamlets"),
    ...field("integer", "version"),
    ...field("time", "published_at", "corrected_at", "archived_at"),
    ...field("text", "url"),
  ],
  words: (lang) => pick(lang, vi, en).news,
  async *rows(app) {
    let after: { publishedAt: Date; id: string } | undefined;
    for (;;) {
      const items = await listPublicItems(app.db, { standing: "both" }, PORTION, after);
      const names = await unitNames(
        app.db,
        items.map((item) => item.unitId),
        vietnamDay(app.clock.now()),
      );
      for (const item of items) {
        yield {
          id: item.id,
          slug: item.slug,
          kind: item.kind,
          topic: item.topic,
          unit_id: item.unitId,
          unit_name: names.get(item.unitId) ?? null,
          title: item.title,
          summary: item.summary,
          body: item.body,
          procedure_codes: item.procedureCodes,
          audiences: item.audiences,
          hamlets: item.hamlets,
          version: item.version,
          published_at: item.publishedAt.toISOString(),
          corrected_at: item.republishedAt?.toISOString() ?? null,
          archived_at: item.archivedAt?.toISOString() ?? null,
          url: `${app.config.http.publicUrl}/tin-tuc/${item.slug}`,
        };
      }
      after = items.at(-1);
      if (items.length < PORTION) return;
    }
  },
};

export const contentDataSets: DataSet[] = [news];
