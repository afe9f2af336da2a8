import type { AppContext } from "../../../../platform/app-context.ts";
import type { PartHealth } from "../../../../platform/http/index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { listDestinations, listStandings } from "./sync.store.ts";

/** What waits longer than this, at a destination that is not paused, is stuck. */
const STUCK_MS = 2 * 60 * 60_000;

/** Whether other systems are told of dossiers in time. The counter works on whatever becomes of it. */
export async function syncHealth(app: AppContext): Promise<PartHealth[]> {
  const now = app.clock.now();
  const on = (await listDestinations(app.db)).filter((one) => one.isOn);
  const standings = on.length === 0 ? new Map() : await listStandings(app.db);
  const live = on.filter((one) => one.pausedAt === null);
  const resting = live.filter((one) => one.restingUntil !== null && one.restingUntil > now && one.rests > 2);
  const all = live.flatMap((one) => standings.get(one.id) ?? []);
  const waiting = all.reduce((sum, one) => sum + one.waiting + one.unknown + one.refused, 0);
  const oldestAt = all.reduce<Date | null>(
    (oldest, one) => (one.oldestAt && (!oldest || one.oldestAt < oldest) ? one.oldestAt : oldest),
    null,
  );
  const isStuck = oldestAt !== null && now.getTime() - oldestAt.getTime() > STUCK_MS;
  const names = resting.map((one) => one.name).join(", ");
  const say = (words: typeof vi): string =>
    resting.length > 0 ? words.health.down(names) : words.health.late(waiting);
  const health =
    live.length === 0
      ? "off"
      : resting.length === live.length
        ? "down"
        : resting.length > 0 || isStuck
          ? "slow"
          : "good";
  return [
    {
      part: "dossiers.sync",
      name: { vi: vi.health.name, en: en.health.name },
      health,
      says: health === "off" || health === "good" ? null : { vi: say(vi), en: say(en) },
      isPublic: false,
      waiting: live.length === 0 ? null : waiting,
      oldestAt,
      path: "/can-bo/ho-so/dong-bo",
    },
  ];
}
