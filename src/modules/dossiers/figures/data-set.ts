import { vietnamDay } from "../../../platform/clock/index.ts";
import { atLeast, type DataSet, FEWEST_TO_SHOW, field } from "../../../platform/datasets/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { getUnits } from "../../organisations/index.ts";
import { listMonthFigures } from "../tally.store.ts";
import { settledOf } from "./figures.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

/** Dossiers by month, agency and field; parts of a number that is small are left blank with it. */
export const dossierDataSet: DataSet = {
  id: "ho-so",
  fields: [
    ...field("text", "month", "unit_id", "unit_name", "field"),
    ...field("integer", "received", "settled", "early", "on_time", "late"),
  ],
  words: (lang) => pick(lang, vi, en).dataSet,
  async *rows(app) {
    const today = vietnamDay(app.clock.now());
    const rows = await listMonthFigures(app.db, `${today.slice(0, 7)}-01`);
    const units = await getUnits(app.db, [...new Set(rows.map((row) => row.unitId))], today);
    for (const row of rows) {
      const settled = settledOf(row);
      const part = (count: number): number | null =>
        settled < FEWEST_TO_SHOW || atLeast(settled - count) === null ? null : atLeast(count);
      yield {
        month: row.month,
        unit_id: row.unitId,
        unit_name: units.get(row.unitId)?.name ?? null,
        field: row.field,
        received: atLeast(row.received),
        settled: atLeast(settled),
        early: part(row.settledEarly),
        on_time: part(row.settledOnTime),
        late: part(row.settledLate),
      };
    }
  },
};
