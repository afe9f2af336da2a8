import type { Db, Tx } from "../../../platform/db/index.ts";
import type { ToldLanguage } from "../../topics/index.ts";
import type { Form } from "../bundle/forms.ts";
import type { Bit } from "../bundle/story.ts";

/** The forms everybody approves. In other languages rows hold own words only (below). */
const LANG = "vi";

/** A stored form: words of an editor, or what was made, kept when the version was approved. */
export interface StoredForm {
  form: Form;
  text: string;
  sources: Bit[];
  isOwn: boolean;
  /** Of own words: what the form said by itself when they were written. */
  madeText: string | null;
  writtenByName: string | null;
  writtenAt: Date;
}

export async function listForms(db: Db, itemId: string, number: number): Promise<StoredForm[]> {
  const rows = await db
    .selectFrom("itemRendition")
    .select(["form", "text", "sources", "isOwn", "madeText", "writtenByName", "writtenAt"])
    .where("itemId", "=", itemId)
    .where("number", "=", number)
    .where("lang", "=", LANG)
    .execute();
  return rows as unknown as StoredForm[];
}

type Written = StoredForm & { itemId: string; number: number; writtenBy: string | null };

/** Writes forms; those already there are replaced. */
export async function saveForms(tx: Tx, forms: readonly Written[]): Promise<void> {
  if (forms.length === 0) return;
  await tx
    .insertInto("itemRendition")
    .values(forms.map((one) => ({ ...one, lang: LANG, sources: JSON.stringify(one.sources) })))
    .onConflict((on) =>
      on.columns(["itemId", "number", "form", "lang"]).doUpdateSet((row) => ({
        text: row.ref("excluded.text"),
        sources: row.ref("excluded.sources"),
        isOwn: row.ref("excluded.isOwn"),
        madeText: row.ref("excluded.madeText"),
        writtenBy: row.ref("excluded.writtenBy"),
        writtenByName: row.ref("excluded.writtenByName"),
        writtenAt: row.ref("excluded.writtenAt"),
      })),
    )
    .execute();
}

export async function dropForm(tx: Tx, itemId: string, number: number, form: Form): Promise<void> {
  await tx
    .deleteFrom("itemRendition")
    .where("itemId", "=", itemId)
    .where("number", "=", number)
    .where("form", "=", form)
    .where("lang", "=", LANG)
    .execute();
}

/** What was kept at an approval that no longer counts; own words stay. */
export async function dropMadeForms(tx: Tx, itemId: string, number: number): Promise<void> {
  await tx
    .deleteFrom("itemRendition")
    .where("itemId", "=", itemId)
    .where("number", "=", number)
    .where("isOwn", "=", false)
    .execute();
}

/** Own words go on in the next version; their writers are writers of that one too, by who opened it. */
export async function copyOwnWords(tx: Tx, itemId: string, from: number, to: number): Promise<void> {
  await tx
    .insertInto("itemRendition")
    .columns([
      "itemId",
      "number",
      "form",
      "lang",
      "text",
      "sources",
      "isOwn",
      "madeText",
      "writtenBy",
      "writtenByName",
      "writtenAt",
      "confirmedBy",
      "confirmedByName",
      "confirmedAt",
    ])
    .expression((db) =>
      db
        .selectFrom("itemRendition")
        .select((row) => [
          "itemId",
          row.val(to).$castTo<number>().as("number"),
          "form",
          "lang",
          "text",
          "sources",
          "isOwn",
          "madeText",
          "writtenBy",
          "writtenByName",
          "writtenAt",
          "confirmedBy",
          "confirmedByName",
          "confirmedAt",
        ])
        .where("itemId", "=", itemId)
        .where("number", "=", from)
        .where("isOwn", "=", true),
    )
    .execute();
}

/** Own words of a form in another language. */
export interface WordsInLanguage {
  form: Form;
  text: string;
  /** The Vietnamese sentences they were written for. */
  madeText: string;
  writtenBy: string;
  writtenByName: string;
  writtenAt: Date;
  confirmedByName: string | null;
  /** null: nobody is given them yet. */
  confirmedAt: Date | null;
}

export async function listWordsInLanguage(
  db: Db,
  itemId: string,
  number: number,
  lang: ToldLanguage,
): Promise<WordsInLanguage[]> {
  const rows = await db
    .selectFrom("itemRendition")
    .select(["form", "text", "madeText", "writtenBy", "writtenByName", "writtenAt", "confirmedByName", "confirmedAt"])
    .where("itemId", "=", itemId)
    .where("number", "=", number)
    .where("lang", "=", lang)
    .where("isOwn", "=", true)
    .execute();
  return rows as unknown as WordsInLanguage[];
}

export async function listLanguagesWithOwnWords(db: Db, itemId: string): Promise<ToldLanguage[]> {
  const rows = await db
    .selectFrom("itemRendition")
    .select("lang")
    .distinct()
    .where("itemId", "=", itemId)
    .where("lang", "<>", LANG)
    .execute();
  return rows.map((row) => row.lang as ToldLanguage);
}

/** Words written anew have to be confirmed anew. */
export async function saveWordsInLanguage(
  tx: Tx,
  itemId: string,
  number: number,
  lang: ToldLanguage,
  words: Omit<WordsInLanguage, "confirmedByName" | "confirmedAt">,
): Promise<void> {
  const fresh = { ...words, confirmedBy: null, confirmedByName: null, confirmedAt: null };
  await tx
    .insertInto("itemRendition")
    .values({ ...fresh, itemId, number, lang, isOwn: true, sources: "[]" })
    .onConflict((on) => on.columns(["itemId", "number", "form", "lang"]).doUpdateSet(fresh))
    .execute();
}

export async function confirmWordsInLanguage(
  tx: Tx,
  itemId: string,
  number: number,
  lang: ToldLanguage,
  form: Form,
  confirmed: { confirmedBy: string; confirmedByName: string; confirmedAt: Date },
): Promise<void> {
  await tx
    .updateTable("itemRendition")
    .set(confirmed)
    .where("itemId", "=", itemId)
    .where("number", "=", number)
    .where("lang", "=", lang)
    .where("form", "=", form)
    .execute();
}

export async function dropWordsInLanguage(
  tx: Tx,
  itemId: string,
  number: number,
  lang: ToldLanguage,
  form: Form,
): Promise<void> {
  await tx
    .deleteFrom("itemRendition")
    .where("itemId", "=", itemId)
    .where("number", "=", number)
    .where("lang", "=", lang)
    .where("form", "=", form)
    .execute();
}
