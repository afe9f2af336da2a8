import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { vi } from "./messages.vi.ts";
import { listItemsWithFigures, saveMoved } from "./moved.store.ts";
import { type HeldFigure, hasMoved, isFault, readFigure } from "./read-figures.ts";

const AT_ONCE = 100;

/** Counts the figures of what is out anew, after the figures of the night. What moved is a reason to read the item again. */
export const checkFigures = defineJob<AppContext, Record<string, never>>({
  name: "content:check-figures",
  payload: z.object({}),
  async run(app) {
    const at = app.clock.now();
    const today = vietnamDay(at);
    let after: string | null = null;
    let items = 0;
    for (;;) {
      const found = await listItemsWithFigures(app.db, after, AT_ONCE);
      for (const { itemId, number, figures } of found) {
        const moved: (Pick<HeldFigure, "mark"> & { name: string; held: string; found: string | null })[] = [];
        for (const held of figures) {
          if (isFault(held)) continue;
          const now = await readFigure(app.db, held.mark, at);
          if (!hasMoved(held, now, today)) continue;
          moved.push({ mark: held.mark, name: nameOf(held), held: held.value, found: isFault(now) ? null : now.value });
        }
        await transaction(app.db, (tx) => saveMoved(tx, { itemId, number }, moved, at));
      }
      items += found.length;
      after = found.at(-1)?.itemId ?? null;
      if (found.length < AT_ONCE) return { items };
    }
  },
});

const nameOf = ({ measure, unitName, period, isRunning }: HeldFigure): string =>
  [vi.measures[measure], unitName, ...(isRunning && period === "nay" ? [] : [vi.period(period)])].join(", ");
