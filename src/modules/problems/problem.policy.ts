import type { Db } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { mayAt } from "../accounts/index.ts";
import type { Problem, ProblemUpdate } from "./problem.ts";
import type { ProblemRefusal } from "./problems.errors.ts";

export type ProblemAct = "write" | "decide" | "withdraw";

/** The unit writes; somebody else approves or returns. What stands in public is taken back by who may approve. */
export async function problemRefusal(
  db: Db,
  actor: Actor,
  act: ProblemAct,
  problem: Pick<Problem, "unitId" | "state">,
  waiting: Pick<ProblemUpdate, "writtenBy"> | undefined,
  at: Date,
): Promise<ProblemRefusal | null> {
  const permission = act === "write" ? "problems.write" : "problems.approve";
  if (!(await mayAt(db, actor, permission, problem.unitId, at))) return "no-right-here";
  if (problem.state === "withdrawn") return "already-withdrawn";
  if (act !== "decide") return null;
  if (!waiting) return "nothing-waits";
  return waiting.writtenBy === actor.id ? "own-update" : null;
}
