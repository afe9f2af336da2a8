import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { transaction } from "../../../platform/db/index.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { eraseEntrants } from "../contest.store.ts";
import { eraseMembers } from "../stage/stage.store.ts";
import { eraseEssays } from "../writing/essay.store.ts";

/** Long enough to hand out the prizes and to answer who asks. */
const KEPT_DAYS = 90;

/** Every night: names and telephones of contests whose results are old are erased; numbers, answers and masked winners stay, and so do essays that are public. */
export const eraseOldEntrants = defineJob<AppContext, Record<string, never>>({
  name: "contests:erase-entrants",
  payload: z.object({}),
  async run({ db, clock, files }) {
    const before = new Date(clock.now().getTime() - KEPT_DAYS * 86_400_000);
    const keys = await transaction(db, async (tx) => {
      await eraseMembers(tx, before);
      return eraseEssays(tx, before);
    });
    for (const key of keys) await files.remove(key);
    return `${await eraseEntrants(db, before)} erased`;
  },
});
