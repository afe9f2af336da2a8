import { sql } from "kysely";
import { containing, type Db, type Tx, wordsToFind } from "../../../platform/db/index.ts";
import { type Topic, withinTopic } from "../../topics/index.ts";
import type { BlockState, BlockText, BlockVersion, SharedBlock } from "./block.ts";

export async function insertBlock(
  tx: Tx,
  block: Pick<SharedBlock, "unitId" | "code" | "createdAt">,
): Promise<SharedBlock> {
  return tx.insertInto("sharedBlock").values(block).returningAll().executeTakeFirstOrThrow();
}

export async function isCodeTaken(db: Db, code: string): Promise<boolean> {
  return (await db.selectFrom("sharedBlock").select("id").where("code", "=", code).executeTakeFirst()) !== undefined;
}

export async function lockBlock(tx: Tx, id: string): Promise<SharedBlock | undefined> {
  return tx.selectFrom("sharedBlock").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
}

export async function saveBlock(
  tx: Tx,
  id: string,
  change: Partial<Pick<SharedBlock, "withdrawnAt" | "withdrawnByName" | "withdrawnReason">>,
): Promise<void> {
  await tx
    .updateTable("sharedBlock")
    .set({ ...change, revision: sql`revision + 1` })
    .where("id", "=", id)
    .execute();
}

type Written = BlockText & Pick<BlockVersion, "writtenBy" | "writtenByName" | "writtenAt" | "writerIds">;

/** Writes the words of a version that waits; words that waited or were returned are replaced. */
export async function saveWords(tx: Tx, blockId: string, number: number, words: Written): Promise<void> {
  const waiting = { state: "waiting", decidedBy: null, decidedByName: null, decidedAt: null, note: null } as const;
  await tx
    .insertInto("sharedBlockVersion")
    .values({ ...words, ...waiting, blockId, number })
    .onConflict((on) => on.columns(["blockId", "number"]).doUpdateSet({ ...words, ...waiting }))
    .execute();
}

export async function saveDecision(
  tx: Tx,
  blockId: string,
  number: number,
  decision: Pick<BlockVersion, "state" | "decidedByName" | "decidedAt" | "note"> & { decidedBy: string },
): Promise<void> {
  await tx
    .updateTable("sharedBlockVersion")
    .set(decision)
    .where("blockId", "=", blockId)
    .where("number", "=", number)
    .execute();
}

/** Newest first. */
export async function listBlockVersions(db: Db, blockId: string): Promise<BlockVersion[]> {
  const rows = await db
    .selectFrom("sharedBlockVersion")
    .selectAll()
    .where("blockId", "=", blockId)
    .orderBy("number", "desc")
    .limit(200)
    .execute();
  return rows as unknown as BlockVersion[];
}

export interface BlockFilter {
  id?: string | undefined;
  /** Units whose blocks a person sees in whatever state. */
  reach: readonly string[];
  /** Units above them, whose approved blocks are used. */
  above: readonly string[];
  state?: BlockState | undefined;
  topic?: Topic | undefined;
  unitId?: string | undefined;
  /** Approved and to be read again by this day. */
  dueBy?: string | undefined;
  words?: string | undefined;
}

/** A block with its newest words and the newest approved number. */
export interface BlockRow extends SharedBlock, BlockText {
  number: number;
  state: BlockState;
  approvedNumber: number | null;
  writtenByName: string;
  /** Items that hold it in the version they work on or people read. */
  items: number;
}

