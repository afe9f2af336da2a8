import { keyedDigest } from "../../../platform/crypto/index.ts";
import { unmark } from "../../../platform/i18n/index.ts";

/** What people put before a name and what is none. */
const TITLES = new Set(
  "ong ba anh chi co chu bac cau di em thay dong chi d c cb can bo nhan vien chuyen vien lanh dao chu tich pho truong phong".split(
    " ",
  ),
);
const MOST_WORDS = 12;

/** The words of a name without marks, capitals and titles: "Ông Nguyễn Văn Bình" is "nguyen van binh". */
export function nameWords(typed: string): string[] {
  const words = unmark(typed)
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let first = 0;
  while (first < words.length - 1 && TITLES.has(words[first] ?? "")) first++;
  return words.slice(first, first + MOST_WORDS);
}

const PART = "official, part of what was written";
const WHOLE = "official, all that was written";

/** Under what a typed name is kept: each run of two words and more in it, and all of it. */
export function digestsOfTyped(secretKey: Buffer, typed: string): string[] {
  const words = nameWords(typed);
  if (words.length === 0) return [];
  const digests = new Set([keyedDigest(secretKey, WHOLE, words.join(" "))]);
  for (let from = 0; from < words.length; from++)
    for (let to = from + 2; to <= words.length; to++)
      digests.add(keyedDigest(secretKey, PART, words.slice(from, to).join(" ")));
  return [...digests];
}

/**
 * Under what an account is looked for: its full name anywhere in what was written, and all that was written being the end of
 * the name ("Văn Bình", "Bình") or its family and given name ("Nguyễn Bình"). Rather one colleague too many is shut out than
 * the one who is meant let in.
 */
export function digestsOfAccount(secretKey: Buffer, name: string): string[] {
  const words = unmark(name)
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  if (words.length === 0) return [];
  const ends = words.map((_, from) => words.slice(from).join(" "));
  const short = `${words[0]} ${words.at(-1)}`;
  return [
    keyedDigest(secretKey, PART, words.join(" ")),
    ...[...new Set([...ends, short])].map((one) => keyedDigest(secretKey, WHOLE, one)),
  ];
}

/** Whether what was written means the account, or a text names it in full. */
export function isNamed(account: string, typed: string, body: string): boolean {
  const words = nameWords(typed);
  const own = unmark(account)
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  if (own.length === 0) return false;
  const within = (text: string): boolean =>
    own.length > 1 &&
    ` ${unmark(text)
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, " ")} `.includes(` ${own.join(" ")} `);
  if (within(body) || within(typed)) return true;
  const all = words.join(" ");
  return (
    words.length > 0 && (own.some((_, from) => own.slice(from).join(" ") === all) || all === `${own[0]} ${own.at(-1)}`)
  );
}
