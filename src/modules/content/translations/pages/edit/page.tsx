import { z } from "zod";
import { type Tx, transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  isText,
  notFound,
  playable,
  type Reply,
  type Rq,
  seeOther,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, unitsWhere } from "../../../../accounts/index.ts";
import type { ToldLanguage } from "../../../../topics/index.ts";
import type { Item } from "../../../item.ts";
import { acceptRecording } from "../../../sound/accept-recording.ts";
import { en as soundEn } from "../../../sound/messages.en.ts";
import { vi as soundVi } from "../../../sound/messages.vi.ts";
import { dropUploadOf, findUploadOf } from "../../../sound/recording-upload.store.ts";
import { helpWith } from "../../memory.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { AUDIO_LIMITS, confirmAudio, keepAudio, removeAudio, sendAudio } from "../../record-audio.ts";
import { sumOfSpoken } from "../../source-sentences.ts";
import {
  confirmTranslation,
  itemDesk,
  recallTranslation,
  returnTranslation,
  sourceOf,
  submitTranslation,
} from "../../translate-item.ts";
import type { TranslationRefusal } from "../../translation.errors.ts";
import { findAudio, findTranslation, listPairs } from "../../translation.store.ts";
import { itemFor, languageOf, unitsFor } from "../load.ts";
import { readReason, refusalsOf, savedSaid, saveTyped } from "../read-typed.ts";
import { EditView } from "./view.tsx";

const DONE = [
  "saved",
  "submitted",
  "confirmed",
  "returned",
  "recalled",
  "audioAdded",
  "audioSent",
  "audioHeard",
  "audioGone",
] as const;

interface Shown {
  item: Item;
  lang: ToldLanguage;
  /** What was typed, by the sum of its sentence; null shows what is saved. */
  typed: Map<string, string> | null;
  errors: FormErrors;
  speaker?: string;
  reason?: string;
  conflictWith?: string;
  refused?: TranslationRefusal;
}

async function show(rq: Rq, shown: Shown, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const { item, lang, typed } = shown;
  const actor = actorOf(rq);
  const source = await sourceOf(db, item);
  const translation = await findTranslation(db, item.id, lang);
  const mayWrite = (await unitsFor(rq, "translations.write")).includes(item.unitId);
  const audio = (await findAudio(db, item.id, lang)) ?? null;
  return html(
    EditView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      item,
      lang,
      source,
      translation: translation ?? null,
      pairs: await listPairs(db, item.id, lang),
      help: lang === "vi" ? new Map() : await helpWith(db, item.id, lang, source.sentences),
      typed,
      refusals: await refusalsOf(db, actor, translation, lang),
      mayWrite,
      audio,
      upload: (await findUploadOf(db, { itemId: item.id, lang, scriptSum: null })) ?? null,
      isAudioOld: audio !== null && audio.spokenSum !== sumOfSpoken(source.version),
      mayRecord: (await unitsFor(rq, "translations.record")).includes(item.unitId),
      mayHear: unitsWhere(actor, "translations.hear").length > 0 && audio?.addedBy !== actor.id,
      errors: shown.errors,
      speaker: shown.speaker ?? "",
      reason: shown.reason ?? "",
      conflictWith: shown.conflictWith ?? null,
      done: z.enum(DONE).safeParse(rq.query.xong).data ?? null,
      refused: shown.refused ?? null,
      said: savedSaid(rq),
    }),
    { status },
  );
}

const addressOf = (item: Item, lang: ToldLanguage, done: string): string =>
  `/can-bo/dich/${item.id}/${lang}?xong=${done}`;

export async function editPage(rq: Rq): Promise<Reply> {
  const lang = languageOf(rq);
  return show(rq, { item: await itemFor(rq, "translations.read"), lang, typed: null, errors: {} });
}

export async function saveTranslationPage(rq: Rq): Promise<Reply> {
  const lang = otherThanVietnamese(languageOf(rq));
  const item = await itemFor(rq, "translations.write");
  const saved = await saveTyped(rq, itemDesk({ item, lang, at: rq.now }));
  if ("address" in saved) return seeOther(`/can-bo/dich/${item.id}/${lang}${saved.address}`);
  const { status, ...again } = saved;
  return show(rq, { item, lang, ...again }, status);
}

