import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { RowReason } from "./match-row.ts";
import type { StatementMapping } from "./read-statement.ts";

export async function findMapping(db: Db, unitId: string, bin: string): Promise<StatementMapping | undefined> {
  const row = await db
    .selectFrom("statementMapping")
    .select("columns")
    .where("unitId", "=", unitId)
    .where("bin", "=", bin)
    .executeTakeFirst();
  return row?.columns as StatementMapping | undefined;
}

export async function saveMapping(
  tx: Tx,
  row: { unitId: string; bin: string; columns: StatementMapping; writtenByName: string; writtenAt: Date },
): Promise<void> {
  const columns = JSON.stringify(row.columns);
  await tx
    .insertInto("statementMapping")
    .values({ ...row, columns })
    .onConflict((conflict) =>
      conflict
        .columns(["unitId", "bin"])
        .doUpdateSet({ columns, writtenByName: row.writtenByName, writtenAt: row.writtenAt }),
    )
    .execute();
}

export interface Draft {
  id: string;
  accountId: string;
  fileName: string;
  rowsSealed: string;
  writtenBy: string;
  writtenAt: Date;
}

export async function insertDraft(tx: Tx, row: Draft): Promise<void> {
  await tx.insertInto("statementDraft").values(row).execute();
}

export async function findDraft(db: Db, id: string): Promise<Draft | undefined> {
  return db.selectFrom("statementDraft").selectAll().where("id", "=", id).executeTakeFirst();
}

export async function lockDraft(tx: Tx, id: string): Promise<Draft | undefined> {
  return tx.selectFrom("statementDraft").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
}

export async function deleteDraft(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom("statementDraft").where("id", "=", id).execute();
}

export async function deleteOldDrafts(tx: Tx, before: Date): Promise<number> {
  const done = await tx.deleteFrom("statementDraft").where("writtenAt", "<", before).executeTakeFirst();
  return Number(done.numDeletedRows);
}

/** Whoever keeps another statement of the account waits. */
export async function lockAccount(tx: Tx, account: { bin: string; number: string }): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`statement ${account.bin} ${account.number}`}, 0))`.execute(
    tx,
  );
}

export interface StatementFile {
  id: number;
  unitId: string;
  bin: string;
  accountNumber: string;
  fileName: string;
  firstDay: string | null;
  lastDay: string | null;
  kept: number;
  doubles: number;
  matched: number;
  importedByName: string;
  importedAt: Date;
}

export async function insertFile(tx: Tx, row: Omit<StatementFile, "id">): Promise<number> {
  const { id } = await tx.insertInto("statementFile").values(row).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function saveFileCounts(
  tx: Tx,
  id: number,
  counts: Pick<StatementFile, "kept" | "doubles" | "matched">,
): Promise<void> {
  await tx.updateTable("statementFile").set(counts).where("id", "=", id).execute();
}

export async function listFiles(db: Db, unitIds: readonly string[], limit: number): Promise<StatementFile[]> {
  return db
    .selectFrom("statementFile")
    .selectAll()
    .where("unitId", "=", sql<string>`any(${[...unitIds]}::uuid[])`)
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}

export interface StatementRow {
  id: number;
  fileId: number;
  unitId: string;
  bin: string;
  accountNumber: string;
  onDay: string;
  amount: number;
  contentSealed: string | null;
  digest: string;
  allocated: number;
  setAside: number;
  givenBack: number;
  state: "open" | "settled";
  why: RowReason | null;
  version: number;
}

/** What of a row waits for a person. */
export const restOf = (row: Pick<StatementRow, "amount" | "allocated" | "setAside" | "givenBack">): number =>
  row.amount - row.allocated - row.setAside - row.givenBack;

/** Which of these digests an account has already. */
export async function knownDigests(
  db: Db,
  account: { bin: string; number: string },
  digests: readonly string[],
): Promise<Set<string>> {
  const rows = await db
    .selectFrom("statementRow")
    .select("digest")
    .where("bin", "=", account.bin)
    .where("accountNumber", "=", account.number)
    .where("digest", "=", sql<string>`any(${[...digests]}::text[])`)
    .execute();
  return new Set(rows.map((row) => row.digest));
}

/** undefined where the account has the row already. */
export async function insertRow(
  tx: Tx,
  row: Pick<
    StatementRow,
    "fileId" | "unitId" | "bin" | "accountNumber" | "onDay" | "amount" | "contentSealed" | "digest"
  >,
): Promise<StatementRow | undefined> {
  const kept = await tx
    .insertInto("statementRow")
    .values({ ...row, state: "open" })
    .onConflict((conflict) => conflict.columns(["bin", "accountNumber", "digest"]).doNothing())
    .returningAll()
    .executeTakeFirst();
  return kept as StatementRow | undefined;
}

export async function saveRow(
  tx: Tx,
  row: StatementRow,
  change: Partial<Pick<StatementRow, "allocated" | "setAside" | "givenBack" | "why">>,
): Promise<void> {
  const after = { ...row, ...change };
  await tx
    .updateTable("statementRow")
    .set({ ...change, state: restOf(after) === 0 ? "settled" : "open", version: row.version + 1 })
    .where("id", "=", row.id)
    .execute();
}

export async function findRow(db: Db, id: number): Promise<StatementRow | undefined> {
  const row = await db.selectFrom("statementRow").selectAll().where("id", "=", id).executeTakeFirst();
  return row as StatementRow | undefined;
}

export async function lockRow(tx: Tx, id: number): Promise<StatementRow | undefined> {
  const row = await tx.selectFrom("statementRow").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row as StatementRow | undefined;
}

export interface RowFilter {
  reach: readonly string[];
  state?: StatementRow["state"] | undefined;
  why?: RowReason | undefined;
  unitId?: string | undefined;
  amount?: number | undefined;
  day?: string | undefined;
}

function filteredRows(db: Db, filter: RowFilter) {
  let query = db.selectFrom("statementRow").where("unitId", "=", sql<string>`any(${[...filter.reach]}::uuid[])`);
  if (filter.state) query = query.where("state", "=", filter.state);
  if (filter.why) query = query.where("why", "=", filter.why);
  if (filter.unitId) query = query.where("unitId", "=", filter.unitId);
  if (filter.amount !== undefined) query = query.where("amount", "=", filter.amount);
  if (filter.day) query = query.where("onDay", "=", filter.day);
  return query;
}

/** Newest first. */
export async function listRows(db: Db, filter: RowFilter, limit: number, before?: number): Promise<StatementRow[]> {
  let query = filteredRows(db, filter).selectAll().orderBy("id", "desc").limit(limit);
  if (before !== undefined) query = query.where("id", "<", before);
  return (await query.execute()) as StatementRow[];
}

/** How many there are, counted no further than `most`. */
export async function countRows(db: Db, filter: RowFilter, most: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (${filteredRows(db, filter).select("id").limit(most)}) t`.execute(db);
  return rows[0]?.count ?? 0;
}

