import { type AcceptedAudio, AudioRefused, acceptAudio } from "../../../platform/files/index.ts";
import type { FormErrors, Rq } from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { SoundError } from "../../../platform/sound/index.ts";
import { keepRecording, type Recording } from "./keep-recording.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { isLong } from "./recording-upload.ts";

/** Kept, or, where it is long, put away as it came for a job to treat. */
export type Accepted =
  | { recording: Recording; sent: null }
  | { recording: null; sent: { audio: AcceptedAudio; fileKey: string } };

/** The file of the field "audio" as a recording of ours, or a sentence in `errors`; nothing is treated beside other errors. */
export async function acceptRecording(
  rq: Rq,
  limits: { bytes: number; seconds: number; ogg: boolean },
  errors: FormErrors,
): Promise<Accepted | null> {
  const words = pick(rq.lang, vi, en).recordingErrors(Math.round(limits.bytes / 1024 / 1024), limits.seconds / 60);
  const file = rq.files.find((one) => one.fieldName === "audio" && one.fileName !== "");
  if (!file) {
    errors.audio = words.missing;
    return null;
  }
  try {
    const audio = await acceptAudio(file.bytes, limits.bytes, limits.seconds);
    if (Object.keys(errors).length > 0) return null;
    if (!isLong(audio)) return { recording: await keepRecording(rq.app, audio, limits), sent: null };
    return { recording: null, sent: { audio, fileKey: await rq.app.files.put(audio.bytes, audio.contentType) } };
  } catch (error) {
    if (!(error instanceof AudioRefused || error instanceof SoundError)) throw error;
    errors.audio = words[error.code];
    return null;
  }
}
