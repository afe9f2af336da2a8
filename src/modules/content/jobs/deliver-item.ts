import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../platform/db/index.ts";
import { addJob, defineJob } from "../../../platform/jobs/index.ts";
import { getUnit, provinceOf } from "../../organisations/index.ts";
import { closeDelivery, listLedgerEntries, refuseOvertaken } from "../../publishing/index.ts";
import { findItem, findPublicItem, listPublicItems } from "../content.store.ts";
import { itemSheet } from "../item-sheet.ts";
import { vi } from "../messages.vi.ts";

/**
 * Sees each rendition out and writes what became of it. A page counts as out when the public query gives this very
 * version; a sheet when its PDF is in the file store.
 */
export const deliverItem = defineJob<AppContext, { itemId: string; version: number }>({
  name: "content:deliver-item",
  payload: z.object({ itemId: z.uuid(), version: z.number().int() }),
  async run(app, { itemId, version }) {
    const item = await findItem(app.db, itemId);
    if (!item || item.state === "withdrawn") return;
    if (item.publishedVersion !== version) {
      const overtaken = { recordKind: "item", recordId: itemId, version, at: app.clock.now() };
      return transaction(app.db, (tx) => refuseOvertaken(tx, overtaken));
    }
    const rows = await listLedgerEntries(app.db, { recordKind: "item", recordId: itemId }, 100);
    const open = rows.filter(
      (row) => row.recordVersion === version && row.state !== "sent" && row.withdrawnAt === null,
    );
    const unit = await getUnit(app.db, item.unitId, vietnamDay(app.clock.now()));
    const province = await provinceOf(app.db, item.unitId, vietnamDay(app.clock.now()));
    const site = app.config.http.publicUrl;
    const isProvince = province?.id === unit.id;
    const unitPath = isProvince ? "" : `/${unit.slug}`;
    const failures: Error[] = [];

    for (const row of open) {
      const close = (outcome: { address: string; fileKey?: string }) =>
        transaction(app.db, (tx) => closeDelivery(tx, row.id, { state: "sent", at: app.clock.now(), ...outcome }));
      try {
        if (row.channel === "portal" || row.channel === "provincePortal") {
          const seen = await findPublicItem(app.db, item.slug);
          if (seen?.version !== version) throw new Error("the page does not show this version");
          await close({ address: `${site}${row.channel === "portal" ? unitPath : ""}/tin-tuc/${item.slug}` });
        } else if (row.channel === "feed" && item.state !== "published" && (item.archivedAt || item.replacedAt)) {
          // It left the lists before anybody could see it in the feed: that is said, not tried again.
          await transaction(app.db, (tx) =>
            closeDelivery(tx, row.id, { state: "refused", reason: vi.leftBeforeFeed, at: app.clock.now() }),
          );
        } else if (row.channel === "feed") {
          const newest = await listPublicItems(app.db, { unitIds: [item.unitId] }, 50);
          if (!newest.some((one) => one.id === itemId)) throw new Error("the feed does not hold this item");
          await close({ address: `${site}${unitPath}/tin-tuc/feed.atom` });
        } else if (row.channel === "sheet") {
          const sheet = await itemSheet(app, itemId);
          const fileKey = await app.files.put(sheet.pdf, "application/pdf");
          await close({ address: `${site}/tin-tuc/${item.slug}/to-a4.pdf`, fileKey });
        }
      } catch (error) {
        failures.push(error as Error);
      }
    }
    // The other channels are out; the queue tries what is left again, with growing pauses, and shows the reason.
    if (failures.length > 0) throw failures[0];
  },
});

/** Two that wait for one version are one. */
export const queueDelivery = (tx: Tx, itemId: string, version: number): Promise<number> =>
  addJob(tx, deliverItem, { itemId, version }, { subject: `item:${itemId}`, key: `deliver:${itemId}:${version}` });

/** The same at once, for the demonstration's past; the queued job then finds nothing left to do. */
export async function deliverItemNow(app: AppContext, itemId: string): Promise<void> {
  const item = await findItem(app.db, itemId);
  if (!item?.publishedVersion) return;
  await deliverItem.run(
    app,
    { itemId, version: item.publishedVersion },
    { id: 0, attempt: 1, progress: async () => {} },
  );
}
