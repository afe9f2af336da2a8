import { shift } from "../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { listPageVoices, type PageVoice } from "../../feedback/index.ts";
import { type Standing, standingsOf } from "../../legal-documents/index.ts";
import { listProcedureTurns, type ProcedureTurn } from "../../procedures/index.ts";
import { listCorrected } from "../corrections/correction.store.ts";
import { leftByHand, loadCorrection } from "../corrections/correction.ts";
import { type ItemRules, loadRules } from "../rules.store.ts";
import { listReviewed, type ReviewedItem } from "./review.store.ts";

export const CAUSES = [
  "day",
  "procedureChanged",
  "procedureEnded",
  "documentAmended",
  "documentEnded",
  "correction",
  "saidWrong",
  "badRating",
  "questions",
  "links",
  "figureMoved",
] as const;
export type CauseKind = (typeof CAUSES)[number];

/** Why an item is to be read again, with what the sentence about it needs. */
export type Cause =
  | { kind: "day"; on: string }
  | { kind: "procedureChanged"; code: string; name: string; from: string }
  | { kind: "procedureEnded"; code: string; name: string; on: string }
  | { kind: "documentAmended" | "documentEnded"; standing: Standing }
  | { kind: "saidWrong" | "questions" | "correction"; count: number }
  | { kind: "badRating"; count: number; of: number }
  | { kind: "links"; addresses: string[] }
  | { kind: "figureMoved"; name: string; held: string; found: string | null };

export interface Review extends ReviewedItem {
  causes: Cause[];
}

/** Readers' voices older than this say nothing of the page as it stands. */
const VOICES_DAYS = 180;

/**
 * What is out of these units and is to be read again, with every cause. Reckoned from the records each time: a procedure or document
 * that moved, readers, links and the day; nothing has to be told to this list, and nothing in it can be stale.
 */
export async function loadReviews(
  db: Db,
  ask: { unitIds: readonly string[]; itemId?: string },
  at: Date,
): Promise<Review[]> {
  const items = await listReviewed(db, ask);
  if (items.length === 0) return [];
  const day = vietnamDay(at);
  const [turns, standings, voices, rules] = await Promise.all([
    listProcedureTurns(
      db,
      items.flatMap((one) => one.procedureCodes),
    ),
    standingsOf(db, [...new Set(items.flatMap((one) => one.legalBasisIds))], day),
    listPageVoices(db, ask.itemId ? `/tin-tuc/${items[0]?.slug}` : "/tin-tuc/", shift(day, -VOICES_DAYS)),
    loadRules(db),
  ]);
  const owed = await correctionsOwed(db, ask);
  const known = {
    turns: new Map(turns.map((one) => [one.code, one])),
    standings: new Map(standings.map((one) => [one.document.id, one])),
    voices: Map.groupBy(voices, (one) => one.path),
    rules,
    day,
  };
  return items.flatMap((item) => {
    const causes = causesOf(item, known);
    const left = owed.get(item.id) ?? 0;
    if (left > 0) causes.push({ kind: "correction", count: left });
    return causes.length > 0 ? [{ ...item, causes }] : [];
  });
}

/** Corrections that are out and still owe forms people see to. Few items were ever corrected, so each is looked at. */
async function correctionsOwed(
  db: Db,
  ask: { unitIds: readonly string[]; itemId?: string },
): Promise<Map<string, number>> {
  const ids = ask.itemId ? [ask.itemId] : await listCorrected(db, ask.unitIds);
  const owed = new Map<string, number>();
  for (const id of ids) owed.set(id, leftByHand(await loadCorrection(db, id)).length);
  return owed;
}

interface Known {
  turns: ReadonlyMap<string, ProcedureTurn>;
  standings: ReadonlyMap<number, Standing>;
  voices: ReadonlyMap<string, PageVoice[]>;
  rules: ItemRules;
  day: string;
}

/** The causes of one item; only what happened after it was last read as a whole counts. */
export function causesOf(item: ReviewedItem, known: Known): Cause[] {
  const { day, rules } = known;
  const sinceDay = vietnamDay(item.since);
  const causes: Cause[] = [];
  if (item.reviewOn !== null && item.reviewOn <= day) causes.push({ kind: "day", on: item.reviewOn });
  for (const code of item.procedureCodes) {
    const turn = known.turns.get(code);
    if (!turn) continue;
    const { name, endedOn } = turn;
    // Whoever looked at the item after the end knew of it; who never did may not have.
    if (endedOn !== null && (endedOn > sinceDay || !item.wasReviewed))
      causes.push({ kind: "procedureEnded", code, name, on: endedOn });
    else if (endedOn === null && turn.number > 1 && turn.publishedAt > item.since)
      causes.push({ kind: "procedureChanged", code, name, from: turn.validFrom });
  }
  for (const id of item.legalBasisIds) {
    const standing = known.standings.get(id);
    if (!standing) continue;
    const { inForceTo, changedAt } = standing.document;
    if (standing.status === "expired" && (inForceTo === null || inForceTo > sinceDay || changedAt > item.since))
      causes.push({ kind: "documentEnded", standing });
    else if (
      standing.amendedBy.some(({ on, notedAt }) => notedAt > item.since || (on !== null && on > sinceDay && on <= day))
    )
      causes.push({ kind: "documentAmended", standing });
  }
  // What was said on the day of the review itself may be what it answered.
  const said = (known.voices.get(`/tin-tuc/${item.slug}`) ?? []).filter((one) => one.day > sinceDay);
  const sum = (of: "useful" | "notUseful" | "wrong" | "questions"): number =>
    said.reduce((total, one) => total + one[of], 0);
  if (sum("wrong") > 0) causes.push({ kind: "saidWrong", count: sum("wrong") });
  if (sum("notUseful") >= rules.badRatings && sum("notUseful") > sum("useful"))
    causes.push({ kind: "badRating", count: sum("notUseful"), of: sum("notUseful") + sum("useful") });
  if (sum("questions") >= rules.questions) causes.push({ kind: "questions", count: sum("questions") });
  if (item.brokenLinks.length > 0) causes.push({ kind: "links", addresses: item.brokenLinks });
  for (const { noticedAt, ...moved } of item.figuresMoved)
    if (new Date(noticedAt) > item.since) causes.push({ kind: "figureMoved", ...moved });
  return causes;
}

/** How many of these units' items are to be read again, for the page an officer begins the day with. */
export async function countReviews(db: Db, unitIds: readonly string[], at: Date): Promise<number> {
  return unitIds.length === 0 ? 0 : (await loadReviews(db, { unitIds }, at)).length;
}
