import { sql } from "kysely";
import type { Tx } from "../../platform/db/index.ts";
import { canonicalJson, hashEntry } from "./audit.ts";

/** Who did it, as far as the log needs to know; `Actor` of the accounts module fits. */
export interface ActingPerson {
  id: string | null;
  name: string;
  onBehalfOf?(tx: Tx, unitId: string | null, at: Date): Promise<string | null>;
}

export interface Act {
  /** Verb of the trade, such as "procedure.publish". */
  act: string;
  subjectKind: string;
  subjectId: string;
  unitId?: string | null;
  onBehalfOf?: string | null;
  /** What changed, from and to. No personal data: ids, states, numbers. */
  details?: Record<string, unknown>;
  at: Date;
}

/**
 * Writes one act into the log, in the transaction of the act itself. Takes a chain whose head nobody else holds, so acts
 * of different people do not wait for each other.
 */
export async function recordAct(tx: Tx, actor: ActingPerson, act: Act): Promise<void> {
  type Head = { chain: number; length: number; head_hash: string };
  const onBehalfOf = act.onBehalfOf ?? (await actor.onBehalfOf?.(tx, act.unitId ?? null, act.at)) ?? null;
  const free = await sql<Head>`
    select chain, length, head_hash from audit_chain
    order by (chain + ${Math.floor(Math.random() * 32)}) % 32 for update skip locked limit 1`.execute(tx);
  const taken =
    free.rows[0] ??
    (
      await sql<Head>`
    select chain, length, head_hash from audit_chain where chain = ${Math.floor(Math.random() * 32)} for update`.execute(
        tx,
      )
    ).rows[0];
  const head = taken as Head & { headHash?: string };
  const entry = {
    chain: head.chain,
    position: head.length + 1,
    at: act.at,
    actorId: actor.id,
    actorName: actor.name,
    onBehalfOf,
    act: act.act,
    subjectKind: act.subjectKind,
    subjectId: act.subjectId,
    unitId: act.unitId ?? null,
    details: canonicalJson(act.details ?? {}),
    previousHash: head.headHash ?? head.head_hash,
  };
  const hash = hashEntry(entry);
  await tx
    .with("head", (db) =>
      db.updateTable("auditChain").set({ length: entry.position, headHash: hash }).where("chain", "=", entry.chain),
    )
    .insertInto("auditEntry")
    .values({ ...entry, hash })
    .execute();
}
