import type { AppContext } from "../../../platform/app-context.ts";
import type { Health, InLanguages, PartHealth } from "../../../platform/http/index.ts";
import { MEDIA } from "../message.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { type ProviderState, providerStates } from "./provider-states.ts";

/** What is due leaves within seconds; whoever waits longer notices. */
const SLOW_MS = 5 * 60_000;

const both = (say: (words: typeof vi) => string): InLanguages => ({ vi: say(vi), en: say(en) });

/** Each medium as people meet it: whether what is due leaves, and who carries it. */
export async function messagingHealth(app: AppContext): Promise<PartHealth[]> {
  const now = app.clock.now();
  const states = await providerStates(app.db, now);
  return MEDIA.map((medium): PartHealth => {
    const on = states.filter((one) => one.medium === medium && one.state !== "off");
    const { waiting = 0, oldestDueAt = null } = on[0] ?? {};
    const health = healthOf(on, now);
    const resting = on.flatMap(({ name, rest }) => (rest ? [rest.reason ? `${name} (${rest.reason})` : name] : []));
    return {
      part: `messaging.${medium}`,
      name: both((words) => words.health.names[medium]),
      health,
      says:
        health === "good" || health === "off"
          ? null
          : both(({ health: say }) => (resting.length > 0 ? say.resting(resting) : say.late(waiting))),
      isPublic: true,
      waiting,
      oldestAt: oldestDueAt,
      path: "/can-bo/gui-tin",
    };
  });
}

function healthOf(on: readonly ProviderState[], now: Date): Health {
  const [first] = on;
  if (!first) return "off";
  const resting = on.filter((one) => one.state === "resting");
  if (resting.length === on.length) return "down";
  const isLate = first.oldestDueAt !== null && now.getTime() - first.oldestDueAt.getTime() > SLOW_MS;
  return resting.length > 0 || isLate ? "slow" : "good";
}
