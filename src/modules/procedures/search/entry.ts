import { abbreviations, inTitles } from "./lexicon/abbreviations.ts";
import { readSyllables, type Syllable } from "./syllable.ts";
import { talkOf } from "./talk.ts";

/** What the search needs to know of a procedure. Plain data, so that the same index can be built in a browser. */
export type SearchEntry = {
  code: string;
  /** Where one code stands in an index several times (versions): what tells them apart. */
  id?: string;
  name: string;
  plainName: string | null;
  /** Words of residents that editors taught for it; each counts as a name. */
  sayings?: readonly string[];
  field: string;
  /** Further fields it is counted to. */
  moreFields?: readonly string[] | undefined;
  /** "ministry", "province", "commune", "other"; empty where not known. */
  levels: readonly string[];
  keywords: string;
  description: string;
  agencies: string;
  results: readonly string[];
  papers: readonly string[];
  lifeEvents: readonly string[];
  steps?: string;
  issuer: string | null;
};

export type TitleWord = Syllable & { weight: number };

/** Words without meaning of their own in titles; they neither help nor hurt. */
const HOLLOW = new Set(
  "và của các cho đối với trong về tại theo do từ có được là hoặc trường hợp thủ tục thực hiện việc để khi những một số bằng vào này như mà thuộc tục hồ sơ"
    .split(" ")
    .map((word) => word.normalize("NFC")),
);

/** After these the title tells for which case it is; cases weigh less than the deed itself. */
const CASE_BEGINS =
  /(?:đối với|trường hợp|khi có|đáp ứng|theo quy định|thuộc thẩm quyền|trên địa bàn|thực hiện bằng|bằng dịch vụ công|nằm trong)/giu;

const WEIGHT = { deed: 1, furtherDeed: 0.6, inCase: 0.35, aside: 0.15, hollow: 0 };
/** The weight of words of the field's name, by which they are known: they answer a question, but need not be told. */
export const FIELD = 2 ** -10;

/** The same for what people talk about when they mean it. */
export const TALK = 2 ** -11;
const MOST_TALK = 200;

/** Reads a title with the weight of each word: the deed, further deeds after ";", the case, asides in brackets. */
export function readTitle(title: string): TitleWord[] {
  const text = title.normalize("NFC");
  const lower = text.toLowerCase();
  const asides = [...lower.matchAll(/\([^)]*\)?/g)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  let caseFrom = text.length;
  for (const match of lower.matchAll(CASE_BEGINS)) {
    // A title may begin with its case ("Đối với …"); then there is no deed before it.
    if (match.index > 12) {
      caseFrom = match.index;
      break;
    }
  }
  const next = lower.search(/;/);
  const words: TitleWord[] = [];
  for (const syllable of readSyllables(text, 120)) {
    let weight = WEIGHT.deed;
    if (HOLLOW.has(syllable.raw)) weight = WEIGHT.hollow;
    else if (asides.some(([from, to]) => syllable.start >= from && syllable.start < to)) weight = WEIGHT.aside;
    else if (syllable.start > caseFrom) weight = WEIGHT.inCase;
    else if (next >= 0 && syllable.start > next) weight = WEIGHT.furtherDeed;
    const written = inTitles.has(syllable.raw) ? abbreviations[syllable.raw]?.[0] : undefined;
    if (!written) {
      words.push({ ...syllable, weight });
      continue;
    }
    for (const word of readSyllables(written))
      words.push({ ...word, start: syllable.start, end: syllable.end, weight });
  }
  return words;
}

/** The official title and, behind it, its field: "Rút tiền ký quỹ" stands in several, and the question names which. */
export function readOfficialTitle({ name, field }: Pick<SearchEntry, "name" | "field">): TitleWord[] {
  const words = readTitle(name);
  const said = new Set(words.map((word) => word.marked));
  for (const word of readTitle(field)) {
    if (word.weight > 0 && !said.has(word.marked)) words.push({ ...word, weight: FIELD });
  }
  for (const word of readSyllables(talkOf(name, field).join(", "), MOST_TALK)) words.push({ ...word, weight: TALK });
  return words;
}

/**
 * What else is read of an entry, how much a word counts there, after how many words reading stops (some descriptions
 * have 40,000 characters), and the usual length (a word in a short text tells more).
 */
export const BODY: { read: (entry: SearchEntry) => string; weight: number; atMost: number; usual: number }[] = [
  { read: (entry) => entry.keywords, weight: 2, atMost: 80, usual: 12 },
  { read: (entry) => [entry.field, ...(entry.moreFields ?? [])].join(" "), weight: 1.2, atMost: 30, usual: 5 },
  { read: (entry) => entry.description, weight: 1, atMost: 120, usual: 60 },
  { read: (entry) => entry.results.join(" "), weight: 0.8, atMost: 60, usual: 12 },
  { read: (entry) => entry.lifeEvents.join(" "), weight: 0.5, atMost: 30, usual: 6 },
  { read: (entry) => entry.papers.join(" "), weight: 0.6, atMost: 200, usual: 90 },
  { read: (entry) => entry.steps ?? "", weight: 0.35, atMost: 160, usual: 120 },
  { read: (entry) => entry.agencies, weight: 0.3, atMost: 40, usual: 10 },
  { read: (entry) => entry.issuer ?? "", weight: 0.3, atMost: 20, usual: 5 },
];
