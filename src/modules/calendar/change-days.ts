import type { CalendarChange, WorkingCalendar } from "../../platform/calendar/index.ts";
import { type Db, notifyPublicChange, type Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { recordAct } from "../audit/index.ts";
import type { WrittenBy } from "../proposals/index.ts";
import { CalendarActRefused } from "./calendar.errors.ts";
import { requireCalendarApprover } from "./calendar.policy.ts";
import { insertChanges, insertSettledYear, lockCalendar, lockChange, withdrawChanges } from "./calendar.store.ts";
import { calendarOf } from "./working-calendar-for.ts";

/** What days would mean: those that make a difference, and the calendar without and with them. */
export interface DaysPreview {
  changing: CalendarChange[];
  same: number;
  before: WorkingCalendar;
  after: WorkingCalendar;
}

export async function previewDays(
  db: Db,
  provinceId: string | null,
  days: readonly CalendarChange[],
): Promise<DaysPreview> {
  const before = await calendarOf(db, provinceId);
  const changing = days.filter((one) => before.isWorkingDay(one.day) === one.isOff);
  return {
    changing,
    same: days.length - changing.length,
    before,
    after: await calendarOf(db, provinceId, changing),
  };
}

export interface ChangeDays {
  provinceId: string | null;
  days: readonly CalendarChange[];
  /** The document that decided it. */
  decision: string;
  /** How many days made a difference when it was looked at. */
  seen: number;
  /** Who entered them, where somebody else lets them count. */
  writtenBy?: WrittenBy;
  at: Date;
}

/** Sets days off or worked, with the document that says so. @throws CalendarActRefused */
export async function changeDays(tx: Tx, actor: Actor, input: ChangeDays): Promise<void> {
  const { provinceId, decision, at } = input;
  await requireCalendarApprover(tx, actor, provinceId, at);
  await lockCalendar(tx);
  const { changing } = await previewDays(tx, provinceId, input.days);
  if (changing.length === 0) throw new CalendarActRefused("nothing-changes");
  if (changing.length !== input.seen) throw new CalendarActRefused("changed-meanwhile");
  await withdrawChanges(
    tx,
    provinceId,
    changing.map((one) => one.day),
    { name: actor.name, at },
  );
  const { id, name } = input.writtenBy ?? actor;
  await insertChanges(tx, provinceId, changing, decision, { id, name, at });
  await recordAct(tx, actor, {
    act: "calendar.change",
    subjectKind: "calendar",
    subjectId: [...new Set(changing.map((one) => one.day.slice(0, 4)))].join(", "),
    unitId: provinceId,
    details: { decision, days: changing },
    at,
  });
  await notifyPublicChange(tx, "calendar");
}

/** Takes one such day back; what was arranged before holds again. @throws CalendarActRefused */
export async function takeBackDay(tx: Tx, actor: Actor, input: { changeId: number; at: Date }): Promise<string> {
  await lockCalendar(tx);
  const known = await lockChange(tx, input.changeId);
  if (!known) throw new CalendarActRefused("change-unknown");
  await requireCalendarApprover(tx, actor, known.unitId, input.at);
  await withdrawChanges(tx, known.unitId, [known.day], { name: actor.name, at: input.at });
  await recordAct(tx, actor, {
    act: "calendar.takeBack",
    subjectKind: "calendar",
    subjectId: known.day.slice(0, 4),
    unitId: known.unitId,
    details: { day: known.day, isOff: known.isOff, note: known.note },
    at: input.at,
  });
  await notifyPublicChange(tx, "calendar");
  return known.day;
}

/** Says that the days of a year are complete by the government's notice. @throws CalendarActRefused */
export async function settleYear(
  tx: Tx,
  actor: Actor,
  input: { year: number; decision: string; writtenBy?: WrittenBy; at: Date },
): Promise<void> {
  await requireCalendarApprover(tx, actor, null, input.at);
  const { year, decision, at } = input;
  const by = input.writtenBy ?? actor;
  if (!(await insertSettledYear(tx, { year, decision, settledById: by.id, settledByName: by.name, settledAt: at })))
    throw new CalendarActRefused("year-settled");
  await recordAct(tx, actor, {
    act: "calendar.settleYear",
    subjectKind: "calendar",
    subjectId: String(year),
    unitId: null,
    details: { decision },
    at,
  });
  await notifyPublicChange(tx, "calendar");
}
