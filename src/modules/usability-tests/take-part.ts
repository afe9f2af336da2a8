import { vietnamDay } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import {
  countByLink,
  deleteResult,
  endSession,
  findMark,
  findResult,
  insertMark,
  insertResult,
  insertSession,
  lockSession,
  type Session,
  saveResult,
  saveSession,
} from "./session.store.ts";
import { tasksToday } from "./tasks-today.ts";
import { lockTest } from "./test.store.ts";
import {
  type About,
  isFoundAt,
  LIMITS,
  nextPosition,
  outcomeOf,
  pageToNote,
  phaseOf,
  readAddress,
  type TaskToday,
  type UsabilityTest,
} from "./usability-test.ts";
import { TestRefused, TestUnknown } from "./usability-tests.errors.ts";

/** Where somebody is in a test. */
export interface Standing {
  session: Session;
  tasks: TaskToday[];
  /** The task in hand; none at the end. */
  task: TaskToday | undefined;
}

/**
 * Begins for a browser; where it has begun before, goes on.
 *
 * @throws TestUnknown, TestRefused "not-open", "full", "taken-part"
 */
export async function beginTest(tx: Tx, input: { testId: string; digest: string; at: Date }): Promise<void> {
  const { testId, digest, at } = input;
  const today = vietnamDay(at);
  // Locked whole: of two that come at once for the last place one begins.
  const test = await lockTest(tx, testId);
  if (!test) throw new TestUnknown();
  if (phaseOf(test, today) !== "open") throw new TestRefused("not-open");
  const mark = await findMark(tx, testId, digest);
  if (mark?.sessionId) return;
  if (mark) throw new TestRefused("taken-part");
  if ((await countByLink(tx, testId)) >= test.mostParticipants) throw new TestRefused("full");
  const position = nextPosition(await tasksToday(tx, test.tasks, today), 0);
  const sessionId = await insertSession(tx, {
    testId,
    way: "link",
    state: "running",
    stage: position < test.tasks.length ? "ready" : "end",
    position,
    touchedAt: at,
    beganOn: today,
  });
  if (sessionId) await insertMark(tx, { testId, digest, sessionId, markedOn: today });
}

interface Press {
  testId: string;
  digest: string;
  /** The task the page showed: what is pressed twice, or in an older tab, changes nothing. */
  position: number;
  at: Date;
}

/** What this browser has in hand, locked; undefined where the press is of an older page, or it is through. */
async function inHand(tx: Tx, press: Press, stages: readonly Session["stage"][]): Promise<Standing | undefined> {
  const mark = await findMark(tx, press.testId, press.digest);
  if (!mark?.sessionId) return undefined;
  const test = await lockTest(tx, press.testId, "share");
  const session = await lockSession(tx, mark.sessionId);
  if (!test || session?.state !== "running") return undefined;
  const today = vietnamDay(press.at);
  if (phaseOf(test, today) !== "open") {
    await endSession(tx, session.id, "cut", LIMITS.leastSeconds);
    return undefined;
  }
  if (session.position !== press.position || !stages.includes(session.stage)) return undefined;
  const tasks = await tasksToday(tx, test.tasks, today);
  return { session, tasks, task: tasks[session.position] };
}

/** The task is understood, the clock runs. Returns the task to be carried along; undefined for an older press. */
export async function beginTask(tx: Tx, press: Press): Promise<Standing | undefined> {
  const hand = await inHand(tx, press, ["ready", "searching"]);
  if (!hand?.task) return undefined;
  if (hand.session.stage === "ready" && hand.task.isStale) {
    await goOn(tx, hand, press.at);
    return undefined;
  }
  if (hand.session.stage === "ready")
    await saveSession(tx, hand.session.id, { stage: "searching", searchingSince: press.at, touchedAt: press.at });
  return hand;
}

