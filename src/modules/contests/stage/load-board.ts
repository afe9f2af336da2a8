import type { Db } from "../../../platform/db/index.ts";
import { listPrizes } from "../contest.store.ts";
import { award, type Contest, drawPlace, type List, listsOf, type Rank } from "../contest.ts";
import { listCriteria } from "../writing/essay.store.ts";
import { isCounted } from "./hold-stage.ts";
import { findStage, listTeamSheets, listTeams, type Team, type TeamSheet } from "./stage.store.ts";
import { partMeans, teamTotal } from "./stage.ts";

export interface JudgedTeam extends Team {
  sheets: TeamSheet[];
  counted: number;
  total: number | null;
  parts: number[];
}

/** Every team with what its jurors gave, in the order of appearance. */
export async function loadTeams(db: Db, contestId: string): Promise<JudgedTeam[]> {
  const [stage, teams, sheets, criteria] = await Promise.all([
    findStage(db, contestId),
    listTeams(db, contestId),
    listTeamSheets(db, contestId),
    listCriteria(db, contestId),
  ]);
  return teams.map((team) => {
    const own = sheets.filter((one) => one.teamId === team.entrantId);
    const counted = own.filter(isCounted);
    return {
      ...team,
      sheets: own,
      counted: counted.length,
      total: teamTotal(
        counted.map((one) => one.total ?? 0),
        stage?.dropRule ?? "none",
      ),
      parts: partMeans(
        counted.map((one) => one.marks ?? []),
        criteria,
      ),
    };
  });
}

export type RankedTeam = JudgedTeam & { total: number; right: number };

/** Higher total, then the higher mean of the first part, then the draw (with a seed). */
export function rankTeams<T extends { number: number; total: number; parts: readonly number[] }>(
  teams: readonly T[],
  seed: string | null,
): T[] {
  return [...teams].sort(
    (a, b) =>
      b.total - a.total ||
      (b.parts[0] ?? 0) - (a.parts[0] ?? 0) ||
      (seed === null ? a.number - b.number : drawPlace(seed, 1, a.number).localeCompare(drawPlace(seed, 1, b.number))),
  );
}

export interface TeamList {
  list: List;
  ranked: RankedTeam[];
  winners: (RankedTeam & { rank: Rank; amount: number; shown: string })[];
}

/** Teams whose scores are out, ranked; before the results without the draw. */
export async function loadTeamRanking(db: Db, contest: Contest, seed: string | null): Promise<TeamList[]> {
  const [teams, prizes] = await Promise.all([loadTeams(db, contest.id), listPrizes(db, contest.id)]);
  const out = teams.flatMap((one) =>
    one.withdrawnAt || one.scoresAt === null || one.total === null
      ? []
      : [{ ...one, total: one.total, right: one.total }],
  );
  return listsOf(contest.audience).map((list) => {
    const ranked = rankTeams(
      out.filter((one) => one.list === list),
      seed,
    );
    return { list, ranked, winners: award(ranked, prizes).map((one) => ({ ...one, shown: one.name })) };
  });
}
