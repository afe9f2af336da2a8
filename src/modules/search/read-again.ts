/** Words of questions that say nothing of what is sought, without marks. Left out only where the whole question finds nothing. */
const HOLLOW = new Set(
  "the nao la gi o dau bao nhieu toi minh em anh chi muon can hoi xin cach lam phai khong nhu de va cua cho thi co duoc ve khi a nhe voi tai den theo cac nhung mot how what where is the to do i my of for and in".split(
    " ",
  ),
);

const LETTERS = "abcdefghijklmnopqrstuvwxyz";
/** A word of one or two letters is one slip away from anything. */
const SHORTEST = 3;
const SHORT = 4;
const LONGEST = 20;

/** Letters that Telex turns into marks: where they stay behind, the mark was not made. */
const LEFT_BEHIND = /[fsrxjwaeod]/;

/**
 * Words one slip away: a letter too many, missing, wrong, or two in the wrong order; likeliest first. From a short word almost
 * any other is one slip away, so there only letters in the wrong order, doubled, or left behind by the keyboard count.
 */
export function oneSlipAway(word: string): string[] {
  if (word.length < SHORTEST || word.length > LONGEST || !/^[a-z]+$/.test(word)) return [];
  const near = new Set<string>();
  for (let at = 0; at < word.length - 1; at++)
    near.add(word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2));
  for (let at = 0; at < word.length; at++) {
    const shorter = word.slice(0, at) + word.slice(at + 1);
    if (word[at] === word[at + 1] || (at >= 2 && LEFT_BEHIND.test(word[at]!))) near.add(shorter);
    if (word.length > SHORT) near.add(shorter);
  }
  for (let at = 0; at <= word.length && word.length > SHORT; at++) {
    for (const letter of LETTERS) {
      near.add(word.slice(0, at) + letter + word.slice(at));
      if (at < word.length) near.add(word.slice(0, at) + letter + word.slice(at + 1));
    }
  }
  near.delete(word);
  return [...near];
}

const quoted = (word: string): string => `'${word.replace(/['\\]/g, "")}'`;

export const allOf = (words: readonly string[]): string => words.map(quoted).join(" & ");

/** Without the words that only ask. Null where that changes nothing or leaves nothing. */
export function withoutHollow(words: readonly string[]): string[] | null {
  const left = words.filter((word) => !HOLLOW.has(word));
  return left.length === 0 || left.length === words.length ? null : left;
}

/** Any one of the words may be missing. Null where too few are left to mean anything. */
export function allButOne(words: readonly string[]): string | null {
  if (words.length < 4) return null;
  return words.map((_, at) => `(${allOf(words.filter((__, other) => other !== at))})`).join(" | ");
}

/** Each word, or what it may have been meant to be. */
export function anySpelling(words: readonly string[], meant: ReadonlyMap<string, readonly string[]>): string {
  return words.map((word) => `(${[word, ...(meant.get(word) ?? [])].map(quoted).join(" | ")})`).join(" & ");
}
