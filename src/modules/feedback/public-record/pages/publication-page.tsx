import { z } from "zod";
import { open } from "../../../../platform/crypto/index.ts";
import { type Tx, transaction } from "../../../../platform/db/index.ts";
import {
  type FormErrors,
  fits,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../platform/http/index.ts";
import { cleanText, pick } from "../../../../platform/i18n/index.ts";
import { actorOf, mayAt } from "../../../accounts/index.ts";
import { CONTACT_PURPOSE } from "../../ask-question.ts";
import { QuestionNotFound } from "../../feedback.errors.ts";
import type { Question } from "../../feedback.store.ts";
import { loadQuestion } from "../../load-question.ts";
import { titlesOf } from "../../page-titles.ts";
import type { Photo } from "../../photos/photo.ts";
import { listPhotos } from "../../photos/photos.store.ts";
import { type Contact, showCode } from "../../question.ts";
import { type Find, findKey, findPrivate } from "../find-private.ts";
import { approvePublication, returnPublication, withdrawPublication, writePublication } from "../keep-publication.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { procedureStamp } from "../procedure-stamps.ts";
import { PublicationRefused } from "../publication.errors.ts";
import {
  findLastVersion,
  findPublicationOf,
  findsNameConsent,
  listPublicationSteps,
  mayBePublic,
} from "../publication.store.ts";
import {
  type Decision,
  FIELDS,
  hideDecided,
  type Kept,
  openFinds,
  PUBLICATION_LIMITS,
  type Publication,
  type PublicationVersion,
} from "../publication.ts";
import { PublicationView } from "./publication-view.tsx";

interface Loaded {
  question: Question;
  publication: Publication | undefined;
  version: PublicationVersion | undefined;
  /** Who asked, if that is known; shown to nobody here unless there is consent. */
  askerName: string | null;
  mayName: boolean;
  photos: Photo[];
}

async function load(rq: Rq): Promise<Loaded> {
  const { db } = rq.app;
  const question = await loadQuestion(rq);
  // What may never be public has no page here, whoever looks.
  if (question.answer && !(await mayBePublic(db, question.id))) throw new PublicationRefused("never-public");
  const publication = await findPublicationOf(db, question.id);
  const contact = question.contactSealed
    ? (JSON.parse(open(rq.app.config.secretKey, CONTACT_PURPOSE, question.id, question.contactSealed)) as Contact)
    : null;
  const askerName = contact?.name || null;
  return {
    question,
    publication,
    version: publication && (await findLastVersion(db, publication.id)),
    askerName,
    mayName: askerName !== null && (await findsNameConsent(db, question.id)),
    photos: await listPhotos(db, question.id),
  };
}

export interface Posted {
  typed: Typed;
  errors: FormErrors;
}

const photoField = ({ position }: Photo): string => `photo-${position}`;

function typedOf({ question, version, photos }: Loaded): Typed {
  if (version)
    return {
      field: version.field,
      summary: version.summary,
      answer: version.answer,
      procedureCode: version.procedureCode ?? "",
      namesAsker: version.askerName === null ? "" : "yes",
      ...Object.fromEntries(
        photos.map((one) => [photoField(one), one.publicKey && version.photos.includes(one.publicKey) ? "yes" : ""]),
      ),
    };
  const code = /^\/thu-tuc\/([^/?#]+)$/.exec(question.pagePath ?? "")?.[1] ?? "";
  return { field: "", summary: question.body, answer: question.answer ?? "", procedureCode: code, namesAsker: "" };
}

async function show(rq: Rq, posted: Posted | null, status = 200): Promise<Reply> {
  const loaded = await load(rq);
  const { question, publication, version, askerName, mayName, photos } = loaded;
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const actor = actorOf(rq);
  const typed = posted?.typed ?? typedOf(loaded);
  const texts = { summary: typed.summary ?? "", answer: typed.answer ?? "" };
  const mayWrite = await mayAt(db, actor, "feedback.answer", question.unitId, rq.now);
  const mayApprove = await mayAt(db, actor, "feedback.publish", question.unitId, rq.now);
  const finds = openFinds(texts, version?.kept ?? [], askerName ? [askerName] : []).slice(0, PUBLICATION_LIMITS.finds);
  const done = z.enum(Object.keys(words.done) as [keyof typeof words.done]).safeParse(rq.query.xong);
  return html(
    PublicationView({
      ctx: rq.app.view(rq),
      words,
      code: showCode(question.code),
      question,
      publication,
      version,
      typed,
      errors: posted?.errors ?? {},
      finds: finds.map((find) => ({ ...find, key: findKey(find), around: around(texts, find) })),
      nameToShow: mayName ? askerName : null,
      photos,
      mayWrite: mayWrite && Boolean(question.answer),
      mayApprove,
      isOwn: version?.writerIds.includes(actor.id) ?? false,
      isStale:
        publication?.state === "published" &&
        publication.procedureCode !== null &&
        publication.procedureVersion !== (await procedureStamp(rq.app, publication.procedureCode)),
      steps: publication ? await listPublicationSteps(db, publication.id) : [],
      done: done.success && posted === null ? done.data : null,
    }),
    { status },
  );
}

/** A few words before and behind, so that one sees what is meant. */
function around(texts: { summary: string; answer: string }, find: Find): { before: string; after: string } {
  const text = texts.summary.includes(find.text) ? texts.summary : texts.answer;
  const at = text.indexOf(find.text);
  const end = at + find.text.length;
  return {
    before: `${at > 40 ? "…" : ""}${text.slice(Math.max(0, at - 40), at)}`,
    after: `${text.slice(end, end + 40)}${end + 40 < text.length ? "…" : ""}`,
  };
}

export const publicationPage = (rq: Rq): Promise<Reply> => show(rq, null);

export async function writePublicationPage(rq: Rq): Promise<Reply> {
  const loaded = await load(rq);
  const { question, version, askerName, mayName, photos } = loaded;
  const words = pick(rq.lang, vi, en);
  const said = words.edit.errors;
  const sent = typedForm(rq).typed;
  const typed: Typed = { ...sent, summary: cleanText(sent.summary ?? ""), answer: cleanText(sent.answer ?? "") };
  const known = askerName ? [askerName] : [];
  const errors: FormErrors = {};
  const field = FIELDS.find((one) => one === typed.field);
  if (!field) errors.field = said.field;
  if (!isText(typed.summary, PUBLICATION_LIMITS.summary)) errors.summary = said.summary;
  if (!isText(typed.answer, PUBLICATION_LIMITS.answer)) errors.answer = said.answer;
  const procedureCode = typed.procedureCode || null;
  if (procedureCode !== null && !(await isProcedure(rq, procedureCode))) errors.procedureCode = said.procedure;
  if (!field || Object.keys(errors).length > 0) return show(rq, { typed, errors }, 422);
  const texts = { summary: typed.summary ?? "", answer: typed.answer ?? "" };
  const decided = decisionsIn(typed);
  const summary = hideDecided(texts.summary, decided, known, (kind) => vi.hidden[kind]);
  const answer = hideDecided(texts.answer, decided, known, (kind) => vi.hidden[kind]);
  const newlyKept: Kept[] = [...findPrivate(texts.summary, known), ...findPrivate(texts.answer, known)]
    .filter((find) => decided.get(findKey(find)) === "keep")
    .map(({ kind, text }) => ({ kind, text }));
  const shown = { summary: summary.text, answer: answer.text };
  const kept = [...(version?.kept ?? []), ...newlyKept];
  const submits = typed.act === "submit";
  const open = openFinds(shown, kept, known);
  if (open.length > PUBLICATION_LIMITS.finds) return show(rq, { typed, errors: { summary: said.tooMany } }, 422);
  if (submits && open.length > 0)
    return show(
      rq,
      {
        typed,
        errors: Object.fromEntries(open.map((find) => [`find-${findKey(find)}`, `“${find.text}”: ${said.finds}`])),
      },
      422,
    );
  try {
    await transaction(rq.app.db, (tx) =>
      writePublication(tx, actorOf(rq), {
        questionId: question.id,
        basedOn: readBase(typed.basedOn),
        field,
        ...shown,
        procedureCode,
        askerName: mayName && typed.namesAsker === "yes" ? askerName : null,
        photos: photos.flatMap((one) => (one.publicKey && typed[photoField(one)] === "yes" ? [one.publicKey] : [])),
        kept,
        hidden: summary.hidden + answer.hidden,
        known,
        submits,
        at: rq.now,
      }),
    );
  } catch (error) {
    if (!(error instanceof PublicationRefused)) throw error;
    return show(rq, { typed, errors: { summary: words.refusals[error.code] } }, 409);
  }
  return seeOther(`/can-bo/phan-anh/${question.id}/cong-khai?xong=${submits ? "trinh" : "luu"}`);
}

const readBase = (text: string | undefined): { number: number; edit: number } | null => {
  const [, number, edit] = /^(\d{1,6})\.(\d{1,9})$/.exec(text ?? "") ?? [];
  return number && edit ? { number: Number(number), edit: Number(edit) } : null;
};

function decisionsIn(typed: Typed): Map<string, Decision> {
  const decided = new Map<string, Decision>();
  for (const [name, value] of Object.entries(typed))
    if (name.startsWith("find-") && (value === "hide" || value === "keep")) decided.set(name.slice(5), value);
  return decided;
}

/** The catalogue says what its procedures are called; what it does not know is none. */
async function isProcedure(rq: Rq, code: string): Promise<boolean> {
  if (!/^[\d.A-Z-]{3,40}$/i.test(code) || !fits(code, 40)) return false;
  const path = `/thu-tuc/${code}`;
  return (await titlesOf(rq.app, [path])).has(path);
}

async function run(
  rq: Rq,
  told: keyof typeof vi.done,
  field: string,
  act: (tx: Tx, questionId: string) => Promise<void>,
): Promise<Reply> {
  const { question, version } = await load(rq);
  if (!version) throw new QuestionNotFound();
  try {
    await transaction(rq.app.db, (tx) => act(tx, question.id));
  } catch (error) {
    if (!(error instanceof PublicationRefused)) throw error;
    return showAct(rq, { [field]: pick(rq.lang, vi, en).refusals[error.code] }, 409);
  }
  return seeOther(`/can-bo/phan-anh/${question.id}/cong-khai?xong=${told}`);
}

async function showAct(rq: Rq, errors: FormErrors, status: number): Promise<Reply> {
  const loaded = await load(rq);
  const { typed } = typedForm(rq);
  return show(rq, { typed: { ...typedOf(loaded), note: typed.note ?? "" }, errors }, status);
}

export async function approvePublicationPage(rq: Rq): Promise<Reply> {
  const { version } = await load(rq);
  const edit = Number(typedForm(rq).typed.edit);
  const procedureVersion = version?.procedureCode ? await procedureStamp(rq.app, version.procedureCode) : null;
  return run(rq, "duyet", "approve", (tx, questionId) =>
    approvePublication(tx, actorOf(rq), { questionId, edit, procedureVersion, at: rq.now }),
  );
}

function noted(
  rq: Rq,
  told: "tra-lai" | "rut",
  field: string,
  act: (tx: Tx, questionId: string, note: string) => Promise<void>,
): Promise<Reply> {
  const { note } = typedForm(rq).typed;
  if (!isText(note, PUBLICATION_LIMITS.note))
    return showAct(rq, { [field]: pick(rq.lang, vi, en).edit.errors.note }, 422);
  return run(rq, told, field, (tx, questionId) => act(tx, questionId, note));
}

export const returnPublicationPage = (rq: Rq): Promise<Reply> =>
  noted(rq, "tra-lai", "note-return", (tx, questionId, note) =>
    returnPublication(tx, actorOf(rq), { questionId, note, at: rq.now }),
  );

export const withdrawPublicationPage = (rq: Rq): Promise<Reply> =>
  noted(rq, "rut", "note-withdraw", (tx, questionId, reason) =>
    withdrawPublication(tx, actorOf(rq), { questionId, reason, at: rq.now }),
  );
