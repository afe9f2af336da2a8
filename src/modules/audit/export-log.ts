import type { Db } from "../../platform/db/index.ts";
import { listChainEntries, listChainHeads } from "./audit.store.ts";

/**
 * The whole log as of one moment, as lines of JSON for the stand-alone verifier (tools/verify-log.mjs): first the heads
 * of the chains, then every entry. Field order and form are part of the proof, so the verifier compares them too.
 */
export async function exportLog(db: Db, at: Date, write: (line: string) => Promise<void>): Promise<number> {
  return db
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute(async (snapshot) => {
      const heads = await listChainHeads(snapshot);
      await write(
        JSON.stringify({
          format: "danbiet-audit-log",
          formatVersion: 1,
          exportedAt: at.toISOString(),
          heads: heads.map(({ chain, length, headHash }) => ({ chain, length, headHash })),
        }),
      );
      let entries = 0;
      for (const { chain } of heads) {
        for (let position = 0; ; ) {
          const page = await listChainEntries(snapshot, chain, position, 2_000);
          for (const entry of page) {
            await write(
              JSON.stringify({
                chain: entry.chain,
                position: entry.position,
                at: entry.at.toISOString(),
                actorId: entry.actorId,
                actorName: entry.actorName,
                onBehalfOf: entry.onBehalfOf,
                act: entry.act,
                subjectKind: entry.subjectKind,
                subjectId: entry.subjectId,
                unitId: entry.unitId,
                details: entry.details,
                previousHash: entry.previousHash,
                hash: entry.hash,
              }),
            );
          }
          const last = page.at(-1);
          if (!last) break;
          position = last.position;
          entries += page.length;
        }
      }
      return entries;
    });
}
