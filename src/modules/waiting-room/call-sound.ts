import type { AppContext } from "../../platform/app-context.ts";
import { KeptValues } from "../../platform/http/index.ts";
import { callInWords } from "./spoken.ts";

/** A call is spoken once a day and place of counter and number; some hundred are kept, of 20 KB each. */
const kept = new KeptValues<Promise<Buffer>>(400, 12 * 3_600_000);
/** Slower than news: it is heard in a hall. */
const SYLLABLES_A_MINUTE = 140;

/** @throws SoundError */
export async function callSound(
  app: Pick<AppContext, "studio" | "config">,
  label: string,
  counter: string,
): Promise<Buffer> {
  const voice = app.config.readingVoice;
  const key = `${voice} ${label} ${counter}`;
  const known = kept.get(key);
  if (known) return known;
  const made = app.studio
    .speak(callInWords(label, counter), { voice, speed: SYLLABLES_A_MINUTE, chime: true, quality: "page" })
    .then((spoken) => spoken.mp3);
  kept.keep(key, made, 1, kept.generation);
  try {
    return await made;
  } catch (error) {
    // What failed once is tried again the next time.
    kept.clear();
    throw error;
  }
}
