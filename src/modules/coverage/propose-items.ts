import type { Area, Audience, ToldLanguage } from "../topics/index.ts";
import type { CoverageRow, Need } from "./coverage.ts";

/** Forms in which a commune can be told, as prices are kept for them. */
export const FORMS = ["hamletMeeting", "loudspeaker", "leaflet", "zaloArticle", "training"] as const;
export type Form = (typeof FORMS)[number];

/**
 * What suits whom, best first: where Vietnamese is not the language, the spoken word goes before the printed one; officials
 * are taught; businesses read.
 */
export function formsFor(need: Pick<Need, "audience" | "language">): readonly Form[] {
  if (need.language !== "vi") return ["hamletMeeting", "loudspeaker"];
  const suited: Record<Audience, readonly Form[]> = {
    residents: ["loudspeaker", "zaloArticle", "hamletMeeting", "leaflet"],
    businesses: ["leaflet", "zaloArticle"],
    officials: ["training", "zaloArticle"],
    ethnicCommunities: ["hamletMeeting", "loudspeaker"],
    foreigners: ["leaflet", "zaloArticle"],
  };
  return suited[need.audience];
}

export interface Price {
  /** Integer đồng, once for making it and for each commune where it is told. */
  once: number;
  perCommune: number;
}

export interface Proposal {
  topic: Area;
  audience: Audience;
  language: ToldLanguage;
  form: Form;
  /** Widest silence first. */
  communeIds: string[];
  /** Null: no form that suits has a price. */
  cost: number | null;
  /** Known people of these communes; null where no commune said how many. */
  people: number | null;
  /** Sum of the gaps it closes. */
  gap: number;
}

/**
 * Which items close the widest silences within the money left: one item speaks of one topic to one audience in one language,
 * in the cheapest suited form that has a price, at the communes that were silent longest, as many as the money reaches.
 * Greedy by gap closed for each đồng; what costs nothing comes first. Items without a price are listed apart, not guessed.
 */
export function proposeItems(
  rows: readonly CoverageRow[],
  prices: ReadonlyMap<Form, Price>,
  money: number,
): { affordable: Proposal[]; unpriced: Proposal[]; left: number; beyond: number } {
  const groups = new Map<
    string,
    { proposal: Proposal; communes: { id: string; gap: number; people: number | null }[] }
  >();
  for (const { unitId, need, cells } of rows)
    for (const [topic, cell] of Object.entries(cells) as [Area, CoverageRow["cells"][Area]][]) {
      if (cell.gap === 0) continue;
      const key = `${topic} ${need.audience} ${need.language}`;
      const form = formsFor(need)[0] as Form;
      const { audience, language } = need;
      const group = groups.get(key) ?? {
        proposal: { topic, audience, language, form, communeIds: [], cost: null, people: null, gap: 0 },
        communes: [],
      };
      group.communes.push({ id: unitId, gap: cell.gap, people: need.people });
      groups.set(key, group);
    }
  for (const { communes } of groups.values()) communes.sort((a, b) => weight(b) - weight(a));

  const fill = (one: { proposal: Proposal; communes: typeof NONE }, form: Form, count: number, cost: number | null) => {
    const chosen = one.communes.slice(0, count);
    const known = chosen.flatMap((commune) => commune.people ?? []);
    return {
      ...one.proposal,
      form,
      cost,
      communeIds: chosen.map((commune) => commune.id),
      people: known.length === 0 ? null : known.reduce((sum, people) => sum + people, 0),
      gap: chosen.reduce((sum, commune) => sum + commune.gap, 0),
    };
  };
  const unpriced: Proposal[] = [];
  const open = [...groups.values()].flatMap((group) => {
    const forms = formsFor(group.proposal).flatMap((form) => {
      const price = prices.get(form);
      return price ? [{ form, price, cost: price.once + price.perCommune * group.communes.length }] : [];
    });
    const [cheapest] = forms.sort((a, b) => a.cost - b.cost);
    if (!cheapest) unpriced.push(fill(group, group.proposal.form, group.communes.length, null));
    return cheapest ? [{ ...group, ...cheapest }] : [];
  });
  let left = money;
  const affordable: Proposal[] = [];
  const value = (one: (typeof open)[number]): number =>
    one.communes.reduce((sum, commune) => sum + weight(commune), 0) / Math.max(1, one.cost);
  for (const one of open.sort((a, b) => value(b) - value(a))) {
    const { once, perCommune } = one.price;
    const reach = perCommune === 0 ? one.communes.length : Math.floor((left - once) / perCommune);
    const count = once > left ? 0 : Math.min(one.communes.length, reach);
    if (count < 1) continue;
    const cost = once + perCommune * count;
    left -= cost;
    affordable.push(fill(one, one.form, count, cost));
  }
  unpriced.sort((a, b) => b.gap - a.gap);
  return { affordable, unpriced, left, beyond: open.length - affordable.length };
}

const NONE: { id: string; gap: number; people: number | null }[] = [];

/** People weigh where they are known; a commune that did not say counts as a thousand. */
const weight = (commune: { gap: number; people: number | null }): number => commune.gap * (commune.people ?? 1_000);
