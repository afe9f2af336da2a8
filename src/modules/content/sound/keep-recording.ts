import type { AppContext } from "../../../platform/app-context.ts";
import type { AcceptedAudio } from "../../../platform/files/index.ts";
import type { Fault, Sound } from "../../../platform/sound/index.ts";

/** A recording as it is kept. */
export type Recording = Omit<Sound, "mp3" | "ogg"> & {
  mp3Key: string;
  mp3Bytes: number;
  oggKey: string;
  faults: Fault[];
};

/**
 * What somebody recorded, whatever it is for: cut, levelled, written anew, and put away.
 *
 * @throws SoundError
 */
export async function keepRecording(app: AppContext, audio: AcceptedAudio, seconds: number): Promise<Recording> {
  const { mp3, ogg, ...sound } = await app.studio.treat(audio, { seconds });
  return {
    ...sound,
    mp3Key: await app.files.put(mp3, "audio/mpeg"),
    mp3Bytes: mp3.length,
    oggKey: await app.files.put(ogg ?? Buffer.alloc(0), "audio/ogg"),
  };
}
