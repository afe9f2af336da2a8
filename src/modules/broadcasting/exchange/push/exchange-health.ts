import type { AppContext } from "../../../../platform/app-context.ts";
import type { Health, PartHealth } from "../../../../platform/http/index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { type SystemsHealth, systemsHealth } from "./source-system.store.ts";

/** Whether the source-information systems answer; what waits is told later, and the archive can be downloaded meanwhile. */
export async function exchangeHealth(app: AppContext): Promise<PartHealth> {
  const found = await systemsHealth(app.db, app.clock.now());
  const health = healthOf(found);
  const says = (words: typeof vi): string =>
    [
      ...(found.keyWrong > 0 ? [words.part.keyWrong(found.keyWrong)] : []),
      ...(found.away > 0 ? [words.part.away(found.away)] : []),
    ].join(" ");
  return {
    part: "broadcasting.exchange",
    name: { vi: vi.part.name, en: en.part.name },
    health,
    says: health === "good" || health === "off" ? null : { vi: says(vi), en: says(en) },
    isPublic: false,
    waiting: found.waiting,
    oldestAt: found.oldestAt,
    path: "/can-bo/truyen-thanh/trao-doi",
  };
}

function healthOf({ live, away, keyWrong }: SystemsHealth): Health {
  if (live === 0) return "off";
  if (away + keyWrong === 0) return "good";
  return away + keyWrong === live ? "down" : "slow";
}
