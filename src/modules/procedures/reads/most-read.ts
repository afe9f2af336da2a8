import type { AppContext } from "../../../platform/app-context.ts";
import { shift } from "../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { type CatalogueItem, catalogueOf } from "../catalogue.ts";
import { listReads } from "./read.store.ts";

const DAYS = 30;
const SHOWN = 6;
/** Fewer reads than this are chance, and may be one person. */
const LEAST_READS = 20;
/** A list of two says nothing about what people look for. */
const LEAST_SHOWN = 4;

const kept = new WeakMap<Db, { day: string; codes: Promise<string[]> }>();

/**
 * What residents read most in the thirty days before today; [] where too little was read to say so. Counted once a day,
 * so that pages stay the same between two visits.
 */
export async function mostRead(
  app: Pick<AppContext, "db" | "clock" | "notifications" | "log">,
): Promise<CatalogueItem[]> {
  const today = vietnamDay(app.clock.now());
  let known = kept.get(app.db);
  if (known?.day !== today) {
    const codes = listReads(app.db, shift(today, -DAYS), today).then((rows) =>
      rows.filter((row) => row.reads >= LEAST_READS).map((row) => row.code),
    );
    codes.catch(() => kept.delete(app.db));
    known = { day: today, codes };
    kept.set(app.db, known);
  }
  const items = await catalogueOf(app).find((await known.codes).slice(0, SHOWN * 2));
  const shown = items.filter((item) => !item.nameOnly).slice(0, SHOWN);
  return shown.length < LEAST_SHOWN ? [] : shown;
}
