import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  notFound,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, listPeopleHoldingIn, unitsWhere } from "../../../../accounts/index.ts";
import { recordAct } from "../../../../audit/index.ts";
import { toldLanguage } from "../../../../topics/index.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { dropReader, listReaders, saveReader } from "../../translation.store.ts";
import { unitsFor } from "../load.ts";
import { ReadersView } from "./view.tsx";

const candidates = async (rq: Rq) =>
  listPeopleHoldingIn(rq.app.db, "translations.write", await unitsFor(rq, "translations.readers"), vietnamDay(rq.now));

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  return html(
    ReadersView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      readers: await listReaders(rq.app.db),
      people: await candidates(rq),
      typed,
      errors,
      isSaved: rq.query.xong === "readerSaved",
    }),
    { status },
  );
}

export async function readersPage(rq: Rq): Promise<Reply> {
  return show(rq, {}, {});
}

export async function saveReaderPage(rq: Rq): Promise<Reply> {
  const { typed } = typedForm(rq);
  const words = pick(rq.lang, vi, en).readerErrors;
  const person = (await candidates(rq)).find((one) => one.id === typed.person);
  const lang = toldLanguage(typed.ngonngu ?? "");
  const errors: FormErrors = {
    ...(person ? {} : { person: words.personWrong }),
    ...(lang && lang !== "vi" ? {} : { ngonngu: words.languageWrong }),
  };
  if (!person || !lang || lang === "vi") return show(rq, typed, errors, 422);
  await transaction(rq.app.db, async (tx) => {
    await saveReader(tx, { personId: person.id, lang, isNative: typed.native === "1" });
    await noteReader(tx, rq, "translation.reader", person.id, lang);
  });
  return seeOther("/can-bo/dich/nguoi-dich?xong=readerSaved");
}

export async function dropReaderPage(rq: Rq): Promise<Reply> {
  const { typed } = typedForm(rq);
  const lang = toldLanguage(typed.ngonngu ?? "");
  const reader = (await listReaders(rq.app.db)).find((one) => one.personId === typed.person && one.lang === lang);
  if (!reader) throw notFound("reader-not-found");
  await transaction(rq.app.db, async (tx) => {
    await dropReader(tx, reader.personId, reader.lang);
    await noteReader(tx, rq, "translation.readerDrop", reader.personId, reader.lang);
  });
  return seeOther("/can-bo/dich/nguoi-dich?xong=readerSaved");
}

async function noteReader(tx: Tx, rq: Rq, act: string, personId: string, lang: string): Promise<void> {
  const actor = actorOf(rq);
  await recordAct(tx, actor, {
    act,
    subjectKind: "person",
    subjectId: personId,
    unitId: unitsWhere(actor, "translations.readers")[0] ?? null,
    details: { lang },
    at: rq.now,
  });
}
