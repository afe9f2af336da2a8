import { notifyPublicChange, type Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { recordAct } from "../../audit/index.ts";
import type { ToldLanguage } from "../../topics/index.ts";
import type { Item } from "../item.ts";
import type { Recording } from "../sound/keep-recording.ts";
import { orderTreatment, type SentRecording } from "../sound/order-treatment.ts";
import { sumOfSpoken } from "./source-sentences.ts";
import { sourceOf } from "./translate-item.ts";
import { TranslationRefused } from "./translation.errors.ts";
import { dropAudio, findAudio, saveAudio, saveHeard } from "./translation.store.ts";

export const AUDIO_LIMITS = { bytes: 20 * 1024 * 1024, seconds: 20 * 60, speaker: 120, ogg: false };

interface Here {
  item: Item;
  lang: ToldLanguage;
  at: Date;
}

/** Keeps a recording of the item in a language. People hear it once somebody else has listened to it. */
export async function keepAudio(
  tx: Tx,
  actor: Pick<Actor, "id" | "name">,
  { item, lang, at }: Here,
  { recording, speaker }: { recording: Recording; speaker: string },
): Promise<void> {
  const { version } = await sourceOf(tx, item);
  await saveAudio(tx, {
    itemId: item.id,
    lang,
    fileKey: recording.mp3Key,
    contentType: "audio/mpeg",
    seconds: Math.round(recording.seconds),
    speaker,
    faults: recording.faults,
    spokenSum: sumOfSpoken(version),
    version: version.number,
    addedBy: actor.id,
    addedByName: actor.name,
    addedAt: at,
  });
  await note(tx, actor, "translation.record", { item, lang, at });
}

/** A long one is treated in the background. */
export async function sendAudio(
  tx: Tx,
  actor: Actor,
  { item, lang, at }: Here,
  sent: Omit<SentRecording, "at" | "mayBeNamed">,
): Promise<void> {
  const what = { itemId: item.id, lang, scriptSum: null };
  await orderTreatment(tx, actor, what, { ...sent, mayBeNamed: true, at });
  await note(tx, actor, "translation.record-long", { item, lang, at });
}

/** A second person has listened: from now on everybody can. @throws TranslationRefused */
export async function confirmAudio(tx: Tx, actor: Actor, here: Here): Promise<void> {
  const audio = await findAudio(tx, here.item.id, here.lang);
  if (!audio) throw new TranslationRefused("no-recording");
  if (audio.addedBy === actor.id) throw new TranslationRefused("own-recording");
  await saveHeard(tx, here.item.id, here.lang, { heardBy: actor.id, heardByName: actor.name, heardAt: here.at });
  await note(tx, actor, "translation.hear", here);
}

/** Takes the recording away, from people too. */
export async function removeAudio(tx: Tx, actor: Actor, here: Here): Promise<void> {
  if (!(await findAudio(tx, here.item.id, here.lang))) throw new TranslationRefused("no-recording");
  await dropAudio(tx, here.item.id, here.lang);
  await note(tx, actor, "translation.unrecord", here);
}

async function note(tx: Tx, actor: Pick<Actor, "id" | "name">, act: string, { item, lang, at }: Here): Promise<void> {
  await recordAct(tx, actor, {
    act,
    subjectKind: "item",
    subjectId: item.id,
    unitId: item.unitId,
    details: { lang },
    at,
  });
  await notifyPublicChange(tx, "content");
}
