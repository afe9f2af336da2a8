import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { notifyPublicChange, type Tx, transaction } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { addJob, defineJob } from "../../../platform/jobs/index.ts";
import { SoundError, type Voice } from "../../../platform/sound/index.ts";
import { mayAt, type Permission } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { ItemNotFound } from "../content.errors.ts";
import { getVersion, lockItem } from "../content.store.ts";
import type { Item, ItemState } from "../item.ts";
import { type FormSettings, loadForms } from "../renditions/load-renditions.ts";
import { speak } from "../spoken/spoken-text.ts";
import { sumOf } from "../translations/source-sentences.ts";
import type { Recording } from "./keep-recording.ts";
import { orderTreatment, type SentRecording } from "./order-treatment.ts";
import { dropUploadOf } from "./recording-upload.store.ts";
import { dropScriptAudio, findScriptAudio, saveMade, saveScriptAudio } from "./script-audio.store.ts";
import type { SoundKind } from "./script-audio.ts";
import { SoundRefused } from "./sound.errors.ts";

type ActingOfficial = Pick<Actor, "id" | "name">;

/** What all acts on a script's sound name: the item, the words the person had before him, and when. */
export interface ScriptAct {
  itemId: string;
  scriptSum: string;
  at: Date;
}

/** What a recording may weigh and last, and how long a name is. */
export const RECORDING_LIMITS = { bytes: 20 * 1024 * 1024, seconds: 10 * 60, speaker: 120, ogg: true };

/** Has the script of the working version spoken by machine; the job `content:speak-script` makes it. @throws SoundRefused */
export async function orderSpoken(
  tx: Tx,
  actor: Actor,
  act: ScriptAct & { voice: Voice; speed: number; chime: boolean },
  settings: FormSettings,
): Promise<void> {
  const item = await itemFor(tx, actor, "content.edit", act);
  const script = await scriptOf(tx, item, act, settings);
  await saveScriptAudio(tx, {
    ...blank(actor, act, "spoken"),
    script,
    state: "making",
    voice: act.voice,
    speed: act.speed,
    hasChime: act.chime,
  });
  const job = { itemId: act.itemId, scriptSum: act.scriptSum };
  await addJob(tx, speakScript, job, { subject: `item:${act.itemId}`, key: `speak:${act.itemId}:${act.scriptSum}` });
  await note(tx, actor, item, "item.speak", act);
}

type RecordedScript = ScriptAct & { recording: Recording; speaker: string; mayBeNamed: boolean };

/** Keeps what a person recorded of the script. It goes out once somebody else has listened to it. @throws SoundRefused */
export async function addRecording(tx: Tx, actor: Actor, act: RecordedScript, settings: FormSettings): Promise<void> {
  await itemFor(tx, actor, "translations.record", act);
  await keepScriptRecording(tx, actor, act, settings);
}

/** A long one is treated in the background; refused is what could not be kept afterwards either. @throws SoundRefused */
export async function sendScriptRecording(
  tx: Tx,
  actor: Actor,
  act: ScriptAct & SentRecording,
  settings: FormSettings,
): Promise<void> {
  const item = await itemFor(tx, actor, "translations.record", act);
  await scriptOf(tx, item, act, settings);
  const { itemId, scriptSum, ...sent } = act;
  await orderTreatment(tx, actor, { itemId, scriptSum, lang: null }, sent);
  await note(tx, actor, item, "item.record-long", act);
}

/** What was sent goes nowhere; also taking note of what could not be treated. @throws SoundRefused */
export async function dropScriptUpload(tx: Tx, actor: Actor, act: ScriptAct): Promise<void> {
  await itemFor(tx, actor, "translations.record", act);
  await dropUploadOf(tx, { itemId: act.itemId, scriptSum: act.scriptSum, lang: null });
}

/** The same for what was allowed before it was treated: who sent it is named, and the item is asked again. @throws SoundRefused */
export async function keepScriptRecording(
  tx: Tx,
  actor: ActingOfficial,
  act: RecordedScript,
  settings: FormSettings,
): Promise<void> {
  const item = await lockItem(tx, act.itemId);
  if (!item || isOver(item.state)) throw new SoundRefused("item-over");
  const script = await scriptOf(tx, item, act, settings);
  const { mp3Key, mp3Bytes, oggKey, seconds, loudness, peak, faults } = act.recording;
  await saveScriptAudio(tx, {
    ...blank(actor, act, "recorded"),
    script,
    state: "ready",
    speaker: act.speaker,
    mayBeNamed: act.mayBeNamed,
    mp3Key,
    mp3Bytes,
    oggKey,
    seconds,
    loudness,
    peak,
    faults,
  });
  await note(tx, actor, item, "item.record", act);
}

