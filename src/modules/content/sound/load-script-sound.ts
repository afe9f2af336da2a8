import type { Db } from "../../../platform/db/index.ts";
import { sumOf } from "../translations/source-sentences.ts";
import { findUploadOf } from "./recording-upload.store.ts";
import type { RecordingUpload } from "./recording-upload.ts";
import { listScriptAudio } from "./script-audio.store.ts";
import { isReady, type ReadyAudio, type ScriptAudio } from "./script-audio.ts";

/** The sounds of a script as the page of the forms shows them. */
export interface ScriptSound {
  scriptSum: string;
  spoken: ScriptAudio | null;
  recorded: ScriptAudio | null;
  /** A long recording of these words that is being treated, or could not be. */
  upload: RecordingUpload | null;
  /** The newest of words the script no longer has, where nothing says the new ones. */
  old: ReadyAudio | null;
}

export async function loadScriptSound(db: Db, itemId: string, script: string): Promise<ScriptSound> {
  const scriptSum = sumOf(script);
  const all = await listScriptAudio(db, itemId);
  const here = all.filter((one) => one.scriptSum === scriptSum);
  const old = all.filter(isReady).find((one) => one.scriptSum !== scriptSum) ?? null;
  return {
    scriptSum,
    spoken: here.find((one) => one.kind === "spoken") ?? null,
    recorded: here.find((one) => one.kind === "recorded") ?? null,
    upload: (await findUploadOf(db, { itemId, scriptSum, lang: null })) ?? null,
    old: here.length > 0 ? null : old,
  };
}
