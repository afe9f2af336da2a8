import { type Actor, HttpError, type Rq } from "../../platform/http/index.ts";
import { holds, isPermission } from "./permissions.ts";

/** The rule of a URL: "public", "signedIn" or a permission. Anything else is a mistake in a route table, and denied. */
export function allows(actor: Actor | null, access: string): boolean {
  if (access === "public") return true;
  if (!actor) return false;
  return access === "signedIn" || (isPermission(access) && holds(actor, access));
}

/** The signed-in person on a route whose rule promises one. */
export function actorOf(rq: Rq): Actor {
  if (!rq.actor) throw new HttpError(401, "sign-in-needed");
  return rq.actor;
}

/** Acts nobody in particular does: imports at start, jobs. Says why, and shows so in the log. */
export function systemActor(reason: string): Actor {
  return { id: "system", name: `Hệ thống (${reason})`, grants: [], sessionId: null };
}

/** Rows point at people; the system is none. */
export const personIdOf = (actor: { id: string | null }): string | null =>
  actor.id !== null && /^[0-9a-f-]{36}$/.test(actor.id) ? actor.id : null;
