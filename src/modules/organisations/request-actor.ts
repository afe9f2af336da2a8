import { type Actor, HttpError, type Rq } from "../../platform/http/index.ts";

/**
 * The signed-in person on a route whose rule promises one. The accounts module has the same for others; it stands on this
 * module, so this module cannot ask it.
 */
export function actorOf(rq: Rq): Actor {
  if (!rq.actor) throw new HttpError(401, "sign-in-needed");
  return rq.actor;
}
