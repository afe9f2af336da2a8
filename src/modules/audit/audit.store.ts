import { beginningWith, type Db } from "../../platform/db/index.ts";
import type { AuditEntry } from "./audit.ts";

export interface AuditFilter {
  subjectKind?: string;
  subjectId?: string;
  actorId?: string;
  act?: string;
  unitIds?: string[];
  from?: Date;
  to?: Date;
  /** Records whose entries this reader must not see. */
  withoutSubjects?: readonly string[];
}

/** Newest first; `before` is the time of the last row of the page before. */
export async function listAuditEntries(
  db: Db,
  filter: AuditFilter,
  limit: number,
  before?: Date,
): Promise<AuditEntry[]> {
  let query = db
    .selectFrom("auditEntry")
    .selectAll()
    .orderBy("at", "desc")
    .orderBy("chain")
    .orderBy("position", "desc");
  if (filter.subjectKind) query = query.where("subjectKind", "=", filter.subjectKind);
  if (filter.subjectId) query = query.where("subjectId", "=", filter.subjectId);
  if (filter.actorId) query = query.where("actorId", "=", filter.actorId);
  if (filter.act) query = query.where("act", "like", beginningWith(filter.act));
  if (filter.unitIds) query = query.where("unitId", "in", filter.unitIds.length > 0 ? filter.unitIds : [""]);
  if (filter.from) query = query.where("at", ">=", filter.from);
  if (filter.to) query = query.where("at", "<", filter.to);
  if (filter.withoutSubjects?.length) query = query.where("subjectId", "not in", [...filter.withoutSubjects]);
  if (before) query = query.where("at", "<", before);
  return query.limit(limit).execute();
}

export async function listChainEntries(db: Db, chain: number, after: number, limit: number): Promise<AuditEntry[]> {
  return db
    .selectFrom("auditEntry")
    .selectAll()
    .where("chain", "=", chain)
    .where("position", ">", after)
    .orderBy("position")
    .limit(limit)
    .execute();
}

export async function listChainHeads(db: Db): Promise<{ chain: number; length: number; headHash: string }[]> {
  return db.selectFrom("auditChain").selectAll().orderBy("chain").execute();
}
