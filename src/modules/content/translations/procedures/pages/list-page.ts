import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  download,
  type FormErrors,
  html,
  type Reply,
  type Rq,
  seeOther,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { nfc, pick, unmark } from "../../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, holds } from "../../../../accounts/index.ts";
import { listOwnTexts, PROCEDURE_CODE } from "../../../../procedures/index.ts";
import { TOLD_LANGUAGES, type ToldLanguage, toldLanguage } from "../../../../topics/index.ts";
import { en as deskEn } from "../../messages.en.ts";
import { vi as deskVi } from "../../messages.vi.ts";
import { listReaders } from "../../translation.store.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import {
  listChosen,
  listChosenLanguages,
  listProcedurePairs,
  type ProcedureTranslation,
} from "../procedure-translation.store.ts";
import {
  chooseProcedure,
  MOST_CHOSEN,
  type ProcedureStanding,
  sentencesOf,
  standingOf,
} from "../translate-procedure.ts";
import { ProcedureListView } from "./list-view.tsx";

const PAGE_SIZE = 30;
const MOST_AT_ONCE = 50;
export const PROCEDURE_STANDINGS = [
  "none",
  "outdated",
  "draft",
  "returned",
  "submitted",
  "confirmed",
  "ended",
] as const;

const Query = z.object({
  ngonngu: z.string().optional().catch(undefined),
  tinhtrang: z.enum(PROCEDURE_STANDINGS).optional().catch(undefined),
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 200))
    .optional()
    .catch(undefined),
  ma: z.string().max(200).optional().catch(undefined),
  trang: z.coerce.number().int().min(1).max(1_000).catch(1),
  da: z.coerce.number().int().min(1).max(50).optional().catch(undefined),
});

export interface ProcedureRow {
  chosen: ProcedureTranslation;
  name: string;
  standing: ProcedureStanding;
  /** Sentences without confirmed words. */
  missing: number;
}

/** What is chosen in a language, each counted against the text in force today; what waits comes first. */
async function listRows(rq: Rq, lang: ToldLanguage, words: string): Promise<ProcedureRow[]> {
  const { db } = rq.app;
  const chosen = await listChosen(db, lang);
  const codes = chosen.map((one) => one.code);
  const own = await listOwnTexts(db, codes, vietnamDay(rq.now));
  const pairs = await listProcedurePairs(db, codes, lang);
  const sought = unmark(words).toLowerCase();
  return chosen
    .map((one): ProcedureRow => {
      const texts = own.get(one.code);
      const known = pairs.get(one.code);
      const missing = texts ? sentencesOf(texts.texts).filter(({ sum }) => !known?.get(sum)?.confirmedText).length : 0;
      const name = texts?.name ?? one.confirmedName ?? one.code;
      return { chosen: one, name, missing, standing: standingOf(one, texts, missing) };
    })
    .filter(({ chosen: { code, confirmedName }, name }) =>
      unmark(`${code} ${name} ${confirmedName ?? ""}`)
        .toLowerCase()
        .includes(sought),
    )
    .sort((a, b) => Number(a.standing === "confirmed") - Number(b.standing === "confirmed"));
}

async function languagesOf(rq: Rq): Promise<ToldLanguage[]> {
  const { db } = rq.app;
  const known = new Set([
    ...(await listReaders(db)).map((one) => one.lang),
    ...(await listChosenLanguages(db)),
    "en" as const,
  ]);
  return TOLD_LANGUAGES.filter((one) => one !== "vi" && known.has(one));
}

async function languageAsked(rq: Rq): Promise<ToldLanguage> {
  const asked = toldLanguage(Query.parse(rq.query).ngonngu ?? "");
  if (asked && asked !== "vi") return asked;
  return (await listChosenLanguages(rq.app.db))[0] ?? "en";
}

interface Typed {
  codes: string;
  lang: string;
}

