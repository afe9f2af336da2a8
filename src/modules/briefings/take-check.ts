import { vietnamDay } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { recordAct } from "../audit/index.ts";
import {
  beginAttempt,
  findQuiz,
  finishAttempt,
  listAttempts,
  listQuestions,
  listQuestionsById,
} from "../quizzes/index.ts";
import { readerOf } from "./addressed.ts";
import { type Briefing, holdsOn, periodOf } from "./briefing.ts";
import { BriefingRefused, BriefingUnknown } from "./briefings.errors.ts";
import { isAddressedTo, listVersions, lockBriefing } from "./briefings.store.ts";
import { currentGrounds, subjectOf } from "./check.ts";
import { listReadingsOf } from "./readings.store.ts";

/** Who has said to have read the words that hold, for whom they are, is asked. */
async function taking(tx: Tx, actor: Actor, briefingId: string, at: Date) {
  const today = vietnamDay(at);
  const briefing = await lockBriefing(tx, briefingId);
  if (!briefing) throw new BriefingUnknown();
  if (briefing.state === "withdrawn") throw new BriefingRefused("already-withdrawn");
  const words = (await listVersions(tx, briefing.id)).find((one) => one.number === briefing.version);
  if (!words) throw new BriefingRefused("not-published");
  if (!holdsOn(briefing, words, today)) throw new BriefingRefused("ended");
  const me = await readerOf(tx, actor.id, today);
  if (!me || !(await isAddressedTo(tx, me, briefing.id))) throw new BriefingRefused("not-for-you");
  const period = periodOf(briefing.kind, today);
  const readings = await listReadingsOf(tx, briefing.id, actor.id);
  if (!readings.some((one) => one.version === words.number && one.period === period))
    throw new BriefingRefused("read-first");
  return { briefing, version: words.number, unitId: me.unitId };
}

/** An attempt of one's own is drawn, or the one in hand goes on. */
export async function beginCheck(tx: Tx, actor: Actor, input: { briefingId: string; at: Date }): Promise<void> {
  const { briefing, version } = await taking(tx, actor, input.briefingId, input.at);
  const quiz = await findQuiz(tx, subjectOf(briefing));
  const questions = quiz ? await listQuestions(tx, quiz.id) : [];
  await beginAttempt(tx, {
    subject: subjectOf(briefing),
    subjectVersion: version,
    taker: actor.id,
    isCurrent: await currentGrounds(tx, questions, version, input.at),
    at: input.at,
  });
}

/** What was answered is marked, once. Answers the number of the attempt, and whether it came too late. */
export async function finishCheck(
  tx: Tx,
  actor: Actor,
  input: { briefingId: string; attemptId: string; given: Readonly<Record<string, readonly string[]>>; at: Date },
): Promise<{ number: number; isLate: boolean }> {
  const { briefing, version, unitId } = await taking(tx, actor, input.briefingId, input.at);
  const quiz = await findQuiz(tx, subjectOf(briefing));
  const attempts = quiz ? await listAttempts(tx, quiz.id, actor.id) : [];
  const open = attempts.find((one) => one.finishedAt === null);
  const questions = await listQuestionsById(tx, open?.drawn.map((one) => one.questionId) ?? []);
  const done = await finishAttempt(tx, {
    subject: subjectOf(briefing),
    subjectVersion: version,
    taker: actor.id,
    isCurrent: await currentGrounds(tx, [...questions.values()], version, input.at),
    attemptId: input.attemptId,
    given: input.given,
    at: input.at,
  });
  const result = quiz && (await listAttempts(tx, quiz.id, actor.id)).find((one) => one.number === done.number);
  await noteCheck(
    tx,
    actor,
    briefing,
    unitId,
    { version, attempt: done.number, passed: result?.passed ?? null },
    input.at,
  );
  return done;
}

async function noteCheck(
  tx: Tx,
  actor: Actor,
  briefing: Briefing,
  unitId: string,
  details: Record<string, unknown>,
  at: Date,
): Promise<void> {
  await recordAct(tx, actor, {
    act: "briefing.check",
    subjectKind: "briefing",
    subjectId: briefing.id,
    unitId,
    details,
    at,
  });
}
