import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Rq } from "../../../platform/http/index.ts";
import { formatDate, formatDateTime, formatNumber, formatPercent, pick } from "../../../platform/i18n/index.ts";
import { workingCalendarFor } from "../../calendar/index.ts";
import { listPublicItems, listUrgentNotices } from "../../content/index.ts";
import { shortFigures } from "../../dossiers/index.ts";
import { listPublicEvents } from "../../events/index.ts";
import { ancestors, findUnit, type Site, subtreeIds } from "../../organisations/index.ts";
import { hallsNow } from "../../waiting-room/index.ts";
import { listHomeTasks } from "../home-task.store.ts";
import { en as portalEn } from "../messages.en.ts";
import { vi as portalVi } from "../messages.vi.ts";
import { openState, showSpans } from "../opening-hours.ts";
import type { Embed } from "./embed.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

export interface Row {
  text: string;
  /** null where it leads nowhere. */
  href: string | null;
  note: string | null;
}

export interface Shown {
  rows: Row[];
  /** Months with how many were settled, and the share in time as it is written and as a hundredth. */
  months?: { name: string; settled: string; share: string; hundredth: number }[];
  /** What was counted, of whom and when. */
  counted?: string;
  /** Where all of it stands on our own site. */
  all: string;
}

/** What the frame shows, the same a stranger reads on the pages of the unit. */
export async function loadRows(rq: Rq, site: Site, embed: Embed): Promise<Shown> {
  const { db } = rq.app;
  const words = pick(embed.lang, vi, en);
  const home = pick(embed.lang, portalVi, portalEn).home;
  const today = vietnamDay(rq.now);
  const base = site.slug ? `/${site.slug}` : "";
  const below = site.unitId ? await subtreeIds(db, site.unitId, today) : [];
  switch (embed.what) {
    case "news": {
      const items = await listPublicItems(db, site.slug ? { unitIds: below } : {}, embed.count);
      return {
        all: `${base}/tin-tuc`,
        rows: items.map((one) => ({
          text: one.title,
          href: `/tin-tuc/${one.slug}`,
          note: formatDate(vietnamDay(one.publishedAt)),
        })),
      };
    }
    case "urgent": {
      // A province's warning is one of its communes, too.
      const above = site.unitId ? (await ancestors(db, site.unitId, today)).map((one) => one.id) : [];
      const notices = await listUrgentNotices(db, [...new Set([...below, ...above])], rq.now);
      return {
        all: `${base}/tin-tuc`,
        rows: notices
          .filter((one) => one.placeIds.length === 0 || one.placeIds.some((id) => [...below, ...above].includes(id)))
          .map((one) => ({
            text: one.title,
            href: `/tin-tuc/${one.slug}`,
            note: words.until(formatDateTime(one.endsAt)),
          })),
      };
    }
    case "events": {
      const filter = { unitIds: site.slug ? below : undefined, from: today, standing: true };
      const events = await listPublicEvents(db, filter, embed.count);
      return {
        all: `${base}/su-kien`,
        rows: events.map((one) => ({
          text: one.title,
          href: `/su-kien/${one.eventId}`,
          note: home.eventNote(one.beginsAt, one.day, one.place),
        })),
      };
    }
    case "tasks": {
      const above = site.unitId ? (await ancestors(db, site.unitId, today)).map((one) => one.id).reverse() : [];
      const tasks = await listHomeTasks(db, [site.unitId, ...above].filter(Boolean));
      return {
        all: `${base}/thu-tuc`,
        rows: tasks
          .slice(0, embed.count)
          .map((one) => ({ text: embed.lang === "en" ? one.titleEn : one.titleVi, href: one.path, note: null })),
      };
    }
    case "search":
      return { all: `${base}/tim-kiem`, rows: [] };
    case "dossiers": {
      const unitIds = site.slug ? below : undefined;
      const figures = await shortFigures(rq.app, { unitIds, key: site.slug ?? "", now: rq.now });
      const said = words.dossiers;
      const share = (inTime: number | null): string =>
        inTime === null ? said.none : formatPercent(inTime, embed.lang);
      const number = (value: number): string => formatNumber(value, embed.lang);
      return {
        all: `${base}/so-lieu/ho-so`,
        rows:
          figures.received === 0 && figures.months.length === 0
            ? []
            : [
                { text: said.inTime(share(figures.inTime)), href: null, note: said.inTimeNote },
                { text: said.received(number(figures.received)), href: null, note: null },
                { text: said.settled(number(figures.settled)), href: null, note: null },
              ],
        months: figures.months.map((one) => ({
          name: said.month(one.month),
          settled: number(one.settled),
          share: share(one.inTime),
          hundredth: Math.round((one.inTime ?? 0) * 100),
        })),
        counted: said.counted(said.month(figures.month), formatDateTime(figures.countedAt)),
      };
    }
    case "queue": {
      const halls = await hallsNow(db, site.slug ? below : null, rq.now);
      return {
        all: "/lay-so",
        rows: halls.slice(0, embed.count).map((one) => ({
          text: one.name,
          href: `/man-hinh-cho/${one.code}`,
          note: words.queue.waiting(one.waiting),
        })),
        counted: words.queue.at(formatDateTime(rq.now)),
      };
    }
    case "hours": {
      const unit = site.unitId ? await findUnit(db, site.unitId, today) : undefined;
      const open = unit?.openingHours
        ? openState(unit.openingHours, today, await workingCalendarFor(db, unit.id, rq.now))
        : null;
      const rows: Row[] = [];
      if (open)
        rows.push({
          text: open.today.length > 0 ? home.openToday(showSpans(open.today)) : home.closedToday,
          href: null,
          note: open.next
            ? home.openNext(
                `${home.weekdays[open.next.weekday]} ${formatDate(open.next.day)}`,
                showSpans(open.next.spans),
              )
            : null,
        });
      if (open && unit?.address) rows.push({ text: unit.address, href: null, note: home.address });
      if (open && unit?.phone) rows.push({ text: unit.phone, href: null, note: home.phone });
      return { all: base || "/", rows };
    }
  }
}
