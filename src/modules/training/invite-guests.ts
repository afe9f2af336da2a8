import { randomUUID } from "node:crypto";
import { shift } from "../../platform/calendar/index.ts";
import { vietnamDay } from "../../platform/clock/index.ts";
import { randomToken, tokenHash } from "../../platform/crypto/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { saveGuestAddress } from "./course.store.ts";
import { hasBegun, isSignUpOpen } from "./course.ts";
import { fillSeats } from "./fill-seats.ts";
import { GUEST, type Guest, sealGuest } from "./guests.ts";
import { forAct, noteAct } from "./keep-course.ts";
import { countSeats, insertSeat, type Seat, type SeatState, saveSeat } from "./seats.store.ts";
import { announced, stateForNext } from "./take-seat.ts";
import { TrainingRefused } from "./training.errors.ts";

/** The secret address answers so many days after the last session: for materials, and certificates. */
const ADDRESS_DAYS = 60;
/** Guests of one course who sign up by themselves. */
const MOST_GUESTS = 500;

/** Only what is hashed of it is kept: it is shown once. The one before answers no longer. */
export async function makeGuestAddress(tx: Tx, actor: Actor, input: { courseId: string; at: Date }): Promise<string> {
  const { course, current } = await forAct(tx, actor, "run", input);
  if (!current || course.state === "cancelled") throw new TrainingRefused("not-announced");
  if (current.guests === null) throw new TrainingRefused("guests-not-invited");
  const token = randomToken();
  const today = vietnamDay(input.at);
  const later = [course.lastDay, today].sort().at(-1) ?? today;
  await saveGuestAddress(tx, course.id, { hash: tokenHash(token), until: shift(later, ADDRESS_DAYS) });
  await noteAct(tx, actor, "make-address", course, {}, input.at);
  return token;
}

export async function endGuestAddress(tx: Tx, actor: Actor, input: { courseId: string; at: Date }): Promise<void> {
  const { course } = await forAct(tx, actor, "run", input);
  await saveGuestAddress(tx, course.id, null);
  await noteAct(tx, actor, "end-address", course, {}, input.at);
}

/** Somebody who has the address signs up. Answers the token of the own page, which is kept hashed only. */
export async function signUpGuest(
  tx: Tx,
  secretKey: Buffer,
  input: Guest & { courseId: string; at: Date },
): Promise<{ token: string; state: SeatState }> {
  const { course, current } = await announced(tx, input.courseId);
  if (current.guests === null) throw new TrainingRefused("guests-not-invited");
  if (!isSignUpOpen(course, current, { at: input.at, today: vietnamDay(input.at) }))
    throw new TrainingRefused("sign-up-closed");
  if ((await countSeats(tx, course.id)).guests >= MOST_GUESTS) throw new TrainingRefused("sign-up-closed");
  const id = randomUUID();
  const token = randomToken();
  const state = await stateForNext(tx, course.id, current.capacity);
  await insertSeat(tx, {
    id,
    courseId: course.id,
    personId: null,
    unitId: null,
    guestSealed: sealGuest(secretKey, id, { name: input.name, office: input.office, email: input.email }),
    guestTokenHash: tokenHash(token),
    state,
    how: "guest",
    signedByName: GUEST.name,
    signedAt: input.at,
    leftAt: null,
  });
  await noteAct(tx, GUEST, "sign-up", course, { state, guest: true }, input.at);
  return { token, state };
}

/** A guest cannot come. */
export async function leaveGuestSeat(tx: Tx, input: { courseId: string; seat: Seat; at: Date }): Promise<void> {
  const { course, current } = await announced(tx, input.courseId);
  if (input.seat.state === "left") throw new TrainingRefused("no-seat");
  if (hasBegun(current, input.at)) throw new TrainingRefused("began-already");
  await saveSeat(tx, input.seat.id, { state: "left", leftAt: input.at });
  await fillSeats(tx, course.id, current.capacity);
  await noteAct(tx, GUEST, "leave", course, { guest: true }, input.at);
}
