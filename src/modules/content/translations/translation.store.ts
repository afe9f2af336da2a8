import { sql } from "kysely";
import { containing, type Db, type Tx } from "../../../platform/db/index.ts";
import type { Fault } from "../../../platform/sound/index.ts";
import type { ToldLanguage } from "../../topics/index.ts";
import type { SentencePair, Translation, TranslationState } from "./translation.ts";

export async function findTranslation(db: Db, itemId: string, lang: ToldLanguage): Promise<Translation | undefined> {
  const row = await db
    .selectFrom("translation")
    .selectAll()
    .where("itemId", "=", itemId)
    .where("lang", "=", lang)
    .executeTakeFirst();
  return row as Translation | undefined;
}

/** Waits for whoever has it; makes it where there is none yet. */
export async function lockTranslation(tx: Tx, itemId: string, lang: ToldLanguage): Promise<Translation | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`translation:${itemId}:${lang}`}, 0))`.execute(tx);
  return findTranslation(tx, itemId, lang);
}

export async function listTranslations(db: Db, itemId: string): Promise<Translation[]> {
  const rows = await db.selectFrom("translation").selectAll().where("itemId", "=", itemId).orderBy("lang").execute();
  return rows as Translation[];
}

type Saved = Pick<Translation, "itemId" | "lang" | "state" | "writerIds" | "writtenByName" | "writtenAt"> & {
  writtenBy: string;
};

/** Writes the working state and counts the revision up. */
export async function saveTranslation(tx: Tx, one: Saved): Promise<void> {
  await tx
    .insertInto("translation")
    .values(one)
    .onConflict((on) =>
      on.columns(["itemId", "lang"]).doUpdateSet((row) => ({
        state: row.ref("excluded.state"),
        writerIds: row.ref("excluded.writerIds"),
        writtenBy: row.ref("excluded.writtenBy"),
        writtenByName: row.ref("excluded.writtenByName"),
        writtenAt: row.ref("excluded.writtenAt"),
        revision: sql`translation.revision + 1`,
      })),
    )
    .execute();
}

export async function saveState(
  tx: Tx,
  itemId: string,
  lang: ToldLanguage,
  change: Partial<Omit<Translation, "itemId" | "lang">> & { state: TranslationState; decidedBy?: string | null },
): Promise<void> {
  await tx.updateTable("translation").set(change).where("itemId", "=", itemId).where("lang", "=", lang).execute();
}

/** All pairs of an item in a language, also of sentences it has no more. */
export async function listPairs(db: Db, itemId: string, lang: ToldLanguage): Promise<Map<string, SentencePair>> {
  const rows = await db
    .selectFrom("translationSentence")
    .select(["sum", "source", "text", "confirmedText"])
    .where("itemId", "=", itemId)
    .where("lang", "=", lang)
    .execute();
  return new Map(rows.map((row) => [row.sum, row]));
}

export async function savePairs(
  tx: Tx,
  itemId: string,
  lang: ToldLanguage,
  pairs: readonly Pick<SentencePair, "sum" | "source" | "text">[],
): Promise<void> {
  if (pairs.length === 0) return;
  await tx
    .insertInto("translationSentence")
    .values(pairs.map((one) => ({ ...one, itemId, lang })))
    .onConflict((on) =>
      on.columns(["itemId", "lang", "sum"]).doUpdateSet((row) => ({ text: row.ref("excluded.text") })),
    )
    .execute();
}

/** What was translated becomes what people read. */
export async function confirmPairs(tx: Tx, itemId: string, lang: ToldLanguage, sums: readonly string[]): Promise<void> {
  await sql`
    update translation_sentence set confirmed_text = text
    where item_id = ${itemId} and lang = ${lang} and sum = any(${[...sums]}::text[])`.execute(tx);
}

/** A sentence confirmed before, in another item or procedure. */
export interface Remembered {
  sum: string;
  source: string;
  text: string;
}

/** Everything confirmed in a language, of items and of procedures. */
const confirmedIn = (lang: ToldLanguage) => sql`
  select s.item_id::text as subject, s.sum, s.source, s.confirmed_text as text, t.confirmed_at
  from translation_sentence s join translation t on t.item_id = s.item_id and t.lang = s.lang
  where s.lang = ${lang} and s.confirmed_text is not null
  union all
  select s.code, s.sum, s.source, s.confirmed_text, t.confirmed_at
  from procedure_translation_sentence s join procedure_translation t on t.code = s.code and t.lang = s.lang
  where s.lang = ${lang} and s.confirmed_text is not null`;

/** The same sentences as confirmed elsewhere, the newest of each. `except`: id of the item or code of the procedure at hand. */
export async function listRemembered(
  db: Db,
  lang: ToldLanguage,
  sums: readonly string[],
  except: string,
): Promise<Map<string, Remembered>> {
  const found = await sql<Remembered>`
    select distinct on (sum) sum, source, text from (${confirmedIn(lang)}) c
    where sum = any(${[...sums]}::text[]) and subject <> ${except}
    order by sum, confirmed_at desc nulls last`.execute(db);
  return new Map(found.rows.map((row) => [row.sum, row]));
}

/** Sentences confirmed lately, among which alike ones are looked for. */
export async function listConfirmedSentences(db: Db, lang: ToldLanguage, most: number): Promise<Remembered[]> {
  const found = await sql<Remembered>`
    select sum, source, text from (${confirmedIn(lang)}) c order by confirmed_at desc nulls last limit ${most}`.execute(
    db,
  );
  return found.rows;
}

export interface Reader {
  personId: string;
  lang: ToldLanguage;
  isNative: boolean;
  name: string;
}

export async function listReaders(db: Db): Promise<Reader[]> {
  const rows = await db
    .selectFrom("translationReader")
    .innerJoin("person", "person.id", "translationReader.personId")
    .select(["translationReader.personId", "translationReader.lang", "translationReader.isNative", "person.name"])
    .orderBy("translationReader.lang")
    .orderBy("person.name")
    .execute();
  return rows as Reader[];
}

export async function findReader(
  db: Db,
  personId: string,
  lang: ToldLanguage,
): Promise<{ isNative: boolean } | undefined> {
  return db
    .selectFrom("translationReader")
    .select("isNative")
    .where("personId", "=", personId)
    .where("lang", "=", lang)
    .executeTakeFirst();
}

export async function saveReader(tx: Tx, reader: Omit<Reader, "name">): Promise<void> {
  await tx
    .insertInto("translationReader")
    .values(reader)
    .onConflict((on) => on.columns(["personId", "lang"]).doUpdateSet({ isNative: reader.isNative }))
    .execute();
}

export async function dropReader(tx: Tx, personId: string, lang: ToldLanguage): Promise<void> {
  await tx.deleteFrom("translationReader").where("personId", "=", personId).where("lang", "=", lang).execute();
}

export interface Audio {
  itemId: string;
  lang: ToldLanguage;
  fileKey: string;
  contentType: string;
  seconds: number;
  speaker: string;
  faults: Fault[];
  spokenSum: string;
  version: number;
  addedBy: string;
  addedByName: string;
  addedAt: Date;
  heardBy: string | null;
  heardByName: string | null;
  heardAt: Date | null;
}

export async function findAudio(db: Db, itemId: string, lang: ToldLanguage): Promise<Audio | undefined> {
  const row = await db
    .selectFrom("translationAudio")
    .selectAll()
    .where("itemId", "=", itemId)
    .where("lang", "=", lang)
    .executeTakeFirst();
  return row as Audio | undefined;
}

/** A new recording takes the place of the old one and has to be listened to anew. */
export async function saveAudio(tx: Tx, audio: Omit<Audio, "heardBy" | "heardByName" | "heardAt">): Promise<void> {
  const fresh = { ...audio, heardBy: null, heardByName: null, heardAt: null };
  await tx
    .insertInto("translationAudio")
    .values(fresh)
    .onConflict((on) => on.columns(["itemId", "lang"]).doUpdateSet(fresh))
    .execute();
}

export async function saveHeard(
  tx: Tx,
  itemId: string,
  lang: ToldLanguage,
  heard: Pick<Audio, "heardBy" | "heardByName" | "heardAt">,
): Promise<void> {
  await tx.updateTable("translationAudio").set(heard).where("itemId", "=", itemId).where("lang", "=", lang).execute();
}

export async function dropAudio(tx: Tx, itemId: string, lang: ToldLanguage): Promise<void> {
  await tx.deleteFrom("translationAudio").where("itemId", "=", itemId).where("lang", "=", lang).execute();
}

/** Languages in which people can read or hear a published item. */
export async function listPublicLanguages(db: Db, itemId: string): Promise<{ lang: ToldLanguage; isAudio: boolean }[]> {
  const found = await sql<{ lang: ToldLanguage; isAudio: boolean }>`
    select lang, false as is_audio from translation where item_id = ${itemId} and confirmed_version is not null
    union all
    select lang, true from translation_audio where item_id = ${itemId} and heard_at is not null
    order by lang`.execute(db);
  return found.rows;
}

/** The same of many items at once: languages they can be read in beside Vietnamese. */
export async function listPublicLanguagesOf(db: Db, itemIds: readonly string[]): Promise<Map<string, ToldLanguage[]>> {
  const rows = await db
    .selectFrom("translation")
    .select(["itemId", "lang"])
    .where("itemId", "=", sql<string>`any(${[...itemIds]}::uuid[])`)
    .where("confirmedVersion", "is not", null)
    .orderBy("lang")
    .execute();
  const found = new Map<string, ToldLanguage[]>();
  for (const { itemId, lang } of rows) found.set(itemId, [...(found.get(itemId) ?? []), lang as ToldLanguage]);
  return found;
}

/** How an item stands in a language, for lists. `confirmed` where the version people read is translated whole. */
export type Standing = "none" | "draft" | "submitted" | "returned" | "outdated" | "confirmed";
export const STANDINGS = ["none", "outdated", "draft", "returned", "submitted", "confirmed"] as const;

export interface TranslationRow {
  itemId: string;
  title: string;
  unitId: string;
  standing: Standing;
  writtenByName: string | null;
  /** Who wrote the item wants it in this language. */
  isWanted: boolean;
  changedAt: Date;
}

export interface TranslationFilter {
  unitIds: readonly string[];
  lang: ToldLanguage;
  standing?: Standing | undefined;
  words?: string | undefined;
  onlyWanted?: boolean;
}

// What is published, or is on its way and may still wait for its translation.
const rows = ({ unitIds, lang, words, onlyWanted }: TranslationFilter) => sql`
  select i.id as item_id, v.title, i.unit_id, i.changed_at, t.written_by_name, ${lang} = any (v.languages) as is_wanted,
    case when t.item_id is null then 'none' when t.state <> 'confirmed' then t.state
      when t.confirmed_version < v.number then 'outdated' else 'confirmed' end as standing
  from item i
  join item_version v on v.item_id = i.id and v.number = coalesce(i.published_version, i.working_version)
  left join translation t on t.item_id = i.id and t.lang = ${lang}
  where i.unit_id = any(${[...unitIds]}::uuid[]) and i.state <> 'withdrawn'
    and (i.published_version is not null or i.state in ('submitted', 'approved'))
    ${onlyWanted ? sql`and ${lang} = any (v.languages)` : sql``}
    ${words ? sql`and unaccent(v.title) ilike unaccent(${containing(words)})` : sql``}`;

/** What is wanted first, then the newest change. */
export async function listTranslationRows(
  db: Db,
  filter: TranslationFilter,
  limit: number,
  offset: number,
): Promise<TranslationRow[]> {
  const found = await sql<TranslationRow>`
    select * from (${rows(filter)}) r ${filter.standing ? sql`where standing = ${filter.standing}` : sql``}
    order by is_wanted and standing <> 'confirmed' desc, changed_at desc, item_id limit ${limit} offset ${offset}`.execute(
    db,
  );
  return found.rows;
}

export async function countStandings(db: Db, filter: TranslationFilter): Promise<Record<Standing, number>> {
  const found = await sql<{ standing: Standing; count: number }>`
    select standing, count(*)::int as count from (${rows(filter)}) r group by standing`.execute(db);
  const counts: Record<Standing, number> = { none: 0, draft: 0, submitted: 0, returned: 0, outdated: 0, confirmed: 0 };
  for (const row of found.rows) counts[row.standing] = row.count;
  return counts;
}
