import type { AppContext } from "../../platform/app-context.ts";
import { shift } from "../../platform/calendar/index.ts";
import type { Morning, Reminder } from "../../platform/http/index.ts";
import { hoursOf } from "./course.ts";
import { listSeatsOfDays } from "./course-days.store.ts";
import { vi } from "./messages.vi.ts";

/** Days before a session that can be named at all; see the mornings of the mail. */
const DAYS_BEFORE = 31;

/** Sessions that are near, for everybody who has a seat. */
export async function remindOfCourses({ db }: AppContext, morning: Morning): Promise<Reminder[]> {
  const days = Array.from({ length: DAYS_BEFORE + 1 }, (_, at) => shift(morning.today, at)).filter(morning.isNamed);
  return (await listSeatsOfDays(db, days)).map((one) => ({
    personId: one.personId,
    dueOn: one.day,
    text: vi.reminder(one.title, one.day, hoursOf(one)),
    path: `/can-bo/tap-huan/${one.courseId}`,
  }));
}
