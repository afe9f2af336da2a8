import { AudioRefused, acceptAudio } from "../../../platform/files/index.ts";
import type { FormErrors, Rq } from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { SoundError } from "../../../platform/sound/index.ts";
import { keepRecording, type Recording } from "./keep-recording.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

/** The file of the field "audio" as a recording of ours, or a sentence in `errors`; nothing is treated beside other errors. */
export async function acceptRecording(
  rq: Rq,
  limits: { bytes: number; seconds: number; ogg: boolean },
  errors: FormErrors,
): Promise<Recording | null> {
  const words = pick(rq.lang, vi, en).recordingErrors(Math.round(limits.bytes / 1024 / 1024), limits.seconds / 60);
  const file = rq.files.find((one) => one.fieldName === "audio" && one.fileName !== "");
  if (!file) {
    errors.audio = words.missing;
    return null;
  }
  try {
    const audio = await acceptAudio(file.bytes, limits.bytes, limits.seconds);
    return Object.keys(errors).length > 0 ? null : await keepRecording(rq.app, audio, limits);
  } catch (error) {
    if (!(error instanceof AudioRefused || error instanceof SoundError)) throw error;
    errors.audio = words[error.code];
    return null;
  }
}
