import type { AppContext } from "../../platform/app-context.ts";
import type { PartHealth } from "../../platform/http/index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { listMonths } from "./quality.store.ts";

/** A night may fail; two nights in a row are seen to. */
const OLD_MS = 50 * 3_600_000;

/** Whether the figures are those of last night; before the first count there is nothing to say. */
export async function qualityHealth({ db, clock }: AppContext): Promise<PartHealth[]> {
  const last = (await listMonths(db)).reduce((latest, { countedAt }) => Math.max(latest, countedAt.getTime()), 0);
  const isOld = last > 0 && clock.now().getTime() - last > OLD_MS;
  return [
    {
      part: "service-quality.count",
      name: { vi: vi.health.name, en: en.health.name },
      health: last === 0 ? "off" : isOld ? "slow" : "good",
      says: isOld ? { vi: vi.health.old, en: en.health.old } : null,
      isPublic: false,
      waiting: null,
      oldestAt: null,
      path: "/can-bo/chat-luong-phuc-vu",
    },
  ];
}
