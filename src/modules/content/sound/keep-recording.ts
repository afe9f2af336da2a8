import type { AppContext } from "../../../platform/app-context.ts";
import type { AcceptedAudio } from "../../../platform/files/index.ts";
import type { Fault, Sound } from "../../../platform/sound/index.ts";

/** A recording as it is kept. */
export type Recording = Omit<Sound, "mp3" | "ogg"> & {
  mp3Key: string;
  mp3Bytes: number;
  /** null where only the MP3 was asked for. */
  oggKey: string | null;
  faults: Fault[];
};

/**
 * What somebody recorded, whatever it is for: cut, levelled, written anew, and put away.
 *
 * @throws SoundError
 */
export async function keepRecording(
  app: AppContext,
  audio: AcceptedAudio,
  limits: { seconds: number; ogg: boolean },
): Promise<Recording> {
  const { mp3, ogg, ...sound } = await app.studio.treat(audio, limits);
  return {
    ...sound,
    mp3Key: await app.files.put(mp3, "audio/mpeg"),
    mp3Bytes: mp3.length,
    oggKey: ogg && (await app.files.put(ogg, "audio/ogg")),
  };
}
