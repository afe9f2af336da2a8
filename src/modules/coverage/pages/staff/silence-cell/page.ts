import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, holds, reachOf } from "../../../../accounts/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { listTaskIdsAbout } from "../../../../plans/index.ts";
import { type LedgerFilter, listLedgerEntries } from "../../../../publishing/index.ts";
import { AREAS, AUDIENCES, TOLD_LANGUAGES } from "../../../../topics/index.ts";
import { CellUnknown } from "../../../coverage.errors.ts";
import { TELLING_CHANNELS } from "../../../coverage.ts";
import { loadHamlets, speakersOf } from "../../../load-coverage.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { SilenceCellView } from "./view.tsx";

const Query = z.object({
  xa: z.uuid(),
  doituong: z.enum(AUDIENCES),
  tieng: z.enum(TOLD_LANGUAGES),
  linhvuc: z.enum(AREAS),
});
export type CellQuery = z.infer<typeof Query>;

const ROWS = 100;

/** The rows behind one cell: what was told at the commune, and what was told to the whole province. */
export async function silenceCellPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const query = Query.safeParse(rq.query).data;
  const reach = new Set(await reachOf(db, actorOf(rq), "plans.read", rq.now));
  if (!query || !reach.has(query.xa)) throw new CellUnknown();
  const today = vietnamDay(rq.now);
  const { near, wide } = await speakersOf(db, query.xa, today);
  const [onTopic, toAudience, inLanguage] = await Promise.all([
    listTaskIdsAbout(db, { topic: query.linhvuc }),
    listTaskIdsAbout(db, { audience: query.doituong }),
    listTaskIdsAbout(db, { language: query.tieng }),
  ]);
  const filter: LedgerFilter = {
    proofOnly: true,
    channels: TELLING_CHANNELS,
    about: { topic: query.linhvuc, taskIds: onTopic },
    // Whom nobody named are residents, in Vietnamese.
    toAudience: { audience: query.doituong, taskIds: toAudience, orUnsaid: query.doituong === "residents" },
    inLanguage: { language: query.tieng, taskIds: inLanguage, orUnsaid: query.tieng === "vi" },
  };
  const [nearRows, wideRows] = await Promise.all([
    listLedgerEntries(db, { ...filter, unitIds: near }, ROWS),
    listLedgerEntries(db, { ...filter, unitIds: wide }, ROWS),
  ]);
  const names = await unitNames(db, [query.xa, ...[...nearRows, ...wideRows].map((row) => row.unitId)], today);
  const hamlets = (await loadHamlets(db, query.xa, rq.now)).filter(
    (row) => row.need.audience === query.doituong && row.need.language === query.tieng,
  );
  const mayWrite = holds(actorOf(rq), "content.edit");
  return html(
    SilenceCellView({
      ctx: rq.app.view(rq),
      lang: rq.lang,
      words,
      query,
      names,
      near: nearRows,
      wide: wideRows,
      hamlets,
      today,
      mayWrite,
    }),
  );
}
