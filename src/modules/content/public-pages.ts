import type { AppContext } from "../../platform/app-context.ts";
import type { PublicPage } from "../../platform/http/index.ts";
import { listPublicItems } from "./content.store.ts";
import { listReadable } from "./translations/procedures/procedure-translation.store.ts";
import { listPublicLanguages } from "./translations/translation.store.ts";

const PORTION = 500;

/** The list of news, every item that is out, and every procedure in another language. */
export async function* contentPages(app: AppContext): AsyncGenerator<PublicPage> {
  for (const { code, lang, confirmedAt } of await listReadable(app.db))
    yield { path: `/thu-tuc/${code}/${lang}`, changedAt: confirmedAt };
  let after: { publishedAt: Date; id: string } | undefined;
  for (let isFirst = true; ; isFirst = false) {
    const items = await listPublicItems(app.db, { standing: "both" }, PORTION, after);
    const newest = items[0];
    if (isFirst) for (const path of ["/mo-hinh", "/huong-uoc"]) yield { path, changedAt: null };
    if (isFirst) yield { path: "/tin-tuc", changedAt: newest ? (newest.republishedAt ?? newest.publishedAt) : null };
    for (const item of items) {
      yield { path: `/tin-tuc/${item.slug}`, changedAt: item.republishedAt ?? item.publishedAt };
      for (const { lang } of await listPublicLanguages(app.db, item.id)) {
        if (lang !== "vi")
          yield { path: `/tin-tuc/${item.slug}/${lang}`, changedAt: item.republishedAt ?? item.publishedAt };
      }
    }
    after = items.at(-1);
    if (items.length < PORTION) return;
  }
}
