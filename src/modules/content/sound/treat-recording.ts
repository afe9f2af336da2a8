import type { AppContext } from "../../../platform/app-context.ts";
import { type Tx, transaction } from "../../../platform/db/index.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { SoundError } from "../../../platform/sound/index.ts";
import { findItem } from "../content.store.ts";
import { formSettings } from "../renditions/load-renditions.ts";
import { keepAudio } from "../translations/record-audio.ts";
import { keepRecording, type Recording } from "./keep-recording.ts";
import { isOver, keepScriptRecording } from "./make-script-audio.ts";
import { TREAT_RECORDING } from "./order-treatment.ts";
import { dropUpload, findUpload, isFileInUse, lockUpload, saveUpload } from "./recording-upload.store.ts";
import { SoundRefused } from "./sound.errors.ts";

/** What another try may mend; all else is in the recording. */
const PASSING = new Set(["queue-full", "timeout", "stopped"]);

/**
 * Cuts, levels and writes anew what was sent, and puts it where it belongs: for a second person to listen to. One that was
 * replaced by another meanwhile goes nowhere.
 */
export const treatRecording = defineJob<AppContext, { uploadId: string; fileKey: string }>({
  ...TREAT_RECORDING,
  async run(app, { uploadId, fileKey }, { attempt, progress }) {
    const upload = await findUpload(app.db, uploadId);
    if (!upload || upload.state === "failed") return forgetFile(app, fileKey);
    await transaction(app.db, (tx) => saveUpload(tx, uploadId, { state: "working", beganAt: app.clock.now() }));
    await progress(0, 2);
    try {
      const { codec, contentType, seconds } = upload;
      const bytes = await app.files.get(upload.fileKey);
      // A little longer than it says of itself is still what was measured when it was sent.
      const limits = { seconds: seconds + 5, ogg: upload.lang === null };
      const recording = await keepRecording(app, { bytes, codec, contentType, seconds }, limits);
      await progress(1, 2);
      await transaction(app.db, (tx) => finish(tx, app, uploadId, recording));
      await progress(2, 2);
    } catch (error) {
      const code = error instanceof SoundError || error instanceof SoundRefused ? error.code : "stopped";
      if (attempt < TREAT_RECORDING.maxAttempts && PASSING.has(code)) throw error;
      const failed = { state: "failed", failure: code, failedAt: app.clock.now() } as const;
      await transaction(app.db, (tx) => saveUpload(tx, uploadId, failed));
      await forgetFile(app, fileKey);
      if (PASSING.has(code)) throw error;
      return { failed: code };
    }
    return forgetFile(app, fileKey);
  },
});

/** The bytes as they were sent, unless something else rests on them. */
async function forgetFile(app: AppContext, fileKey: string): Promise<string> {
  const isInUse = await isFileInUse(app.db, fileKey);
  if (!isInUse) await app.files.remove(fileKey);
  return "done";
}

async function finish(tx: Tx, app: AppContext, uploadId: string, recording: Recording): Promise<void> {
  const upload = await lockUpload(tx, uploadId);
  if (!upload) return;
  const { itemId, lang, scriptSum, speaker, mayBeNamed } = upload;
  const by = { id: upload.sentBy, name: upload.sentByName };
  const at = app.clock.now();
  if (scriptSum !== null) {
    const act = { itemId, scriptSum, at, recording, speaker, mayBeNamed };
    await keepScriptRecording(tx, by, act, formSettings(app.config));
  } else if (lang !== null) {
    const item = await findItem(tx, itemId);
    if (!item || isOver(item.state)) throw new SoundRefused("item-over");
    await keepAudio(tx, by, { item, lang, at }, { recording, speaker });
  }
  await dropUpload(tx, uploadId);
}
