import { sql } from "kysely";
import type { Db, Tx } from "../../../../platform/db/index.ts";
import type { ToldLanguage } from "../../../topics/index.ts";
import type { DeskChange, DeskWriting } from "../desk.ts";
import type { SentencePair, TranslationState } from "../translation.ts";

/** A procedure that is to be read in a language, and how far its words are. */
export interface ProcedureTranslation {
  code: string;
  lang: ToldLanguage;
  unitId: string;
  chosenByName: string;
  chosenAt: Date;
  droppedAt: Date | null;
  state: TranslationState | "chosen";
  revision: number;
  writerIds: string[];
  writtenByName: string | null;
  writtenAt: Date | null;
  decidedByName: string | null;
  decidedAt: Date | null;
  note: string | null;
  confirmedVersion: number | null;
  confirmedName: string | null;
  confirmedByName: string | null;
  confirmedAt: Date | null;
}

const COLUMNS = [
  "code",
  "lang",
  "unitId",
  "chosenByName",
  "chosenAt",
  "droppedAt",
  "state",
  "revision",
  "writerIds",
  "writtenByName",
  "writtenAt",
  "decidedByName",
  "decidedAt",
  "note",
  "confirmedVersion",
  "confirmedName",
  "confirmedByName",
  "confirmedAt",
] as const;

export async function findChosen(db: Db, code: string, lang: ToldLanguage): Promise<ProcedureTranslation | undefined> {
  const row = await db
    .selectFrom("procedureTranslation")
    .select(COLUMNS)
    .where("code", "=", code)
    .where("lang", "=", lang)
    .where("droppedAt", "is", null)
    .executeTakeFirst();
  return row as ProcedureTranslation | undefined;
}

