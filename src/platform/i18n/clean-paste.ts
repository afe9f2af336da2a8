/** What was taken out of a text that came from elsewhere; nothing a reader would miss. */
export interface CleanText {
  text: string;
  /** Signs nobody sees: joiners, direction marks, the hidden signs of chat programs. */
  hidden: number;
  /** Odd bullets that became "- ". */
  bullets: number;
  /** Letters drawn as mathematical signs ("𝗠𝗼̛̉𝗶") that became letters. */
  styled: number;
}

/** Bullets of Word (also those of its symbol fonts, which have no place in Unicode), of chat programs and of websites. */
const BULLET =
  /^[ \t\u00a0]*[•●○◦▪▫■□◆◇‣⁃∙·»►▶▸➢➤➔→✓✔✅☑★☆♦–—*+\uf0a7\uf0b7\uf0d8\uf0fc\uf076\uf02d][ \t\u00a0]+(?=\S)/u;

/** Khmer parts its words by a sign nobody sees, and joins letters by another: there they are letters. */
const HIDDEN =
  /(?<![\u1780-\u17ff])[\u200b\u200c](?![\u1780-\u17ff])|[\u00ad\u061c\u180e\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;
/** Joiners hold pictures together ("👨‍👩‍👧"); between letters they are left over. */
const JOINER = /(?<!\p{Extended_Pictographic}|\ufe0f|[\u{1f3fb}-\u{1f3ff}]|[\u1780-\u17ff])\u200d/gu;
const STYLED = /[\u{1d400}-\u{1d7ff}]/gu;
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]/gu;

/** A text as it should be kept: in NFC, with our lists, without what cannot be seen. Words and emoji stay. */
export function cleanPaste(given: string): CleanText {
  let hidden = 0;
  let bullets = 0;
  let styled = 0;
  const text = given
    // The line ends of Word are among them, those of pages too.
    .replace(/\r\n?|[\v\f\u2028\u2029]/g, "\n")
    .replace(STYLED, (sign) => {
      styled++;
      return sign.normalize("NFKC");
    })
    .replace(HIDDEN, () => {
      hidden++;
      return "";
    })
    .replace(JOINER, () => {
      hidden++;
      return "";
    })
    .normalize("NFC")
    .split("\n")
    .map((line) =>
      line
        .replace(BULLET, () => {
          bullets++;
          return "- ";
        })
        .replace(SPACES, " ")
        .replace(/ {2,}/g, " ")
        .trim(),
    )
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return { text, hidden, bullets, styled };
}

const EMOJI =
  /\p{Regional_Indicator}{2}|(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f)(?:\u200d\p{Extended_Pictographic}\ufe0f?|[\u{1f3fb}-\u{1f3ff}])*/gu;

/** The little pictures of a text, each once: what is printed or sent as SMS does not have them. */
export const emojiIn = (text: string): string[] => [...new Set(text.match(EMOJI) ?? [])];
