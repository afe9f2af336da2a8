import { vietnamDay } from "../../platform/clock/index.ts";
import { formatNumber, type Lang, pick } from "../../platform/i18n/index.ts";
import { unitNames } from "../organisations/index.ts";
import type { ProposalKind } from "../proposals/index.ts";
import { changesBetween } from "./definition-fields.ts";
import { type EnterFigure, enterFigure } from "./enter-figure.ts";
import { findLastEntry } from "./entry.store.ts";
import { publishEstimate, type WriteDefinition, writeDefinition } from "./keep-definition.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { QualityRefused } from "./quality.errors.ts";
import { findPublication, listDefinitions } from "./quality.store.ts";

const explain = (error: unknown, lang: Lang): string | null =>
  error instanceof QualityRefused ? pick(lang, vi, en).refusals[error.code] : null;

const entry: ProposalKind = {
  kind: "qualityEntry",
  title: (input, lang) => {
    const words = pick(lang, vi, en);
    const { measure, month } = input as EnterFigure;
    return words.proposals.entryTitle(words.measures[measure], words.month(month));
  },
  tell: async (app, input, { lang, at }) => {
    const words = pick(lang, vi, en);
    const asked = input as EnterFigure;
    const unit = (await unitNames(app.db, [asked.unitId], vietnamDay(at))).get(asked.unitId) ?? "";
    const before = await findLastEntry(app.db, { ...asked, month: `${asked.month}-01` });
    const said = (one: { part: number; whole: number }): string =>
      `${formatNumber(one.part, lang)} / ${formatNumber(one.whole, lang)} ${words.measures[asked.measure]}`;
    return {
      effects: [
        words.proposals.entryEffect(unit, words.month(asked.month), said(asked)),
        ...(before ? [words.proposals.before(said(before))] : []),
        `${words.entries.source}: ${asked.source}`,
        ...(asked.reason ? [`${words.entries.reason}: ${asked.reason}`] : []),
      ],
      table: null,
      mark: String(before?.id ?? ""),
    };
  },
  apply: (tx, actor, input, { writtenBy, at }) => enterFigure(tx, actor, { ...(input as EnterFigure), writtenBy, at }),
  explain,
};

const definition: ProposalKind = {
  kind: "qualityDefinition",
  title: (input, lang) => {
    const words = pick(lang, vi, en);
    const { kind, from } = input as WriteDefinition;
    return words.proposals.definitionTitle(words.definitions.kinds[kind], words.month(from));
  },
  tell: async (app, input, { lang }) => {
    const words = pick(lang, vi, en);
    const asked = input as WriteDefinition;
    const last = (await listDefinitions(app.db, asked.kind)).at(-1);
    const changes = last ? changesBetween(last, asked) : [];
    return {
      effects: [
        words.proposals.definitionEffect(words.month(asked.from)),
        words.proposals.definitionKeeps(words.month(asked.from)),
        `${words.definitions.document}: ${asked.document}`,
      ],
      table: {
        head: [words.definitions.what, words.definitions.before, words.definitions.after],
        rows: changes.map(({ field, from, to }) => [
          words.definitions.label(field, asked.content),
          words.definitions.value(from),
          words.definitions.value(to),
        ]),
        all: changes.length,
      },
      mark: String(last?.version ?? ""),
    };
  },
  apply: (tx, actor, input, { writtenBy, at }) =>
    writeDefinition(tx, actor, { ...(input as WriteDefinition), writtenBy, at }),
  explain,
};

export interface PublishInput {
  isPublic: boolean;
  reason: string;
}

const publication: ProposalKind = {
  kind: "qualityPublication",
  title: (input, lang) => {
    const { proposals } = pick(lang, vi, en);
    return (input as PublishInput).isPublic ? proposals.publishTitle : proposals.hideTitle;
  },
  tell: async (app, input, { lang }) => {
    const words = pick(lang, vi, en);
    const asked = input as PublishInput;
    return {
      effects: [
        asked.isPublic ? words.proposals.publishEffect : words.proposals.hideEffect,
        words.label,
        `${words.entries.reason}: ${asked.reason}`,
      ],
      table: null,
      mark: String((await findPublication(app.db)).isPublic),
    };
  },
  apply: (tx, actor, input, { writtenBy, at }) =>
    publishEstimate(tx, actor, { ...(input as PublishInput), writtenBy, at }),
  explain,
};

/** Acts on quality of service that wait for somebody else. */
export const qualityProposals: readonly ProposalKind[] = [entry, definition, publication];
