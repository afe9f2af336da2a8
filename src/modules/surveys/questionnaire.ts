import { createHash } from "node:crypto";

/** What a question asks for: how satisfied one is, one of several answers, several of them, or words. */
export const ITEM_KINDS = ["satisfaction", "one", "many", "words"] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** Marks of satisfaction, from "rất không hài lòng" to "rất hài lòng". */
export const MARKS = [1, 2, 3, 4, 5] as const;
export type Mark = (typeof MARKS)[number];

export interface Option {
  key: string;
  text: string;
}

export interface Factor {
  key: string;
  name: string;
}

export interface Item {
  /** Stays when the wording changes; with the wording it says which earlier answers may stand beside these. */
  key: string;
  kind: ItemKind;
  text: string;
  /** The factor it is counted in; null for a question about the whole. */
  factor: string | null;
  /** Of "one" and "many". */
  options: Option[];
  /** Of "many": how many may be chosen. */
  most: number | null;
}

export interface Content {
  factors: Factor[];
  items: Item[];
  /** Marks from this one on count as satisfied. */
  satisfiedFrom: Mark;
}

export const QUESTIONNAIRE_STATES = ["draft", "proposed", "approved", "retired"] as const;
export type QuestionnaireState = (typeof QUESTIONNAIRE_STATES)[number];

/** A version of a questionnaire. Once approved its words never change: others are a new version. */
export interface Questionnaire {
  id: string;
  /** The same for all versions of one questionnaire. */
  seriesId: string;
  number: number;
  unitId: string;
  name: string;
  content: Content;
  state: QuestionnaireState;
  basedOn: number;
  writtenBy: string | null;
  writtenByName: string;
  writtenAt: Date;
  approvedByName: string | null;
  approvedAt: Date | null;
}

export const QUESTIONNAIRE_LIMITS = {
  name: 200,
  factors: 12,
  factor: 120,
  items: 60,
  text: 400,
  options: 12,
  option: 200,
  words: 2_000,
} as const;

const folded = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim().toLocaleLowerCase("vi");

/**
 * What a series of a question stands on: key, kind, wording and answers to choose from. Another stamp means that figures of
 * before and after do not stand on one line.
 */
export function itemStamp(item: Item): string {
  const words = [item.key, item.kind, folded(item.text), ...item.options.map((one) => folded(one.text))];
  return createHash("sha256").update(words.join("\n")).digest("hex").slice(0, 16);
}

/** A factor is the same as long as all its questions of satisfaction are. */
export function factorStamp(content: Content, factor: string): string {
  const stamps = content.items.filter((one) => one.factor === factor && one.kind === "satisfaction").map(itemStamp);
  return createHash("sha256").update(stamps.sort().join("\n")).digest("hex").slice(0, 16);
}

/** The overall index stands on all factors. */
export function overallStamp(content: Content): string {
  const stamps = countedFactors(content).map((one) => factorStamp(content, one.key));
  return createHash("sha256").update(stamps.sort().join("\n")).digest("hex").slice(0, 16);
}

/** Factors with at least one question of satisfaction. */
export const countedFactors = (content: Content): Factor[] =>
  content.factors.filter((factor) =>
    content.items.some((one) => one.factor === factor.key && one.kind === "satisfaction"),
  );

/** The question about everything together: of satisfaction, in no factor. */
export const overallItem = (content: Content): Item | undefined =>
  content.items.find((one) => one.kind === "satisfaction" && one.factor === null);

export type ContentFault = "no-satisfaction" | "empty-factor" | "few-options";

/** Why a questionnaire cannot be asked yet. */
export function contentFault(content: Content): ContentFault | null {
  if (!content.items.some((one) => one.kind === "satisfaction")) return "no-satisfaction";
  if (content.factors.some((factor) => content.items.every((one) => one.factor !== factor.key))) return "empty-factor";
  const chooses = content.items.filter((one) => one.kind === "one" || one.kind === "many");
  return chooses.some((one) => one.options.length < 2) ? "few-options" : null;
}

/** What was answered, by key of the question: a mark, the key of an answer, several keys, or words. What was left out is not there. */
export type Answers = Record<string, number | string | string[]>;

export type AnswerFault = "mark" | "option" | "most" | "long";

/** Answers as a form or a program sends them, brought into shape; or the first question whose answer cannot be. */
export function readAnswers(
  content: Content,
  given: Readonly<Record<string, unknown>>,
): { answers: Answers } | { fault: AnswerFault; item: Item } {
  const answers: Answers = {};
  for (const item of content.items) {
    const raw = given[item.key];
    const texts = (Array.isArray(raw) ? raw : [raw])
      .filter((one) => one !== undefined && one !== null)
      .map((one) => String(one).normalize("NFC").trim())
      .filter((one) => one !== "");
    const [first] = texts;
    if (first === undefined) continue;
    const known = new Set(item.options.map((one) => one.key));
    if (item.kind === "satisfaction") {
      if (!/^[1-5]$/.test(first) || texts.length > 1) return { fault: "mark", item };
      answers[item.key] = Number(first);
    } else if (item.kind === "words") {
      if ([...first].length > QUESTIONNAIRE_LIMITS.words || !first.isWellFormed()) return { fault: "long", item };
      answers[item.key] = first;
    } else if (item.kind === "one") {
      if (!known.has(first) || texts.length > 1) return { fault: "option", item };
      answers[item.key] = first;
    } else {
      const chosen = [...new Set(texts)];
      if (chosen.some((one) => !known.has(one))) return { fault: "option", item };
      if (item.most !== null && chosen.length > item.most) return { fault: "most", item };
      answers[item.key] = item.options.map((one) => one.key).filter((key) => chosen.includes(key));
    }
  }
  return { answers };
}

/** Questions that two people typed differently from one sheet of paper. */
export function differingItems(content: Content, one: Answers, other: Answers): Item[] {
  const plain = (value: Answers[string] | undefined): string =>
    value === undefined ? "" : Array.isArray(value) ? value.join(",") : folded(String(value));
  return content.items.filter((item) => plain(one[item.key]) !== plain(other[item.key]));
}
