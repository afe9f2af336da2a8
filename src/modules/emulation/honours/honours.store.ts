import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { HonourLine, HonourProposal, HonourRate, HonourRule } from "./honour.ts";

export async function listRules(db: Db): Promise<HonourRule[]> {
  const rows = await db
    .selectFrom("honourRule")
    .select(["id", "rate", "target", "fewest", "source", "validFrom", "enteredByName"])
    .orderBy("validFrom", "desc")
    .orderBy("id")
    .execute();
  return rows as HonourRule[];
}

/** False where one of this rate and day is there. */
export async function insertRule(tx: Tx, rule: Omit<HonourRule, "id"> & { enteredAt: Date }): Promise<boolean> {
  const row = await tx
    .insertInto("honourRule")
    .values(rule)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

const PROPOSAL = [
  "id",
  "period",
  "unitId",
  "state",
  "proposedAt",
  "decidedByName",
  "decidedAt",
  "reason",
  "recognitionId",
] as const;

/** False where the unit was put forward for this period before: what was decided stays decided. */
export async function insertProposal(
  tx: Tx,
  of: { period: string; unitId: string; lines: readonly HonourLine[]; at: Date },
): Promise<boolean> {
  const row = await tx
    .insertInto("honourProposal")
    .values({ period: of.period, unitId: of.unitId, proposedAt: of.at })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!row) return false;
  await tx
    .insertInto("honourLine")
    .values(of.lines.map((line) => ({ proposalId: row.id, ...line })))
    .execute();
  return true;
}

export async function lockProposal(tx: Tx, id: string): Promise<HonourProposal | undefined> {
  const row = await tx
    .selectFrom("honourProposal")
    .select(PROPOSAL)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row as HonourProposal | undefined;
}

export async function saveDecision(
  tx: Tx,
  id: string,
  change: Pick<HonourProposal, "state" | "decidedByName" | "decidedAt" | "reason" | "recognitionId"> & {
    decidedBy: string | null;
  },
): Promise<void> {
  await tx.updateTable("honourProposal").set(change).where("id", "=", id).execute();
}

export async function listProposals(
  db: Db,
  of: { period?: string; unitIds?: readonly string[]; state?: HonourProposal["state"] },
  limit: number,
): Promise<HonourProposal[]> {
  let query = db.selectFrom("honourProposal").select(PROPOSAL);
  if (of.period) query = query.where("period", "=", of.period);
  if (of.state) query = query.where("state", "=", of.state);
  if (of.unitIds) query = query.where("unitId", "=", sql<string>`any(${[...of.unitIds]}::uuid[])`);
  const rows = await query.orderBy("proposedAt", "desc").orderBy("id").limit(limit).execute();
  return rows as HonourProposal[];
}

export async function listLines(
  db: Db,
  proposalIds: readonly string[],
): Promise<(HonourLine & { proposalId: string })[]> {
  if (proposalIds.length === 0) return [];
  const rows = await db
    .selectFrom("honourLine")
    .select(["proposalId", "rate", "part", "whole", "target"])
    .where("proposalId", "=", sql<string>`any(${[...proposalIds]}::uuid[])`)
    .execute();
  return rows.map((row) => ({ ...row, rate: row.rate as HonourRate }));
}

/** Periods with anybody put forward, newest first. */
export async function listPeriods(db: Db, of: { isAccepted: boolean }): Promise<string[]> {
  let query = db.selectFrom("honourProposal").select("period").distinct();
  if (of.isAccepted) query = query.where("state", "=", "accepted");
  return (await query.orderBy("period", "desc").execute()).map((row) => row.period);
}
