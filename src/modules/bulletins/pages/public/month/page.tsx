import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { first, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { findUnit, type Site, siteOf } from "../../../../organisations/index.ts";
import { countFigures } from "../../../period/figures.ts";
import { gather, type Scope } from "../../../period/gather.ts";
import { monthAfter, periodOfMonth } from "../../../period/happening.ts";
import { en } from "../../../period/messages.en.ts";
import { vi } from "../../../period/messages.vi.ts";
import { MonthView } from "./view.tsx";

/** More of one kind stand where all of them stand. */
const SHOWN = 8;
/** Months offered to choose from. */
const MONTHS = 24;
/** What is known already of the months to come: documents, days off. */
const AHEAD = 2;

const Query = z.object({
  thang: first(
    z
      .string()
      .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
      .optional()
      .catch(undefined),
  ),
});

export const scopeOf = (site: Site, rq: Rq): Scope => ({
  unitId: site.unitId,
  kind: site.kind,
  base: site.slug ? `/${site.slug}` : "",
  lang: rq.lang,
  now: rq.now,
});

/** What a month brought to the people of a unit: reckoned from the records, not written by anybody. */
export async function monthPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const site = await siteOf(rq);
  const today = vietnamDay(rq.now);
  const current = today.slice(0, 7);
  const last = monthAfter(current, AHEAD);
  const asked = Query.parse(rq.query).thang;
  const month = asked && asked <= last ? asked : current;
  const scope = scopeOf(site, rq);
  const unit = site.unitId ? await findUnit(db, site.unitId, today) : undefined;
  const period = periodOfMonth(month);
  // Nothing was told of a unit before it was there, and nobody turns more than two years of pages.
  const begin = [unit?.createdOn.slice(0, 7) ?? current, monthAfter(current, 1 - MONTHS)].sort().at(-1) as string;
  const months = Array.from({ length: MONTHS + AHEAD }, (_, back) => monthAfter(last, -back)).filter(
    (one) => one >= begin,
  );
  return html(
    MonthView({
      ctx: rq.app.view(rq, site),
      words: pick(rq.lang, vi, en),
      base: scope.base,
      month,
      current,
      today,
      months: months.includes(month) ? months : [...months, month],
      previous: months.includes(monthAfter(month, -1)) ? monthAfter(month, -1) : null,
      next: monthAfter(month, 1) <= last ? monthAfter(month, 1) : null,
      sections: unit ? await gather(db, scope, period, SHOWN) : [],
      figures: unit && month <= current ? await countFigures(db, scope, period) : null,
    }),
  );
}