async function show(rq: Rq, typed: Typed | null, errors: FormErrors, status = 200): Promise<Reply> {
  const query = Query.parse(rq.query);
  const lang = await languageAsked(rq);
  const all = await listRows(rq, lang, query.q ?? "");
  const counts = Object.fromEntries(
    PROCEDURE_STANDINGS.map((one) => [one, all.filter((row) => row.standing === one).length]),
  );
  const rows = query.tinhtrang ? all.filter((row) => row.standing === query.tinhtrang) : all;
  const from = (query.trang - 1) * PAGE_SIZE;
  return html(
    ProcedureListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      deskWords: pick(rq.lang, deskVi, deskEn),
      query: { lang, standing: query.tinhtrang, words: query.q ?? "", page: query.trang },
      languages: await languagesOf(rq),
      rows: rows.slice(from, from + PAGE_SIZE),
      counts: counts as Record<ProcedureStanding, number>,
      hasNext: rows.length > from + PAGE_SIZE,
      mayChoose: holds(actorOf(rq), "procedures.edit"),
      typed: typed ?? { codes: query.ma ?? "", lang },
      errors,
      chosen: rq.query.xong === "chosen" ? (query.da ?? 1) : 0,
      isDropped: rq.query.xong === "dropped",
    }),
    { status },
  );
}

export const procedureListPage = (rq: Rq): Promise<Reply> => show(rq, null, {});

export async function procedureListExport(rq: Rq): Promise<Reply> {
  const query = Query.parse(rq.query);
  const lang = await languageAsked(rq);
  const words = pick(rq.lang, vi, en);
  const desk = pick(rq.lang, deskVi, deskEn);
  const rows = (await listRows(rq, lang, query.q ?? "")).filter(
    (row) => query.tinhtrang === undefined || row.standing === query.tinhtrang,
  );
  return download(
    Buffer.from(
      writeCsv([
        [words.code, words.procedure, desk.term, desk.standing, words.toDo, words.translator, words.readByName],
        ...rows.map(({ chosen, name, standing, missing }) => [
          chosen.code,
          name,
          chosen.confirmedName ?? "",
          words.standings[standing],
          String(missing),
          chosen.writtenByName ?? "",
          chosen.confirmedByName ?? "",
        ]),
      ]),
    ),
    "text/csv; charset=utf-8",
    `dich-thu-tuc-${lang}.csv`,
  );
}

/** Takes all of them or none, so that nobody has to find out which. */
export async function chooseProceduresPage(rq: Rq): Promise<Reply> {
  const { typed } = typedForm(rq);
  const words = pick(rq.lang, vi, en);
  const lang = toldLanguage(typed.lang ?? "");
  const given = { codes: typed.codes ?? "", lang: typed.lang ?? "" };
  const codes = [...new Set(given.codes.split(/[\s,;]+/).filter((code) => code !== ""))].map((code) =>
    code.toUpperCase(),
  );
  const errors: FormErrors = {};
  if (!lang || lang === "vi") errors.lang = words.languageWrong;
  if (codes.length === 0) errors.codes = words.codesMissing;
  else if (codes.length > MOST_AT_ONCE) errors.codes = words.codesMany;
  else {
    const { db } = rq.app;
    const own = await listOwnTexts(
      db,
      codes.filter((code) => PROCEDURE_CODE.test(code)),
      vietnamDay(rq.now),
    );
    const wrong = codes.filter((code) => !own.has(code));
    const before = lang ? await listChosen(db, lang) : [];
    const known = codes.filter((code) => before.some((one) => one.code === code));
    if (wrong.length > 0) errors.codes = words.codesWrong(wrong.map((code) => code.slice(0, 40)).join(", "));
    else if (known.length > 0) errors.codes = words.codesChosen(known.join(", "));
    else if (before.length + codes.length > MOST_CHOSEN) errors.codes = words.tooMany;
  }
  if (!lang || Object.keys(errors).length > 0) return show(rq, given, errors, 422);
  await transaction(rq.app.db, async (tx) => {
    for (const code of codes) await chooseProcedure(tx, actorOf(rq), { code, lang, at: rq.now });
  });
  return seeOther(`/can-bo/dich/thu-tuc?ngonngu=${lang}&xong=chosen&da=${codes.length}`);
}
