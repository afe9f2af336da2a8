import { shift } from "../../../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { formatDate, parseVietnameseDate, pick } from "../../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, mayAt } from "../../../../accounts/index.ts";
import { subtreeIds } from "../../../../organisations/index.ts";
import { languageNames } from "../../../../topics/index.ts";
import { en as commonEn } from "../../../messages.en.ts";
import { vi as commonVi } from "../../../messages.vi.ts";
import { listStations } from "../../../stations/station.store.ts";
import { groupStations, type StationGroup } from "../../group-stations.ts";
import { loadSchedule } from "../../load-schedule.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { clockOf } from "../../slot.ts";
import { type UnitOfPage, unitOfPage } from "../../unit-of-page.ts";
import { ProgrammeDayView } from "./view.tsx";

const MOST_STATIONS = 500;

/** A day as the address or a person writes it; today where it is none. */
function dayOf(rq: Rq): string {
  const asked = typeof rq.query.ngay === "string" ? rq.query.ngay : "";
  return parseVietnameseDate(asked) ?? vietnamDay(rq.now);
}

async function load(rq: Rq): Promise<{ day: string; unit: UnitOfPage; groups: StationGroup[]; hasSlots: boolean }> {
  const { db } = rq.app;
  const day = dayOf(rq);
  const unit = await unitOfPage(rq, "broadcasting.read", rq.query.donvi);
  if (!unit.unitId) return { day, unit, groups: [], hasSlots: false };
  const within = await subtreeIds(db, unit.unitId, vietnamDay(rq.now));
  const stations = await listStations(db, { unitIds: within, medium: "loudspeaker", isOff: false }, MOST_STATIONS);
  const byUnit = Map.groupBy(stations, (station) => station.unitId);
  const schedule = await loadSchedule(db, unit.unitId, day, day);
  const groups: StationGroup[] = [];
  for (const [unitId, own] of byUnit)
    groups.push(
      ...groupStations(unitId === unit.unitId ? schedule : await loadSchedule(db, unitId, day, day), own, day),
    );
  return { day, unit, groups, hasSlots: schedule.slots.length > 0 || groups.some((group) => group.slots.length > 0) };
}

/** What each loudspeaker of a unit plays on a day, and what does not fit. */
export async function programmeDayPage(rq: Rq): Promise<Reply> {
  const { day, unit, groups, hasSlots } = await load(rq);
  return html(
    ProgrammeDayView({
      ctx: rq.app.view(rq),
      common: pick(rq.lang, commonVi, commonEn),
      words: pick(rq.lang, vi, en),
      languages: languageNames(rq.lang),
      unit,
      day,
      before: shift(day, -1),
      after: shift(day, 1),
      groups,
      hasSlots,
      mayPlan: unit.unitId ? await mayAt(rq.app.db, actorOf(rq), "broadcasting.plan", unit.unitId, rq.now) : false,
    }),
  );
}

export async function programmeDayExport(rq: Rq): Promise<Reply> {
  const { day, groups } = await load(rq);
  const words = pick(rq.lang, vi, en);
  const languages = languageNames(rq.lang);
  const head: Cell[] = [words.stations, words.day, words.slot, words.time, words.item, words.language, words.duration];
  const lines = groups.flatMap((group) =>
    group.stations.flatMap((station) =>
      group.slots.flatMap((slot) =>
        slot.entries.map((entry): Cell[] => [
          station.name,
          formatDate(day),
          words.slotTitle(slot.slot.name, slot.slot.beginsAt, slot.slot.endsAt),
          clockOf(entry.startsAt),
          entry.item.title,
          languages[entry.language],
          pick(rq.lang, commonVi, commonEn).airTime.length(entry.seconds),
        ]),
      ),
    ),
  );
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", `chuong-trinh-${day}.csv`);
}
