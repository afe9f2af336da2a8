import type { AppContext } from "../../platform/app-context.ts";
import type { PartHealth } from "../../platform/http/index.ts";
import { countTablets } from "./devices/device.store.ts";
import { SILENT_AFTER_HOURS } from "./devices/device.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

/** Whether paired tablets are heard of, and how many ratings wait on them; without a tablet there is nothing to say. */
export async function ratingHealth({ db, clock }: AppContext): Promise<PartHealth[]> {
  const before = new Date(clock.now().getTime() - SILENT_AFTER_HOURS * 3_600_000);
  const { paired, silent, waiting, oldestAt } = await countTablets(db, before);
  return [
    {
      part: "counter-ratings.tablets",
      name: { vi: vi.health.name, en: en.health.name },
      health: paired === 0 ? "off" : silent > 0 ? "slow" : "good",
      says: silent > 0 ? { vi: vi.health.silent(silent), en: en.health.silent(silent) } : null,
      isPublic: false,
      waiting: paired === 0 ? null : waiting,
      oldestAt: silent > 0 ? oldestAt : null,
      path: "/can-bo/danh-gia/may?tinhtrang=silent",
    },
  ];
}
