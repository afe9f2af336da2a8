import type { Db } from "../../../platform/db/index.ts";
import type { Contest } from "../contest.ts";
import { listCriteria } from "../writing/essay.store.ts";
import type { Criterion } from "../writing/marks.ts";
import { type JudgedTeam, loadTeamRanking, loadTeams, type TeamList } from "./load-board.ts";
import { findStage, listParts } from "./stage.store.ts";
import type { Part, StageRules } from "./stage.ts";

export interface StagePart {
  rules: StageRules & { orderedAt: Date | null };
  parts: Part[];
  criteria: Criterion[];
  teams: JudgedTeam[];
  lists: TeamList[];
}

/** All a page tells of a contest on stage; nothing for other contests. */
export async function loadStagePart(db: Db, contest: Contest): Promise<StagePart | null> {
  const rules = contest.kind === "stage" ? await findStage(db, contest.id) : undefined;
  if (!rules) return null;
  return {
    rules,
    parts: await listParts(db, contest.id),
    criteria: await listCriteria(db, contest.id),
    teams: await loadTeams(db, contest.id),
    lists: await loadTeamRanking(db, contest, contest.seedShown),
  };
}
