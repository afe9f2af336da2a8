import { vietnamDay } from "../../../platform/clock/index.ts";
import { formatDate, pick } from "../../../platform/i18n/index.ts";
import { getUnits } from "../../organisations/index.ts";
import type { ProposalKind } from "../../proposals/index.ts";
import {
  changeOffers,
  changeServices,
  explainPlaceRefusal,
  foldOffers,
  type OfferGroup,
  type OfferLine,
  previewOffers,
  previewServices,
  type ServiceLine,
  unfoldOffers,
} from "../../service-points/index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { en as offersEn } from "./staff-offers/messages.en.ts";
import { vi as offersVi } from "./staff-offers/messages.vi.ts";
import { tellOffers } from "./staff-offers/tell-offers.ts";
import { en as waysEn } from "./staff-ways/messages.en.ts";
import { vi as waysVi } from "./staff-ways/messages.vi.ts";
import { tellWays } from "./staff-ways/tell-ways.ts";

export interface OffersProposal {
  /** Lines that say the same, together: a province has a hundred thousand. */
  groups: OfferGroup[];
}
export interface WaysProposal {
  provinceId: string;
  lines: ServiceLine[];
}

export const proposeOffers = (lines: readonly OfferLine[]): { kind: string; input: OffersProposal } => ({
  kind: "offers",
  input: { groups: foldOffers(lines) },
});
export const proposeWays = (input: WaysProposal): { kind: string; input: WaysProposal } => ({ kind: "ways", input });

const linesOf = (input: unknown): OfferLine[] => unfoldOffers((input as OffersProposal).groups);

const offers: ProposalKind = {
  kind: "offers",
  title: (input, lang) => {
    const { groups } = input as OffersProposal;
    const units = new Set(groups.flatMap((group) => group.units));
    const codes = new Set(groups.flatMap((group) => group.codes));
    return pick(lang, vi, en).offersProposal(units.size, [...codes]);
  },
  tell: async (app, input, { lang, at }) => {
    const words = pick(lang, offersVi, offersEn);
    const lines = linesOf(input);
    const plan = await previewOffers(app.db, lines);
    const units = await getUnits(app.db, [...new Set(lines.map((line) => line.unitId))], vietnamDay(at));
    const told = await tellOffers(app, plan, units, lang);
    return {
      effects: told.effects,
      table: {
        head: [words.head.procedure, words.head.unit, words.now, words.becomes, words.head.days, words.head.note],
        rows: told.rows.map((row) => [
          `${row.procedure} (${row.code})`,
          row.unit,
          row.now,
          row.becomes,
          row.days,
          row.note,
        ]),
        all: told.all,
      },
      mark: plan.mark,
    };
  },
  apply: async (tx, actor, input, { writtenBy, seen, at }) => {
    await changeOffers(tx, actor, { lines: linesOf(input), seen, writtenBy, at });
  },
  explain: explainPlaceRefusal,
};

const ways: ProposalKind = {
  kind: "ways",
  title: (input, lang) =>
    pick(lang, vi, en).waysProposal((input as WaysProposal).lines.map((line) => line.procedureCode)),
  tell: async (app, input, { lang }) => {
    const words = pick(lang, waysVi, waysEn);
    const { provinceId, lines } = input as WaysProposal;
    const plan = await previewServices(app.db, provinceId, lines);
    const told = await tellWays(app.db, plan, lang);
    return {
      effects: told.effects,
      table: {
        head: [words.head.procedure, words.becomes, words.head.since],
        rows: told.rows.map((row) => [`${row.procedure} (${row.code})`, row.changes.join("; "), formatDate(row.from)]),
        all: told.all,
      },
      mark: plan.mark,
    };
  },
  apply: async (tx, actor, input, { writtenBy, seen, at }) => {
    await changeServices(tx, actor, { ...(input as WaysProposal), seen, writtenBy, at });
  },
  explain: explainPlaceRefusal,
};

/** Acts of the local layer that need the catalogue and wait for somebody else. */
export const localProposals: readonly ProposalKind[] = [offers, ways];
