import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import type { ToldLanguage } from "../../topics/index.ts";

/** Every unit some item names as a place. */
export async function listUsedPlaceIds(db: Db): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select distinct p.id::text as id from item_version v, unnest(v.place_ids) as p (id) where v.place_ids <> '{}'`.execute(
    db,
  );
  return found.rows.map((row) => row.id);
}

/** Every document some item of these units rests on now. */
export async function listUsedBasisIds(db: Db, unitIds: readonly string[]): Promise<number[]> {
  const found = await sql<{ id: number }>`
    select distinct b.id from item i join item_version v on v.item_id = i.id and v.number = i.working_version,
      unnest(v.legal_basis_ids) as b (id)
    where v.legal_basis_ids <> '{}' and i.unit_id = any(${[...unitIds]}::uuid[])`.execute(db);
  return found.rows.map((row) => Number(row.id));
}

/** Languages in which items of these units are wanted. */
export async function listWantedLanguages(db: Db, unitIds: readonly string[]): Promise<ToldLanguage[]> {
  const found = await sql<{ lang: ToldLanguage }>`
    select distinct l.lang from item i
      join item_version v on v.item_id = i.id and v.number = coalesce(i.published_version, i.working_version),
      unnest(v.languages) as l (lang)
    where v.languages <> '{}' and i.state <> 'withdrawn' and i.unit_id = any(${[...unitIds]}::uuid[])
    order by l.lang`.execute(db);
  return found.rows.map((row) => row.lang);
}
