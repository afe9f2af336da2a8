import type { AppContext } from "../../../platform/app-context.ts";
import { KeptValues } from "../../../platform/http/index.ts";
import { KIOSK_LANGUAGES } from "./kiosk-words.ts";

/** The voice of the installation speaks Vietnamese; other languages are spoken by the tablet's own voice. */
export const SPOKEN = ["vi"] as const;

const kept = new KeptValues<Promise<Buffer>>(20, 24 * 3_600_000);
/** Slower than news: it is heard in a hall. */
const SYLLABLES_A_MINUTE = 140;

/** @throws SoundError */
export async function promptSound(
  app: Pick<AppContext, "studio" | "config">,
  language: (typeof SPOKEN)[number],
): Promise<Buffer> {
  const text = KIOSK_LANGUAGES.find((one) => one.code === language)?.words.prompt ?? "";
  const voice = app.config.readingVoice;
  const key = `${voice} ${language}`;
  const known = kept.get(key);
  if (known) return known;
  const made = app.studio
    .speak(text, { voice, speed: SYLLABLES_A_MINUTE, chime: false, quality: "page" })
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
