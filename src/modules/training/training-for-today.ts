import { sql } from "kysely";
import { vietnamDay } from "../../platform/clock/index.ts";
import type { Db } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { reachOf, unitsWhere } from "../accounts/index.ts";
import { readerOf } from "../briefings/index.ts";
import { listOwed } from "./asked.store.ts";
import { type CourseFilter, listCourses, listStream, uuids } from "./course.store.ts";

export interface TrainingForToday {
  id: string;
  title: string;
  need: "answer" | "attend" | "signUp" | "approve" | "correct" | "takeAttendance" | "tell";
  dueOn: string | null;
  path: string;
}

/** Sign-up that ends within so many days is named. */
const SOON_DAYS = 3;

/** Sessions that are over and of which nobody wrote down who came; what was held and told is settled. */
async function unattended(db: Db, unitIds: readonly string[], today: string, limit: number) {
  if (unitIds.length === 0) return [];
  const found = await sql<{ id: string; sessionId: string; title: string; day: string }>`
    select distinct on (c.id) c.id, e.id as session_id, c.title, e.day::text as day
    from course c join course_session e on e.course_id = c.id and e.removed_at is null
    where c.state = 'announced' and c.unit_id = any(${uuids(unitIds)}) and e.day < ${today}::date
      and not exists (select from course_attendance a where a.session_id = e.id)
      and exists (select from course_seat s where s.course_id = c.id and s.state = 'going')
    order by c.id, e.day limit ${limit}`.execute(db);
  return found.rows;
}

/**
 * What a person has to do about courses: sessions of today, sign-up that ends soon, words of others to decide on, what came
 * back, lists to write down, days that passed without a word.
 */
export async function trainingForToday(db: Db, actor: Actor, now: Date, limit: number): Promise<TrainingForToday[]> {
  const today = vietnamDay(now);
  const writeIn = unitsWhere(actor, "training.write");
  const approveIn = await reachOf(db, actor, "training.approve", now);
  const of = async (need: "approve" | "correct" | "tell", reach: readonly string[]): Promise<TrainingForToday[]> => {
    const filter: CourseFilter = { need, reach, today, ...(need === "approve" ? { notWrittenBy: actor.id } : {}) };
    const found = reach.length === 0 ? [] : await listCourses(db, filter, limit);
    return found.map((one) => ({
      id: one.id,
      title: one.title,
      need,
      dueOn: need === "tell" ? one.lastDay : null,
      path: `/can-bo/tap-huan/${one.id}${need === "tell" ? "/ket-qua" : ""}`,
    }));
  };
  const me = await readerOf(db, actor.id, today);
  const stream = me ? await listStream(db, me, { view: "coming" }, today, { limit: 50, offset: 0 }) : [];
  const soon = new Date(now.getTime() + SOON_DAYS * 86_400_000);
  const own = stream.flatMap((row): TrainingForToday[] => {
    const line = { id: row.id, title: row.title, path: `/can-bo/tap-huan/${row.id}` };
    if (row.state !== "announced") return [];
    if (row.mine === "going" && row.firstDay <= today) return [{ ...line, need: "attend", dueOn: today }];
    const until = row.signUpUntil ?? row.firstDay;
    const isOpen = !row.mine && until >= today && row.firstDay > today && until <= vietnamDay(soon);
    return isOpen ? [{ ...line, need: "signUp", dueOn: until }] : [];
  });
  const [approve, correct, tell, lists, owed] = await Promise.all([
    of("approve", approveIn),
    of("correct", writeIn),
    of("tell", writeIn),
    unattended(db, writeIn, today, limit),
    listOwed(db, writeIn, limit),
  ]);
  const missing = lists.map(
    (one): TrainingForToday => ({
      id: one.id,
      title: one.title,
      need: "takeAttendance",
      dueOn: one.day,
      path: `/can-bo/tap-huan/${one.id}/danh-sach?buoi=${one.sessionId}`,
    }),
  );
  const answer = owed.map(
    (one): TrainingForToday => ({
      id: one.id,
      title: one.body.slice(0, 160),
      need: "answer",
      dueOn: one.dueOn,
      path: `/can-bo/tap-huan/cau-hoi/${one.id}`,
    }),
  );
  return [...own, ...answer, ...approve, ...correct, ...missing, ...tell].slice(0, limit);
}
