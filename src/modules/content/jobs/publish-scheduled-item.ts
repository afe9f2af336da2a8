import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { transaction } from "../../../platform/db/index.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { systemActor } from "../../accounts/index.ts";
import { findItem } from "../content.store.ts";
import { publishApprovedItem } from "../publish-item.ts";

/** Publishes at the time the approver chose; does nothing if it was recalled or changed in between. */
export const publishScheduledItem = defineJob<AppContext, { itemId: string; version: number }>({
  name: "content:publish-scheduled-item",
  payload: z.object({ itemId: z.uuid(), version: z.number().int() }),
  async run(app, { itemId, version }) {
    await transaction(app.db, async (tx) => {
      const item = await findItem(tx, itemId);
      const now = app.clock.now();
      // The time may have been moved since this was queued.
      if (item?.state !== "approved" || item.workingVersion !== version || !item.publishAt || item.publishAt > now)
        return;
      await publishApprovedItem(tx, systemActor("phát hành theo lịch đã duyệt"), { itemId, at: now });
    });
  },
});
