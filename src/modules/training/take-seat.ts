import { randomUUID } from "node:crypto";
import { vietnamDay } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { mayAt, reachOf } from "../accounts/index.ts";
import { readerOf, unitsAsked } from "../briefings/index.ts";
import { isAddressedTo, listVersions, lockCourse } from "./course.store.ts";
import { type CourseVersion, hasBegun, isSignUpOpen } from "./course.ts";
import { fillSeats } from "./fill-seats.ts";
import { type Held, held, noteAct } from "./keep-course.ts";
import {
  countSeats,
  findSeatOf,
  insertSeat,
  listNominees,
  renewNumber,
  type SeatHow,
  type SeatState,
  saveSeat,
} from "./seats.store.ts";
import { CourseUnknown, TrainingRefused } from "./training.errors.ts";

/** The announced course, locked: seats are given one after the other. */
export async function announced(tx: Tx, courseId: string): Promise<Held & { current: CourseVersion }> {
  const course = await lockCourse(tx, courseId);
  if (!course) throw new CourseUnknown();
  if (course.state === "cancelled") throw new TrainingRefused("already-cancelled");
  if (course.state === "held") throw new TrainingRefused("already-held");
  const all = held(course, await listVersions(tx, course.id));
  if (!all.current) throw new TrainingRefused("not-announced");
  return { ...all, current: all.current };
}

/** A seat where there is one, else a place in the waiting line. */
export async function stateForNext(tx: Tx, courseId: string, capacity: number | null): Promise<"going" | "waiting"> {
  if (capacity === null) return "going";
  const { going, waiting } = await countSeats(tx, courseId);
  return going < capacity && waiting === 0 ? "going" : "waiting";
}

async function seat(
  tx: Tx,
  input: {
    courseId: string;
    capacity: number | null;
    personId: string;
    unitId: string;
    how: SeatHow;
    by: string;
    at: Date;
  },
): Promise<"going" | "waiting" | null> {
  const { courseId, personId, unitId, how, by, at } = input;
  const before = await findSeatOf(tx, courseId, personId);
  if (before && before.state !== "left") return null;
  const state = await stateForNext(tx, courseId, input.capacity);
  if (before) {
    await saveSeat(tx, before.id, { state, how, unitId, signedByName: by, signedAt: at, leftAt: null });
    await renewNumber(tx, before.id);
    return state;
  }
  await insertSeat(tx, {
    id: randomUUID(),
    courseId,
    personId,
    unitId,
    guestSealed: null,
    guestTokenHash: null,
    state,
    how,
    signedByName: by,
    signedAt: at,
    leftAt: null,
  });
  return state;
}

/**
 * An official signs up for what he or she is invited to. Answers whether there was a seat.
 *
 * @throws TrainingRefused "not-for-you", "sign-up-closed", "seat-taken-already"
 */
export async function signUp(tx: Tx, actor: Actor, input: { courseId: string; at: Date }): Promise<SeatState> {
  const { courseId, at } = input;
  const today = vietnamDay(at);
  const { course, current } = await announced(tx, courseId);
  const me = await readerOf(tx, actor.id, today);
  if (!me || !(await isAddressedTo(tx, me, courseId))) throw new TrainingRefused("not-for-you");
  if (!isSignUpOpen(course, current, { at, today })) throw new TrainingRefused("sign-up-closed");
  const state = await seat(tx, {
    courseId,
    capacity: current.capacity,
    personId: actor.id,
    unitId: me.unitId,
    how: "self",
    by: actor.name,
    at,
  });
  if (!state) throw new TrainingRefused("seat-taken-already");
  await noteAct(tx, actor, "sign-up", course, { state }, at);
  return state;
}

/** Somebody cannot come: the seat goes to who waited longest. Once it began, only the list in the room says who came. */
export async function leaveSeat(tx: Tx, actor: Actor, input: { courseId: string; at: Date }): Promise<void> {
  const { course, current } = await announced(tx, input.courseId);
  const mine = await findSeatOf(tx, course.id, actor.id);
  if (!mine || mine.state === "left") throw new TrainingRefused("no-seat");
  if (hasBegun(current, input.at)) throw new TrainingRefused("began-already");
  await saveSeat(tx, mine.id, { state: "left", leftAt: input.at });
  await fillSeats(tx, course.id, current.capacity);
  await noteAct(tx, actor, "leave", course, {}, input.at);
}

/** Units a person may send people from: of his or her reach those that are invited. */
export async function nominatingUnits(
  tx: Parameters<typeof reachOf>[0],
  actor: Actor,
  version: Pick<CourseVersion, "unitIds" | "withBelow">,
  at: Date,
): Promise<string[]> {
  const reach = new Set(await reachOf(tx, actor, "training.nominate", at));
  return (await unitsAsked(tx, version, vietnamDay(at))).filter((id) => reach.has(id));
}

/**
 * A unit sends people. Whoever has a seat keeps it; the others get seats as far as there are, then places in the line.
 *
 * @throws TrainingRefused "not-your-people" where one of them is not of an invited unit of the person's reach
 */
export async function nominate(
  tx: Tx,
  actor: Actor,
  input: { courseId: string; personIds: readonly string[]; at: Date },
): Promise<{ going: number; waiting: number }> {
  const { courseId, at } = input;
  const today = vietnamDay(at);
  const { course, current } = await announced(tx, courseId);
  const runs = await mayAt(tx, actor, "training.write", course.unitId, at);
  // The host may add people until the last word is said; others as long as there is sign-up.
  if (!runs && !isSignUpOpen(course, current, { at, today })) throw new TrainingRefused("sign-up-closed");
  const unitIds = runs ? await unitsAsked(tx, current, today) : await nominatingUnits(tx, actor, current, at);
  const ids = [...new Set(input.personIds)];
  const found = await listNominees(tx, { courseId, unitIds, roles: current.roles, today, ids }, ids.length + 1);
  if (found.length < ids.length) throw new TrainingRefused("not-your-people");
  const done = { going: 0, waiting: 0 };
  for (const one of found) {
    const state = await seat(tx, {
      courseId,
      capacity: current.capacity,
      personId: one.id,
      unitId: one.unitId,
      how: "nominated",
      by: actor.name,
      at,
    });
    if (state) done[state]++;
  }
  await noteAct(tx, actor, "nominate", course, { ...done }, at);
  return done;
}