export interface RowAct {
  position: number;
  act: string;
  at: Date;
  actorName: string;
  amount: number;
  label: string | null;
  words: string | null;
}

export async function insertRowAct(tx: Tx, rowId: number, act: Omit<RowAct, "position">): Promise<void> {
  await sql`
    insert into statement_row_act (row_id, position, act, at, actor_name, amount, label, words)
    select ${rowId}, coalesce(max(position), 0) + 1, ${act.act}, ${act.at}, ${act.actorName}, ${act.amount}, ${act.label}, ${act.words}
    from statement_row_act where row_id = ${rowId}`.execute(tx);
}

export async function listRowActs(db: Db, rowId: number): Promise<RowAct[]> {
  return db
    .selectFrom("statementRowAct")
    .select(["position", "act", "at", "actorName", "amount", "label", "words"])
    .where("rowId", "=", rowId)
    .orderBy("position")
    .execute();
}

/** Texts of rows that turned out to be none of ours and have lain long enough. */
export async function forgetForeignContents(tx: Tx, before: string): Promise<number> {
  const done = await tx
    .updateTable("statementRow")
    .set({ contentSealed: null })
    .where("contentSealed", "is not", null)
    .where("onDay", "<", before)
    .whereRef("setAside", "=", "amount")
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

/** Rows an earlier key sealed. */
export async function listRowsSealedEarlier(
  db: Db,
  currentKey: string,
  limit: number,
): Promise<Pick<StatementRow, "id" | "digest" | "contentSealed">[]> {
  return db
    .selectFrom("statementRow")
    .select(["id", "digest", "contentSealed"])
    .where("contentSealed", "is not", null)
    .where(sql<boolean>`split_part(content_sealed, '.', 2) <> ${currentKey}`)
    .limit(limit)
    .execute();
}

export async function saveRowContent(tx: Tx, id: number, contentSealed: string): Promise<void> {
  await tx.updateTable("statementRow").set({ contentSealed }).where("id", "=", id).execute();
}
