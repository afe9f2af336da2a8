import type { ProcedureRecord } from "../procedure-record.ts";
import { foldPassage, likeness, type Passage, passagesOf, sumOf } from "./passages.ts";

/**
 * Plain words of a procedure: one edition after the other, each a list of sentences that point at the official words they
 * render. Whether a sentence still holds is never stored. It is read anew against the version being shown: it holds while
 * the words it was written from still stand there.
 */
export const PARTS = ["name", "summary", "who", "bring", "steps", "cost", "time", "where"] as const;
export type Part = (typeof PARTS)[number];

export type RenditionState = "draft" | "submitted" | "returned" | "approved" | "withdrawn" | "discarded";
export type RenditionAct = "write" | "submit" | "approve" | "return" | "recall" | "withdraw" | "discard";

const MOVES: Record<RenditionAct, { from: readonly RenditionState[]; to: RenditionState }> = {
  write: { from: ["draft", "returned"], to: "draft" },
  submit: { from: ["draft", "returned"], to: "submitted" },
  approve: { from: ["submitted"], to: "approved" },
  return: { from: ["submitted"], to: "returned" },
  recall: { from: ["submitted"], to: "draft" },
  withdraw: { from: ["approved"], to: "withdrawn" },
  discard: { from: ["draft", "returned"], to: "discarded" },
};

/** The state after an act; null where the act is not allowed now. */
export function nextState(state: RenditionState, act: RenditionAct): RenditionState | null {
  const move = MOVES[act];
  return move.from.includes(state) ? move.to : null;
}

/** Where the words come from: place in the record when it was written, and the words as they stood. */
export interface Source {
  at: string;
  quote: string;
}

export interface Sentence {
  key: string;
  part: Part;
  text: string;
  sources: Source[];
}

export interface Rendition {
  id: number;
  code: string;
  number: number;
  state: RenditionState;
  origin: "editor" | "import" | "moved";
  restsOnId: number;
  restsOnNumber: number;
  knownPassages: string[];
  revision: number;
  writerIds: string[];
  writtenByName: string;
  writtenAt: Date;
  decidedById: string | null;
  decidedByName: string | null;
  decidedAt: Date | null;
  note: string | null;
  sentences: Sentence[];
}

export interface ReadSource extends Source {
  /** Where the quoted words stand in the version being read; null when they no longer do. */
  here: string | null;
  /** What probably stands in their place now. */
  now: Passage | null;
}

export interface ReadSentence extends Omit<Sentence, "sources"> {
  isCurrent: boolean;
  sources: ReadSource[];
}

/** An edition as it reads beside one version. */
export interface PlainWords {
  editionId: number;
  number: number;
  restsOnNumber: number;
  writtenByName: string;
  approvedByName: string | null;
  approvedAt: Date | null;
  sentences: ReadSentence[];
  /** Passages the writer did not know and no stale sentence stands for: new papers, new steps, new ways. */
  added: Passage[];
}

const familyOf = (at: string): string =>
  /^methods\.\w+\.\w+/.exec(at)?.[0] ?? /^agencies\.\w+/.exec(at)?.[0] ?? (/^[a-zA-Z]+/.exec(at)?.[0] as string);

/** Less alike than this is another matter altogether. */
const ALIKE = 0.35;

/** What people act on: a change in any of it that no sentence renders is shown beside the plain words. */
const ACTED_ON = /^(?:steps|papers|conditions|methods\.\w+\.(?:time|fee))$/;

