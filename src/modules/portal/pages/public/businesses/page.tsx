import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { listPublicItems } from "../../../../content/index.ts";
import { BUSINESS_EVENTS, lifeEventName, listPublicJourneys } from "../../../../journeys/index.ts";
import { siteOf, unitNames } from "../../../../organisations/index.ts";
import { targetsOfTopic } from "../../../../targets/index.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { BusinessesView } from "./view.tsx";

const NEWS = 6;

/** One page for who runs a business, a shop, a farm: its situations, what is new for it, where it asks and proposes. */
export async function businessesPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const site = await siteOf(rq);
  const journeys = await listPublicJourneys(db);
  const today = vietnamDay(rq.now);
  const items = await listPublicItems(db, { audience: "businesses" }, NEWS);
  const targets = await targetsOfTopic(db, "institutions.competitiveness", today, rq.lang);
  return html(
    BusinessesView({
      ctx: rq.app.view(rq, site),
      words: pick(rq.lang, vi, en).businesses,
      situations: BUSINESS_EVENTS.flatMap((event) =>
        journeys
          .filter((one) => one.businessEvent === event)
          .map((one) => ({ ...one, group: lifeEventName(event, rq.lang) })),
      ),
      items,
      targets,
      unitNames: await unitNames(db, [...new Set([...items, ...targets].map((one) => one.unitId))], today),
    }),
  );
}
