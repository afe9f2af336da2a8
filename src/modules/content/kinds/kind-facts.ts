import { parseVietnameseDate } from "../../../platform/i18n/index.ts";
import type { ItemKind } from "../item.ts";
import { namesFigure } from "../live-figures/mark.ts";
import { parseStructuredText } from "../structured-text.tsx";

/** Facts a kind of item may ask for, in the order of the form. */
export const FACT_NAMES = [
  "effectiveOn",
  "affected",
  "community",
  "recognisedBy",
  "recognisedOn",
  "trialPlace",
  "trialFrom",
  "trialUntil",
  "measure",
  "before",
  "after",
  "evidence",
  "decision",
  "office",
  "remedy",
  "until",
  "reply",
  "shown",
  "consentPaper",
  "video",
  "transcript",
  "quote",
  "quoteBy",
  "quoteApproved",
  "plain",
] as const;
export type FactName = (typeof FACT_NAMES)[number];
export type ItemFacts = Partial<Record<FactName, string>>;

/** Whether people in the text can be recognised; consent on paper is asked for then. */
export const SHOWN = ["nobody", "agreed"] as const;

/** The name of a fact's field in a form. */
export const fieldOf = (name: string): string =>
  (FACT_NAMES as readonly string[]).includes(name) ? `fact-${name}` : name;

/** What is wrong by the fields of the form. */
export const byField = (faults: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(faults).map(([name, fault]) => [fieldOf(name), fault]));

interface KindFact {
  name: FactName;
  /** It is not handed in without. */
  isNeeded: boolean;
}

const need = (...names: FactName[]): KindFact[] => names.map((name) => ({ name, isNeeded: true }));
const may = (...names: readonly FactName[]): KindFact[] => names.map((name) => ({ name, isNeeded: false }));

const PEOPLE = [...need("shown"), ...may("consentPaper")];

/** Words of a named official: who speaks for an office has read what is told as said (quoteApproved is for staff only). */
export const QUOTE: readonly FactName[] = ["quote", "quoteBy", "quoteApproved"];

/**
 * What each kind asks for. A result and a new way of working rest on a figure and where it comes from; a new way has it before
 * and after. A new policy says from which day it holds and for whom; a model under trial where and how long it is tried and what
 * is measured, and by which figures it was decided on. A convention of a hamlet names who recognised it, when (Nghị định
 * 61/2023/NĐ-CP). A weak point names who answers for it, what is done, and what the office says itself. Who is told of as an
 * example has agreed (Bộ luật Dân sự 91/2015/QH13 Điều 32, 38). A film is written out for who cannot hear or load it.
 */
const BY_KIND: Partial<Record<ItemKind, readonly KindFact[]>> = {
  policy: need("effectiveOn", "affected"),
  convention: need("community", "recognisedBy", "recognisedOn"),
  pilot: [
    ...need("trialPlace", "trialFrom", "trialUntil", "measure", "before"),
    ...may("after", "evidence", "decision"),
  ],
  result: [...need("measure", "after", "evidence"), ...may("before"), ...PEOPLE],
  innovation: [...need("measure", "before", "after", "evidence"), ...PEOPLE],
  exemplar: [...need("evidence"), ...PEOPLE],
  weakPoint: need("office", "remedy", "until", "reply"),
  video: [...need("video", "transcript"), ...PEOPLE],
};

export const factsOfKind = (kind: ItemKind | string): readonly KindFact[] => [
  ...(BY_KIND[kind as ItemKind] ?? []),
  // What an official said stands as a quote, with whose words they are and that it was agreed to.
  ...may(...QUOTE),
  // The same said shortly for who reads with effort; written by a person and approved with the item, or there is none.
  ...may("plain"),
];

const DAYS: readonly FactName[] = ["until", "effectiveOn", "recognisedOn", "trialFrom", "trialUntil"];