/** Blocks by title. */
export async function listBlocks(
  db: Db,
  filter: BlockFilter,
  page: { limit: number; offset?: number },
): Promise<BlockRow[]> {
  const { id, reach, above, state, topic, unitId, dueBy } = filter;
  const words = wordsToFind(filter.words).map(containing);
  const found = await sql<BlockRow>`
    select b.*, w.number, w.title, w.body, w.topic, w.legal_basis_ids, w.review_on, w.written_by_name, ok.number as approved_number,
      case when b.withdrawn_at is not null then 'withdrawn' else w.state end as state,
      (select count(distinct v.item_id) from item_version v join item i on i.id = v.item_id
        where v.block_versions ? b.code and v.number in (i.working_version, i.published_version) and i.state <> 'withdrawn')::int as items
    from shared_block b
    join lateral (select * from shared_block_version v where v.block_id = b.id
      and (b.unit_id = any(${[...reach]}::uuid[]) or v.state = 'approved') order by v.number desc limit 1) w on true
    left join lateral (select max(v.number) as number from shared_block_version v
      where v.block_id = b.id and v.state = 'approved') ok on true
    where b.unit_id = any(${[...reach, ...above]}::uuid[])
      ${id ? sql`and b.id = ${id}::uuid` : sql``}
      ${unitId ? sql`and b.unit_id = ${unitId}::uuid` : sql``}
      ${state ? sql`and case when b.withdrawn_at is not null then 'withdrawn' else w.state end = ${state}` : sql``}
      ${topic ? sql`and ${withinTopic("w.topic", topic)}` : sql``}
      ${dueBy ? sql`and b.withdrawn_at is null and w.state = 'approved' and w.review_on <= ${dueBy}::date` : sql``}
      ${sql.join([sql``, ...words.map((word) => sql`and unaccent(w.title || ' ' || w.body) ilike unaccent(${word})`)], sql` `)}
    order by lower(unaccent(w.title)), b.id limit ${page.limit} offset ${page.offset ?? 0}`.execute(db);
  return found.rows.map((row) => ({ ...row, legalBasisIds: row.legalBasisIds.map(Number) }));
}

/** Approved words of a block: of one version, and of the newest. */
export interface ApprovedBlock {
  id: string;
  code: string;
  unitId: string;
  isWithdrawn: boolean;
  withdrawnReason: string | null;
  number: number;
  title: string;
  body: string;
}

/** Every approved version of these blocks, the newest first. */
export async function listApproved(db: Db, codes: readonly string[]): Promise<ApprovedBlock[]> {
  if (codes.length === 0) return [];
  const found = await sql<ApprovedBlock>`
    select b.id, b.code, b.unit_id, b.withdrawn_at is not null as is_withdrawn, b.withdrawn_reason, v.number, v.title, v.body
    from shared_block b join shared_block_version v on v.block_id = b.id and v.state = 'approved'
    where b.code = any(${[...codes]}) order by b.code, v.number desc`.execute(db);
  return found.rows;
}

/** Blocks that can be put into a text of one of these units, by title. */
export async function listUsable(
  db: Db,
  unitIds: readonly string[],
  limit: number,
): Promise<{ code: string; title: string; body: string }[]> {
  const found = await sql<{ code: string; title: string; body: string }>`
    select b.code, v.title, v.body from shared_block b
    join lateral (select * from shared_block_version v where v.block_id = b.id and v.state = 'approved'
      order by v.number desc limit 1) v on true
    where b.withdrawn_at is null and b.unit_id = any(${[...unitIds]}::uuid[])
    order by lower(unaccent(v.title)), b.id limit ${limit}`.execute(db);
  return found.rows;
}

/** Items of these units that hold the block, with the version of it they hold. */
export async function listItemsWith(
  db: Db,
  code: string,
  unitIds: readonly string[],
): Promise<{ id: string; title: string; number: number }[]> {
  const found = await sql<{ id: string; title: string; number: number }>`
    select i.id, v.title, (v.block_versions ->> ${code})::int as number
    from item_version v join item i on i.id = v.item_id and v.number = i.working_version
    where v.block_versions ? ${code} and i.state <> 'withdrawn' and i.unit_id = any(${[...unitIds]}::uuid[])
    order by i.changed_at desc, i.id limit 100`.execute(db);
  return found.rows;
}
