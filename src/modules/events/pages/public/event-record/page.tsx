import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, type Reply, type Rq, text } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { getUnit, siteOf } from "../../../../organisations/index.ts";
import type { Event, EventUpdate } from "../../../event.ts";
import { EventUnknown } from "../../../events.errors.ts";
import { listEvents, listUpdates } from "../../../events.store.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { writeCalendar } from "../../../write-calendar.ts";
import { EventView, WithdrawnEventView } from "./view.tsx";

async function publicEvent(rq: Rq): Promise<{ event: Event; told: EventUpdate[] }> {
  const id = z.uuid().safeParse(rq.params.id);
  const [event] = id.success ? await listEvents(rq.app.db, { id: id.data }, 1) : [];
  if (!event || event.publishedAt === null) throw new EventUnknown();
  const told = (await listUpdates(rq.app.db, event.id)).filter((one) => one.state === "approved");
  return { event, told };
}

/** One event with everything that changed about it; withdrawn, its address says so and why. */
export async function eventPage(rq: Rq): Promise<Reply> {
  const { event, told } = await publicEvent(rq);
  const words = pick(rq.lang, vi, en);
  const ctx = rq.app.view(rq, await siteOf(rq));
  const today = vietnamDay(rq.now);
  const unit = await getUnit(rq.app.db, event.unitId, today);
  if (event.state === "withdrawn")
    return html(WithdrawnEventView({ ctx, words, unit: unit.name, event }), { status: 410 });
  const [last, ...before] = told;
  if (!last) throw new EventUnknown();
  return html(EventView({ ctx, words, unit, event, last, before, today }));
}

/** The event for the calendar of a telephone. */
export async function eventCalendar(rq: Rq): Promise<Reply> {
  const { event, told } = await publicEvent(rq);
  const [last] = told;
  if (!last || event.state === "withdrawn") throw new EventUnknown();
  const unit = await getUnit(rq.app.db, event.unitId, vietnamDay(rq.now));
  const words = pick(rq.lang, vi, en);
  return text(
    writeCalendar([last], new Map([[event.id, unit.name]]), words, {
      name: event.title,
      publicUrl: rq.app.config.http.publicUrl,
    }),
    "text/calendar",
  );
}
