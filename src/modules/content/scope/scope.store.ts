import { sql } from "kysely";
import type { Db } from "../../../platform/db/index.ts";
import { compareVietnamese, slugify } from "../../../platform/i18n/index.ts";
import { type ToldLanguage, type Topic, withinTopic } from "../../topics/index.ts";

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

/** An item people read that is wanted in a language nobody can read or hear it in. */
export interface UntoldItem {
  id: string;
  slug: string;
  title: string;
  unitId: string;
  publishedAt: Date;
  lang: ToldLanguage;
  /** Somebody has begun to translate it. */
  isInWork: boolean;
}

/** The longest waiting first. */
export async function listUntold(
  db: Db,
  filter: {
    unitIds: readonly string[];
    lang?: ToldLanguage | undefined;
    topic?: Topic | undefined;
    audience?: string | undefined;
  },
  limit: number,
): Promise<UntoldItem[]> {
  const { unitIds, lang, topic, audience } = filter;
  const found = await sql<UntoldItem>`
    select i.id, i.slug, v.title, i.unit_id, i.published_at, l.lang, t.item_id is not null as is_in_work
    from item i
      join item_version v on v.item_id = i.id and v.number = i.published_version
      cross join lateral unnest(v.languages) as l (lang)
      left join translation t on t.item_id = i.id and t.lang = l.lang
    where i.state not in ('withdrawn', 'replaced', 'archived') and i.unit_id = any(${[...unitIds]}::uuid[])
      and t.confirmed_version is null
      and not exists (select 1 from translation_audio a where a.item_id = i.id and a.lang = l.lang and a.heard_at is not null)
      ${lang ? sql`and l.lang = ${lang}` : sql``}
      ${topic ? sql`and ${withinTopic("v.topic", topic)}` : sql``}
      ${audience ? sql`and ${audience} = any (v.audiences)` : sql``}
    order by i.published_at, i.id, l.lang limit ${limit}`.execute(db);
  return found.rows;
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

/** Sectors some item is for, by name. */
export async function listUsedSectors(db: Db, isPublic = false): Promise<string[]> {
  const found = await sql<{ sector: string }>`
    select distinct s.sector from item i
      join item_version v on v.item_id = i.id and v.number = ${isPublic ? sql`i.published_version` : sql`i.working_version`},
      unnest(v.sectors) as s (sector)
    where v.sectors <> '{}' ${isPublic ? sql`and i.state not in ('withdrawn', 'replaced')` : sql``}`.execute(db);
  return found.rows.map((row) => row.sector).sort(compareVietnamese);
}

export interface SectorTold {
  sector: string;
  items: number;
  /** The last day on which something for it came out, "YYYY-MM-DD". */
  lastOn: string;
}

/** What came out of these units for each sector from a moment on, for an audience or for all. */
export async function countItemsBySector(
  db: Db,
  of: {
    unitIds: readonly string[];
    from: Date;
    audience?: string | undefined;
    placeIds?: readonly string[] | undefined;
  },
): Promise<SectorTold[]> {
  const found = await sql<SectorTold>`
    select s.sector, count(*)::int as items,
      (max(coalesce(i.republished_at, i.published_at)) at time zone 'Asia/Ho_Chi_Minh')::date::text as last_on
    from item i join item_version v on v.item_id = i.id and v.number = i.published_version, unnest(v.sectors) as s (sector)
    where v.sectors <> '{}' and i.state not in ('withdrawn', 'replaced') and i.unit_id = any(${[...of.unitIds]}::uuid[])
      and coalesce(i.republished_at, i.published_at) >= ${of.from}
      ${of.audience ? sql`and ${of.audience} = any (v.audiences)` : sql``}
      ${
        of.placeIds
          ? sql`and (v.place_ids && ${[...of.placeIds]}::uuid[] or (v.place_ids = '{}' and i.unit_id = any(${[...of.placeIds]}::uuid[])))`
          : sql``
      }
    group by s.sector`.execute(db);
  return found.rows;
}

/** The sector an address names; undefined where nothing is for it. */
export const sectorBySlug = (sectors: readonly string[], slug: string): string | undefined =>
  sectors.find((one) => slugify(one) === slug);
