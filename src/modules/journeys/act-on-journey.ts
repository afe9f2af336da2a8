import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { recordAct } from "../audit/index.ts";
import { JourneyActRefused, JourneyNotFound } from "./journey.errors.ts";
import { refusalOf } from "./journey.policy.ts";
import { getVersion, insertEvent, type Journey, type JourneyVersion, lockJourney } from "./journey.store.ts";
import type { JourneyAct } from "./journey.ts";

/** The journey and its working version, locked, for an act this person may do now. Throws the reason where not. */
export async function journeyForAct(
  tx: Tx,
  actor: Actor,
  act: JourneyAct,
  id: string,
): Promise<{ journey: Journey; version: JourneyVersion }> {
  const journey = await lockJourney(tx, id);
  if (!journey) throw new JourneyNotFound();
  const version = await getVersion(tx, journey.id, journey.workingVersion);
  const refusal = refusalOf(actor, act, journey, version);
  if (refusal) throw new JourneyActRefused(refusal);
  return { journey, version };
}

/** History beside the journey and the audit log, both in the act's own transaction. */
export async function noteAct(
  tx: Tx,
  actor: Actor,
  journeyId: string,
  act: string,
  detail: { version: number; from: string | null; to: string; note?: string | null; at: Date },
): Promise<void> {
  const { version, from, to, note = null, at } = detail;
  await insertEvent(tx, { journeyId, personName: actor.name, act, version, note, at });
  await recordAct(tx, actor, {
    act: `journey.${act}`,
    subjectKind: "journey",
    subjectId: journeyId,
    details: { version, from, to },
    at,
  });
}
