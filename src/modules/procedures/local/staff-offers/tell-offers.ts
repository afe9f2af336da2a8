import type { AppContext } from "../../../../platform/app-context.ts";
import { type Lang, pick } from "../../../../platform/i18n/index.ts";
import type { Unit } from "../../../organisations/index.ts";
import { type OfferPlan, offersByRule } from "../../../service-points/index.ts";
import { catalogueOf } from "../../catalogue.ts";
import { findNames } from "../../procedure.store.ts";
import { CHANGES_SHOWN } from "../bulk/changes-shown.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

export interface OfferChangeTold {
  code: string;
  procedure: string;
  unit: string;
  now: string;
  becomes: string;
  days: string;
  note: string;
}

export interface OffersTold {
  effects: string[];
  rows: OfferChangeTold[];
  /** Of these many changes the first ones are told one by one. */
  all: number;
}

/** What a plan would change for residents, in sentences and one by one. */
export async function tellOffers(
  app: AppContext,
  plan: OfferPlan,
  units: ReadonlyMap<string, Pick<Unit, "kind" | "name">>,
  lang: Lang,
): Promise<OffersTold> {
  const words = pick(lang, vi, en);
  const changing = plan.steps.filter((step) => step.kind === "change");
  const codes = [...new Set(changing.map((step) => step.line.code))];
  const levels = new Map((await catalogueOf(app).find(codes)).map((item) => [item.code, item.levels]));
  const judged = changing.map((step) => {
    const unit = units.get(step.line.unitId);
    const byRule = unit !== undefined && offersByRule(unit.kind, levels.get(step.line.code) ?? []);
    const was = step.before ?? byRule;
    return { line: step.line, unit, was, becomes: step.line.act === "byRule" ? byRule : step.line.act === "offer" };
  });
  const count = (test: (one: (typeof judged)[number]) => boolean): number => judged.filter(test).length;
  const starts = count((one) => !one.was && one.becomes);
  const ends = count((one) => one.was && !one.becomes);
  const kept = judged.length - starts - ends;
  const same = plan.steps.length - changing.length;
  const replaced = changing.reduce((sum, step) => sum + step.ends, 0);
  const shown = judged.slice(0, CHANGES_SHOWN);
  const names = await findNames(app.db, [...new Set(shown.map((one) => one.line.code))]);
  return {
    effects: [
      ...(starts > 0 ? [words.effects.starts(starts)] : []),
      ...(ends > 0 ? [words.effects.ends(ends)] : []),
      ...(kept > 0 ? [words.effects.kept(kept)] : []),
      ...(replaced > 0 ? [words.effects.replaced(replaced)] : []),
      ...(same > 0 ? [words.effects.same(same)] : []),
    ],
    rows: shown.map(({ line, unit, was, becomes }) => ({
      code: line.code,
      procedure: names.get(line.code) ?? line.code,
      unit: unit?.name ?? "",
      now: was ? words.was.offered : words.was.not,
      becomes: becomes ? words.offeredWord : words.notOfferedWord,
      days: words.days(line.from, line.until),
      note: line.note ?? "–",
    })),
    all: judged.length,
  };
}
