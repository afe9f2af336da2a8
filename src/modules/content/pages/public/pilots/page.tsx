import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { first, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { siteOf, unitNames } from "../../../../organisations/index.ts";
import { listPublicItems } from "../../../content.store.ts";
import { en as kindsEn } from "../../../kinds/messages.en.ts";
import { vi as kindsVi } from "../../../kinds/messages.vi.ts";
import { PILOT_STANDINGS, pilotStanding } from "../../../kinds/pilot-standing.ts";
import { PilotsView } from "./view.tsx";

/** A province tries some dozens of models a year; more than these are years old. */
const MOST = 500;

const Query = z.object({ tinhtrang: first(z.enum(PILOT_STANDINGS).optional().catch(undefined)) });

/** Every model being tried in the province: where, from when until when, what came of it, what was decided. */
export async function pilotsPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const { tinhtrang } = Query.parse(rq.query);
  const today = vietnamDay(rq.now);
  const items = await listPublicItems(db, { kinds: ["pilot"], standing: "both" }, MOST);
  const rows = items.map((item) => ({ item, standing: pilotStanding(item.facts, today) }));
  return html(
    PilotsView({
      ctx: rq.app.view(rq, await siteOf(rq)),
      words: pick(rq.lang, kindsVi, kindsEn),
      standing: tinhtrang ?? null,
      counts: Object.fromEntries(
        PILOT_STANDINGS.map((one) => [one, rows.filter((row) => row.standing === one).length]),
      ) as Record<(typeof PILOT_STANDINGS)[number], number>,
      rows: tinhtrang ? rows.filter((row) => row.standing === tinhtrang) : rows,
      unitNames: await unitNames(db, [...new Set(items.map((item) => item.unitId))], today),
    }),
  );
}