/** A second person has listened to the recording: from now on it is what goes on air. @throws SoundRefused */
export async function confirmRecording(tx: Tx, actor: Actor, act: ScriptAct): Promise<void> {
  const item = await itemFor(tx, actor, "translations.hear", act);
  const audio = await findScriptAudio(tx, act.itemId, act.scriptSum, "recorded");
  if (!audio) throw new SoundRefused("no-sound");
  if (audio.askedBy === actor.id) throw new SoundRefused("own-recording");
  await saveMade(tx, audio, { heardBy: actor.id, heardByName: actor.name, heardAt: act.at });
  await note(tx, actor, item, "item.hear", act);
}

/** Takes a sound away, from stations too. @throws SoundRefused */
export async function removeScriptAudio(tx: Tx, actor: Actor, act: ScriptAct & { kind: SoundKind }): Promise<void> {
  const item = await itemFor(tx, actor, act.kind === "spoken" ? "content.edit" : "translations.record", act);
  if (!(await findScriptAudio(tx, act.itemId, act.scriptSum, act.kind))) throw new SoundRefused("no-sound");
  await dropScriptAudio(tx, act.itemId, act.scriptSum, act.kind);
  await note(tx, actor, item, "item.unspeak", act);
}

/** Nobody is told of it any more, by no voice. */
export const isOver = (state: ItemState): boolean =>
  state === "withdrawn" || state === "replaced" || state === "archived";

async function itemFor(tx: Tx, actor: Actor, permission: Permission, { itemId, at }: ScriptAct): Promise<Item> {
  const item = await lockItem(tx, itemId);
  if (!item) throw new ItemNotFound();
  if (!(await mayAt(tx, actor, permission, item.unitId, at))) throw new SoundRefused("no-right-here");
  if (isOver(item.state)) throw new SoundRefused("item-over");
  return item;
}

/** The words as they stand now; a sound of words that are no longer there would go out as something nobody approved. */
async function scriptOf(tx: Tx, item: Item, act: ScriptAct, settings: FormSettings): Promise<string> {
  const version = await getVersion(tx, item.id, item.workingVersion);
  const { forms } = await loadForms(tx, item, version, settings, act.at);
  const script = forms.find((one) => one.form === "loudspeaker")?.text ?? "";
  if (sumOf(script) !== act.scriptSum) throw new SoundRefused("script-moved");
  return script;
}

const blank = (actor: ActingOfficial, { itemId, scriptSum, at }: ScriptAct, kind: SoundKind) => ({
  itemId,
  scriptSum,
  kind,
  failure: null,
  voice: null,
  speed: null,
  hasChime: false,
  speaker: null,
  mayBeNamed: true,
  passedOver: null,
  mp3Key: null,
  mp3Bytes: null,
  oggKey: null,
  seconds: null,
  loudness: null,
  peak: null,
  faults: [],
  askedBy: actor.id,
  askedByName: actor.name,
  askedAt: at,
  heardBy: null,
  heardByName: null,
  heardAt: null,
});

async function note(
  tx: Tx,
  actor: ActingOfficial,
  item: Item,
  act: string,
  { scriptSum, at }: ScriptAct,
): Promise<void> {
  await recordAct(tx, actor, {
    act,
    subjectKind: "item",
    subjectId: item.id,
    unitId: item.unitId,
    details: { scriptSum },
    at,
  });
  await notifyPublicChange(tx, "content");
}

const ATTEMPTS = 4;

/** Speaks a script that was ordered. Run again it makes the same sound again. */
export const speakScript = defineJob<AppContext, { itemId: string; scriptSum: string }>({
  name: "content:speak-script",
  payload: z.object({ itemId: z.uuid(), scriptSum: z.string() }),
  maxAttempts: ATTEMPTS,
  async run(app, { itemId, scriptSum }, { attempt, progress }) {
    const order = await findScriptAudio(app.db, itemId, scriptSum, "spoken");
    if (order?.state !== "making" || order.voice === null || order.speed === null) return;
    await progress(0, 1);
    try {
      const { voice, speed, hasChime: chime } = order;
      const sound = await app.studio.speak(speak(order.script), { voice, speed, chime, quality: "radio" });
      const { mp3, ogg, seconds, loudness, peak, voiceName, passedOver } = sound;
      const mp3Key = await app.files.put(mp3, "audio/mpeg");
      const oggKey = ogg && (await app.files.put(ogg, "audio/ogg"));
      await transaction(app.db, async (tx) => {
        const made = { mp3Key, mp3Bytes: mp3.length, oggKey, seconds, loudness, peak, passedOver, speaker: voiceName };
        await saveMade(tx, order, { ...made, state: "ready", failure: null });
        await notifyPublicChange(tx, "content");
      });
      await progress(1, 1);
      return { seconds };
    } catch (error) {
      const isLast =
        attempt >= ATTEMPTS || (error instanceof SoundError && ["silent", "too-long"].includes(error.code));
      const failure = error instanceof SoundError ? error.code : "stopped";
      if (isLast) await transaction(app.db, (tx) => saveMade(tx, order, { state: "failed", failure }));
      throw error;
    }
  },
});
