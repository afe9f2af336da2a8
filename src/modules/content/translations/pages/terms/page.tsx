import { z } from "zod";
import { type Tx, transaction } from "../../../../../platform/db/index.ts";
import {
  download,
  type FormErrors,
  fits,
  html,
  isText,
  notFound,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { nfc, pick } from "../../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, holds, unitsWhere } from "../../../../accounts/index.ts";
import { recordAct } from "../../../../audit/index.ts";
import { type ToldLanguage, toldLanguage } from "../../../../topics/index.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { dropTerm, findTerm, listTerms, saveTerm, saveTermConfirmed, type Term } from "../../term.store.ts";
import { TranslationRefused } from "../../translation.errors.ts";
import { listReaders } from "../../translation.store.ts";
import { cleanTranslation } from "../../translation.ts";
import { TermsView } from "./view.tsx";

const Query = z.object({
  ngonngu: z.string().optional().catch(undefined),
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100))
    .optional()
    .catch(undefined),
});

async function languageAsked(rq: Rq, asked: string | undefined): Promise<ToldLanguage> {
  const lang = toldLanguage(asked ?? "");
  if (lang && lang !== "vi") return lang;
  return (await listReaders(rq.app.db))[0]?.lang ?? "km";
}

async function show(rq: Rq, lang: ToldLanguage, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const actor = actorOf(rq);
  const readers = await listReaders(db);
  return html(
    TermsView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      lang,
      languages: [...new Set([lang, ...readers.map((one) => one.lang)])],
      search: query.q ?? "",
      terms: await listTerms(db, { lang, words: query.q || undefined }),
      typed,
      errors,
      actorId: actor.id,
      mayWrite: holds(actor, "translations.write"),
      isNative: readers.some((one) => one.personId === actor.id && one.lang === lang && one.isNative),
      done: z.enum(["termSaved", "termGone", "termOk"]).safeParse(rq.query.xong).data ?? null,
    }),
    { status },
  );
}

export async function termsPage(rq: Rq): Promise<Reply> {
  const lang = await languageAsked(rq, Query.parse(rq.query).ngonngu);
  return show(rq, lang, {}, {});
}

export async function termsExport(rq: Rq): Promise<Reply> {
  const { ngonngu, q } = Query.parse(rq.query);
  const lang = await languageAsked(rq, ngonngu);
  const words = pick(rq.lang, vi, en);
  const terms = await listTerms(rq.app.db, { lang, words: q || undefined });
  const rows = [
    [words.vietnamese, words.term, words.note],
    ...terms.map((one) => [one.vietnamese, one.term, one.note]),
  ];
  return download(Buffer.from(writeCsv(rows)), "text/csv; charset=utf-8", `thuat-ngu-${lang}.csv`);
}

export async function saveTermPage(rq: Rq): Promise<Reply> {
  const { typed } = typedForm(rq);
  const lang = await languageAsked(rq, typed.ngonngu);
  const words = pick(rq.lang, vi, en).termErrors;
  const vietnamese = (typed.vietnamese ?? "").replace(/\s+/g, " ").trim();
  const term = cleanTranslation(typed.term ?? "");
  const note = typed.note ?? "";
  const errors: FormErrors = {
    ...(isText(vietnamese, 300) ? {} : { vietnamese: words.vietnameseMissing }),
    ...(isText(term, 500) ? {} : { term: words.termMissing }),
    ...(fits(note, 500) ? {} : { note: words.noteLong }),
  };
  if (Object.keys(errors).length > 0) return show(rq, lang, typed, errors, 422);
  const actor = actorOf(rq);
  await transaction(rq.app.db, async (tx) => {
    await saveTerm(tx, {
      lang,
      vietnamese,
      term,
      note,
      writtenBy: actor.id,
      writtenByName: actor.name,
      writtenAt: rq.now,
    });
    await noteTerm(tx, rq, "translation.term", { lang, vietnamese });
  });
  return seeOther(`/can-bo/dich/thuat-ngu?ngonngu=${lang}&xong=termSaved`);
}

async function termOf(rq: Rq): Promise<Term> {
  const id = z.uuid().safeParse(rq.params.term);
  const term = id.success ? await findTerm(rq.app.db, id.data) : undefined;
  if (!term) throw notFound("term-not-found");
  return term;
}

/** A native reader other than the writer says that it is right. */
export async function confirmTermPage(rq: Rq): Promise<Reply> {
  const term = await termOf(rq);
  const actor = actorOf(rq);
  if (term.writtenBy === actor.id) throw new TranslationRefused("own-term");
  const readers = await listReaders(rq.app.db);
  if (!readers.some((one) => one.personId === actor.id && one.lang === term.lang && one.isNative))
    throw new TranslationRefused("not-native");
  await transaction(rq.app.db, async (tx) => {
    await saveTermConfirmed(tx, term.id, { confirmedBy: actor.id, confirmedByName: actor.name, confirmedAt: rq.now });
    await noteTerm(tx, rq, "translation.termConfirm", term);
  });
  return seeOther(`/can-bo/dich/thuat-ngu?ngonngu=${term.lang}&xong=termOk`);
}

export async function dropTermPage(rq: Rq): Promise<Reply> {
  const term = await termOf(rq);
  await transaction(rq.app.db, async (tx) => {
    await dropTerm(tx, term.id);
    await noteTerm(tx, rq, "translation.termDrop", term);
  });
  return seeOther(`/can-bo/dich/thuat-ngu?ngonngu=${term.lang}&xong=termGone`);
}

async function noteTerm(tx: Tx, rq: Rq, act: string, term: Pick<Term, "lang" | "vietnamese">): Promise<void> {
  const actor = actorOf(rq);
  await recordAct(tx, actor, {
    act,
    subjectKind: "translationTerm",
    subjectId: `${term.lang}:${term.vietnamese}`.slice(0, 200),
    unitId: unitsWhere(actor, "translations.write")[0] ?? null,
    details: { lang: term.lang, vietnamese: term.vietnamese },
    at: rq.now,
  });
}
