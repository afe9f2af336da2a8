import { vietnamDay } from "../../../platform/clock/index.ts";
import { type DataSet, field } from "../../../platform/datasets/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { getUnits } from "../../organisations/index.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { getRules } from "../rules.store.ts";
import { sumUnitMonths } from "../tally.store.ts";
import { hideFew, meanOf, monthAfter, numberOf, satisfiedOf } from "./figures.ts";

/** Ratings by month that is over, unit, subject and source; small groups are left out with their numbers. */
export const ratingDataSet: DataSet = {
  id: "hai-long",
  fields: [
    ...field("text", "month", "unit_id", "unit_name", "subject", "source"),
    ...field("integer", "ratings", "satisfied"),
    ...field("text", "mean"),
  ],
  words: (lang) => pick(lang, vi, en).dataSet,
  async *rows(app) {
    const now = app.clock.now();
    const today = vietnamDay(now);
    const { fewestShow } = await getRules(app.db);
    const rows = await sumUnitMonths(app.db, { from: "2020-01", until: monthAfter(today.slice(0, 7), -1) });
    const units = await getUnits(app.db, [...new Set(rows.map((row) => row.unitId))], today);
    const shown = new Set(
      Object.values(Object.groupBy(rows, (row) => `${row.month} ${row.unitId}`)).flatMap(
        (group) => hideFew(group ?? [], fewestShow).shown,
      ),
    );
    for (const row of rows) {
      const isShown = shown.has(row);
      yield {
        month: row.month,
        unit_id: row.unitId,
        unit_name: units.get(row.unitId)?.name ?? null,
        subject: row.subject,
        source: row.source,
        ratings: isShown ? numberOf(row) : null,
        satisfied: isShown ? satisfiedOf(row) : null,
        mean: isShown ? (meanOf(row) ?? 0).toFixed(2) : null,
      };
    }
  },
};
