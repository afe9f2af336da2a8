import { cleanLine } from "../import/clean-text.ts";
import type { Passage } from "./passages.ts";
import { PARTS, type Part, type ReadSentence, type Sentence, type Source } from "./rendition.ts";

/** One row of the editor as typed. */
export interface TypedSentence {
  key: string;
  part: Part;
  text: string;
  /** Numbers of passages on the left, as typed: "12, 14". */
  sources: string;
  /** The writer has read the passages that took the place of the old ones and points the sentence at them. */
  follows: boolean;
}

export interface TypedPlain {
  versionId: number;
  revision: number | null;
  rows: TypedSentence[];
}

const LONGEST = 400;
const MOST_ROWS = 90;
/** Blank rows that wait at the end of a part. */
const BLANK: Record<Part, number> = { name: 0, summary: 1, who: 1, bring: 2, steps: 2, cost: 1, time: 1, where: 1 };

/** Rows for a base of sentences, with blank ones to go on writing. */
export function rowsFrom(
  sentences: readonly { key: string; part: Part; text: string; numbers: string }[],
): TypedSentence[] {
  return PARTS.flatMap((part) => {
    const own = sentences
      .filter((one) => one.part === part)
      .map(({ key, text, numbers }) => ({ key, part, text, sources: numbers, follows: false }));
    return withBlanks(part, own);
  });
}

function withBlanks(part: Part, rows: TypedSentence[]): TypedSentence[] {
  const used = new Set(rows.map((row) => row.key));
  const blanks = part === "name" ? Math.max(0, 1 - rows.length) : BLANK[part];
  const added: TypedSentence[] = [];
  for (let nth = 1; added.length < blanks; nth++) {
    const key = `${part}${nth}`;
    if (!used.has(key)) added.push({ key, part, text: "", sources: "", follows: false });
  }
  return [...rows, ...added];
}

export function readTypedPlain(body: unknown): TypedPlain {
  const given = (body ?? {}) as Record<string, unknown>;
  const text = (name: string): string => {
    const value = given[name];
    return typeof value === "string" && value.isWellFormed() ? value.normalize("NFC").slice(0, 4_000) : "";
  };
  const count = Math.min(MOST_ROWS, Number.parseInt(text("rows"), 10) || 0);
  const rows: TypedSentence[] = [];
  for (let at = 0; at < count; at++) {
    const part = text(`part-${at}`) as Part;
    const key = text(`key-${at}`);
    if (!PARTS.includes(part) || !/^[a-z]+\d{1,3}$/.test(key) || rows.some((row) => row.key === key)) continue;
    rows.push({
      key,
      part,
      text: cleanLine(text(`text-${at}`)),
      sources: text(`sources-${at}`).trim().slice(0, 100),
      follows: text(`follows-${at}`) === "co",
    });
  }
  return {
    versionId: Number.parseInt(text("versionId"), 10) || 0,
    revision: text("revision") === "" ? null : Number.parseInt(text("revision"), 10) || 0,
    rows,
  };
}

export type PlainErrorKey = "textLong" | "numberUnknown" | "tooManySources";

export interface PlainError {
  field: string;
  key: PlainErrorKey;
  given: string;
}

/**
 * Sentences from typed rows. Passages are chosen by their numbers on the left. A sentence whose old passages are gone and
 * that was not touched keeps pointing at them, so that nothing is lost before it was read again.
 */
export function readSentences(
  rows: readonly TypedSentence[],
  passages: readonly Passage[],
  base: readonly ReadSentence[],
): { sentences: Sentence[]; errors: PlainError[] } {
  const errors: PlainError[] = [];
  const sentences: Sentence[] = [];
  for (const [at, row] of rows.entries()) {
    if (row.text === "") continue;
    if ([...row.text].length > LONGEST) errors.push({ field: `text-${at}`, key: "textLong", given: String(LONGEST) });
    const chosen = new Map<string, Source>();
    for (const typed of row.sources.split(/[\s,;.]+/u).filter((one) => one !== "")) {
      const passage = /^\d{1,5}$/.test(typed) ? passages[Number(typed) - 1] : undefined;
      if (passage) chosen.set(passage.at, { at: passage.at, quote: passage.text });
      else errors.push({ field: `sources-${at}`, key: "numberUnknown", given: typed.slice(0, 20) });
    }
    const before = base.find((one) => one.key === row.key && one.part === row.part);
    const gone = before?.sources.filter((source) => source.here === null) ?? [];
    if (row.follows) {
      for (const { now } of gone) if (now) chosen.set(now.at, { at: now.at, quote: now.text });
    } else if (before && before.text === row.text) {
      for (const { at: place, quote } of gone) chosen.set(`gone ${place}`, { at: place, quote });
    }
    if (chosen.size > 8) errors.push({ field: `sources-${at}`, key: "tooManySources", given: String(chosen.size) });
    sentences.push({ key: row.key, part: row.part, text: row.text, sources: [...chosen.values()] });
  }
  return { sentences, errors };
}

/** Numbers of the passages a sentence still stands on, as they are typed. */
export function numbersOf(sources: readonly { here: string | null }[], passages: readonly Passage[]): string {
  return sources
    .flatMap((source) => {
      const at = passages.findIndex((one) => one.at === source.here);
      return at < 0 ? [] : [at + 1];
    })
    .join(", ");
}
