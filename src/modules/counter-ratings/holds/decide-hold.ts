import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { listTalliedOf } from "../rating.store.ts";
import { RatingRefused, RatingUnknown } from "../ratings.errors.ts";
import { addToTally } from "../tally.store.ts";
import { lockHold, saveDecision } from "./hold.store.ts";

/** A leader looked: these ratings count after all, or stay out. The other way round later, with its own reason; both stay in the log. */
export async function decideHold(
  tx: Tx,
  actor: Actor,
  input: { id: number; decision: "count" | "leave"; reason: string; at: Date },
): Promise<void> {
  const hold = await lockHold(tx, input.id);
  if (!hold) throw new RatingUnknown();
  if (!(await mayAt(tx, actor, "ratings.decide", hold.unitId, input.at))) throw new RatingRefused("no-right-here");
  if (hold.decision === input.decision) throw new RatingRefused("decided-so-already");
  const { decision, reason } = input;
  await saveDecision(tx, hold.id, { decision, reason, decidedByName: actor.name, decidedAt: input.at });
  if (decision === "count") await addToTally(tx, await listTalliedOf(tx, hold.id));
  else if (hold.decision === "count") await addToTally(tx, await listTalliedOf(tx, hold.id), -1);
  await recordAct(tx, actor, {
    act: decision === "count" ? "ratingHold.count" : "ratingHold.leave",
    subjectKind: "ratingHold",
    subjectId: String(hold.id),
    unitId: hold.unitId,
    details: { kind: hold.kind, onDay: hold.onDay, ratings: hold.ratings, reason },
    at: input.at,
  });
}
