/**
 * Words that lost the blank between them on the way out of a PDF ("SởNộivụ", "ngày15", "triểnkhai"). Vietnamese is written in
 * syllables, and a syllable has a strict form, so where a word is none and falls into syllables, that is what it was. Words
 * without any Vietnamese letter ("website", "VNeID") are left as they are.
 */
const SYLLABLE =
  /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?(?:(oai|oay|oao|oeo|iêu|yêu|uôi|ươi|ươu|uya|uyu|uây|ai|ao|au|ay|âu|ây|eo|êu|ia|iu|oi|ôi|ơi|ua|uơ|ui|ưa|ưi|ưu|oa|oe|uê|uy|[aeêioôơuưy])|(uyê|oa|oă|oe|iê|yê|uâ|uê|uô|ươ|uy|oo|[aăâeêioôơuưy])(ch|ng|nh|[cmnpt]))$/u;

/** A syllable closed by a stop is said in two tones only, and ch and nh follow few vowels. */
function isSyllable(word: string): boolean {
  const parts = word.toLowerCase().normalize("NFD");
  const toneless = parts.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "").normalize("NFC");
  const found = SYLLABLE.exec(toneless);
  if (!found) return false;
  const coda = found[3];
  if (coda === undefined) return true;
  if (/^(?:ch|[cpt])$/.test(coda) && !/[\u0301\u0323]/.test(parts)) return false;
  return !/^[cn]h$/.test(coda) || /[aêiy]$/u.test(found[2]!);
}

const MARKED = /[^\p{ASCII}]/u;
/** Long enough to be two syllables that are no loan ("makét"), or with a digit behind a word of dates. */
const SUSPECT = /\p{L}{6,}|(?<!\p{L})(?:ngày|tháng|năm|quý|Điều|khoản|mục)\d/u;
const WORD = /[\p{L}\p{M}]+\d*/gu;

/** Positions in `line` where a blank is missing, in order; most lines have none. */
export function missingBlanks(line: string): number[] {
  if (!SUSPECT.test(line)) return [];
  const found: number[] = [];
  for (const { 0: word, index } of line.matchAll(WORD)) for (const at of blanksIn(word)) found.push(index + at);
  return found;
}

function blanksIn(word: string): number[] {
  const dated = /^(?:.*(?:ngày|tháng|năm|quý|điều|khoản|mục))(?=\d)/iu.exec(word);
  const letters = /^\D+/u.exec(word)?.[0] ?? word;
  const inside =
    letters.length < 6 || letters.length > 40 || !MARKED.test(letters) || isSyllable(letters)
      ? []
      : (syllables(letters) ?? []);
  return dated ? [...inside, dated[0].length] : inside;
}

/** Where the syllables of a glued word part; null where it does not fall into syllables. Long ones first: "xã hội", not "x ã". */
function syllables(word: string): number[] | null {
  // A capital inside begins a word; what stands before it must be syllables of its own.
  const dead = new Set<number>();
  const from = (start: number): number[] | null => {
    if (start === word.length) return [];
    if (dead.has(start)) return null;
    for (let size = Math.min(7, word.length - start); size >= 2; size--) {
      const part = word.slice(start, start + size);
      if (/\p{Ll}\p{Lu}/u.test(part) || !isSyllable(part)) continue;
      const rest = from(start + size);
      if (rest) return start + size === word.length ? rest : [start + size, ...rest];
    }
    dead.add(start);
    return null;
  };
  return from(0);
}
