import { vietnamDay } from "../../platform/clock/index.ts";
import { type DataSet, field } from "../../platform/datasets/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { findHomeUnit, subtreeIds } from "../organisations/index.ts";
import { loadBoard, loadPeriods } from "./load-estimate.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { withoutFew } from "./pages/public-page.tsx";
import { findPublication } from "./quality.store.ts";

/** The estimate by month that is over, unit and group; nothing unless the province put it before the public, and no units with few dossiers. */
export const qualityDataSet: DataSet = {
  id: "chat-luong-phuc-vu",
  fields: [
    ...field("text", "month", "unit_id", "unit_name", "unit_kind", "group"),
    ...field("text", "points", "possible", "max"),
    ...field("integer", "definition_version"),
    ...field("boolean", "is_estimate"),
  ],
  words: (lang) => pick(lang, vi, en).dataSet,
  async *rows(app) {
    const now = app.clock.now();
    const today = vietnamDay(now);
    const home = await findHomeUnit(app.db, today);
    if (!home || !(await findPublication(app.db)).isPublic) return;
    const unitIds = await subtreeIds(app.db, home.id, today);
    const { periods } = await loadPeriods(app.db, undefined, now);
    const months = periods.filter((one) => one.kind === "month" && one.key < today.slice(0, 7)).toReversed();
    for (const period of months) {
      const board = await loadBoard(app.db, { period, unitIds, now });
      if (!board) continue;
      const rows = withoutFew(board).toSorted((a, b) => a.unit.id.localeCompare(b.unit.id));
      for (const { unit, estimate } of rows)
        for (const group of estimate.groups)
          yield {
            month: period.key,
            unit_id: unit.id,
            unit_name: unit.name,
            unit_kind: unit.kind,
            group: group.id,
            points: group.possible === 0 ? null : decimal(group.points),
            possible: decimal(group.possible),
            max: decimal(group.max),
            definition_version: board.segment.definition.version,
            is_estimate: true,
          };
    }
  },
};

/** Points are kept in hundredths; tables of others read a point. */
const decimal = (points: number): string => (points / 100).toFixed(2);
