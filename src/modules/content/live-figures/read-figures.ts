import { vietnamDay } from "../../../platform/clock/index.ts";
import { FEWEST_TO_SHOW } from "../../../platform/datasets/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { formatDate, formatNumber, formatPercent } from "../../../platform/i18n/index.ts";
import { satisfiedOf } from "../../counter-ratings/index.ts";
import { monthFigures } from "../../dossiers/index.ts";
import { answeredOnTime } from "../../feedback/index.ts";
import { findUnitBySlug, subtreeIds } from "../../organisations/index.ts";
import { countPromised } from "../../plans/index.ts";
import {
  type FigureFault,
  type FigureFaultKind,
  kindOfPeriod,
  type Measure,
  MOST_FIGURES,
  marksIn,
  readMark,
} from "./mark.ts";
import { vi } from "./messages.vi.ts";

/** A figure as a text holds it: what was counted, when, and where everybody sees it. */
export interface HeldFigure {
  mark: string;
  measure: Measure;
  unitName: string;
  period: string;
  /** With its unit of measure: "97,8%", "1.204 hồ sơ". */
  value: string;
  /** What stands in the text: the value with agency and period. */
  text: string;
  /** The page that has it. */
  href: string;
  /** Day on which it was counted; the day of the approval once that was given. */
  countedOn: string;
  /** The period was not over on that day. */
  isRunning: boolean;
}

export type TextFigure = HeldFigure | FigureFault;

export const isFault = (figure: TextFigure): figure is FigureFault => "why" in figure;

/** The figures a text names, counted now. More than a text may hold are one fault, and none is counted. */
export async function readFigures(db: Db, text: string, at: Date): Promise<TextFigure[]> {
  const marks = marksIn(text);
  if (marks.length > MOST_FIGURES) return [{ mark: "", why: "tooMany" }];
  const figures: TextFigure[] = [];
  for (const mark of marks) figures.push(await readFigure(db, mark, at));
  return figures;
}

export async function readFigure(db: Db, mark: string, at: Date): Promise<TextFigure> {
  const asked = readMark(mark);
  if (typeof asked === "string") return { mark, why: asked };
  const { measure, unitSlug, period } = asked;
  const today = vietnamDay(at);
  const unit = await findUnitBySlug(db, unitSlug, today);
  if (!unit) return { mark, why: "unit" };
  const kind = kindOfPeriod(period);
  const running = kind === "year" ? today.slice(0, 4) : today.slice(0, 7);
  if (kind !== "today" && period > running) return { mark, why: "future" };
  const counted = await count(db, measure, { unitId: unit.id, period, today });
  if (typeof counted === "string") return { mark, why: counted };
  const isRunning = kind === "today" || period === running;
  const named = [unit.name, ...(kind === "today" ? [] : [vi.period(period)])];
  if (isRunning) named.push(vi.asOf(formatDate(today)));
  return {
    mark,
    measure,
    unitName: unit.name,
    period,
    value: counted.value,
    text: `${counted.value} (${named.join(", ")})`,
    href: counted.href(unit.slug),
    countedOn: today,
    isRunning,
  };
}

interface Counted {
  value: string;
  href(slug: string): string;
}

/** Counted and hidden as on the page that shows it: what is small there is refused here. */
async function count(
  db: Db,
  measure: Measure,
  of: { unitId: string; period: string; today: string },
): Promise<Counted | FigureFaultKind> {
  switch (measure) {
    case "received":
    case "settled":
    case "onTime": {
      const unitIds = await subtreeIds(db, of.unitId, of.today);
      const { received, settled, inTime } = await monthFigures(db, { unitIds, month: of.period });
      const whole = measure === "received" ? received : settled;
      if (whole === 0) return "none";
      if (whole < FEWEST_TO_SHOW) return "few";
      const value = measure === "onTime" ? formatPercent(inTime / settled) : vi.dossiers(formatNumber(whole));
      return { value, href: (slug) => `/${slug}/so-lieu/ho-so?thang=${of.period}` };
    }
    case "satisfied": {
      const isYear = of.period.length === 4;
      const rated = await satisfiedOf(db, {
        unitIds: await subtreeIds(db, of.unitId, of.today),
        from: isYear ? `${of.period}-01` : of.period,
        until: isYear ? `${of.period}-12` : of.period,
      });
      if (rated === null) return "none";
      if (rated === "few") return "few";
      const value = formatPercent(rated.satisfied / rated.ratings);
      return { value, href: (slug) => `/${slug}/so-lieu/hai-long?ky=${of.period}` };
    }
    case "petitionsOnTime": {
      const answered = await answeredOnTime(db, { unitId: of.unitId, year: Number(of.period) });
      if (answered === null) return "none";
      if (answered === "few") return "few";
      const value = formatPercent(answered.onTime / answered.answered);
      return { value, href: () => `/phan-anh/cong-khai/so-lieu?nam=${of.period}` };
    }
    case "planDone": {
      const { tasks, done } = await countPromised(db, of.unitId, of.today);
      if (tasks === 0) return "none";
      return { value: vi.tasks(formatNumber(done), formatNumber(tasks)), href: (slug) => `/${slug}/ke-hoach` };
    }
  }
}

/** A running period moves every day; what was said of it as of a day is old only after a while. */
const RUNNING_DAYS = 30;

/** Whether what is counted now is another value than the text holds, so that somebody has to be told. */
export function hasMoved(held: HeldFigure, now: TextFigure, today: string): boolean {
  if (!isFault(now) && now.value === held.value) return false;
  if (!held.isRunning) return true;
  const isOver = !isFault(now) && !now.isRunning;
  const days = (Date.parse(today) - Date.parse(held.countedOn)) / 86_400_000;
  return isOver || days >= RUNNING_DAYS;
}
