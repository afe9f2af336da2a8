import type { FastifyRequest } from "fastify";
import { type Clock, vietnamDay } from "../../platform/clock/index.ts";
import { tokenHash } from "../../platform/crypto/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { type Actor, SESSION_COOKIE } from "../../platform/http/index.ts";
import { findBySession } from "./sessions/session.store.ts";
import { findByApiToken } from "./tokens/api-token.store.ts";

/** A person behind a request, with the unit they belong to (their roles may be held elsewhere). */
export interface SignedInActor extends Actor {
  unitId: string;
}

/**
 * Who sends this request: by the bearer token of a program, else by the session cookie of a browser; null for the
 * public. One statement on the database, none when there is neither.
 */
export async function identify(db: Db, clock: Clock, req: FastifyRequest): Promise<SignedInActor | null> {
  const now = clock.now();
  const { authorization } = req.headers;
  // Whoever sends a bearer token is that program or nobody; a cookie beside it lends nothing.
  if (authorization && /^Bearer\b/i.test(authorization)) {
    const token = /^Bearer +([\w-]{20,200})$/i.exec(authorization)?.[1];
    const found = token && (await findByApiToken(db, tokenHash(token), now, vietnamDay(now)));
    return found ? { ...found, sessionId: null } : null;
  }
  const cookie = req.cookies?.[SESSION_COOKIE];
  if (!cookie) return null;
  return (await findBySession(db, tokenHash(cookie), now, vietnamDay(now))) ?? null;
}

/** Whether a program that shows this token elsewhere than in the header is one of ours. */
export async function isApiToken(db: Db, clock: Clock, token: string): Promise<boolean> {
  const now = clock.now();
  if (!/^[\w-]{20,200}$/.test(token)) return false;
  return (await findByApiToken(db, tokenHash(token), now, vietnamDay(now))) !== undefined;
}
