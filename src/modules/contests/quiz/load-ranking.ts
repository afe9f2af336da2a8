import type { Db } from "../../../platform/db/index.ts";
import { listFinished, listPrizes, listRounds, type RankedEntry } from "../contest.store.ts";
import { award, type Contest, type List, listsOf, type Prize, type Rank, type Round, rank } from "../contest.ts";

export interface RankedList {
  list: List;
  ranked: RankedEntry[];
  winners: (RankedEntry & { rank: Rank; amount: number })[];
}

export interface RankedRound {
  round: Round;
  /** How many finished it, excluded ones left out: what the prediction is held against. */
  took: number;
  lists: RankedList[];
}

/** Every round ranked by itself, residents and officials apart. What was excluded stands in no list. */
export async function loadRanking(db: Db, contest: Contest, seed: string): Promise<RankedRound[]> {
  const [rounds, prizes] = await Promise.all([listRounds(db, [contest.id]), listPrizes(db, contest.id)]);
  return Promise.all(rounds.map((round) => rankRound(db, contest, { seed, round, prizes })));
}

async function rankRound(
  db: Db,
  contest: Contest,
  { seed, round, prizes }: { seed: string; round: Round; prizes: readonly Prize[] },
): Promise<RankedRound> {
  const finished = await listFinished(db, { contestId: contest.id, round: round.number });
  const counted = finished.filter((one) => one.decision !== "excluded");
  const took = counted.length;
  return {
    round,
    took,
    lists: listsOf(contest.audience).map((list) => {
      const ranked = rank(
        counted.filter((one) => one.list === list),
        { seed, round: round.number, took },
      );
      return { list, ranked, winners: award(ranked, prizes) };
    }),
  };
}
