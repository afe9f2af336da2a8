import { vietnamDay } from "../../platform/clock/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import type { SearchSource } from "../../platform/search/index.ts";
import { describeUnits, searchUnits, subtreeIds } from "./find-units.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { findHomeUnit } from "./site.ts";

const MOST = 60;

/** Units of the installation by their names, the former ones too: who types the name of a merged commune finds what it is today. */
export const unitSearch: SearchSource = {
  kind: "unit",
  slug: "co-quan",
  weight: 0.8,
  words: (lang) => ({ title: pick(lang, vi, en).searchKind }),
  async find(app, { text, lang, now, unitIds, offset, limit }) {
    const today = vietnamDay(now);
    const home = await findHomeUnit(app.db, today);
    const here = new Set(unitIds ?? (home ? await subtreeIds(app.db, home.id, today) : []));
    const found = await describeUnits(app.db, await searchUnits(app.db, text, today, MOST), today, text);
    const words = pick(lang, vi, en);
    const things = new Map<string, { also: string[]; facts: string[]; title: string; text: string }>();
    for (const { unit, isAlive, parentName, formerName, heirs } of found) {
      const former = isAlive ? formerName : unit.name;
      for (const one of (isAlive ? [unit] : heirs).filter(({ id }) => here.has(id))) {
        const path = one.id === home?.id ? "/" : `/${one.slug}`;
        const known = things.get(path);
        if (known) {
          if (former && !known.also.includes(former)) known.also.push(former);
          continue;
        }
        things.set(path, {
          title: one.name,
          also: [one.shortName, ...(former ? [former] : [])],
          text: [one.address, one.phone].filter(Boolean).join(" · "),
          facts: [...(former ? [words.searchFormerly(former)] : []), ...(isAlive && parentName ? [parentName] : [])],
        });
      }
    }
    return {
      total: things.size,
      things: [...things].slice(offset, offset + limit).map(([path, thing]) => ({ path, ...thing })),
    };
  },
};