function otherThanVietnamese(lang: ToldLanguage): ToldLanguage {
  if (lang === "vi") throw notFound("language-not-found");
  return lang;
}

async function act(
  rq: Rq,
  done: (typeof DONE)[number],
  work: (tx: Tx, here: { item: Item; lang: ToldLanguage; at: Date }) => Promise<void>,
): Promise<Reply> {
  const lang = otherThanVietnamese(languageOf(rq));
  const item = await itemFor(rq, "translations.write");
  await transaction(rq.app.db, (tx) => work(tx, { item, lang, at: rq.now }));
  return seeOther(addressOf(item, lang, done));
}

export const submitTranslationPage = (rq: Rq): Promise<Reply> =>
  act(rq, "submitted", (tx, here) => submitTranslation(tx, actorOf(rq), here));

export const recallTranslationPage = (rq: Rq): Promise<Reply> =>
  act(rq, "recalled", (tx, here) => recallTranslation(tx, actorOf(rq), here));

export const confirmTranslationPage = (rq: Rq): Promise<Reply> =>
  act(rq, "confirmed", (tx, here) => confirmTranslation(tx, actorOf(rq), here));

export async function returnTranslationPage(rq: Rq): Promise<Reply> {
  const reason = readReason(rq);
  if (reason === "") {
    const item = await itemFor(rq, "translations.write");
    const errors = { reason: pick(rq.lang, vi, en).errors.reasonMissing };
    return show(rq, { item, lang: languageOf(rq), typed: null, errors }, 422);
  }
  return act(rq, "returned", (tx, here) => returnTranslation(tx, actorOf(rq), here, reason));
}

export async function addAudioPage(rq: Rq): Promise<Reply> {
  const lang = languageOf(rq);
  const item = await itemFor(rq, "translations.record");
  const words = pick(rq.lang, soundVi, soundEn).soundErrors;
  const { speaker = "" } = typedForm(rq).typed;
  const errors: FormErrors = {};
  if (speaker === "") errors.speaker = words.speakerMissing;
  else if (!isText(speaker, AUDIO_LIMITS.speaker)) errors.speaker = words.speakerLong;
  const accepted = await acceptRecording(rq, AUDIO_LIMITS, errors);
  if (!accepted || Object.keys(errors).length > 0) return show(rq, { item, lang, typed: null, errors, speaker }, 422);
  const here = { item, lang, at: rq.now };
  const { recording, sent } = accepted;
  if (sent) {
    await transaction(rq.app.db, (tx) => sendAudio(tx, actorOf(rq), here, { ...sent, speaker }));
    return seeOther(addressOf(item, lang, "audioSent"));
  }
  await transaction(rq.app.db, (tx) => keepAudio(tx, actorOf(rq), here, { recording, speaker }));
  return seeOther(addressOf(item, lang, "audioAdded"));
}

export async function hearAudioPage(rq: Rq): Promise<Reply> {
  const lang = languageOf(rq);
  const item = await itemFor(rq, "translations.hear");
  await transaction(rq.app.db, (tx) => confirmAudio(tx, actorOf(rq), { item, lang, at: rq.now }));
  return seeOther(addressOf(item, lang, "audioHeard"));
}

export async function removeAudioPage(rq: Rq): Promise<Reply> {
  const lang = languageOf(rq);
  const item = await itemFor(rq, "translations.record");
  const isSent = typedForm(rq).typed.kind === "sent";
  await transaction(rq.app.db, (tx) =>
    isSent
      ? dropUploadOf(tx, { itemId: item.id, lang, scriptSum: null })
      : removeAudio(tx, actorOf(rq), { item, lang, at: rq.now }),
  );
  return seeOther(addressOf(item, lang, "audioGone"));
}

/** The recording for whoever is to listen before people do. */
export async function audioFilePage(rq: Rq): Promise<Reply> {
  const lang = languageOf(rq);
  const item = await itemFor(rq, "translations.read");
  const audio = await findAudio(rq.app.db, item.id, lang);
  if (!audio) throw notFound("audio-not-found");
  const bytes = await rq.app.files.get(audio.fileKey);
  return playable(rq.req.headers.range, bytes, audio.contentType, `${item.slug}-${lang}`);
}
