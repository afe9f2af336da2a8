import { vietnamDay } from "../../platform/clock/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import type { SearchSource } from "../../platform/search/index.ts";
import { findHomeUnit, getUnits, subtreeIds } from "../organisations/index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { searchPoints } from "./service-point.store.ts";

/** Places of reception by name and address; the page of their unit says when they open. */
export const placeSearch: SearchSource = {
  kind: "place",
  slug: "noi-tiep-nhan",
  weight: 0.7,
  words: (lang) => ({ title: pick(lang, vi, en).searchKind }),
  async find(app, { line, now, unitIds, offset, limit }) {
    const today = vietnamDay(now);
    const home = await findHomeUnit(app.db, today);
    const here = unitIds ?? (home ? await subtreeIds(app.db, home.id, today) : []);
    const { points, total } = await searchPoints(app.db, here, line.words, today, { offset, limit });
    const units = await getUnits(
      app.db,
      points.map((one) => one.unitId),
      today,
    );
    return {
      total,
      things: points.map((one) => ({
        path: one.unitId === home?.id ? "/" : `/${units.get(one.unitId)?.slug ?? ""}`,
        title: one.name,
        text: [one.address, one.directions, one.phone].filter(Boolean).join(" · "),
        unitId: one.unitId,
      })),
    };
  },
};
