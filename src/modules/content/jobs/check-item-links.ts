import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { transaction } from "../../../platform/db/index.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { askLink, isPublicAddress } from "../../procedures/index.ts";
import { findItem, getVersion } from "../content.store.ts";
import { type ItemLink, replaceItemLinks } from "../item-link.store.ts";
import { outsideLinks } from "../outside-links.ts";

/**
 * Opens every address of the working text, so that writer and approver see which of them lead nowhere.
 */
export const checkItemLinks = defineJob<AppContext, { itemId: string }>({
  name: "content:check-item-links",
  payload: z.object({ itemId: z.uuid() }),
  async run(app, { itemId }) {
    const item = await findItem(app.db, itemId);
    if (!item) return;
    const version = await getVersion(app.db, itemId, item.workingVersion);
    const mayAsk = (ip: string): boolean => isPublicAddress(ip) || app.config.outsideAllow.includes(ip);
    const links: ItemLink[] = [];
    for (const address of outsideLinks(version, app.config.http.publicUrl))
      links.push({ address, ...(await askLink(address, mayAsk)), checkedAt: app.clock.now() });
    await transaction(app.db, (tx) => replaceItemLinks(tx, itemId, links));
  },
});
