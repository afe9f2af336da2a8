import { tokenHash } from "../../../platform/crypto/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { recordAct } from "../../audit/index.ts";
import { PersonActRefused } from "../accounts.errors.ts";
import { deleteSession, deleteSessionByToken, deleteSessionsOf } from "./session.store.ts";

/** Ends one of one's own sessions. */
export async function endSession(tx: Tx, actor: Actor, input: { sessionId: string }, now: Date): Promise<void> {
  if ((await deleteSession(tx, actor.id, input.sessionId)) === 0) throw new PersonActRefused("session-gone");
  await noteEnd(tx, actor, 1, now);
}

/** Ends all of one's own sessions but the present one; answers how many. */
export async function endOtherSessions(tx: Tx, actor: Actor, now: Date): Promise<number> {
  const ended = await deleteSessionsOf(tx, actor.id, actor.sessionId);
  if (ended > 0) await noteEnd(tx, actor, ended, now);
  return ended;
}

/** Signing out; also drops a session that still owed its code. Without a session nothing happens. @idempotent */
export async function signOut(tx: Tx, actor: Actor | null, token: string | undefined, now: Date): Promise<void> {
  if (!token) return;
  const ended = await deleteSessionByToken(tx, tokenHash(token));
  if (ended && actor) await noteEnd(tx, actor, 1, now);
}

async function noteEnd(tx: Tx, actor: Actor, sessions: number, at: Date): Promise<void> {
  await recordAct(tx, actor, {
    act: "session.end",
    subjectKind: "person",
    subjectId: actor.id,
    details: { sessions },
    at,
  });
}
