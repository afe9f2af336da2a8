import { sql } from "kysely";
import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { listTurnsInForce, type TurnInForce } from "../../procedures/index.ts";

/** An item that is out and still tells the old version of a procedure. */
export interface ItemBehind {
  itemId: string;
  unitId: string;
  title: string;
  turn: TurnInForce;
}

interface Row {
  itemId: string;
  unitId: string;
  title: string;
  since: Date;
  procedureCodes: string[];
  /** The version it was made from, by its code. */
  madeFrom: { code: string; to: number } | null;
}

/**
 * What is out and tells of a procedure that on this day has another version, or none any more, than when somebody last read the
 * item as a whole. Each procedure of an item by itself.
 */
export async function listItemsBehind(db: Db, on: string, itemIds?: readonly string[]): Promise<ItemBehind[]> {
  const { rows } = await sql<Row>`
    select i.id as item_id, i.unit_id, v.title, greatest(i.published_at, i.republished_at, i.reviewed_at) as since, v.procedure_codes,
      case when v.source ? 'code' then v.source end as made_from
    from item i join item_version v on v.item_id = i.id and v.number = i.published_version
    where i.state not in ('withdrawn', 'replaced', 'archived') and v.procedure_codes <> '{}'
      ${itemIds ? sql`and i.id = any(${[...itemIds]}::uuid[])` : sql``}
    order by i.id`.execute(db);
  const codes = rows.flatMap((row) => row.procedureCodes);
  const turns = new Map((await listTurnsInForce(db, codes, on)).map((turn) => [turn.code, turn]));
  return rows.flatMap((row) =>
    row.procedureCodes.flatMap((code) => {
      const turn = turns.get(code);
      return turn && isBehind(row, turn) ? [{ itemId: row.itemId, unitId: row.unitId, title: row.title, turn }] : [];
    }),
  );
}

/**
 * Versions of items that told an old version when they were read last, also those no reader sees any more: their words may wait elsewhere.
 * The one that is out counts as read when the item was.
 */
export async function listVersionsBehind(
  db: Db,
  on: string,
  held: readonly { itemId: string; number: number }[],
): Promise<{ itemId: string; number: number; turn: TurnInForce }[]> {
  if (held.length === 0) return [];
  const { rows } = await sql<Omit<Row, "unitId" | "title"> & { number: number }>`
    select v.item_id, v.number, v.procedure_codes,
      case when v.number = i.published_version then greatest(i.published_at, i.republished_at, i.reviewed_at) else v.written_at end as since,
      case when v.source ? 'code' then v.source end as made_from
    from (select distinct * from unnest(${held.map((one) => one.itemId)}::uuid[], ${held.map((one) => one.number)}::int[])) as h (item_id, number)
    join item_version v using (item_id, number) join item i on i.id = v.item_id
    where v.procedure_codes <> '{}'`.execute(db);
  const codes = rows.flatMap((row) => row.procedureCodes);
  const turns = new Map((await listTurnsInForce(db, codes, on)).map((turn) => [turn.code, turn]));
  return rows.flatMap((row) =>
    row.procedureCodes.flatMap((code) => {
      const turn = turns.get(code);
      return turn && isBehind(row, turn) ? [{ itemId: row.itemId, number: row.number, turn }] : [];
    }),
  );
}

function isBehind({ since, madeFrom }: Pick<Row, "since" | "madeFrom">, turn: TurnInForce): boolean {
  // Read on the day itself or later, it was read knowing of the end.
  if (turn.isEnded) return turn.since > vietnamDay(since);
  if (turn.number < 2 || (madeFrom?.code === turn.code && madeFrom.to >= turn.number)) return false;
  return turn.publishedAt > since;
}

const SETTLES = ["review", "publish", "archive", "replace", "withdraw"];

/** Who read, corrected or took back an item first after a moment. */
export async function whoSettledItem(db: Db, itemId: string, after: Date): Promise<{ name: string; at: Date } | null> {
  const row = await db
    .selectFrom("itemEvent")
    .select(["personName as name", "at"])
    .where("itemId", "=", itemId)
    .where("act", "in", SETTLES)
    .where("at", ">=", after)
    .orderBy("id")
    .executeTakeFirst();
  return row ?? null;
}
