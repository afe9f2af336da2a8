import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { workingCalendarFor } from "../../../../calendar/index.ts";
import { listPublicItems } from "../../../../content/index.ts";
import { headsOn } from "../../../../heads/index.ts";
import {
  ancestors,
  findUnit,
  listUnitsUnder,
  movedFromSentence,
  siteOf,
  subtreeIds,
  unitNames,
} from "../../../../organisations/index.ts";
import { listHomeTasks } from "../../../home-task.store.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { openState } from "../../../opening-hours.ts";
import { HomeView } from "./view.tsx";

/** Home of the installation's own unit at `/`, of every other unit at `/{unit}`. */
export async function homePage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const site = await siteOf(rq);
  const today = vietnamDay(rq.now);
  const unit = site.unitId ? await findUnit(db, site.unitId, today) : undefined;
  const above = unit ? (await ancestors(db, unit.id, today)).map((one) => one.id).reverse() : [];
  const items = unit
    ? await listPublicItems(db, site.slug ? { unitIds: await subtreeIds(db, unit.id, today) } : {}, 3)
    : [];
  const communes =
    unit?.kind === "province" ? (await listUnitsUnder(db, unit.id, today)).filter((one) => one.kind === "commune") : [];
  return html(
    HomeView({
      ctx: rq.app.view(rq, site),
      words: pick(rq.lang, vi, en),
      unit: unit ?? null,
      base: site.slug ? `/${site.slug}` : "",
      moved: await movedFromSentence(rq),
      tasks: unit ? await listHomeTasks(db, [unit.id, ...above]) : [],
      items,
      unitNames: await unitNames(
        db,
        items.map((item) => item.unitId),
        today,
      ),
      open: unit?.openingHours
        ? openState(unit.openingHours, today, await workingCalendarFor(db, unit.id, rq.now))
        : null,
      communes,
      head: unit ? ((await headsOn(db, [unit.id], today)).get(unit.id) ?? null) : null,
    }),
  );
}
