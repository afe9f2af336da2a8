import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/index.ts";
import type { Proposal, ProposalState } from "./proposal.ts";

export async function insertProposal(
  tx: Tx,
  proposal: Pick<Proposal, "kind" | "unitIds" | "input" | "isAhead" | "writtenById" | "writtenByName" | "writtenAt">,
): Promise<number> {
  const row = await tx
    .insertInto("proposal")
    .values({ ...proposal, input: JSON.stringify(proposal.input) })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function findProposal(db: Db, id: number): Promise<Proposal | undefined> {
  return (await db.selectFrom("proposal").selectAll().where("id", "=", id).executeTakeFirst()) as Proposal | undefined;
}

export async function lockProposal(tx: Tx, id: number): Promise<Proposal | undefined> {
  const row = await tx.selectFrom("proposal").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row as Proposal | undefined;
}

export async function saveProposalState(
  tx: Tx,
  id: number,
  settled: { state: ProposalState; by: { id: string; name: string }; at: Date; note: string | null },
): Promise<void> {
  await tx
    .updateTable("proposal")
    .set({
      state: settled.state,
      decidedById: settled.by.id,
      decidedByName: settled.by.name,
      decidedAt: settled.at,
      returnNote: settled.note,
    })
    .where("id", "=", id)
    .execute();
}

export interface ProposalFilter {
  /** Proposals that concern one of these units, or that this person wrote. */
  unitIds: readonly string[];
  writtenById?: string | undefined;
  isWaiting: boolean;
}

/** Waiting ones oldest first, settled ones newest first; page by page. */
export async function listProposals(
  db: Db,
  filter: ProposalFilter & { beyond?: number | undefined; limit: number },
): Promise<Proposal[]> {
  let query = db.selectFrom("proposal").selectAll().where(concerns(filter));
  query = filter.isWaiting
    ? query.where("state", "=", "proposed").orderBy("id")
    : query.where("state", "<>", "proposed").orderBy("id", "desc");
  if (filter.beyond) query = query.where("id", filter.isWaiting ? ">" : "<", filter.beyond);
  return (await query.limit(filter.limit).execute()) as Proposal[];
}

export async function countProposals(db: Db, filter: ProposalFilter): Promise<number> {
  const row = await db
    .selectFrom("proposal")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where(concerns(filter))
    .where("state", filter.isWaiting ? "=" : "<>", "proposed")
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Waiting proposals all of whose units are among these, written by somebody else. */
export async function countWaiting(db: Db, unitIds: readonly string[], notBy: string): Promise<number> {
  const row = await db
    .selectFrom("proposal")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("state", "=", "proposed")
    .where("writtenById", "<>", notBy)
    .where(sql<boolean>`unit_ids <@ ${[...unitIds]}::uuid[]`)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export async function countReturned(db: Db, writtenById: string, since: string): Promise<number> {
  const row = await db
    .selectFrom("proposal")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("state", "=", "returned")
    .where("writtenById", "=", writtenById)
    .where(sql<boolean>`decided_at >= ${since}::date`)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

function concerns({ unitIds, writtenById }: ProposalFilter) {
  return sql<boolean>`(unit_ids && ${[...unitIds]}::uuid[] or written_by_id = ${writtenById ?? ""})`;
}
