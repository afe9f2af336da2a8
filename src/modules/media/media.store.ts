import { sql } from "kysely";
import { containing, type Db, type Tx } from "../../platform/db/index.ts";
import { unmark } from "../../platform/i18n/index.ts";
import type { Consent, Picture, PictureText } from "./picture.ts";
import type { SealedNames } from "./shown-people.ts";

export async function insertPicture(
  tx: Tx,
  picture: Omit<PictureText, "people"> &
    SealedNames & { id: string } & Pick<
      Picture,
      | "code"
      | "unitId"
      | "sourceHash"
      | "width"
      | "height"
      | "files"
      | "addedByName"
      | "addedAt"
      | "changedByName"
      | "changedAt"
    > & { addedBy: string | null },
): Promise<string> {
  const row = await tx
    .insertInto("picture")
    .values({ ...picture, people: "", files: JSON.stringify(picture.files) })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function savePicture(
  tx: Tx,
  id: string,
  change: Partial<Omit<PictureText, "people"> | Pick<Picture, "consent" | "withdrawnAt" | "withdrawnReason">> &
    Partial<SealedNames> &
    Pick<Picture, "version" | "changedByName" | "changedAt">,
): Promise<void> {
  await tx.updateTable("picture").set(change).where("id", "=", id).execute();
}

/** Names that lie open still, locked; another process that has them is not waited for. */
export async function listOpenNames(tx: Tx, limit: number): Promise<{ id: string; people: string }[]> {
  return tx
    .selectFrom("picture")
    .select(["id", "people"])
    .where("people", "<>", "")
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
}

export async function saveSealedNames(tx: Tx, id: string, sealed: SealedNames): Promise<void> {
  await tx
    .updateTable("picture")
    .set({ ...sealed, people: "" })
    .where("id", "=", id)
    .execute();
}

export async function lockPicture(tx: Tx, id: string): Promise<Picture | undefined> {
  const row = await tx.selectFrom("picture").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row as unknown as Picture | undefined;
}

export async function findPicture(db: Db, id: string): Promise<Picture | undefined> {
  return (await db.selectFrom("picture").selectAll().where("id", "=", id).executeTakeFirst()) as unknown as
    | Picture
    | undefined;
}

export async function findPictureByHash(db: Db, unitId: string, sourceHash: string): Promise<Picture | undefined> {
  return (await db
    .selectFrom("picture")
    .selectAll()
    .where("unitId", "=", unitId)
    .where("sourceHash", "=", sourceHash)
    .executeTakeFirst()) as unknown as Picture | undefined;
}

export async function listPicturesByCode(db: Db, codes: readonly string[]): Promise<Picture[]> {
  if (codes.length === 0) return [];
  return (await db
    .selectFrom("picture")
    .selectAll()
    .where("code", "in", [...codes])
    .execute()) as unknown as Picture[];
}

export interface PictureFilter {
  unitIds: readonly string[];
  /** Words of what belongs to a picture, with marks or without. */
  words?: string | undefined;
  /** Digests by which names of people shown are found, for each word. */
  people?: ReadonlyMap<string, string>;
  unitId?: string | undefined;
  place?: string | undefined;
  consent?: Consent | undefined;
  used?: boolean | undefined;
  /** Only those nobody objects to. */
  mayGoOut?: boolean;
}

const USED = sql<boolean>`exists (select 1 from picture_use u where u.picture_id = picture.id)`;

function filtered(db: Db, filter: PictureFilter) {
  let query = db.selectFrom("picture").where("unitId", "=", sql<string>`any(${[...filter.unitIds]}::uuid[])`);
  if (filter.unitId) query = query.where("unitId", "=", filter.unitId);
  if (filter.place) query = query.where("place", "=", filter.place);
  if (filter.consent) query = query.where("consent", "=", filter.consent);
  if (filter.mayGoOut) query = query.where("consent", "in", ["nobody", "given"]);
  if (filter.used !== undefined) query = query.where(filter.used ? USED : sql<boolean>`not ${USED}`);
  for (const word of unmark(filter.words ?? "")
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 12)) {
    const like = containing(word);
    const name = filter.people?.get(word) ?? "";
    query = query.where(
      sql<boolean>`(unaccent(lower(concat_ws(' ', code, alt, caption, credit, place))) like ${like}
        or people_keys @> array[${name}]::text[])`,
    );
  }
  return query;
}

export interface PictureRow extends Picture {
  uses: number;
}

/** Newest first; `after` is the last one of the page before. */
export async function listPictures(
  db: Db,
  filter: PictureFilter,
  limit: number,
  after?: { addedAt: Date; id: string },
): Promise<PictureRow[]> {
  let query = filtered(db, filter)
    .selectAll()
    .select(sql<number>`(select count(*)::int from picture_use u where u.picture_id = picture.id)`.as("uses"))
    .orderBy("addedAt", "desc")
    .orderBy("id");
  if (after)
    query = query.where(
      sql<boolean>`(added_at < ${after.addedAt} or (added_at = ${after.addedAt} and id > ${after.id}::uuid))`,
    );
  return (await query.limit(limit).execute()) as unknown as PictureRow[];
}

export async function countPictures(db: Db, filter: PictureFilter): Promise<number> {
  const row = await filtered(db, filter)
    .select((one) => one.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Units and places that have pictures, for the filters. */
export async function listPictureUnits(db: Db, unitIds: readonly string[]): Promise<string[]> {
  const rows = await filtered(db, { unitIds }).select("unitId").distinct().execute();
  return rows.map((row) => row.unitId);
}

export async function listPicturePlaces(db: Db, unitIds: readonly string[]): Promise<string[]> {
  const found = await sql<{ place: string }>`
    select place from picture where unit_id = any(${[...unitIds]}::uuid[]) and place <> ''
    group by place order by place collate "vi-x-icu" limit 300`.execute(db);
  return found.rows.map((row) => row.place);
}

export interface PictureUse {
  title: string;
  path: string;
}

export async function listUses(db: Db, pictureId: string): Promise<PictureUse[]> {
  return db
    .selectFrom("pictureUse")
    .select(["title", "path"])
    .where("pictureId", "=", pictureId)
    .orderBy("title")
    .limit(200)
    .execute();
}

export async function replaceUses(
  tx: Tx,
  record: { kind: string; id: string } & PictureUse,
  pictureIds: readonly string[],
): Promise<void> {
  await tx.deleteFrom("pictureUse").where("recordKind", "=", record.kind).where("recordId", "=", record.id).execute();
  if (pictureIds.length === 0) return;
  const { kind, id, title, path } = record;
  await tx
    .insertInto("pictureUse")
    .values(pictureIds.map((pictureId) => ({ pictureId, recordKind: kind, recordId: id, title, path })))
    .execute();
}
