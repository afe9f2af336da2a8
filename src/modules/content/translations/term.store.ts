import { sql } from "kysely";
import { containing, type Db, type Tx } from "../../../platform/db/index.ts";
import type { ToldLanguage } from "../../topics/index.ts";

/** An agreed word of a language. It guides at once; sentences of pages show only what a second person confirmed. */
export interface Term {
  id: string;
  lang: ToldLanguage;
  vietnamese: string;
  term: string;
  note: string;
  writtenBy: string;
  writtenByName: string;
  confirmedByName: string | null;
}

export interface TermFilter {
  lang: ToldLanguage;
  words?: string | undefined;
}

export async function listTerms(db: Db, { lang, words }: TermFilter, limit = 5_000): Promise<Term[]> {
  let query = db
    .selectFrom("translationTerm")
    .select(["id", "lang", "vietnamese", "term", "note", "writtenBy", "writtenByName", "confirmedByName"])
    .where("lang", "=", lang)
    .orderBy(sql`lower(unaccent(vietnamese))`)
    .limit(limit);
  if (words) {
    const like = containing(words);
    query = query.where(sql<boolean>`(unaccent(vietnamese) ilike unaccent(${like}) or term ilike ${like})`);
  }
  return (await query.execute()) as Term[];
}

/** Writes a term, or writes it anew; what was confirmed of it before no longer counts. Returns its id. */
export async function saveTerm(
  tx: Tx,
  term: Pick<Term, "lang" | "vietnamese" | "term" | "note" | "writtenBy" | "writtenByName"> & { writtenAt: Date },
): Promise<string> {
  const fresh = { ...term, confirmedBy: null, confirmedByName: null, confirmedAt: null };
  const row = await tx
    .insertInto("translationTerm")
    .values(fresh)
    .onConflict((on) => on.columns(["lang", "vietnamese"]).doUpdateSet(fresh))
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function findTerm(db: Db, id: string): Promise<Term | undefined> {
  const row = await db
    .selectFrom("translationTerm")
    .select(["id", "lang", "vietnamese", "term", "note", "writtenBy", "writtenByName", "confirmedByName"])
    .where("id", "=", id)
    .executeTakeFirst();
  return row as Term | undefined;
}

export async function saveTermConfirmed(
  tx: Tx,
  id: string,
  confirmed: { confirmedBy: string; confirmedByName: string; confirmedAt: Date },
): Promise<void> {
  await tx.updateTable("translationTerm").set(confirmed).where("id", "=", id).execute();
}

export async function dropTerm(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom("translationTerm").where("id", "=", id).execute();
}

/** Confirmed words for whole sentences that stand around translated pages, by their Vietnamese. */
export async function listConfirmedPhrases(
  db: Db,
  lang: ToldLanguage,
  vietnamese: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("translationTerm")
    .select(["vietnamese", "term"])
    .where("lang", "=", lang)
    .where("vietnamese", "=", sql<string>`any(${[...vietnamese]}::text[])`)
    .where("confirmedBy", "is not", null)
    .execute();
  return new Map(rows.map((row) => [row.vietnamese, row.term]));
}