export const FACT_LIMITS: Record<FactName, number> = {
  effectiveOn: 10,
  affected: 300,
  community: 120,
  recognisedBy: 200,
  recognisedOn: 10,
  trialPlace: 200,
  trialFrom: 10,
  trialUntil: 10,
  decision: 400,
  measure: 150,
  before: 100,
  after: 100,
  evidence: 300,
  office: 200,
  remedy: 600,
  until: 10,
  reply: 600,
  shown: 10,
  consentPaper: 200,
  video: 500,
  transcript: 10_000,
  quote: 600,
  quoteBy: 200,
  quoteApproved: 200,
  plain: 3_000,
};

/** Only what the kind asks for, without what is empty. */
export function keepFacts(kind: ItemKind, facts: ItemFacts): ItemFacts {
  return Object.fromEntries(
    factsOfKind(kind).flatMap(({ name }) => {
      const text = facts[name]?.trim();
      return text ? [[name, text]] : [];
    }),
  );
}

/** What cannot be kept as typed, by field; keys of the messages. */
export function faultsOf(kind: ItemKind, facts: ItemFacts): Partial<Record<FactName, string>> {
  const faults: Partial<Record<FactName, string>> = {};
  for (const { name } of factsOfKind(kind)) {
    const text = facts[name] ?? "";
    if (text === "") continue;
    if (!text.isWellFormed()) faults[name] = "loneMarks";
    // Figures are counted in the text only; here readers would see the mark.
    else if (namesFigure(text)) faults[name] = "figureInBody";
    else if ([...text].length > FACT_LIMITS[name]) faults[name] = "factLong";
    else if (DAYS.includes(name) && parseVietnameseDate(text) === null) faults[name] = "untilWrong";
    else if (name === "shown" && !(SHOWN as readonly string[]).includes(text)) faults[name] = "shownMissing";
    else if (name === "video" && !isAddress(text)) faults[name] = "videoWrong";
  }
  const [from, until] = [facts.trialFrom, facts.trialUntil].map((text) => (text ? parseVietnameseDate(text) : null));
  if (from && until && until < from) faults.trialUntil ??= "trialBackwards";
  return faults;
}

/** What is missing for the kind to be handed in, by field; keys of the messages. */
export function missingFacts(
  kind: ItemKind,
  { facts, body, hasFilm }: { facts: ItemFacts; body: string; hasFilm: boolean },
): Record<string, string> {
  const missing: Record<string, string> = {};
  for (const { name, isNeeded } of factsOfKind(kind)) if (isNeeded && !facts[name]) missing[name] = `${name}Missing`;
  // A film of our own needs no address of another site.
  if (hasFilm) delete missing.video;
  if (QUOTE.some((name) => facts[name])) for (const name of QUOTE) if (!facts[name]) missing[name] = `${name}Missing`;
  // What was decided on a trial rests on what the trial brought.
  if (facts.decision) {
    if (!facts.after) missing.after = "afterMissing";
    if (!facts.evidence) missing.evidence = "evidenceMissing";
  }
  if (facts.shown === "agreed" && !facts.consentPaper) missing.consentPaper = "consentPaperMissing";
  if (kind === "sloganSet") {
    const slogans = slogansIn(body);
    if (slogans.length === 0) missing.body = "slogansMissing";
    else if (slogans.some((one) => one.split(/\s+/).length > SLOGAN_WORDS)) missing.body = "sloganLong";
  }
  return missing;
}

/** Read in passing: on a banner across a road, a poster, a screen. */
const SLOGAN_WORDS = 15;

/** The lines of a set of slogans: items of its lists. */
export const slogansIn = (body: string): string[] =>
  parseStructuredText(body).flatMap((block) => (block.kind === "list" ? block.items : []));

function isAddress(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && (url.protocol === "https:" || url.protocol === "http:") && url.hostname.includes(".");
}

/** What everybody may read; where consent lies is for staff only. */
export function publicFacts({
  shown: _shown,
  consentPaper: _paper,
  quoteApproved: _approved,
  ...facts
}: ItemFacts): ItemFacts {
  return facts;
}
