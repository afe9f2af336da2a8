export const VOICES = ["north", "central", "south"] as const;
/** The accents of Vietnamese a voice can be asked for. */
export type Voice = (typeof VOICES)[number];

/** Syllables a minute one may ask for; slower or faster is not understood over a loudspeaker. */
export const SPEEDS = { least: 110, most: 220 } as const;

export const BUILT_IN = "eSpeak NG";

const NAMES: Record<Voice, string> = { north: "vi", central: "vi-vn-x-central", south: "vi-vn-x-south" };

/** The program counts words of a length Vietnamese syllables do not have. Measured with texts of ours, pauses included, for each accent. */
const WORDS_PER_SYLLABLE: Record<Voice, number> = { north: 0.77, central: 0.81, south: 0.81 };
const SLOWEST = 80;

const escaped = (text: string): string =>
  text.replace(/[&<>[\]]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign] ?? " ");

/** What the program is given: every line is a paragraph, with a breath after it that is longer than after a sentence. */
export function builtInJob(text: string, voice: Voice, speed: number) {
  const paragraphs = text.split("\n").filter((line) => line.trim() !== "");
  return {
    ssml: `<speak>${paragraphs.map((line) => `<p>${escaped(line)}</p>`).join('<break time="1000ms"/>')}</speak>`,
    voice: NAMES[voice],
    wordsPerMinute: Math.max(SLOWEST, Math.round(speed * WORDS_PER_SYLLABLE[voice])),
  };
}
