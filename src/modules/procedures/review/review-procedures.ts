import { vietnamDay } from "../../../platform/clock/index.ts";
import { type Db, transaction } from "../../../platform/db/index.ts";
import { listKnownDocuments } from "../../legal-documents/index.ts";
import { fingerprintOf, linksOf, reviewRecord } from "./finding.ts";
import { lawStatusIn } from "./legal-document.ts";
import { findLinkStates } from "./link.store.ts";
import { type FindingToKeep, keepFindings, listToReview } from "./review.store.ts";

const BATCH = 100;

/**
 * Reads through what is in force and not read yet (or everything), in batches that are each kept by themselves: a run
 * that is killed goes on where it stopped. Gives how many procedures were read.
 *
 * @idempotent
 */
export async function reviewProcedures(
  db: Db,
  options: { now: () => Date; all?: boolean; onProgress?(done: number): Promise<void> | void },
): Promise<number> {
  const on = vietnamDay(options.now());
  const lawStatus = lawStatusIn(await listKnownDocuments(db), on);
  let after = "";
  let done = 0;
  for (;;) {
    const batch = await listToReview(db, on, { after, limit: BATCH, all: options.all ?? false });
    if (batch.length === 0) return done;
    const links = await findLinkStates(
      db,
      batch.flatMap((one) => (one.record ? linksOf(one.record).map((link) => link.address) : [])),
    );
    const facts = { lawStatus, linkState: (address: string) => links.get(address) };
    const found = batch.flatMap(({ code, versionId, record }): FindingToKeep[] =>
      (record ? reviewRecord(record, facts) : []).map(({ text, ...one }) => ({
        ...one,
        code,
        versionId,
        fingerprint: fingerprintOf(text),
      })),
    );
    await transaction(db, (tx) => keepFindings(tx, batch, found, options.now()));
    done += batch.length;
    after = batch.at(-1)?.code ?? after;
    await options.onProgress?.(done);
  }
}
