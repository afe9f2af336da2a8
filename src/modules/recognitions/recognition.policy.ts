import type { Db } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { mayAt } from "../accounts/index.ts";
import { isRecognitionActPossible, type Recognition, type RecognitionAct } from "./recognition.ts";
import type { RecognitionRefusal } from "./recognitions.errors.ts";

/** The unit proposes and corrects; somebody else checks, enters the decision and publishes. Either may withdraw. */
export async function recognitionRefusal(
  db: Db,
  actor: Actor,
  act: RecognitionAct,
  recognition: Pick<Recognition, "unitId" | "state" | "createdBy">,
  at: Date,
): Promise<RecognitionRefusal | null> {
  const proposes = await mayAt(db, actor, "recognitions.propose", recognition.unitId, at);
  const checks = await mayAt(db, actor, "recognitions.check", recognition.unitId, at);
  const may = act === "change" ? proposes : act === "withdraw" ? proposes || checks : checks;
  if (!may) return "no-right-here";
  if (!isRecognitionActPossible(recognition.state, act)) return "not-from-this-state";
  const needsOther = act === "check" || act === "publish";
  return needsOther && recognition.createdBy === actor.id ? "own-proposal" : null;
}

/** Who may write down that a person agreed, or no longer agrees: whoever proposes or checks for the unit. */
export async function mayKeepConsent(db: Db, actor: Actor, unitId: string, at: Date): Promise<boolean> {
  return (
    (await mayAt(db, actor, "recognitions.propose", unitId, at)) ||
    (await mayAt(db, actor, "recognitions.check", unitId, at))
  );
}
