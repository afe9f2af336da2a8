import { z } from "zod";
import { shift } from "../../../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { first, html, type Reply, type Rq, text } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { type Site, siteOf, subtreeIds, unitNames } from "../../../../organisations/index.ts";
import { listPublicEvents, publicMonths } from "../../../events.store.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { writeCalendar } from "../../../write-calendar.ts";
import { EventsView } from "./view.tsx";

const SHOWN = 200;
/** A calendar keeps what was not long ago, so that a late cancellation still reaches it. */
const CALENDAR_DAYS_BACK = 60;
const MONTHS_AROUND = 24;

const Query = z.object({
  thang: first(
    z
      .string()
      .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
      .optional()
      .catch(undefined),
  ),
});

const monthAfter = (month: string, months: number): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 1 + months, 1)).toISOString().slice(0, 7);

/** The province's site shows all, a unit's its own and those below it. */
const unitsOf = async (rq: Rq, site: Site): Promise<string[] | undefined> =>
  site.slug ? subtreeIds(rq.app.db, site.unitId, vietnamDay(rq.now)) : undefined;

/** What people may come to: what lies ahead, or a month by its address. */
export async function eventsPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const site = await siteOf(rq);
  const today = vietnamDay(rq.now);
  const current = today.slice(0, 7);
  const asked = Query.parse(rq.query).thang;
  const isNear = (month: string): boolean =>
    month >= monthAfter(current, -MONTHS_AROUND) && month <= monthAfter(current, MONTHS_AROUND);
  const month = asked && isNear(asked) ? asked : null;
  const unitIds = await unitsOf(rq, site);
  // Pages are turned between the months in which there is something; nobody is led through empty ones.
  const span = await publicMonths(db, unitIds);
  const months = [current, ...(span ? [span.first, span.last] : [])].sort();
  const reaches = (other: string): boolean =>
    isNear(other) && other >= (months[0] ?? current) && other <= (months.at(-1) ?? current);
  const [before, after] = [monthAfter(month ?? current, -1), monthAfter(month ?? current, 1)];
  const stretch = month ? { from: `${month}-01`, to: shift(`${monthAfter(month, 1)}-01`, -1) } : { from: today };
  const events = await listPublicEvents(db, { unitIds, ...stretch }, SHOWN);
  return html(
    EventsView({
      ctx: rq.app.view(rq, site),
      words: pick(rq.lang, vi, en),
      base: site.slug ? `/${site.slug}` : "",
      month,
      previous: reaches(before) ? before : null,
      next: reaches(after) ? after : null,
      current,
      today,
      events,
      unitNames: await unitNames(db, [...new Set(events.map((one) => one.unitId))], today),
    }),
  );
}

export async function eventsCalendar(rq: Rq): Promise<Reply> {
  const { db, config } = rq.app;
  const site = await siteOf(rq);
  const words = pick(rq.lang, vi, en);
  const today = vietnamDay(rq.now);
  const from = shift(today, -CALENDAR_DAYS_BACK);
  const events = await listPublicEvents(db, { unitIds: await unitsOf(rq, site), from }, 1_000);
  const names = await unitNames(db, [...new Set(events.map((one) => one.unitId))], today);
  return text(
    writeCalendar(events, new Map(events.map((one) => [one.eventId, names.get(one.unitId) ?? ""])), words, {
      name: words.public.calendarName(site.name),
      publicUrl: config.http.publicUrl,
    }),
    "text/calendar",
  );
}
