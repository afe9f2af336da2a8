import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import { workingCalendarFor } from "../../calendar/index.ts";
import { missingIn } from "../procedure-change.ts";
import type { ProcedureLevel, ProcedureRecord } from "../procedure-record.ts";
import { listAnnouncements } from "./announcement.store.ts";
import { timeAnnouncement } from "./publication-clock.ts";

const MOST = 20_000;
const AT_ONCE = 500;

/** Deciding documents whose last day to publish lies between two days, both included, and how many were published by it. */
export async function countPublished(
  db: Db,
  of: { from: string; until: string; today: string; now: Date },
): Promise<{ due: number; onTime: number }> {
  const calendar = await workingCalendarFor(db, null, of.now);
  const years = new Set([Number(of.from.slice(0, 4)) - 1, Number(of.from.slice(0, 4)), Number(of.until.slice(0, 4))]);
  const figures = { due: 0, onTime: 0 };
  for (const year of years)
    for (const one of await listAnnouncements(db, year, MOST)) {
      const { due, state } = timeAnnouncement(one, calendar, of.today);
      if (due < of.from || due > of.until || state === "running") continue;
      figures.due += 1;
      if (state === "onTime") figures.onTime += 1;
    }
  return figures;
}

export interface Completeness {
  code: string;
  levels: ProcedureLevel[];
  /** Says how, what to bring, how long, what it costs and where. */
  isFull: boolean;
}

/** Each procedure in force on a day, and whether its page says all that people ask for. Read some hundred at a time. */
export async function listCompleteness(db: Db, on: string): Promise<Completeness[]> {
  const found: Completeness[] = [];
  for (;;) {
    const { rows } = await sql<{ code: string; levels: ProcedureLevel[]; nameOnly: boolean; record: ProcedureRecord }>`
      select v.code, v.levels, v.name_only, v.record from procedure_version v join procedure p on p.code = v.code
      where v.code > ${found.at(-1)?.code ?? ""} and v.valid_from <= ${on}::date and (v.valid_to is null or v.valid_to > ${on}::date)
        and (p.ended_on is null or p.ended_on > ${on}::date)
      order by v.code limit ${AT_ONCE}`.execute(db);
    for (const { code, levels, nameOnly, record } of rows)
      found.push({ code, levels, isFull: !nameOnly && missingIn(record).length === 0 });
    if (rows.length < AT_ONCE) return found;
  }
}
