import { vietnamDay } from "../../platform/clock/index.ts";
import { notifyPublicChange, type Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { mayAt } from "../accounts/index.ts";
import { recordAct } from "../audit/index.ts";
import type { Approved } from "../proposals/index.ts";
import { findLastEntry, insertEntry } from "./entry.store.ts";
import type { HandMeasure } from "./measures.ts";
import { QualityRefused } from "./quality.errors.ts";
import { listDefinitions } from "./quality.store.ts";

export interface EnterFigure {
  unitId: string;
  /** "YYYY-MM" */
  month: string;
  measure: HandMeasure;
  part: number;
  whole: number;
  source: string;
  reason: string | null;
}

/** From the version on that counts ratings nobody enters satisfaction by hand; months before keep their figures. */
async function isCountedFromRatings(tx: Tx, month: string): Promise<boolean> {
  const holds = (await listDefinitions(tx, "index")).find(
    (one) => one.validFrom <= month && (one.validUntil === null || month < one.validUntil),
  );
  return holds?.content.indicators.some((one) => one.measure === "satisfied" && one.isRated) ?? false;
}

/** A figure the product does not have. For a month that has one it is a correction, and says why; the one before stays on record. */
export async function enterFigure(tx: Tx, actor: Actor, input: EnterFigure & Approved): Promise<void> {
  const { unitId, measure, part, whole, source, at, writtenBy } = input;
  if (!(await mayAt(tx, actor, "proposals.approve", unitId, at))) throw new QualityRefused("no-right-here");
  if (input.month > vietnamDay(at).slice(0, 7)) throw new QualityRefused("month-ahead");
  const month = `${input.month}-01`;
  if (measure === "satisfied" && (await isCountedFromRatings(tx, month)))
    throw new QualityRefused("counted-from-ratings");
  const before = await findLastEntry(tx, { month, unitId, measure });
  if (before && !input.reason) throw new QualityRefused("reason-missing");
  await insertEntry(tx, {
    month,
    unitId,
    measure,
    part,
    whole,
    source,
    reason: before ? input.reason : null,
    writtenByName: writtenBy?.name ?? actor.name,
    approvedByName: actor.name,
    at,
  });
  await recordAct(tx, actor, {
    act: "quality.entry",
    subjectKind: "qualityEntry",
    subjectId: `${unitId} ${input.month} ${measure}`,
    unitId,
    details: {
      part,
      whole,
      source,
      ...(before ? { reason: input.reason } : {}),
      ...(writtenBy ? { writtenBy: writtenBy.id } : {}),
    },
    at,
  });
  await notifyPublicChange(tx, "service-quality");
}
