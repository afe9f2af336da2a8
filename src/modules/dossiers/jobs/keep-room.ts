import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { forgetRequests, listProvinces, makeRoom } from "../dossier.store.ts";

const DAY = 86_400_000;

/** Every night: room for this month and the next, so that no reception waits for it; keys older than 30 days are forgotten. */
export const keepRoom = defineJob<AppContext, Record<string, never>>({
  name: "dossiers:keep-room",
  payload: z.object({}),
  async run({ db, clock }) {
    const now = clock.now();
    const provinces = await listProvinces(db);
    for (const provinceId of provinces)
      for (const ahead of [0, 31])
        await transaction(db, (tx) => makeRoom(tx, provinceId, vietnamDay(new Date(now.getTime() + ahead * DAY))));
    const forgotten = await transaction(db, (tx) => forgetRequests(tx, new Date(now.getTime() - 30 * DAY)));
    return `${provinces.length} provinces, ${forgotten} keys forgotten`;
  },
});