/** Reads sentences against the version shown. Pure; the whole of the staleness rule. */
export function readAgainst(
  edition: Pick<Rendition, "sentences" | "knownPassages" | "restsOnId">,
  version: { id: number; record: ProcedureRecord },
): { sentences: ReadSentence[]; added: Passage[] } {
  const passages = passagesOf(version.record);
  const byWords = new Map(passages.map((one) => [`${one.family}\n${foldPassage(one.text)}`, one]));
  const known = new Set(edition.knownPassages);
  const fresh = passages.filter((one) => !known.has(sumOf(one)));
  const quoted = new Set(
    edition.sentences.flatMap((one) =>
      one.sources.map((source) => `${familyOf(source.at)}\n${foldPassage(source.quote)}`),
    ),
  );
  const unquoted = passages.filter((one) => !quoted.has(`${one.family}\n${foldPassage(one.text)}`));
  const standIns = new Set<string>();
  const sentences = edition.sentences.map((sentence): ReadSentence => {
    const sources = sentence.sources.map((source): ReadSource => {
      const family = familyOf(source.at);
      const found = byWords.get(`${family}\n${foldPassage(source.quote)}`);
      if (found) return { ...source, here: found.at, now: found };
      // Where the writer has seen everything already, what no sentence points at yet is the likeliest successor.
      const now = nearest(source, family, fresh) ?? nearest(source, family, unquoted);
      if (now) standIns.add(now.at);
      return { ...source, here: null, now };
    });
    // Words without pointers rest on their version as a whole.
    const isCurrent =
      sources.length === 0 ? edition.restsOnId === version.id : sources.every((one) => one.here !== null);
    return { ...sentence, sources, isCurrent };
  });
  const isWhole = edition.knownPassages.length === 0;
  const added = isWhole ? [] : fresh.filter((one) => ACTED_ON.test(one.family) && !standIns.has(one.at));
  return { sentences, added };
}

function nearest(source: Source, family: string, fresh: readonly Passage[]): Passage | null {
  const within = fresh.filter((one) => one.family === family);
  // A fee or a time has one place per way of filing: whatever stands there now took its place.
  const isSlot = family === "name" || /^(?:agencies\.|methods\.\w+\.(?:time|fee))/.test(family);
  const slot = isSlot ? within.find((one) => one.at === source.at) : undefined;
  if (slot) return slot;
  let best: Passage | null = null;
  let most = ALIKE;
  for (const passage of within) {
    const alike = likeness(source.quote, passage.text);
    if (alike >= most) {
      most = alike;
      best = passage;
    }
  }
  return best;
}

/**
 * The edition that belongs to a version: the newest among those that do not rest on a later one; else the first that
 * follows, which may still hold sentence by sentence. `editions` are approved ones of one procedure.
 */
export function editionFor<T extends Pick<Rendition, "restsOnNumber" | "number">>(
  editions: readonly T[],
  versionNumber: number,
): T | undefined {
  const sorted = [...editions].sort((a, b) => b.number - a.number);
  return sorted.find((one) => one.restsOnNumber <= versionNumber) ?? sorted.at(-1);
}

export function plainWords(
  editions: readonly Rendition[],
  version: { id: number; number: number; record: ProcedureRecord },
): PlainWords | null {
  const edition = editionFor(editions, version.number);
  if (!edition) return null;
  return {
    editionId: edition.id,
    number: edition.number,
    restsOnNumber: edition.restsOnNumber,
    writtenByName: edition.writtenByName,
    approvedByName: edition.decidedByName,
    approvedAt: edition.decidedAt,
    ...readAgainst(edition, version),
  };
}

export const inPart = <T extends { part: Part }>(words: { sentences: readonly T[] } | null, part: Part): T[] =>
  words?.sentences.filter((one) => one.part === part) ?? [];

/** The plain name while it holds. */
export function currentName(words: PlainWords | null): string | null {
  const name = inPart(words, "name")[0];
  return name?.isCurrent ? name.text : null;
}

export const isStale = (words: PlainWords): boolean =>
  words.added.length > 0 || words.sentences.some((one) => !one.isCurrent);

/**
 * The short version for papers: a list is given only while all of it holds, else the official one is printed; a name that
 * no longer holds gives way to the legal one.
 */
export function shortVersion(words: PlainWords | null, legalName: string): ProcedureRecord["plain"] {
  if (!words) return null;
  const texts = (part: Part): string[] => inPart(words, part).flatMap((one) => (one.isCurrent ? [one.text] : []));
  const list = (part: Part, family: RegExp): string[] =>
    inPart(words, part).every((one) => one.isCurrent) && !words.added.some((one) => family.test(one.family))
      ? texts(part)
      : [];
  return {
    name: texts("name")[0] ?? legalName,
    summary: texts("summary").join(" "),
    bring: list("bring", /^papers$/),
    steps: list("steps", /^steps$/),
  };
}
