import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { nfc, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, holds } from "../../../../accounts/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { toldLanguage } from "../../../../topics/index.ts";
import { en as scopeEn } from "../../../scope/messages.en.ts";
import { vi as scopeVi } from "../../../scope/messages.vi.ts";
import { listWantedLanguages } from "../../../scope/scope.store.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { countStandings, listReaders, listTranslationRows, STANDINGS } from "../../translation.store.ts";
import { unitsFor } from "../load.ts";
import { WorkListView } from "./view.tsx";

const PAGE_SIZE = 30;

const Query = z.object({
  ngonngu: z.string().optional().catch(undefined),
  can: z.literal("1").optional().catch(undefined),
  tinhtrang: z.enum(STANDINGS).optional().catch(undefined),
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 200))
    .optional()
    .catch(undefined),
  trang: z.coerce.number().int().min(1).max(1_000).catch(1),
});

/** Items by how far each is translated into a language; what waits for this person comes with the language he knows. */
export async function workListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const actor = actorOf(rq);
  const readers = await listReaders(db);
  const unitIds = await unitsFor(rq, "translations.read");
  const languages = [...new Set([...readers.map((one) => one.lang), ...(await listWantedLanguages(db, unitIds))])];
  const own = readers.find((one) => one.personId === actor.id)?.lang;
  const lang = toldLanguage(query.ngonngu ?? "") ?? own ?? languages[0] ?? "km";
  const filter = { unitIds, lang, words: query.q || undefined, onlyWanted: query.can === "1" };
  const counts = await countStandings(db, filter);
  const standing = query.tinhtrang;
  const rows = await listTranslationRows(db, { ...filter, standing }, PAGE_SIZE + 1, (query.trang - 1) * PAGE_SIZE);
  const shown = rows.slice(0, PAGE_SIZE);
  return html(
    WorkListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      query: { lang, standing, words: query.q ?? "", onlyWanted: filter.onlyWanted, page: query.trang },
      scopeWords: pick(rq.lang, scopeVi, scopeEn),
      languages,
      rows: shown,
      counts,
      unitNames: await unitNames(
        db,
        shown.map((row) => row.unitId),
        vietnamDay(rq.now),
      ),
      hasNext: rows.length > PAGE_SIZE,
      mayName: holds(actor, "translations.readers"),
    }),
  );
}
