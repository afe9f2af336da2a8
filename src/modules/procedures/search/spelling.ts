/**
 * Likely misspellings of bare syllables: one slip of the finger, and sounds that a region does not tell apart. Only the
 * letters are compared here; marks are judged later (see `agreement`).
 */

/** Initial sounds that are mixed up, in both directions. North: l/n; everywhere: s/x, tr/ch, d/gi/r; South: v/d/gi. */
const INITIALS: [string, string][] = [
  ["l", "n"],
  ["s", "x"],
  ["tr", "ch"],
  ["d", "gi"],
  ["d", "r"],
  ["gi", "r"],
  ["v", "d"],
  ["v", "gi"],
  ["c", "k"],
  ["c", "q"],
  ["k", "q"],
  ["ng", "ngh"],
  ["g", "gh"],
  ["h", "qu"],
  ["kh", "k"],
  ["ph", "f"],
  ["qu", "w"],
  ["gi", "j"],
  ["gi", "z"],
  ["d", "z"],
  ["c", "kh"],
];

/** Final sounds that the South and the Centre merge, and chat spellings of them. */
const FINALS: [string, string][] = [
  ["n", "ng"],
  ["t", "c"],
  ["n", "nh"],
  ["ch", "t"],
  ["i", "y"],
  ["ng", "g"],
  ["nh", "h"],
  ["ch", "k"],
  ["c", "k"],
  ["ao", "au"],
  ["iu", "ieu"],
  ["im", "iem"],
  ["ip", "iep"],
  ["ui", "uoi"],
  ["uu", "ieu"],
  ["uu", "uou"],
  ["i", "oi"],
  ["om", "am"],
];

/** Syllables that a speaker could mean by writing `bare`. */
export function soundsLike(bare: string): string[] {
  const found = new Set<string>();
  for (const [a, b] of INITIALS) {
    if (bare.startsWith(a)) found.add(b + bare.slice(a.length));
    if (bare.startsWith(b)) found.add(a + bare.slice(b.length));
  }
  for (const [a, b] of FINALS) {
    if (bare.endsWith(a)) found.add(bare.slice(0, -a.length) + b);
    if (bare.endsWith(b)) found.add(bare.slice(0, -b.length) + a);
  }
  found.delete(bare);
  return [...found];
}

const KEY_ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
const NEIGHBOURS = new Map<string, string>();
for (const [row, keys] of KEY_ROWS.entries()) {
  for (const [column, key] of [...keys].entries()) {
    const around = [keys[column - 1], keys[column + 1]];
    for (const other of [KEY_ROWS[row - 1], KEY_ROWS[row + 1]]) {
      around.push(other?.[column - 1], other?.[column], other?.[column + 1]);
    }
    NEIGHBOURS.set(key, around.filter(Boolean).join(""));
  }
}

/** Finds known syllables one slip away, through the words that remain when one letter is deleted (no scan of the list). */
export class SlipFinder {
  private readonly byDeletion = new Map<string, string[]>();
  private readonly known = new Set<string>();

  add(bare: string): void {
    if (this.known.has(bare) || bare.length > 8) return;
    this.known.add(bare);
    for (const rest of deletions(bare)) {
      const words = this.byDeletion.get(rest);
      if (words) words.push(bare);
      else this.byDeletion.set(rest, [bare]);
    }
  }

  /** Candidates with how likely the slip is (0..1), best first. */
  find(bare: string): { bare: string; likely: number }[] {
    if (bare.length > 9) return [];
    const found = new Map<string, number>();
    const note = (word: string) => {
      if (word !== bare && !found.has(word)) found.set(word, likelihood(bare, word));
    };
    for (const word of this.byDeletion.get(bare) ?? []) note(word); // a letter was dropped
    for (const rest of deletions(bare)) {
      if (this.known.has(rest)) note(rest); // a letter was added
      for (const word of this.byDeletion.get(rest) ?? []) note(word); // replaced or swapped
    }
    const result = [...found].map(([word, likely]) => ({ bare: word, likely }));
    return result.filter((one) => one.likely > 0).sort((a, b) => b.likely - a.likely);
  }
}

function deletions(word: string): string[] {
  const rests: string[] = [];
  for (let i = 0; i < word.length; i++) rests.push(word.slice(0, i) + word.slice(i + 1));
  return rests;
}

/** Rates one slip: doubled or swapped letters and neighbouring keys happen, other replacements are a different word. */
function likelihood(typed: string, word: string): number {
  if (typed.length === word.length) {
    let first = 0;
    while (typed[first] === word[first]) first++;
    if (typed.slice(first + 1) === word.slice(first + 1)) {
      return NEIGHBOURS.get(word[first]!)?.includes(typed[first]!) ? 0.75 : 0.4;
    }
    const swapped = typed[first] === word[first + 1] && typed[first + 1] === word[first];
    return swapped && typed.slice(first + 2) === word.slice(first + 2) ? 0.8 : 0;
  }
  const [long, short] = typed.length > word.length ? [typed, word] : [word, typed];
  let first = 0;
  while (first < short.length && long[first] === short[first]) first++;
  if (long.slice(first + 1) !== short.slice(first)) return 0;
  const doubled = long[first] === long[first - 1];
  if (typed.length > word.length) return doubled ? 0.9 : 0.65;
  return short.length === 1 ? 0 : 0.6;
}

const INITIAL = /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?/;
const RHYME = new RegExp(
  "^(?:a|ac|ach|ai|am|an|ang|anh|ao|ap|at|au|ay|e|ec|ech|em|en|eng|enh|eo|ep|et|eu|i|ia|ich|iec|iem|ien|ieng|iep|iet|ieu|im|in|inh|ip|it|iu|" +
    "o|oa|oac|oach|oai|oan|oang|oanh|oat|oay|oc|oe|oen|oet|oi|om|on|ong|ooc|op|ot|u|ua|uac|uan|uang|uat|uay|uc|ue|uech|uenh|ui|um|un|ung|uo|uoc|uoi|uom|uon|uong|uop|uot|uou|up|ut|uu|uy|uya|uyen|uyet|uynh|uyt|uych|y|yen|yet|yeu)$",
);

/** True for bare letters that can be a Vietnamese syllable; such a word is not a slip by itself. */
export function isSyllable(bare: string): boolean {
  const initial = INITIAL.exec(bare)![0];
  if (RHYME.test(bare.slice(initial.length))) return true;
  // "gi" and "qu" hold a vowel of the rhyme: "gin", "quoc".
  return (initial === "gi" || initial === "qu") && RHYME.test(bare.slice(1));
}
