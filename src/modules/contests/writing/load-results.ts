import type { Db } from "../../../platform/db/index.ts";
import { listPrizes } from "../contest.store.ts";
import { award, type Contest, drawPlace, type List, listsOf, type Rank } from "../contest.ts";
import { type EssayOfUnit, findRules, listEssays } from "./essay.store.ts";
import { listSheets, type Sheet } from "./marking.store.ts";
import { finalMark, type ThirdRule } from "./marks.ts";

/** The final mark of an essay; null while a sheet is missing. */
export function markOf(
  sheets: readonly Pick<Sheet, "turn" | "total">[],
  rule: { threshold: number; thirdRule: ThirdRule },
): number | null {
  const total = (turn: number): number | null => sheets.find((one) => one.turn === turn)?.total ?? null;
  const [first, second, third] = [total(1), total(2), total(3)];
  if (first === null || second === null) return null;
  return finalMark([first, second, ...(third === null ? [] : [third])], rule);
}

export interface MarkedEssay extends EssayOfUnit {
  sheets: Sheet[];
  final: number | null;
}

/** Every essay with what was handed in about it. */
export async function loadMarked(db: Db, contestId: string): Promise<MarkedEssay[]> {
  const [rules, essays, sheets] = await Promise.all([
    findRules(db, contestId),
    listEssays(db, contestId),
    listSheets(db, contestId),
  ]);
  const of = new Map<string, Sheet[]>();
  for (const sheet of sheets) if (sheet.essayId) of.set(sheet.essayId, [...(of.get(sheet.essayId) ?? []), sheet]);
  return essays.map((essay) => {
    const own = of.get(essay.id) ?? [];
    return { ...essay, sheets: own, final: rules ? markOf(own, rules) : null };
  });
}

export interface RankedEssay extends MarkedEssay {
  final: number;
  right: number;
}

export interface EssayList {
  list: List;
  ranked: RankedEssay[];
  winners: (RankedEssay & { rank: Rank; amount: number })[];
}

/**
 * Residents and officials apart; of several essays of one person the best counts. Equal marks: the better mark for the first
 * criterion, then the draw: sha-256 of "seed:1:number of the essay".
 */
export async function loadEssayRanking(db: Db, contest: Contest, seed: string): Promise<EssayList[]> {
  const [marked, prizes] = await Promise.all([loadMarked(db, contest.id), listPrizes(db, contest.id)]);
  const kept = marked.flatMap((one) =>
    one.withdrawnAt || one.excludedAt || one.final === null ? [] : [{ ...one, final: one.final, right: one.final }],
  );
  return listsOf(contest.audience).map((list) => {
    const ranked = rankEssays(
      kept.filter((one) => one.list === list),
      seed,
    );
    return { list, ranked, winners: award(ranked, prizes) };
  });
}

const firstOf = (essay: { sheets: readonly Pick<Sheet, "marks">[] }): number => {
  const marks = essay.sheets.flatMap((one) => one.marks?.[0] ?? []);
  return marks.length === 0 ? 0 : marks.reduce((sum, one) => sum + one, 0) / marks.length;
};

export function rankEssays<
  E extends { number: number; entrantId: string; final: number; sheets: readonly Pick<Sheet, "marks">[] },
>(essays: readonly E[], seed: string): E[] {
  const sorted = [...essays].sort(
    (a, b) =>
      b.final - a.final ||
      firstOf(b) - firstOf(a) ||
      drawPlace(seed, 1, a.number).localeCompare(drawPlace(seed, 1, b.number)),
  );
  const seen = new Set<string>();
  return sorted.filter((one) => !seen.has(one.entrantId) && seen.add(one.entrantId));
}
