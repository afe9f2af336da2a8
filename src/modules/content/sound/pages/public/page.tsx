import { html, notFound, playable, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { siteOf } from "../../../../organisations/index.ts";
import { loadChangeStory } from "../../../bundle/load-story.ts";
import { findPublicItem } from "../../../content.store.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { readAloud } from "../../read-aloud.ts";
import { newsAloud, procedureAloud } from "../../spoken-page.ts";
import { NotReadyView } from "./view.tsx";

/** A news item read aloud. */
export async function newsAloudPage(rq: Rq): Promise<Reply> {
  const item = await findPublicItem(rq.app.db, rq.params.slug ?? "");
  // What no longer stands is read with the eyes, beside the words that say so.
  if (!item || item.withdrawnAt || item.replacedAt || item.archivedAt) throw notFound("item-not-found");
  return aloud(rq, { text: newsAloud(item), title: item.title, back: `/tin-tuc/${item.slug}`, fileName: item.slug });
}

/** A procedure in force read aloud: what to bring, cost, time, where, how, as the site's own unit tells it. */
export async function procedureAloudPage(rq: Rq): Promise<Reply> {
  const { app, now, params } = rq;
  const code = params.code ?? "";
  const site = await siteOf(rq);
  const desk = { db: app.db, publicUrl: app.config.http.publicUrl };
  const { story, change } = await loadChangeStory(desk, { code, from: 0 }, site.unitId, now);
  if (change.after.record.nameOnly) throw notFound("procedure-not-found");
  return aloud(rq, {
    text: procedureAloud(change.code, story),
    title: change.name,
    back: `/thu-tuc/${change.code}`,
    fileName: change.code,
  });
}

const WAIT_SECONDS = { making: 5, busy: 60, failed: 600 } as const;

async function aloud(rq: Rq, page: { text: string; title: string; back: string; fileName: string }): Promise<Reply> {
  const heard = await readAloud(rq.app, page.text);
  if (heard.state === "ready") {
    const sound = playable(rq.req.headers.range, heard.bytes, "audio/mpeg", `${page.fileName}.mp3`);
    return { ...sound, headers: { ...sound.headers, "cache-control": "public, no-cache" } };
  }
  const seconds = String(WAIT_SECONDS[heard.state]);
  return html(
    NotReadyView({
      ctx: rq.app.view(rq, await siteOf(rq)),
      words: pick(rq.lang, vi, en),
      state: heard.state,
      title: page.title,
      back: page.back,
    }),
    {
      status: heard.state === "making" ? 202 : 503,
      // The page is complete without script, so the browser itself asks again.
      headers: { "retry-after": seconds, ...(heard.state === "failed" ? {} : { refresh: seconds }) },
    },
  );
}
