import { endOfDay } from "../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { countPublicItems } from "../../content/index.ts";
import { countAnswered } from "../../feedback/index.ts";
import { subtreeIds } from "../../organisations/index.ts";
import { countPromised } from "../../plans/index.ts";
import type { Scope } from "./gather.ts";
import type { Period } from "./happening.ts";

/** Figures of a period, each counted from rows that can be looked at. */
export interface Figures {
  answered: number;
  onTime: number;
  published: number;
  /** What was promised in plans and is proven as of `day`; null for a period that is over, whose state nobody kept. */
  promised: { tasks: number; done: number; day: string } | null;
}

export async function countFigures(db: Db, scope: Scope, period: Period): Promise<Figures> {
  const today = vietnamDay(scope.now);
  const unitIds = await subtreeIds(db, scope.unitId, today);
  const from = new Date(`${period.from}T00:00:00+07:00`);
  const before = endOfDay(period.to);
  const isNow = period.from <= today && today <= period.to;
  const [answers, published, promised] = await Promise.all([
    countAnswered(db, { unitIds, from, before }),
    countPublicItems(db, { unitIds, bornFrom: from, bornBefore: before }),
    isNow ? countPromised(db, scope.unitId, today) : null,
  ]);
  return { ...answers, published, promised: promised && promised.tasks > 0 ? { ...promised, day: today } : null };
}
