import type { AppContext } from "../../../platform/app-context.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { Morning, Reminder } from "../../../platform/http/index.ts";
import { formatDate, type Lang, pick } from "../../../platform/i18n/index.ts";
import { nearestHolding } from "../../accounts/index.ts";
import { successorsOf, unitNames } from "../../organisations/index.ts";
import { en } from "./messages.en.ts";
import { type ReportWords, vi } from "./messages.vi.ts";
import { placeInYear } from "./period.ts";
import { withFormerReporters } from "./report-for-act.ts";
import { isTop } from "./report-tree.ts";
import { listReportsOfUnits, type ReportOfUnit } from "./reports.store.ts";

/** More than a province has to write at one time. */
const MOST = 20_000;
/** Lines of one person; the rest is told by its number, with the way to the list. */
const LINES = 8;

/** Who writes a report, or the summary of them, on the mornings before and after its last day. */
export async function remindOfReports({ db }: AppContext, { today, isNamed }: Morning): Promise<Reminder[]> {
  const open = await listReportsOfUnits(db, { unitIds: null, todo: true }, MOST);
  const named = open.filter((one) => isNamed(one.dueOn));
  const names = await unitNames(db, [...new Set(named.map((one) => one.unitId))], today);
  const byPerson = new Map<string, Reminder[]>();
  for (const own of Map.groupBy(named, (one) => `${one.unitId} ${one.role} ${isTop(one)}`).values()) {
    const [{ unitId, role, aboveId }] = own as [ReportOfUnit, ...ReportOfUnit[]];
    // What a unit that was merged away had to report, those report that came after it.
    for (const heir of await successorsOf(db, unitId, today))
      for (const person of await nearestHolding(
        db,
        isTop({ role, aboveId }) ? "plans.edit" : "plans.declare",
        heir.id,
        today,
      )) {
        const lines = own.map((one) => ({
          personId: person.id,
          dueOn: one.dueOn,
          text: vi.reminder[role](titleOf(one, vi), names.get(unitId) ?? ""),
          path: `/can-bo/bao-cao/${one.id}`,
        }));
        byPerson.set(person.id, [...(byPerson.get(person.id) ?? []), ...lines]);
      }
  }
  return [...byPerson].flatMap(([personId, lines]) => {
    const sorted = lines.sort((a, b) => a.dueOn?.localeCompare(b.dueOn ?? "") ?? 0);
    const rest = sorted.length - LINES;
    if (rest <= 0) return sorted;
    return [
      ...sorted.slice(0, LINES),
      { personId, dueOn: null, text: vi.reminder.more(rest), path: "/can-bo/bao-cao" },
    ];
  });
}

/** Period and plan of a report, within a sentence. */
export function titleOf(
  one: Pick<ReportOfUnit, "kind" | "fromOn" | "toOn" | "planNumber" | "planTitle">,
  words: ReportWords,
): string {
  const period = words.periodName(
    one.kind,
    placeInYear(one),
    one.fromOn.slice(0, 4),
    formatDate(one.fromOn),
    formatDate(one.toOn),
  );
  return words.reminder.about(period, one.planNumber ?? one.planTitle);
}

export interface ReportForToday {
  id: string;
  title: string;
  dueOn: string;
}

/** For the first page of who writes for these units: reports and summaries still to be handed in, soonest first. */
export async function reportsForToday(
  db: Db,
  of: { writesIn: readonly string[]; sumsUpIn: readonly string[] },
  limit: number,
  today: string,
  lang: Lang,
): Promise<ReportForToday[]> {
  const words = pick(lang, vi, en);
  const unitIds = [...new Set([...of.writesIn, ...of.sumsUpIn])];
  if (unitIds.length === 0) return [];
  const [writes, sumsUp] = [
    await withFormerReporters(db, of.writesIn, today),
    await withFormerReporters(db, of.sumsUpIn, today),
  ];
  const rows = await listReportsOfUnits(db, { unitIds: [...new Set([...writes, ...sumsUp])], todo: true }, limit * 4);
  return rows
    .filter((one) => (isTop(one) ? sumsUp : writes).includes(one.unitId))
    .slice(0, limit)
    .map((one) => ({ id: one.id, title: words.today[one.role](titleOf(one, words)), dueOn: one.dueOn }));
}