/** Waits for whoever has it. */
export async function lockChosen(tx: Tx, code: string, lang: ToldLanguage): Promise<ProcedureTranslation | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`procedure-translation:${code}:${lang}`}, 0))`.execute(tx);
  return findChosen(tx, code, lang);
}

/** Chosen in a language, in the order of their codes. */
export async function listChosen(db: Db, lang: ToldLanguage): Promise<ProcedureTranslation[]> {
  const rows = await db
    .selectFrom("procedureTranslation")
    .select(COLUMNS)
    .where("lang", "=", lang)
    .where("droppedAt", "is", null)
    .orderBy("code")
    .execute();
  return rows as ProcedureTranslation[];
}

export async function countChosen(db: Db, lang: ToldLanguage): Promise<number> {
  const row = await db
    .selectFrom("procedureTranslation")
    .select((one) => one.fn.countAll<number>().as("count"))
    .where("lang", "=", lang)
    .where("droppedAt", "is", null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export async function listChosenLanguages(db: Db): Promise<ToldLanguage[]> {
  const rows = await db
    .selectFrom("procedureTranslation")
    .select("lang")
    .distinct()
    .where("droppedAt", "is", null)
    .orderBy("lang")
    .execute();
  return rows.map((row) => row.lang as ToldLanguage);
}

/** Chosen, or chosen again: what was confirmed before is read again at once. False where it is chosen already. */
export async function saveChosen(
  tx: Tx,
  one: Pick<ProcedureTranslation, "code" | "lang" | "unitId" | "chosenByName" | "chosenAt"> & { chosenBy: string },
): Promise<boolean> {
  const written = await tx
    .insertInto("procedureTranslation")
    .values(one)
    .onConflict((on) =>
      on
        .columns(["code", "lang"])
        .doUpdateSet({ ...one, droppedAt: null })
        .where("procedureTranslation.droppedAt", "is not", null),
    )
    .executeTakeFirst();
  return written.numInsertedOrUpdatedRows === 1n;
}

export async function saveDropped(tx: Tx, code: string, lang: ToldLanguage, at: Date): Promise<void> {
  await change(tx, code, lang, { droppedAt: at });
}

export const saveChosenWriting = (tx: Tx, code: string, lang: ToldLanguage, writing: DeskWriting): Promise<void> =>
  change(tx, code, lang, { ...writing, revision: sql<number>`revision + 1` });

export const saveChosenState = (
  tx: Tx,
  code: string,
  lang: ToldLanguage,
  to: DeskChange & { confirmedName?: string },
): Promise<void> => change(tx, code, lang, { ...to });

async function change(tx: Tx, code: string, lang: ToldLanguage, to: Record<string, unknown>): Promise<void> {
  await tx.updateTable("procedureTranslation").set(to).where("code", "=", code).where("lang", "=", lang).execute();
}

/** Words of procedures in a language, by code and by the sum of the sentence; also of sentences they have no more. */
export async function listProcedurePairs(
  db: Db,
  codes: readonly string[],
  lang: ToldLanguage,
): Promise<Map<string, Map<string, SentencePair>>> {
  const found = new Map<string, Map<string, SentencePair>>(codes.map((code) => [code, new Map()]));
  if (codes.length === 0) return found;
  const rows = await db
    .selectFrom("procedureTranslationSentence")
    .select(["code", "sum", "source", "text", "confirmedText"])
    .where("code", "=", sql<string>`any(${[...codes]}::text[])`)
    .where("lang", "=", lang)
    .execute();
  for (const { code, ...pair } of rows) found.get(code)?.set(pair.sum, pair);
  return found;
}

export async function saveProcedurePairs(
  tx: Tx,
  code: string,
  lang: ToldLanguage,
  pairs: readonly Pick<SentencePair, "sum" | "source" | "text">[],
): Promise<void> {
  if (pairs.length === 0) return;
  await tx
    .insertInto("procedureTranslationSentence")
    .values(pairs.map((one) => ({ ...one, code, lang })))
    .onConflict((on) => on.columns(["code", "lang", "sum"]).doUpdateSet((row) => ({ text: row.ref("excluded.text") })))
    .execute();
}

export async function confirmProcedurePairs(
  tx: Tx,
  code: string,
  lang: ToldLanguage,
  sums: readonly string[],
): Promise<void> {
  await sql`
    update procedure_translation_sentence set confirmed_text = text
    where code = ${code} and lang = ${lang} and sum = any(${[...sums]}::text[])`.execute(tx);
}

/** Languages in which people can read a procedure, beside Vietnamese. */
export async function listReadLanguages(db: Db, code: string): Promise<ToldLanguage[]> {
  const rows = await db
    .selectFrom("procedureTranslation")
    .select("lang")
    .where("code", "=", code)
    .where("droppedAt", "is", null)
    .where("confirmedVersion", "is not", null)
    .orderBy("lang")
    .execute();
  return rows.map((row) => row.lang as ToldLanguage);
}

/** Every page people can read, for lists of the public site; what ended leads to its Vietnamese page. */
export async function listReadable(db: Db): Promise<{ code: string; lang: string; confirmedAt: Date | null }[]> {
  return db
    .selectFrom("procedureTranslation")
    .innerJoin("procedure", "procedure.code", "procedureTranslation.code")
    .select(["procedureTranslation.code", "lang", "confirmedAt"])
    .where("droppedAt", "is", null)
    .where("confirmedVersion", "is not", null)
    .where("procedure.endedOn", "is", null)
    .orderBy("procedureTranslation.code")
    .orderBy("lang")
    .execute();
}

export interface NamedProcedure {
  code: string;
  lang: ToldLanguage;
  name: string;
}

/** Procedures in whose confirmed name every word stands, those in the asker's language first. */
export async function findByTranslatedName(
  db: Db,
  words: readonly string[],
  on: string,
  { limit, offset = 0 }: { limit: number; offset?: number },
): Promise<{ found: NamedProcedure[]; total: number }> {
  if (words.length === 0) return { found: [], total: 0 };
  const every = sql.join(
    words.map((word) => sql`lower(t.confirmed_name) like ${`%${word.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`}`),
    sql` and `,
  );
  const rows = await sql<NamedProcedure & { total: number }>`
    select t.code, t.lang, t.confirmed_name as name, count(*) over ()::int as total
    from procedure_translation t join procedure p on p.code = t.code
    where t.dropped_at is null and t.confirmed_name is not null and (p.ended_on is null or p.ended_on > ${on}::date) and ${every}
    order by length(t.confirmed_name), t.code, t.lang limit ${limit} offset ${offset}`.execute(db);
  return { found: rows.rows.map(({ total, ...one }) => one), total: rows.rows[0]?.total ?? 0 };
}
