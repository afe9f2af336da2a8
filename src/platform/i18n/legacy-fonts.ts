/**
 * Vietnamese typed for the fonts of the nineties: TCVN3 (ABC, fonts ".VnTime") and VNI ("VNI-Times"). The letters stand at
 * places where today's fonts have other signs, so that "Thủ tục" reads "Thñ tôc" or "Thuû tuïc". Offices still keep such
 * documents; what is pasted from them has to be told and converted, never published as it is.
 */
export type LegacyFont = "tcvn3" | "vni";

/** Each Vietnamese letter beside what TCVN3 has for it. */
const TCVN3_LETTERS =
  "à µ ả ¶ ã · á ¸ ạ ¹ ă ¨ ằ » ẳ ¼ ẵ ½ ắ ¾ ặ Æ â © ầ Ç ẩ È ẫ É ấ Ê ậ Ë đ ® è Ì ẻ Î ẽ Ï é Ð ẹ Ñ ê ª ề Ò ể Ó ễ Ô ế Õ ệ Ö " +
  "ì × ỉ Ø ĩ Ü í Ý ị Þ ò ß ỏ á õ â ó ã ọ ä ô « ồ å ổ æ ỗ ç ố è ộ é ơ ¬ ờ ê ở ë ỡ ì ớ í ợ î ù ï ủ ñ ũ ò ú ó ụ ô " +
  "ư \u00ad ừ õ ử ö ữ ÷ ứ ø ự ù ỳ ú ỷ û ỹ ü ý ý ỵ þ Ă ¡ Â ¢ Ê £ Ô ¤ Ơ ¥ Ư ¦ Đ §";

/** The same for VNI, where most letters are a plain one with its mark behind it. */
const VNI_LETTERS =
  "á aù à aø ả aû ã aõ ạ aï ă aê ắ aé ằ aè ẳ aú ẵ aü ặ aë â aâ ấ aá ầ aà ẩ aå ẫ aã ậ aä đ ñ é eù è eø ẻ eû ẽ eõ ẹ eï ê eâ " +
  "ế eá ề eà ể eå ễ eã ệ eä í í ì ì ỉ æ ĩ ó ị ò ó où ò oø ỏ oû õ oõ ọ oï ô oâ ố oá ồ oà ổ oå ỗ oã ộ oä ơ ô ớ ôù ờ ôø ở ôû ỡ ôõ " +
  "ợ ôï ú uù ù uø ủ uû ũ uõ ụ uï ư ö ứ öù ừ öø ử öû ữ öõ ự öï ý yù ỳ yø ỷ yû ỹ yõ ỵ î";

function tableOf(letters: string, withCapitals: boolean): Map<string, string> {
  const parts = letters.split(" ");
  const table = new Map<string, string>();
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [letter, written] = [parts[at] as string, parts[at + 1] as string];
    table.set(written, letter);
    if (!withCapitals) continue;
    table.set(written.toUpperCase(), letter.toUpperCase());
    // A capital may carry a mark typed small: "Aù" beside "AÙ".
    const [first = "", mark = ""] = written;
    if (mark) table.set(first.toUpperCase() + mark, letter.toUpperCase());
  }
  return table;
}

const TCVN3 = tableOf(TCVN3_LETTERS, false);
const VNI = tableOf(VNI_LETTERS, true);

/** The text as it was meant, were all of it typed for this font. */
export function readLegacy(text: string, font: LegacyFont): string {
  return font === "tcvn3" ? readTcvn3(text) : readVni(text);
}

const WORD = /[\p{L}\p{M}\u00a1-\u00ac\u00ad-\u00bf\u00d7\u00f7]+/gu;

function readTcvn3(text: string): string {
  return text.replace(WORD, (word) => {
    const read = [...word].map((sign) => TCVN3.get(sign) ?? sign).join("");
    return isAllCapitals(word) ? read.toUpperCase() : read;
  });
}

/**
 * The font has few capitals with marks; titles were set in a second font whose small letters look like capitals. The plain
 * letters of the word tell: "TØNH" and "ñY" are capitals, of "Tõ" nothing can be said.
 */
