import { vietnamDay } from "../../platform/clock/index.ts";
import { notifyPublicChange, type Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { journeyForAct, noteAct } from "./act-on-journey.ts";
import { missingForPublication } from "./check-journey.ts";
import { JourneyFaulty } from "./journey.errors.ts";
import { saveJourney, savePublication } from "./journey.store.ts";

/** Hands the draft to those who decide. @throws JourneyFaulty for a draft that is not complete */
export async function submitJourney(tx: Tx, actor: Actor, input: { id: string; at: Date }): Promise<void> {
  const { journey, version } = await journeyForAct(tx, actor, "submit", input.id);
  const missing = missingForPublication(version.content);
  if (missing.length > 0) throw new JourneyFaulty(missing);
  await saveJourney(tx, journey.id, { state: "submitted", changedAt: input.at });
  const { number } = version;
  await noteAct(tx, actor, journey.id, "submit", {
    version: number,
    from: journey.state,
    to: "submitted",
    at: input.at,
  });
}

/** Takes it back to write on. */
export async function recallJourney(tx: Tx, actor: Actor, input: { id: string; at: Date }): Promise<void> {
  const { journey, version } = await journeyForAct(tx, actor, "recall", input.id);
  await saveJourney(tx, journey.id, { state: "draft", changedAt: input.at });
  const { number } = version;
  await noteAct(tx, actor, journey.id, "recall", { version: number, from: journey.state, to: "draft", at: input.at });
}

/** Gives it back with the reasons. */
export async function returnJourney(
  tx: Tx,
  actor: Actor,
  input: { id: string; reason: string; at: Date },
): Promise<void> {
  const { journey, version } = await journeyForAct(tx, actor, "return", input.id);
  await saveJourney(tx, journey.id, { state: "returned", changedAt: input.at });
  await noteAct(tx, actor, journey.id, "return", {
    version: version.number,
    from: journey.state,
    to: "returned",
    note: input.reason,
    at: input.at,
  });
}

/** Makes what somebody else wrote what people read from today on. */
export async function publishJourney(tx: Tx, actor: Actor, input: { id: string; at: Date }): Promise<void> {
  const { journey, version } = await journeyForAct(tx, actor, "publish", input.id);
  await savePublication(tx, journey.id, version.number, {
    publishedById: actor.id,
    publishedByName: actor.name,
    publishedAt: input.at,
    validFrom: vietnamDay(input.at),
  });
  await saveJourney(tx, journey.id, {
    state: "published",
    publishedVersion: version.number,
    withdrawnAt: null,
    withdrawnReason: null,
    changedAt: input.at,
  });
  await noteAct(tx, actor, journey.id, "publish", {
    version: version.number,
    from: journey.state,
    to: "published",
    note: version.changeNote,
    at: input.at,
  });
  await notifyPublicChange(tx, "journeys");
}

/** Takes it off the public side. Its address goes on answering, with the reason. */
export async function withdrawJourney(
  tx: Tx,
  actor: Actor,
  input: { id: string; reason: string; at: Date },
): Promise<void> {
  const { journey, version } = await journeyForAct(tx, actor, "withdraw", input.id);
  await saveJourney(tx, journey.id, {
    state: "withdrawn",
    withdrawnAt: input.at,
    withdrawnReason: input.reason,
    changedAt: input.at,
  });
  await noteAct(tx, actor, journey.id, "withdraw", {
    version: version.number,
    from: journey.state,
    to: "withdrawn",
    note: input.reason,
    at: input.at,
  });
  await notifyPublicChange(tx, "journeys");
}
