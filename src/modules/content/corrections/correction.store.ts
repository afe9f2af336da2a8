import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Channel } from "../../publishing/index.ts";

/** That the correction went out in one form, put on record by hand. */
export interface CorrectionStep {
  itemId: string;
  /** The correcting version. */
  number: number;
  channel: Channel;
  /** "" for Vietnamese. */
  language: string;
  /** Hamlet or venue; "" where the form has none. */
  place: string;
  doneOn: string;
  note: string;
  recordedBy: string;
  recordedByName: string;
  recordedAt: Date;
}

/** Answers false where it is on record already. */
export async function insertStep(tx: Tx, step: CorrectionStep): Promise<boolean> {
  const row = await tx
    .insertInto("itemCorrectionStep")
    .values(step)
    .onConflict((conflict) => conflict.doNothing())
    .returning("itemId")
    .executeTakeFirst();
  return row !== undefined;
}

export async function listSteps(db: Db, itemId: string, number: number): Promise<CorrectionStep[]> {
  const rows = await db
    .selectFrom("itemCorrectionStep")
    .selectAll()
    .where("itemId", "=", itemId)
    .where("number", "=", number)
    .execute();
  return rows as CorrectionStep[];
}

/** Where the item was told by word of mouth, in which version; meetings that were taken back are left out. */
export async function listToldAtMeetings(
  db: Db,
  itemId: string,
): Promise<{ place: string; version: number; at: Date }[]> {
  const found = await sql<{ place: string; version: number; at: Date }>`
    select m.hamlet as place, t.version, (m.held_on + time '12:00') at time zone 'Asia/Ho_Chi_Minh' as at
    from hamlet_meeting_item t join hamlet_meeting m on m.id = t.meeting_id
    where t.item_id = ${itemId} and m.withdrawn_at is null`.execute(db);
  return found.rows;
}

/** Items of these units whose published version corrects another. */
export async function listCorrected(db: Db, unitIds: readonly string[]): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select i.id from item i join item_version v on v.item_id = i.id and v.number = i.published_version
    where i.unit_id = any(${[...unitIds]}::uuid[]) and v.correction_note is not null and v.number > 1
      and i.state not in ('withdrawn', 'replaced', 'archived')`.execute(db);
  return found.rows.map((row) => row.id);
}