/** Pressed "this is it" on a page, or "I do not find it" (no page); what is asked about the task comes next. */
export async function endTask(tx: Tx, press: Press & { page: string | null; isGivenUp: boolean }): Promise<void> {
  const hand = await inHand(tx, press, ["searching"]);
  if (!hand?.task) return;
  const { session, task } = hand;
  const began = session.searchingSince ?? press.at;
  const seconds = Math.min(LIMITS.seconds, Math.max(0, Math.round((press.at.getTime() - began.getTime()) / 1_000)));
  const isThere = press.page !== null && isFoundAt(task.addresses, press.page);
  const parts = task.addresses.length > 0 ? [isThere] : [];
  // A right page is known by the task itself; of others as little as tells where people ended up.
  const page = press.page === null ? null : isThere ? readAddress(press.page) : pageToNote(press.page);
  await insertResult(tx, {
    sessionId: session.id,
    taskKey: task.key,
    testId: press.testId,
    // Of a task that is a question alone nothing is known before it is answered.
    outcome: press.isGivenUp ? "not" : outcomeOf(parts),
    seconds,
    ease: null,
    answer: null,
    page: press.isGivenUp ? null : page,
    gaveUp: press.isGivenUp,
    heard: null,
  });
  await saveSession(tx, session.id, { stage: "asked", searchingSince: null, touchedAt: press.at });
}

/** What was answered about the task, and on to the next. */
export async function answerTask(tx: Tx, press: Press & { answer: string | null; ease: number }): Promise<void> {
  const hand = await inHand(tx, press, ["asked"]);
  if (!hand?.task) return;
  const { session, task } = hand;
  const of = { sessionId: session.id, taskKey: task.key };
  const result = await findResult(tx, of);
  const change: Parameters<typeof saveResult>[2] = { ease: press.ease };
  if (task.isStale) {
    await deleteResult(tx, of);
    return goOn(tx, hand, press.at);
  }
  if (task.question && !result?.gaveUp && press.answer !== null) {
    const isRight = press.answer === task.question.right;
    const page = task.addresses.length > 0 ? [isFoundAt(task.addresses, result?.page ?? "")] : [];
    Object.assign(change, { answer: press.answer, outcome: outcomeOf([...page, isRight]) });
  }
  await saveResult(tx, of, change);
  await goOn(tx, hand, press.at);
}

async function goOn(tx: Tx, { session, tasks }: Standing, at: Date): Promise<void> {
  const position = nextPosition(tasks, session.position + 1);
  await saveSession(tx, session.id, {
    position,
    stage: position < tasks.length ? "ready" : "end",
    searchingSince: null,
    touchedAt: at,
  });
}

/** The last questions; everything may be left out. */
export async function finishTest(tx: Tx, press: Press & { about: About; words: string | null }): Promise<boolean> {
  const hand = await inHand(tx, press, ["end"]);
  if (!hand) return false;
  await saveSession(tx, hand.session.id, { ...press.about, words: press.words });
  await endSession(tx, hand.session.id, "done", LIMITS.leastSeconds);
  return true;
}

/** Stops, at any place. What was done before is kept. */
export async function stopTest(tx: Tx, of: { testId: string; digest: string }): Promise<void> {
  const mark = await findMark(tx, of.testId, of.digest);
  const session = mark?.sessionId ? await lockSession(tx, mark.sessionId) : undefined;
  const test = session ? await lockTest(tx, of.testId, "share") : undefined;
  if (session?.state === "running" && test) await breakOff(tx, session, test);
}

/** A session that was stopped, or left: the task in hand counts as broken off. */
export async function breakOff(tx: Tx, session: Session, test: Pick<UsabilityTest, "id" | "tasks">): Promise<void> {
  const task = test.tasks[session.position];
  if (session.stage === "searching" && task)
    await insertResult(tx, {
      sessionId: session.id,
      taskKey: task.key,
      testId: test.id,
      outcome: "stopped",
      seconds: null,
      ease: null,
      answer: null,
      page: null,
      gaveUp: false,
      heard: null,
    });
  await endSession(tx, session.id, session.stage === "end" ? "done" : "stopped", LIMITS.leastSeconds);
}
