import type { Actor } from "../../platform/http/index.ts";
import { holds, type Permission } from "../accounts/index.ts";
import { type JourneyAct, type JourneyState, nextState } from "./journey.ts";

/** Why an act cannot be done now; the page says it in a sentence beside the switched-off button. */
export type Refusal = "no-right" | "not-from-this-state" | "own-text" | "nothing-public";

const NEEDS: Record<JourneyAct, Permission> = {
  edit: "journeys.edit",
  submit: "journeys.edit",
  recall: "journeys.edit",
  correct: "journeys.edit",
  return: "journeys.publish",
  publish: "journeys.publish",
  withdraw: "journeys.publish",
};

/** Journeys belong to the whole installation, as the catalogue does: where the role is held does not matter. */
export function refusalOf(
  actor: Actor,
  act: JourneyAct,
  journey: { state: JourneyState; publishedVersion: number | null },
  version: { writtenById: string },
): Refusal | null {
  if (!holds(actor, NEEDS[act])) return "no-right";
  if (nextState(journey.state, act) === null) return "not-from-this-state";
  if (act === "withdraw" && journey.publishedVersion === null) return "nothing-public";
  // Four eyes: who wrote the text that is to go out does not decide that it goes out.
  if (act === "publish" && version.writtenById === actor.id) return "own-text";
  return null;
}

export function mayWrite(actor: Actor): boolean {
  return holds(actor, "journeys.edit");
}
