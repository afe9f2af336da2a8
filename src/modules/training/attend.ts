import { randomUUID } from "node:crypto";
import { vietnamDay } from "../../platform/clock/index.ts";
import { keyedDigest, randomToken, tokenHash } from "../../platform/crypto/index.ts";
import type { Db, Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { readerOf } from "../briefings/index.ts";
import { isAddressedTo, listSessions } from "./course.store.ts";
import { type Course, MOST_WRONG_CODES, momentOf, type Session, takesCode } from "./course.ts";
import { GUEST, type Guest, sealGuest } from "./guests.ts";
import { forAct, noteAct } from "./keep-course.ts";
import {
  findSeatOf,
  insertAttendance,
  insertSeat,
  listParticipants,
  removeAttendance,
  type Seat,
  saveSeat,
} from "./seats.store.ts";
import { announced } from "./take-seat.ts";
import { TrainingRefused } from "./training.errors.ts";

/** Six digits for a session, the same on every machine and kept nowhere. */
export function roomCode(secretKey: Buffer, sessionId: string): string {
  const digest = Buffer.from(keyedDigest(secretKey, "course room code", sessionId), "base64url");
  return String(digest.readUInt32BE(0) % 1_000_000).padStart(6, "0");
}

async function sessionOf(db: Db, course: Pick<Course, "id">, sessionId: string): Promise<Session> {
  const found = (await listSessions(db, [course.id])).find((one) => one.id === sessionId);
  if (!found) throw new TrainingRefused("session-unknown");
  return found;
}

/** The list of a session as ticked: of those shown, who was there and who was not. */
export async function tickAttendance(
  tx: Tx,
  actor: Actor,
  input: { courseId: string; sessionId: string; shown: readonly string[]; present: readonly string[]; at: Date },
): Promise<void> {
  const { course } = await forAct(tx, actor, "run", input);
  if (course.state !== "announced")
    throw new TrainingRefused(course.state === "held" ? "already-held" : "not-announced");
  const session = await sessionOf(tx, course, input.sessionId);
  if (momentOf(session.day, session.beginsAt) > input.at) throw new TrainingRefused("session-to-come");
  const seats = await listParticipants(
    tx,
    { courseId: course.id, states: ["going", "waiting"], ids: input.shown },
    input.shown.length + 1,
  );
  const there = new Set(input.present);
  const came = seats.filter((one) => there.has(one.id));
  await insertAttendance(
    tx,
    came
      .filter((one) => !one.attended.includes(session.id))
      .map((one) => ({
        sessionId: session.id,
        seatId: one.id,
        how: "tick" as const,
        recordedByName: actor.name,
        recordedAt: input.at,
      })),
  );
  // Who waited in line and came anyhow has a seat now.
  for (const one of came) if (one.state === "waiting") await saveSeat(tx, one.id, { state: "going" });
  const away = seats.filter((one) => !there.has(one.id) && one.attended.includes(session.id));
  await removeAttendance(
    tx,
    session.id,
    away.map((one) => one.id),
  );
  await noteAct(tx, actor, "tick", course, { session: session.id, came: came.length, away: away.length }, input.at);
}

/** Somebody who came without an account and without having signed up is written in, by name. */
export async function writeInGuest(
  tx: Tx,
  actor: Actor,
  secretKey: Buffer,
  input: Guest & { courseId: string; sessionId: string | null; at: Date },
): Promise<void> {
  const { course } = await forAct(tx, actor, "run", input);
  if (course.state !== "announced")
    throw new TrainingRefused(course.state === "held" ? "already-held" : "not-announced");
  const id = randomUUID();
  await insertSeat(tx, {
    id,
    courseId: course.id,
    personId: null,
    unitId: null,
    guestSealed: sealGuest(secretKey, id, { name: input.name, office: input.office }),
    guestTokenHash: tokenHash(randomToken()),
    state: "going",
    how: "door",
    signedByName: actor.name,
    signedAt: input.at,
    leftAt: null,
  });
  if (input.sessionId) {
    const session = await sessionOf(tx, course, input.sessionId);
    if (momentOf(session.day, session.beginsAt) > input.at) throw new TrainingRefused("session-to-come");
    await insertAttendance(tx, [
      { sessionId: session.id, seatId: id, how: "door", recordedByName: actor.name, recordedAt: input.at },
    ]);
  }
  await noteAct(tx, actor, "write-in", course, {}, input.at);
}

/** The session whose code is taken now; undefined between sessions. */
export const sessionNow = (sessions: readonly Session[], at: Date): Session | undefined =>
  sessions.find((one) => takesCode(one, at));

/**
 * The code shown in the room, typed by one of those who are there: by an official, or by a guest with the seat of his or
 * her own address. Answers false for a wrong one, so that the try is kept on record.
 *
 * @throws TrainingRefused "code-not-now", "codes-used-up", "not-for-you"
 */
export async function attendByCode(
  tx: Tx,
  who: Actor | { guest: Seat; name: string },
  secretKey: Buffer,
  input: { courseId: string; code: string; at: Date },
): Promise<boolean> {
  const { course } = await announced(tx, input.courseId);
  const sessions = await listSessions(tx, [course.id]);
  const open = sessions.filter((one) => takesCode(one, input.at));
  if (open.length === 0) throw new TrainingRefused("code-not-now");
  const isGuest = "guest" in who;
  let mine = isGuest ? who.guest : await findSeatOf(tx, course.id, who.id);
  if (!isGuest && (!mine || mine.state === "left")) {
    const today = vietnamDay(input.at);
    const me = await readerOf(tx, who.id, today);
    if (!me || !(mine || (await isAddressedTo(tx, me, course.id)))) throw new TrainingRefused("not-for-you");
    // Nobody guesses a code without a row on which wrong ones are counted; it is no seat before the code was right.
    if (!mine)
      await insertSeat(tx, {
        id: randomUUID(),
        courseId: course.id,
        personId: who.id,
        unitId: me.unitId,
        guestSealed: null,
        guestTokenHash: null,
        state: "left",
        how: "door",
        signedByName: who.name,
        signedAt: input.at,
        leftAt: input.at,
      });
    mine = await findSeatOf(tx, course.id, who.id);
  }
  if (!mine || (isGuest && mine.state === "left")) throw new TrainingRefused("no-seat");
  if (mine.wrongCodes >= MOST_WRONG_CODES) throw new TrainingRefused("codes-used-up");
  const code = input.code.replace(/\D/g, "");
  const session = open.find((one) => roomCode(secretKey, one.id) === code);
  if (!session) {
    await saveSeat(tx, mine.id, { wrongCodes: mine.wrongCodes + 1 });
    return false;
  }
  await insertAttendance(tx, [
    { sessionId: session.id, seatId: mine.id, how: "code", recordedByName: who.name, recordedAt: input.at },
  ]);
  // Who stands in the room is there, however many seats were planned.
  if (mine.state !== "going")
    await saveSeat(tx, mine.id, { state: "going", leftAt: null, ...(mine.state === "left" ? { how: "door" } : {}) });
  await noteAct(tx, isGuest ? GUEST : who, "attend", course, { session: session.id, guest: isGuest }, input.at);
  return true;
}
