import { vietnamDay } from "../../platform/clock/index.ts";
import { type Lang, pick, writeHundredths } from "../../platform/i18n/index.ts";
import { unitNames } from "../organisations/index.ts";
import type { ProposalKind } from "../proposals/index.ts";

import { IndexRefused, IndexUnknown } from "./indices.errors.ts";
import { findIndex, listResults } from "./indices.store.ts";
import { enterResult, type SetIndex, setIndex } from "./keep-index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import type { ResultFacts } from "./ranking-index.ts";

/** The name is kept too, so that lists need no second look. */
export type ResultProposal = ResultFacts & { name: string; measure: string };

const explain = (error: unknown, lang: Lang): string | null => {
  const words = pick(lang, vi, en);
  if (error instanceof IndexUnknown) return words.notFound;
  return error instanceof IndexRefused ? words.refusals[error.code] : null;
};

const set: ProposalKind = {
  kind: "indexSet",
  title: (input, lang) => pick(lang, vi, en).proposals.setTitle((input as SetIndex).name),
  tell: async (app, input, { lang }) => {
    const words = pick(lang, vi, en);
    const facts = input as SetIndex;
    const before = await findIndex(app.db, facts.key);
    return {
      effects: [
        `${words.fullName}: ${facts.fullName}`,
        `${words.owner}: ${facts.owner}`,
        `${words.about}: ${facts.about}`,
        `${words.measure}: ${facts.measure}`,
        ...(facts.most === null ? [] : [`${words.most}: ${writeHundredths(facts.most)}`]),
        ...(facts.isWithdrawn ? [words.withdrawHelp] : []),
      ],
      table: null,
      mark: String(before?.version ?? ""),
    };
  },
  apply: (tx, actor, input, { writtenBy, at }) => setIndex(tx, actor, { ...(input as SetIndex), writtenBy, at }),
  explain,
};

const result: ProposalKind = {
  kind: "indexResult",
  title: (input, lang) => {
    const { name, year } = input as ResultProposal;
    return pick(lang, vi, en).proposals.resultTitle(name, year);
  },
  tell: async (app, input, { lang, at }) => {
    const words = pick(lang, vi, en);
    const asked = input as ResultProposal;
    const unit = (await unitNames(app.db, [asked.unitId], vietnamDay(at))).get(asked.unitId) ?? "";
    const [before] = await listResults(
      app.db,
      { indexKey: asked.indexKey, unitIds: [asked.unitId], year: asked.year },
      { limit: 1 },
    );
    return {
      effects: [
        words.proposals.resultEffect(unit, asked.year, words.valueAndRank(asked, asked.measure)),
        ...(before ? [words.proposals.before(words.valueAndRank(before, asked.measure))] : []),
        `${words.source}: ${[asked.source, asked.sourceAddress].filter(Boolean).join(", ")}`,
        ...(asked.narrative ? [`${words.narrative}: ${asked.narrative}`] : []),
        ...(asked.reason ? [`${words.reason}: ${asked.reason}`] : []),
      ],
      table:
        asked.components.length > 0
          ? {
              head: [words.part, words.value, words.most, words.rank],
              rows: asked.components.map((part) => [
                part.name,
                writeHundredths(part.value),
                part.most === null ? "" : writeHundredths(part.most),
                part.rank === null ? "" : String(part.rank),
              ]),
              all: asked.components.length,
            }
          : null,
      mark: before ? before.at.toISOString() : "",
    };
  },
  apply: (tx, actor, input, { writtenBy, at }) => {
    const { name: _name, measure: _measure, ...facts } = input as ResultProposal;
    return enterResult(tx, actor, { ...facts, writtenBy, at });
  },
  explain,
};

/** Acts on the register of indices that wait for somebody else. */
export const indexProposals: readonly ProposalKind[] = [set, result];
