import type { Db } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { mayAt } from "../accounts/index.ts";
import type { Event, EventUpdate } from "./event.ts";
import type { EventRefusal } from "./events.errors.ts";

export type EventAct = "write" | "decide" | "withdraw";

/** The unit writes; somebody else approves or returns. What stands in public is taken back by who may approve. */
export async function eventRefusal(
  db: Db,
  actor: Actor,
  act: EventAct,
  event: Pick<Event, "unitId" | "state">,
  waiting: Pick<EventUpdate, "writtenBy"> | undefined,
  at: Date,
): Promise<EventRefusal | null> {
  if (!(await mayAt(db, actor, act === "write" ? "events.write" : "events.approve", event.unitId, at)))
    return "no-right-here";
  if (event.state === "withdrawn") return "already-withdrawn";
  if (act !== "decide") return null;
  if (!waiting) return "nothing-waits";
  return waiting.writtenBy === actor.id ? "own-update" : null;
}