function isAllCapitals(word: string): boolean {
  const plain = word.replace(/[^A-Za-z]/g, "");
  return plain !== "" && plain === plain.toUpperCase() && (plain.length > 1 || word[0] !== plain);
}

function readVni(text: string): string {
  let read = "";
  for (let at = 0; at < text.length; ) {
    const pair = VNI.get(text.slice(at, at + 2));
    if (pair) {
      read += pair;
      at += 2;
      continue;
    }
    const sign = text[at] as string;
    read += VNI.get(sign) ?? sign;
    at++;
  }
  return read;
}

const ONSET = "(?:b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?";
const RHYMES =
  "a|ac|ach|ai|am|an|ang|anh|ao|ap|at|au|ay|ăc|ăm|ăn|ăng|ăp|ăt|âc|âm|ân|âng|âp|ât|âu|ây|e|ec|em|en|eng|eo|ep|et|ê|êch|êm|ên|" +
  "êng|ênh|êp|êt|êu|i|ia|ich|iêc|iêm|iên|iêng|iêp|iêt|iêu|im|in|inh|ip|it|iu|o|oa|oac|oach|oai|oam|oan|oang|oanh|oao|oap|oat|" +
  "oay|oăc|oăm|oăn|oăng|oăt|oc|oe|oen|oeo|oet|oi|om|on|ong|op|ot|ô|ôc|ôi|ôm|ôn|ông|ôp|ôt|ơ|ơi|ơm|ơn|ơp|ơt|u|ua|uân|uâng|uât|" +
  "uây|uc|uê|uêch|uênh|ui|um|un|ung|uơ|uôc|uôi|uôm|uôn|uông|uôt|up|ut|uy|uya|uych|uyên|uyêt|uynh|uyt|uyu|ư|ưa|ưc|ưi|ưng|ươc|" +
  "ươi|ươm|ươn|ương|ươp|ươt|ươu|ưt|ưu|y|yêm|yên|yêng|yêt|yêu|ynh|yt";
const SYLLABLE = new RegExp(`^${ONSET}(?:${RHYMES})$`, "u");
/** Tones; the signs of ă, â, ê, ô, ơ, ư belong to the letter. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Whether it can be a syllable of Vietnamese, whatever it means. */
function isSyllable(word: string): boolean {
  const marks = word.normalize("NFD").match(TONES) ?? [];
  if (marks.length > 1) return false;
  return SYLLABLE.test(word.toLowerCase().normalize("NFD").replace(TONES, "").normalize("NFC"));
}

const marked = (text: string): string[] => (text.match(WORD) ?? []).filter((word) => /[^A-Za-z]/.test(word));

/** Share of the words with foreign signs that are syllables. */
function share(words: readonly string[]): number {
  return words.length === 0 ? 0 : words.filter(isSyllable).length / words.length;
}

/** Fewer words say nothing: one strange word may be a name. */
const LEAST_WORDS = 3;

/** The font a text was typed for, or null where it reads as Vietnamese (or as anything else) the way it stands. */
export function findLegacyFont(text: string): LegacyFont | null {
  const suspects = text.split("\n").flatMap((line) => (share(marked(line)) >= 0.7 ? [] : marked(line)));
  if (suspects.length < LEAST_WORDS) return null;
  const all = suspects.join(" ");
  const own = share(suspects);
  const [best] = (["tcvn3", "vni"] as const)
    .map((font) => ({ font, share: share(suspects.map((word) => readLegacy(word, font))) }))
    .sort((a, b) => b.share - a.share);
  return best && best.share >= 0.75 && best.share > own + 0.25 && /[\u00a1-\u00ff]/.test(all) ? best.font : null;
}

/** Converts the lines that were typed for the font, and leaves those that read well as they are. */
export function convertLegacy(text: string, font: LegacyFont): string {
  return text
    .split("\n")
    .map((line) => {
      const words = marked(line);
      if (words.length === 0) return line;
      const read = readLegacy(line, font);
      return share(marked(read)) > share(words) ? read : line;
    })
    .join("\n")
    .normalize("NFC");
}
