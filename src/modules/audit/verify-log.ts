import type { Db } from "../../platform/db/index.ts";
import { listChainEntries, listChainHeads } from "./audit.store.ts";
import { type AuditEntry, hashEntry } from "./audit.ts";

export interface Verdict {
  entries: number;
  /** One per chain that does not hold; empty when nothing was altered, removed or put in between. */
  breaks: { chain: number; position: number; reason: "gap" | "previous-hash" | "content" | "head" }[];
  /** SHA-256 heads, to be noted elsewhere: a later check that starts from them also notices a cut-off tail. */
  heads: { chain: number; length: number; headHash: string }[];
}

/** Recomputes every hash of every chain. Reads in pages, so that a log of millions of rows needs little memory. */
export async function verifyLog(db: Db, progress?: (entries: number) => void): Promise<Verdict> {
  const heads = await listChainHeads(db);
  const breaks: Verdict["breaks"] = [];
  let entries = 0;
  for (const head of heads) {
    let previousHash = "0".repeat(64);
    let position = 0;
    let broken = false;
    for (;;) {
      const page: AuditEntry[] = await listChainEntries(db, head.chain, position, 2_000);
      if (page.length === 0) break;
      for (const entry of page) {
        const reason = faultOf(entry, position, previousHash);
        if (reason && !broken) {
          breaks.push({ chain: head.chain, position: entry.position, reason });
          broken = true;
        }
        previousHash = entry.hash;
        position = entry.position;
        entries++;
      }
      progress?.(entries);
    }
    // Entries may have been added while we read; only a log shorter than its head, or another hash at it, is a fault.
    if (!broken && (position < head.length || (position === head.length && previousHash !== head.headHash))) {
      breaks.push({ chain: head.chain, position: head.length, reason: "head" });
    }
  }
  return { entries, breaks, heads };
}

function faultOf(
  entry: AuditEntry,
  position: number,
  previousHash: string,
): "gap" | "previous-hash" | "content" | null {
  if (entry.position !== position + 1) return "gap";
  if (entry.previousHash !== previousHash) return "previous-hash";
  return hashEntry(entry) === entry.hash ? null : "content";
}
