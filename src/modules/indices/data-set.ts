import { vietnamDay } from "../../platform/clock/index.ts";
import { type DataSet, field } from "../../platform/datasets/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { unitNames } from "../organisations/index.ts";
import { findIndex, listResults } from "./indices.store.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import type { RankingIndex } from "./ranking-index.ts";

const PAGE = 2_000;

/** What was published of each unit and year, as it counts now. */
export const indexDataSet: DataSet = {
  id: "chi-so",
  fields: [
    ...field("text", "index", "name", "owner", "unit_id", "unit_name"),
    ...field("integer", "year"),
    ...field("text", "value", "measure"),
    ...field("integer", "rank", "out_of"),
    ...field("text", "source", "source_address"),
  ],
  words: (lang) => pick(lang, vi, en).dataSet,
  async *rows({ db, clock }) {
    const indices = new Map<string, RankingIndex>();
    for (let offset = 0; ; offset += PAGE) {
      const results = await listResults(db, { unitIds: null }, { limit: PAGE, offset });
      const names = await unitNames(db, [...new Set(results.map((one) => one.unitId))], vietnamDay(clock.now()));
      for (const one of results) {
        const index = indices.get(one.indexKey) ?? (await findIndex(db, one.indexKey));
        if (!index || index.isWithdrawn) continue;
        indices.set(index.key, index);
        yield {
          index: index.key,
          name: index.name,
          owner: index.owner,
          unit_id: one.unitId,
          unit_name: names.get(one.unitId) ?? "",
          year: one.year,
          value: (one.value / 100).toFixed(2),
          measure: index.measure,
          rank: one.rank,
          out_of: one.outOf,
          source: one.source,
          source_address: one.sourceAddress,
        };
      }
      if (results.length < PAGE) return;
    }
  },
};
