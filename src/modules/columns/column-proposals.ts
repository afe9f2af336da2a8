import { vietnamDay } from "../../platform/clock/index.ts";
import { formatDate, type Lang, pick } from "../../platform/i18n/index.ts";
import { unitNames } from "../organisations/index.ts";
import type { ProposalKind } from "../proposals/index.ts";
import type { ColumnFacts } from "./column.ts";
import { ColumnRefused, ColumnUnknown } from "./columns.errors.ts";
import { findColumn } from "./columns.store.ts";
import { type ColumnChange, endColumn, keepColumn } from "./keep-column.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { tellRule } from "./tell-rule.ts";

export interface KeepProposal {
  facts: ColumnFacts;
  change: ColumnChange | null;
}
export interface EndProposal {
  change: ColumnChange;
  reason: string;
  on: string;
  name: string;
}

const explain = (error: unknown, lang: Lang): string | null => {
  const words = pick(lang, vi, en);
  if (error instanceof ColumnUnknown) return words.notFound;
  return error instanceof ColumnRefused ? words.refusals[error.code] : null;
};

const keep: ProposalKind = {
  kind: "columnKeep",
  title: (input, lang) => pick(lang, vi, en).proposals.keepTitle((input as KeepProposal).facts.name),
  tell: async (app, input, { lang, at }) => {
    const words = pick(lang, vi, en);
    const { facts, change } = input as KeepProposal;
    const before = change ? await findColumn(app.db, { id: change.id }) : undefined;
    const unit = (await unitNames(app.db, [facts.unitId], vietnamDay(at))).get(facts.unitId) ?? "";
    return {
      effects: [
        before ? words.proposals.changes(before.name) : words.proposals.opens(unit),
        `${words.genres[facts.genre]}: ${facts.name}`,
        facts.about,
        ...tellRule(facts, lang),
      ],
      table: null,
      mark: String(before?.version ?? ""),
    };
  },
  apply: async (tx, actor, input, { writtenBy, at }) => {
    await keepColumn(tx, actor, { ...(input as KeepProposal), writtenBy, at });
  },
  explain,
};

const end: ProposalKind = {
  kind: "columnEnd",
  title: (input, lang) => pick(lang, vi, en).proposals.endTitle((input as EndProposal).name),
  tell: async (app, input, { lang }) => {
    const words = pick(lang, vi, en);
    const { change, reason, on } = input as EndProposal;
    return {
      effects: [words.proposals.ends(formatDate(on), reason), words.form.endHelp],
      table: null,
      mark: String((await findColumn(app.db, { id: change.id }))?.version ?? ""),
    };
  },
  apply: (tx, actor, input, { writtenBy, at }) => {
    const { change, reason, on } = input as EndProposal;
    return endColumn(tx, actor, { change, reason, on, writtenBy, at });
  },
  explain,
};

/** Acts on columns that wait for somebody else. */
export const columnProposals: readonly ProposalKind[] = [keep, end];
