import type { Db } from "../../../platform/db/index.ts";
import type { Medium } from "../message.ts";
import { listProviders } from "../provider.store.ts";
import { listWaiting } from "./watch.store.ts";

export interface ProviderState {
  id: string;
  name: string;
  medium: Medium;
  state: "healthy" | "resting" | "off";
  /** Whether it is the one that carries now; the others wait to relieve it. */
  isCarrying: boolean;
  /** Since when it rests, until when, and why; null where it does not. */
  rest: { since: Date | null; until: Date; reason: string } | null;
  /** Messages of its medium that are due and wait, whoever will carry them. */
  waiting: number;
  /** When the oldest of them was due; null where none waits. */
  oldestDueAt: Date | null;
}

/** How each provider is, in the order in which they carry. Times are UTC. */
export async function providerStates(db: Db, now: Date): Promise<ProviderState[]> {
  const waiting = new Map((await listWaiting(db, now)).map((one) => [one.medium, one]));
  const carrying = new Set<Medium>();
  return (await listProviders(db)).map((one) => {
    const isResting = one.isOn && one.restingUntil !== null && one.restingUntil > now;
    const state = !one.isOn ? "off" : isResting ? "resting" : "healthy";
    const isCarrying = state === "healthy" && !carrying.has(one.medium);
    if (isCarrying) carrying.add(one.medium);
    return {
      id: one.id,
      name: one.name,
      medium: one.medium,
      state,
      isCarrying,
      rest:
        isResting && one.restingUntil
          ? { since: one.lastFailureAt, until: one.restingUntil, reason: one.lastFailure ?? "" }
          : null,
      waiting: waiting.get(one.medium)?.due ?? 0,
      oldestDueAt: waiting.get(one.medium)?.oldestDueAt ?? null,
    };
  });
}
