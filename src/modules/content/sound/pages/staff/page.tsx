import { createHash } from "node:crypto";
import { type Tx, transaction } from "../../../../../platform/db/index.ts";
import { writeZip } from "../../../../../platform/files/index.ts";
import {
  download,
  type FormErrors,
  isText,
  notFound,
  playable,
  type Reply,
  type Rq,
  seeOther,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { SPEEDS, VOICES } from "../../../../../platform/sound/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import type { Item } from "../../../item.ts";
import { showItemForms } from "../../../pages/staff/item-forms/page.tsx";
import { loadItem } from "../../../pages/staff/load-item.ts";
import { formSettings } from "../../../renditions/load-renditions.ts";
import { acceptRecording } from "../../accept-recording.ts";
import {
  addRecording,
  confirmRecording,
  dropScriptUpload,
  orderSpoken,
  RECORDING_LIMITS,
  removeScriptAudio,
  sendScriptRecording,
} from "../../make-script-audio.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { radioProgramme } from "../../radio-programme.ts";
import { findScriptAudio } from "../../script-audio.store.ts";
import { isReady, type SoundKind } from "../../script-audio.ts";

const back = (item: Item, done: string): Reply => seeOther(`/can-bo/tin-bai/${item.id}/hinh-thuc?xong=${done}#loa`);

const sumIn = (rq: Rq): string => typedForm(rq).typed.scriptSum ?? "";

/** "Tạo bản đọc". */
export async function speakScriptPage(rq: Rq): Promise<Reply> {
  const item = await loadItem(rq);
  const { typed } = typedForm(rq);
  const voice = VOICES.find((one) => one === typed.voice);
  const speed = Number(typed.speed);
  const words = pick(rq.lang, vi, en).soundErrors;
  const errors: FormErrors = {};
  if (!voice) errors.voice = words.voice;
  if (!Number.isInteger(speed) || speed < SPEEDS.least || speed > SPEEDS.most)
    errors.speed = words.speed(SPEEDS.least, SPEEDS.most);
  if (!voice || Object.keys(errors).length > 0) return showItemForms(rq, item, { typed, errors }, 422);
  const order = { itemId: item.id, scriptSum: sumIn(rq), at: rq.now, voice, speed, chime: typed.chime === "1" };
  await transaction(rq.app.db, (tx) => orderSpoken(tx, actorOf(rq), order, formSettings(rq.app.config)));
  return back(item, "speaking");
}

/** A person's voice in place of the machine's. */
export async function recordScriptPage(rq: Rq): Promise<Reply> {
  const item = await loadItem(rq);
  const { typed } = typedForm(rq);
  const { speaker = "" } = typed;
  const words = pick(rq.lang, vi, en).soundErrors;
  const errors: FormErrors = {};
  if (speaker === "") errors.speaker = words.speakerMissing;
  else if (!isText(speaker, RECORDING_LIMITS.speaker)) errors.speaker = words.speakerLong;
  const accepted = await acceptRecording(rq, RECORDING_LIMITS, errors);
  if (!accepted || Object.keys(errors).length > 0) return showItemForms(rq, item, { typed, errors }, 422);
  const act = { itemId: item.id, scriptSum: sumIn(rq), at: rq.now, speaker, mayBeNamed: typed.mayBeNamed === "1" };
  const { recording, sent } = accepted;
  if (sent) {
    const given = { ...act, ...sent };
    await transaction(rq.app.db, (tx) => sendScriptRecording(tx, actorOf(rq), given, formSettings(rq.app.config)));
    return back(item, "recordingSent");
  }
  const given = { ...act, recording };
  await transaction(rq.app.db, (tx) => addRecording(tx, actorOf(rq), given, formSettings(rq.app.config)));
  return back(item, "recorded");
}

async function act(rq: Rq, done: string, work: (tx: Tx, item: Item) => Promise<void>): Promise<Reply> {
  const item = await loadItem(rq);
  await transaction(rq.app.db, (tx) => work(tx, item));
  return back(item, done);
}

export const hearRecordingPage = (rq: Rq): Promise<Reply> =>
  act(rq, "heard", (tx, item) =>
    confirmRecording(tx, actorOf(rq), { itemId: item.id, scriptSum: sumIn(rq), at: rq.now }),
  );

export const removeSoundPage = (rq: Rq): Promise<Reply> =>
  act(rq, "soundGone", (tx, item) => {
    const act = { itemId: item.id, scriptSum: sumIn(rq), at: rq.now };
    if (typedForm(rq).typed.kind === "sent") return dropScriptUpload(tx, actorOf(rq), act);
    const kind: SoundKind = typedForm(rq).typed.kind === "recorded" ? "recorded" : "spoken";
    return removeScriptAudio(tx, actorOf(rq), { ...act, kind });
  });

const FILE = /^([\w-]{16})-(spoken|recorded)\.(mp3|ogg)$/;

/** The sound for whoever works on the item: in parts for the player, whole to save. */
export async function scriptSoundFile(rq: Rq): Promise<Reply> {
  const item = await loadItem(rq);
  const [, sum = "", kind = "", format = ""] = FILE.exec(rq.params.sound ?? "") ?? [];
  const audio = await findScriptAudio(rq.app.db, item.id, sum, kind as SoundKind);
  if (!isReady(audio)) throw notFound("audio-not-found");
  const isMp3 = format === "mp3";
  const bytes = await rq.app.files.get(isMp3 ? audio.mp3Key : audio.oggKey);
  return playable(rq.req.headers.range, bytes, isMp3 ? "audio/mpeg" : "audio/ogg", `${item.slug}.${format}`);
}

/** What a station takes over: the sound and its description in one archive. */
export async function radioPackPage(rq: Rq): Promise<Reply> {
  const item = await loadItem(rq);
  const { programme, mp3, ogg } = await radioProgramme(rq.app, item);
  const json = Buffer.from(`${JSON.stringify(programme, null, 2)}\n`);
  const sums = [
    [mp3, `${item.slug}.mp3`],
    [ogg, `${item.slug}.ogg`],
    [json, "chuong-trinh.json"],
  ] as const;
  const files = sums.map(([bytes, path]) => ({ bytes, path }));
  const list = sums.map(([bytes, path]) => `${createHash("sha256").update(bytes).digest("hex")}  ${path}\n`).join("");
  const zip = await writeZip([...files, { path: "SHA256SUMS", bytes: Buffer.from(list) }]);
  return download(zip, "application/zip", `${item.slug}-phat-thanh.zip`);
}
