import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, notFound, playable, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { getUnit, siteOf } from "../../../../organisations/index.ts";
import { findPublicItem, findReplacement } from "../../../content.store.ts";
import { en as itemEn } from "../../../messages.en.ts";
import { vi as itemVi } from "../../../messages.vi.ts";
import { en } from "../../messages.en.ts";
import { PHRASES, vi } from "../../messages.vi.ts";
import { listConfirmedPhrases } from "../../term.store.ts";
import { loadTranslatedPage } from "../../translated-page.ts";
import { findAudio } from "../../translation.store.ts";
import { languageOf } from "../load.ts";
import { TranslatedView } from "./view.tsx";

/** A published item in another language; sentences that changed since stand in Vietnamese, and the page says so. */
export async function translatedPage(rq: Rq): Promise<Reply> {
  const { db, config } = rq.app;
  const lang = languageOf(rq);
  const item = await findPublicItem(db, rq.params.slug ?? "");
  if (!item || item.withdrawnAt || lang === "vi") throw notFound("item-not-found");
  const page = await loadTranslatedPage(db, item.id, item, lang);
  if (!page) throw notFound("item-not-found");
  const phrases = await listConfirmedPhrases(db, lang, Object.values(PHRASES));
  return html(
    TranslatedView({
      ctx: rq.app.view(rq, await siteOf(rq)),
      words: pick(rq.lang, vi, en),
      item,
      standing: pick(rq.lang, itemVi, itemEn),
      replacement: item.replacedAt ? await findReplacement(db, item.id) : undefined,
      page,
      phrases,
      unit: await getUnit(db, item.unitId, vietnamDay(rq.now)),
      canonical: `${config.http.publicUrl}/tin-tuc/${item.slug}/${lang}`,
    }),
  );
}

/** What is spoken, for everybody once a second person listened. */
export async function publicAudioPage(rq: Rq): Promise<Reply> {
  const lang = languageOf(rq);
  const item = await findPublicItem(rq.app.db, rq.params.slug ?? "");
  const audio = item && !item.withdrawnAt ? await findAudio(rq.app.db, item.id, lang) : undefined;
  if (!item || !audio?.heardAt) throw notFound("audio-not-found");
  const bytes = await rq.app.files.get(audio.fileKey);
  return playable(rq.req.headers.range, bytes, audio.contentType, `${item.slug}-${lang}`);
}
