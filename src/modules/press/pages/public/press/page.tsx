import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { listPublicEvents } from "../../../../events/index.ts";
import { siteOf, subtreeIds, unitNames } from "../../../../organisations/index.ts";
import { listPublicKits } from "../../../../plans/index.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { spokespersonsOn } from "../../../spokespersons/spokespersons.store.ts";
import { PressView } from "./view.tsx";

const KITS_SHOWN = 100;
const EVENTS_SHOWN = 10;

/** What the press finds at one place: kits, who speaks, what is coming up. */
export async function pressPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const site = await siteOf(rq);
  const units = site.unitId ? await subtreeIds(db, site.unitId, today) : [];
  const [kits, speakers, events] = await Promise.all([
    listPublicKits(db, KITS_SHOWN, rq.now),
    spokespersonsOn(db, units, today),
    listPublicEvents(db, { from: today, standing: true }, EVENTS_SHOWN),
  ]);
  const ids = [...new Set([...kits, ...speakers, ...events].map((one) => one.unitId))];
  return html(
    PressView({
      ctx: rq.app.view(rq, site),
      words: pick(rq.lang, vi, en),
      kits,
      // The home unit first, then as the tree has them.
      speakers: [...speakers].sort((a, b) => units.indexOf(a.unitId) - units.indexOf(b.unitId)),
      events,
      unitNames: await unitNames(db, ids, today),
    }),
  );
}
