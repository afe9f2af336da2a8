import { createHash } from "node:crypto";

/** One act on record. `details` is canonical JSON text, so that the hash can be recomputed from the stored row alone. */
export interface AuditEntry {
  chain: number;
  position: number;
  at: Date;
  actorId: string | null;
  actorName: string;
  onBehalfOf: string | null;
  act: string;
  subjectKind: string;
  subjectId: string;
  unitId: string | null;
  details: string;
  previousHash: string;
  hash: string;
}

/**
 * SHA-256 over the previous hash and the fields in fixed order, each as JSON text on its own line. The stand-alone
 * verifier (tools/verify-log.mjs) computes the same from an export; change both or none.
 */
export function hashEntry(entry: Omit<AuditEntry, "hash">): string {
  const lines = [
    entry.previousHash,
    entry.chain,
    entry.position,
    entry.at.toISOString(),
    entry.actorId,
    entry.actorName,
    entry.onBehalfOf,
    entry.act,
    entry.subjectKind,
    entry.subjectId,
    entry.unitId,
    entry.details,
  ].map((one) => JSON.stringify(one));
  return createHash("sha256").update(lines.join("\n")).digest("hex");
}

/** JSON with the keys of every object in order, so that equal values give equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, one) =>
    one && typeof one === "object" && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}
