import type { Db } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { mayAt } from "../accounts/index.ts";
import { QueueRefused } from "./waiting-room.errors.ts";

/** Who gives tickets at the desk and calls: officers and handlers of the unit, or of one above it. @throws QueueRefused */
export async function requireCaller(db: Db, actor: Actor, unitId: string, now: Date): Promise<void> {
  if (!(await mayAt(db, actor, "queue.call", unitId, now))) throw new QueueRefused("no-right-here");
}

/** Who says how tickets are had: editors and administrators of the unit, or of one above it. @throws QueueRefused */
export async function requireHallKeeper(db: Db, actor: Actor, unitId: string, now: Date): Promise<void> {
  if (!(await mayAt(db, actor, "queue.set", unitId, now))) throw new QueueRefused("no-right-here");
}
