import { z } from "zod";
import type { AppContext } from "../../../../platform/app-context.ts";
import { notifyPublicChange, transaction } from "../../../../platform/db/index.ts";
import { formatDateTime } from "../../../../platform/i18n/index.ts";
import { defineJob } from "../../../../platform/jobs/index.ts";
import { systemActor } from "../../../accounts/index.ts";
import { noteAct } from "../../act-on-item.ts";
import { lockItem, saveItem } from "../../content.store.ts";
import { nextState } from "../../item.ts";
import { vi } from "../messages.vi.ts";
import { findUrgent } from "../urgent.store.ts";

/**
 * Ends an urgent notice at its hour: it is kept, no longer current. Where a newer version was approved the ordinary way,
 * or somebody is writing one, the item stays and only stops being urgent.
 */
export const endUrgent = defineJob<AppContext, { itemId: string; number: number }>({
  name: "content:end-urgent",
  payload: z.object({ itemId: z.uuid(), number: z.number().int() }),
  async run(app, { itemId, number }) {
    const at = app.clock.now();
    await transaction(app.db, async (tx) => {
      const item = await lockItem(tx, itemId);
      const release = await findUrgent(tx, itemId);
      if (!item || release?.number !== number || release.endsAt > at) return;
      // Pages that showed it as urgent are made anew whatever becomes of the item.
      await notifyPublicChange(tx, "content");
      const state = nextState(item.state, "archive");
      if (item.publishedVersion !== number || state === null) return;
      const reason = vi.endedBecause(formatDateTime(release.endsAt));
      await saveItem(tx, itemId, { state, archivedAt: at, archivedReason: reason, changedAt: at });
      await noteAct(tx, systemActor(vi.endedBy), item, "archive", {
        version: number,
        from: item.state,
        to: state,
        note: reason,
        at,
      });
    });
  },
});
