import { vietnamDay } from "../../../platform/clock/index.ts";
import { atLeast, type DataSet, FEWEST_TO_SHOW, field } from "../../../platform/datasets/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { getUnits } from "../../organisations/index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { listQuestionFigures, listRatingFigures } from "./open-figures.store.ts";

/** How many asked and were answered. Never what was asked or by whom; small numbers are left blank. */
const questions: DataSet = {
  id: "hoi-dap",
  fields: [
    ...field("text", "month", "unit_id", "unit_name", "kind"),
    ...field("integer", "received", "answered", "answered_in_time"),
  ],
  words: (lang) => pick(lang, vi, en).questions(FEWEST_TO_SHOW),
  async *rows(app) {
    const today = vietnamDay(app.clock.now());
    const figures = await listQuestionFigures(app.db, today);
    const units = await getUnits(app.db, [...new Set(figures.map((one) => one.unitId))], today);
    for (const one of figures) {
      // Parts of a whole that is hidden are hidden too; so is a part whose rest would be small.
      const received = one.received >= FEWEST_TO_SHOW ? one.received : null;
      const part = (count: number): number | null =>
        received === null || atLeast(received - count) === null ? null : atLeast(count);
      yield {
        month: one.month,
        unit_id: one.unitId,
        unit_name: units.get(one.unitId)?.name ?? null,
        kind: one.kind,
        received,
        answered: part(one.answered),
        answered_in_time: part(one.inTime),
      };
    }
  },
};

/** Whether pages helped. Pages with few presses are left out. */
const ratings: DataSet = {
  id: "danh-gia-trang",
  fields: [...field("text", "month", "path"), ...field("integer", "ratings", "useful", "not_useful")],
  words: (lang) => pick(lang, vi, en).ratings(FEWEST_TO_SHOW),
  async *rows(app) {
    for (const one of await listRatingFigures(app.db, vietnamDay(app.clock.now()))) {
      const ratings = one.useful + one.notUseful;
      if (ratings < FEWEST_TO_SHOW) continue;
      yield { month: one.month, path: one.path, ratings, useful: one.useful, not_useful: one.notUseful };
    }
  },
};

export const feedbackDataSets: DataSet[] = [questions, ratings];
