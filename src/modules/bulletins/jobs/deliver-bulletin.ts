import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { findHomeUnit, getUnit } from "../../organisations/index.ts";
import { closeDelivery, listLedgerEntries, refuseOvertaken } from "../../publishing/index.ts";
import { findBulletin, findPublicIssue, listPublicIssues } from "../bulletin.store.ts";
import { issueSlug } from "../bulletin.ts";
import { issuePdf } from "../issue-pdf.ts";
import { loadIssue, pathOf } from "../issue-view.ts";

/** Issues in a feed. */
export const FEED_SIZE = 30;

/** Sees page, feed and printed issue out, and writes what became of each. */
export const deliverBulletin = defineJob<AppContext, { bulletinId: string; version: number }>({
  name: "bulletins:deliver",
  payload: z.object({ bulletinId: z.uuid(), version: z.number().int() }),
  async run(app, { bulletinId, version }) {
    const { db, config } = app;
    const bulletin = await findBulletin(db, bulletinId);
    if (!bulletin || bulletin.state === "withdrawn") return;
    const now = app.clock.now();
    if (bulletin.publishedVersion !== version) {
      const overtaken = { recordKind: "bulletin", recordId: bulletinId, version, at: now };
      return transaction(db, (tx) => refuseOvertaken(tx, overtaken));
    }
    const today = vietnamDay(now);
    const home = await findHomeUnit(db, today);
    const base = `${config.http.publicUrl}${pathOf(await getUnit(db, bulletin.unitId, today), home?.id ?? null)}`;
    const rows = await listLedgerEntries(db, { recordKind: "bulletin", recordId: bulletinId }, 100);
    const failures: Error[] = [];
    for (const row of rows) {
      if (row.recordVersion !== version || row.state === "sent" || row.withdrawnAt !== null) continue;
      const close = (outcome: { address: string; fileKey?: string }) =>
        transaction(db, (tx) => closeDelivery(tx, row.id, { state: "sent", at: app.clock.now(), ...outcome }));
      try {
        if (row.channel === "portal") {
          const seen = await findPublicIssue(db, bulletin.unitId, bulletin);
          if (seen?.publishedVersion !== version) throw new Error("the page does not show this version");
          await close({ address: `${base}/${issueSlug(bulletin)}` });
        } else if (row.channel === "feed") {
          const issues = await listPublicIssues(db, { unitId: bulletin.unitId }, FEED_SIZE);
          if (!issues.some((one) => one.id === bulletinId)) throw new Error("the feed does not hold this issue");
          await close({ address: `${base}/feed.atom` });
        } else if (row.channel === "sheet") {
          const of = { homeUnitId: home?.id ?? null, publicUrl: config.http.publicUrl, lang: "vi", now } as const;
          const pdf = await issuePdf(app, await loadIssue(db, bulletin, { number: version, ...of }));
          const fileKey = await app.files.put(Buffer.from(pdf), "application/pdf");
          await close({ address: `${base}/${issueSlug(bulletin)}/ban-in.pdf`, fileKey });
        }
      } catch (error) {
        failures.push(error as Error);
      }
    }
    // What is out is out; the queue tries the rest again, with growing pauses, and shows the reason.
    if (failures.length > 0) throw failures[0];
  },
});

/** The same at once, for the demonstration's past; the queued job then finds nothing left to do. */
export async function deliverBulletinNow(app: AppContext, bulletinId: string): Promise<void> {
  const version = (await findBulletin(app.db, bulletinId))?.publishedVersion;
  if (!version) return;
  await deliverBulletin.run(app, { bulletinId, version }, { id: 0, attempt: 1, progress: async () => {} });
}
