import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Satisfaction, Verdict } from "./verdict.ts";

export async function findVerdict(db: Db, questionId: string, round: number): Promise<Verdict | undefined> {
  const row = await db
    .selectFrom("answerVerdict")
    .select(["isSolved", "satisfaction", "givenAt"])
    .where("questionId", "=", questionId)
    .where("round", "=", round)
    .executeTakeFirst();
  return row as Verdict | undefined;
}

/** All that was said of the answers to a question, the last answer first. */
export async function listVerdicts(db: Db, questionId: string): Promise<(Verdict & { round: number })[]> {
  const rows = await db
    .selectFrom("answerVerdict")
    .select(["round", "isSolved", "satisfaction", "givenAt"])
    .where("questionId", "=", questionId)
    .orderBy("round", "desc")
    .execute();
  return rows as (Verdict & { round: number })[];
}

export async function saveVerdict(
  tx: Tx,
  verdict: { questionId: string; round: number; isSolved: boolean; satisfaction: Satisfaction | null; at: Date },
): Promise<void> {
  const { questionId, round, isSolved, satisfaction, at } = verdict;
  await tx
    .insertInto("answerVerdict")
    .values({ questionId, round, isSolved, satisfaction, givenAt: at, changedAt: at })
    .onConflict((conflict) =>
      conflict.columns(["questionId", "round"]).doUpdateSet({ isSolved, satisfaction, changedAt: at }),
    )
    .execute();
}

/** Begins to ask about the answers of these days whose askers can be reached and have said nothing; those begun before are left out. */
export async function beginAsks(
  tx: Tx,
  answered: { from: Date; before: Date },
  at: Date,
): Promise<{ questionId: string; round: number }[]> {
  const { rows } = await sql<{ questionId: string; round: number }>`
    insert into verdict_ask (question_id, round, asked_at)
    select a.question_id, a.round, ${at} from question_answer a
    join question q on q.id = a.question_id and q.reopened = a.round and q.state = 'answered'
    where a.answered_at >= ${answered.from} and a.answered_at < ${answered.before}
      and (q.contact_sealed is not null or q.source in ('zalo', 'facebook'))
      and not exists (select from answer_verdict v where v.question_id = a.question_id and v.round = a.round)
    on conflict do nothing
    returning question_id, round`.execute(tx);
  return rows;
}

/** Moves an ask on; false where it was no longer in the state it should be in. */
export async function moveAsk(
  tx: Tx,
  of: { questionId: string; round: number },
  from: "waiting" | "sending",
  to: "sending" | "sent" | "notSent",
): Promise<boolean> {
  const done = await tx
    .updateTable("verdictAsk")
    .set({ state: to })
    .where("questionId", "=", of.questionId)
    .where("round", "=", of.round)
    .where("state", "=", from)
    .executeTakeFirst();
  return Number(done.numUpdatedRows) > 0;
}
