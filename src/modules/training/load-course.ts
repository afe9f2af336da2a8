import { z } from "zod";
import { vietnamDay } from "../../platform/clock/index.ts";
import type { Rq } from "../../platform/http/index.ts";
import { actorOf, mayAt } from "../accounts/index.ts";
import { type Reader, readerOf } from "../briefings/index.ts";
import { overseen } from "./course.policy.ts";
import { findCourse, isAddressedTo, listVersions } from "./course.store.ts";
import { type Held, held } from "./keep-course.ts";
import { findSeatOf, type Seat } from "./seats.store.ts";
import { nominatingUnits } from "./take-seat.ts";
import { CourseUnknown, TrainingRefused } from "./training.errors.ts";

export interface LoadedCourse extends Held {
  me: Reader | undefined;
  /** The person is invited. */
  isForMe: boolean;
  mine: Seat | undefined;
  /** The person looks after courses of the unit that holds it. */
  isOurs: boolean;
  /** The person writes for that unit. */
  mayRun: boolean;
  /** The person may see the names of everybody who takes part. */
  seesNames: boolean;
  /** Units from which the person may send people. */
  nominates: string[];
}

/**
 * A course somebody may see at all: of units of the reach, or announced to the person or to units from which the person
 * sends people. To all others it does not exist.
 *
 * @throws CourseUnknown
 */
export async function loadCourse(rq: Rq): Promise<LoadedCourse> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const today = vietnamDay(rq.now);
  const id = z.uuid().safeParse(rq.params.id);
  const course = id.success ? await findCourse(db, id.data) : undefined;
  if (!course) throw new CourseUnknown();
  const all = held(course, await listVersions(db, course.id));
  const [me, seen, mayRun, mine] = await Promise.all([
    readerOf(db, actor.id, today),
    overseen(db, actor, rq.now),
    mayAt(db, actor, "training.write", course.unitId, rq.now),
    findSeatOf(db, course.id, actor.id),
  ]);
  const isOurs = mayRun || seen.runs.includes(course.unitId);
  const isForMe = me !== undefined && all.current !== undefined && (await isAddressedTo(db, me, course.id));
  const nominates = all.current ? await nominatingUnits(db, actor, all.current, rq.now) : [];
  if (!isOurs && !isForMe && nominates.length === 0 && (!mine || mine.state === "left")) throw new CourseUnknown();
  return {
    ...all,
    me,
    isForMe,
    mine: mine?.state === "left" ? undefined : mine,
    isOurs,
    mayRun,
    seesNames: mayRun || seen.names.includes(course.unitId),
    nominates,
  };
}

/** The same for whoever runs it: lists, materials, results. */
export async function loadToRun(rq: Rq): Promise<LoadedCourse> {
  const loaded = await loadCourse(rq);
  if (!loaded.mayRun) throw new TrainingRefused("no-right-here");
  return loaded;
}
