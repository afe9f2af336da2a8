/**
 * What is left on the screen when the Vietnamese keyboard was off: Telex ("ddawng kys") and VNI ("d9a8ng ky1").
 * Returns the word meant, or null where the letters cannot be left-overs of typing.
 */
export function undoTyping(raw: string): string | null {
  return undoVni(raw) ?? undoTelex(raw);
}

const VOWELS = "aeiouyăâêôơưAEIOUY";
const TELEX_TONES: Record<string, string> = { s: "\u0301", f: "\u0300", r: "\u0309", x: "\u0303", j: "\u0323" };
const VNI_TONES: Record<string, string> = { "1": "\u0301", "2": "\u0300", "3": "\u0309", "4": "\u0303", "5": "\u0323" };

function undoTelex(raw: string): string | null {
  if (!/^[a-zà-ỹđ]{2,12}$/.test(raw)) return null;
  let word = raw;
  let tone = "";
  // The tone key comes after a vowel: last in the word, or before the final consonants.
  const match = /^(.*[aeiouywàáảãạăâêôơư])([sfrxj])((?:ch|ng|nh|[cmnpt])?|[aeiouwd]+(?:ch|ng|nh|[cmnpt])?)$/.exec(word);
  if (match) {
    word = match[1]! + match[3]!;
    tone = TELEX_TONES[match[2]!]!;
  } else {
    const last = TELEX_TONES[word[word.length - 1]!];
    if (last && word.length > 2) {
      word = word.slice(0, -1);
      tone = last;
    }
  }
  word = word.replace(/^dd/, "đ").replace(/^d(.+)d$/, "đ$1");
  word = word
    .replace(/uow|uwow|uwo/g, "ươ")
    .replace(/aa/g, "â")
    .replace(/aw/g, "ă")
    .replace(/ee/g, "ê")
    .replace(/oo/g, "ô")
    .replace(/ow/g, "ơ")
    .replace(/uw|w/g, "ư");
  // The key may also follow the whole syllable: "tranga", "vieejt" and "vietje" are all typed.
  word = word.replace(
    /^([^aeo]*)([aeo])([iuy]?(?:ch|ng|nh|[cmnpt])?)\2$/,
    (_, head, vowel, tail) => `${head}${vowel === "a" ? "â" : vowel === "e" ? "ê" : "ô"}${tail}`,
  );
  if (word === raw && tone === "") return null;
  return placeTone(word, tone);
}

function undoVni(raw: string): string | null {
  // "a1", "b2" are driving licences; a syllable typed in VNI has at least two letters.
  if (!/^(?=.*[a-z].*[a-z])[a-z][a-z1-9]{1,12}$/.test(raw) || !/\d/.test(raw)) return null;
  let tone = "";
  let word = "";
  let hat = "";
  for (const char of raw) {
    if (VNI_TONES[char]) tone = VNI_TONES[char];
    else if (char === "9") word = word.replace(/d(?!.*d)/, "đ");
    else if (/[678]/.test(char)) hat = char;
    else word += char;
    if (hat) {
      const changed = putHat(word, hat);
      if (changed !== word) {
        word = changed;
        hat = "";
      }
    }
  }
  return placeTone(word, tone);
}

function putHat(word: string, key: string): string {
  if (key === "8") return word.replace(/a(?!.*a)/, "ă");
  if (key === "7") {
    return /uo/.test(word) ? word.replace("uo", "ươ") : word.replace(/[ou](?!.*[ou])/, (c) => (c === "o" ? "ơ" : "ư"));
  }
  return word.replace(/[aeo](?!.*[aeo])/, (c) => ({ a: "â", e: "ê", o: "ô" })[c]!);
}

/** Where exactly the tone stands does not matter (see `readSyllable`); any vowel will carry it. */
function placeTone(word: string, tone: string): string | null {
  const at = [...word].findIndex((char) => VOWELS.includes(char));
  if (at < 0) return null;
  const chars = [...word];
  chars[at] += tone;
  return chars.join("").normalize("NFC");
}
