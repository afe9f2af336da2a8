import type { Db } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { mayAt, reachOf } from "../accounts/index.ts";
import type { Course, CourseVersion } from "./course.ts";
import type { TrainingRefusal } from "./training.errors.ts";

export type CourseAct = "write" | "submit" | "discard" | "decide" | "cancel" | "run" | "settle";

/**
 * A unit writes; where it reaches beyond the own unit, or invites people without an account, somebody else says yes. What
 * stays in the unit may be announced by who may approve, also their own words. "run" is what is done for a course that is
 * announced or was held: materials, lists, attendance, results; "settle" is what who approves does with what was held.
 */
export async function courseRefusal(
  db: Db,
  actor: Actor,
  act: CourseAct,
  course: Pick<Course, "unitId" | "state">,
  inHand: Pick<CourseVersion, "state" | "writerIds" | "reachesOthers"> | undefined,
  at: Date,
): Promise<TrainingRefusal | null> {
  const approves = act === "decide" || act === "cancel" || act === "settle";
  const permission = approves ? "training.approve" : "training.write";
  if (!(await mayAt(db, actor, permission, course.unitId, at))) return "no-right-here";
  if (course.state === "cancelled") return "already-cancelled";
  switch (act) {
    case "write":
      if (course.state === "held") return "already-held";
      return inHand?.state === "waiting" ? "waits-already" : null;
    case "submit":
    case "discard":
      if (!inHand) return "nothing-in-hand";
      return inHand.state === "waiting" && act === "submit" ? "waits-already" : null;
    case "decide":
      if (inHand?.state !== "waiting") return "not-waiting";
      return inHand.reachesOthers && inHand.writerIds.includes(actor.id) ? "own-words" : null;
    case "cancel":
      if (course.state === "held") return "already-held";
      return course.state === "announced" ? null : "not-announced";
    case "settle":
      return course.state === "held" ? null : "not-held";
    case "run":
      return null;
  }
}

/** Units of whose courses somebody sees the figures, and those of which also the names. */
export async function overseen(db: Db, actor: Actor, at: Date): Promise<{ runs: string[]; names: string[] }> {
  const [names, writes, approves] = await Promise.all([
    reachOf(db, actor, "training.oversee", at),
    reachOf(db, actor, "training.write", at),
    reachOf(db, actor, "training.approve", at),
  ]);
  return { runs: [...new Set([...names, ...writes, ...approves])], names };
}
