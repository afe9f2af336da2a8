import type { AppContext } from "../../platform/app-context.ts";
import type { PartHealth } from "../../platform/http/index.ts";
import { isOwnHub } from "./hub.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { countState } from "./subscription.store.ts";

/** Programs that follow our feeds: one that is away is its own matter; where none can be reached, it is ours. */
export async function websubHealth(app: AppContext): Promise<PartHealth[]> {
  const { active, failing, failingSince } = await countState(app.db);
  const isOff = active === 0 || !isOwnHub(app.config);
  return [
    {
      part: "websub.hub",
      name: { vi: vi.title, en: en.title },
      health: isOff ? "off" : failing === 0 ? "good" : failing === active && active > 2 ? "down" : "slow",
      says: failing === 0 ? null : { vi: vi.health(failing, active), en: en.health(failing, active) },
      isPublic: false,
      waiting: failing,
      oldestAt: failingSince,
      path: "/can-bo/theo-doi-nguon-tin",
    },
  ];
}
