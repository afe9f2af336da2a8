import { vietnamDay } from "../../platform/clock/index.ts";
import { formatDate, type Lang, pick } from "../../platform/i18n/index.ts";
import { unitNames } from "../organisations/index.ts";
import type { ProposalKind } from "../proposals/index.ts";
import { type Head, type HeadFacts, nameOfHead, placeFor } from "./head.ts";
import { HeadRefused, HeadUnknown } from "./heads.errors.ts";
import { findHead, listHeadsOfUnit } from "./heads.store.ts";
import { appointHead, changedFacts, correctHead, withdrawHead } from "./keep-head.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

export type AppointProposal = HeadFacts & { unitId: string };
export type CorrectProposal = HeadFacts & { headId: string; basedOn: number; reason: string };
/** The name is kept too, so that lists need no second look. */
export interface WithdrawProposal {
  headId: string;
  basedOn: number;
  reason: string;
  name: string;
}

type Words = typeof vi;

const explain = (error: unknown, lang: Lang): string | null => {
  const words = pick(lang, vi, en);
  if (error instanceof HeadUnknown) return words.notFound;
  return error instanceof HeadRefused ? words.refusals[error.code] : null;
};

/** A fact as people read it. */
export function factInWords(key: keyof HeadFacts, value: string | null, words: Words): string {
  if (value === null) return words.record.noEnd;
  return key === "fromOn" || key === "toOn" || key === "decisionOn" ? formatDate(value) : value;
}

const factsTable = (facts: HeadFacts, words: Words, before: Partial<HeadFacts> | null) => {
  const keys = (Object.keys(words.record.facts) as (keyof HeadFacts)[]).filter((key) => !before || key in before);
  const rows = keys.map((key) => [
    words.record.facts[key],
    ...(before ? [factInWords(key, before[key] ?? null, words)] : []),
    factInWords(key, facts[key], words),
  ]);
  const { fact, was, becomes } = words.proposals;
  return { head: before ? [fact, was, becomes] : [fact, becomes], rows, all: rows.length };
};

const standing = (heads: readonly Head[]): Head[] => heads.filter((one) => one.withdrawnReason === null);

/** What is known of the unit: whoever approves has seen who else was, and until when. */
const markOf = (heads: readonly Head[]): string =>
  standing(heads)
    .map((one) => `${one.id}:${one.version}`)
    .sort()
    .join(" ");

const appoint: ProposalKind = {
  kind: "headAppoint",
  title: (input, lang) => pick(lang, vi, en).proposals.appointTitle(nameOfHead(input as AppointProposal)),
  tell: async (app, input, { lang, at }) => {
    const words = pick(lang, vi, en);
    const facts = input as AppointProposal;
    const known = standing(await listHeadsOfUnit(app.db, facts.unitId));
    const place = placeFor(facts, known);
    const leaves = place === "overlaps" ? undefined : known.find((one) => one.id === place.givesWay);
    const unit = (await unitNames(app.db, [facts.unitId], vietnamDay(at))).get(facts.unitId) ?? "";
    const { unitId: _unitId, ...shown } = facts;
    return {
      effects: [
        words.proposals.appointEffect(unit, nameOfHead(facts), facts.fromOn),
        ...(leaves ? [words.proposals.leaves(nameOfHead(leaves), facts.fromOn)] : []),
      ],
      table: factsTable(shown, words, null),
      mark: markOf(known),
    };
  },
  apply: async (tx, actor, input, { writtenBy, seen, at }) => {
    const facts = input as AppointProposal;
    if (markOf(await listHeadsOfUnit(tx, facts.unitId)) !== seen) throw new HeadRefused("changed-meanwhile");
    await appointHead(tx, actor, { ...facts, writtenBy, at });
  },
  explain,
};

const correct: ProposalKind = {
  kind: "headCorrect",
  title: (input, lang) => pick(lang, vi, en).proposals.correctTitle(nameOfHead(input as CorrectProposal)),
  tell: async (app, input, { lang }) => {
    const words = pick(lang, vi, en);
    const { headId, basedOn: _basedOn, reason, ...facts } = input as CorrectProposal;
    const head = await findHead(app.db, headId);
    return {
      effects: [words.proposals.reason(reason)],
      table: head ? factsTable(facts, words, changedFacts(head, facts)) : null,
      mark: String(head?.version ?? ""),
    };
  },
  apply: (tx, actor, input, { writtenBy, at }) =>
    correctHead(tx, actor, { ...(input as CorrectProposal), writtenBy, at }),
  explain,
};

const withdraw: ProposalKind = {
  kind: "headWithdraw",
  title: (input, lang) => pick(lang, vi, en).proposals.withdrawTitle((input as WithdrawProposal).name),
  tell: async (app, input, { lang }) => {
    const words = pick(lang, vi, en);
    const { headId, reason } = input as WithdrawProposal;
    const head = await findHead(app.db, headId);
    return {
      effects: [words.proposals.reason(reason), words.record.withdrawHelp],
      table: null,
      mark: String(head?.version ?? ""),
    };
  },
  apply: (tx, actor, input, { writtenBy, at }) => {
    const { headId, basedOn, reason } = input as WithdrawProposal;
    return withdrawHead(tx, actor, { headId, basedOn, reason, writtenBy, at });
  },
  explain,
};

/** Acts on the register of heads that wait for somebody else. */
export const headProposals: readonly ProposalKind[] = [appoint, correct, withdraw];
