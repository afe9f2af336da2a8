import { randomBytes } from "node:crypto";
import { vietnamDay } from "../../platform/clock/index.ts";
import { open, seal } from "../../platform/crypto/index.ts";
import { type Db, notifyPublicChange, type Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { mayAt, type Permission, personIdOf } from "../accounts/index.ts";
import { recordAct } from "../audit/index.ts";
import { findQuiz } from "../quizzes/index.ts";
import {
  countUndecided,
  insertCeiling,
  insertContest,
  listCeilings,
  listPrizes,
  listRounds,
  lockContest,
  replacePrizes,
  replaceRounds,
  saveContest,
  saveDecision,
} from "./contest.store.ts";
import {
  type Contest,
  type ContestAct,
  type ContestFacts,
  commitmentOf,
  isContestActPossible,
  type Prize,
  phaseOf,
  type Rank,
  type Round,
} from "./contest.ts";
import { ContestRefused, ContestUnknown } from "./contests.errors.ts";
import { listTeams, replaceParts, saveStage } from "./stage/stage.store.ts";
import type { Part, StageRules } from "./stage/stage.ts";
import { note } from "./steps.ts";
import { findRules, replaceCriteria, saveRules } from "./writing/essay.store.ts";
import type { WritingRules } from "./writing/essay.ts";
import { loadMarked } from "./writing/load-results.ts";
import { countUndecidedAlike, listMarkers } from "./writing/marking.store.ts";
import type { Criterion } from "./writing/marks.ts";

const SEED = "contest seed";

export const subjectOf = (contest: Pick<Contest, "id">) => ({ kind: "contest", id: contest.id });

const RIGHTS: Record<ContestAct, readonly Permission[]> = {
  change: ["contests.write"],
  approve: ["contests.approve"],
  register: ["contests.register"],
  receive: ["contests.register"],
  organise: ["contests.write", "contests.approve"],
  draw: ["contests.write", "contests.approve"],
  decide: ["contests.approve"],
  publish: ["contests.approve"],
  show: ["contests.approve"],
  type: ["contests.register"],
  film: ["contests.write", "contests.approve"],
  withdraw: ["contests.write", "contests.approve"],
};

/** Why the person may not do it now; null where nothing stands in the way. */
export async function contestRefusal(
  db: Db,
  actor: Actor,
  act: ContestAct,
  contest: Contest,
  at: Date,
): Promise<"no-right-here" | "own-contest" | "not-from-this-state" | null> {
  const rights = await Promise.all(RIGHTS[act].map((right) => mayAt(db, actor, right, contest.unitId, at)));
  if (!rights.includes(true)) return "no-right-here";
  if (!isContestActPossible(phaseOf(contest, await listRounds(db, [contest.id]), at), act))
    return "not-from-this-state";
  const needsOther = act === "approve" || act === "publish";
  return needsOther && contest.createdBy !== null && contest.createdBy === actor.id ? "own-contest" : null;
}

/** The contest, locked, for who may do this with it now. @throws ContestUnknown, ContestRefused */
export async function forAct(
  tx: Tx,
  actor: Actor,
  act: ContestAct,
  of: { contestId: string; at: Date },
): Promise<Contest> {
  const contest = await lockContest(tx, of.contestId);
  if (!contest) throw new ContestUnknown();
  const refusal = await contestRefusal(tx, actor, act, contest, of.at);
  if (refusal) throw new ContestRefused(refusal);
  return contest;
}

interface Plan {
  /** What a writing contest asks for. */
  writing?: Writing | undefined;
  /** Where, when and in which parts teams perform. */
  stage?: Stage | undefined;
  rounds: readonly Round[];
  prizes: readonly Prize[];
  at: Date;
}

interface Writing {
  rules: WritingRules;
  criteria: readonly Criterion[];
}

interface Stage {
  rules: StageRules;
  parts: readonly Part[];
  criteria: readonly Criterion[];
}

async function saveKind(tx: Tx, contestId: string, { writing, stage }: Pick<Plan, "writing" | "stage">): Promise<void> {
  if (writing) {
    await saveRules(tx, contestId, writing.rules);
    await replaceCriteria(tx, contestId, writing.criteria);
  }
  if (stage) {
    await saveStage(tx, contestId, stage.rules);
    await replaceParts(tx, contestId, stage.parts);
    await replaceCriteria(tx, contestId, stage.criteria);
  }
}

/** Returns its id. */
export async function draftContest(tx: Tx, actor: Actor, input: ContestFacts & Plan): Promise<string> {
  const { rounds, prizes, writing, stage, at, ...facts } = input;
  if (!(await mayAt(tx, actor, "contests.write", facts.unitId, at))) throw new ContestRefused("no-right-here");
  const id = await insertContest(tx, {
    ...facts,
    kind: writing ? "writing" : stage ? "stage" : "quiz",
    createdBy: personIdOf(actor),
    createdByName: actor.name,
    createdAt: at,
  });
  await replaceRounds(tx, id, rounds);
  await replacePrizes(tx, id, prizes);
  await saveKind(tx, id, { writing, stage });
  await note(tx, actor, { contestId: id, unitId: facts.unitId, act: "write", at });
  return id;
}

export async function changeContest(
  tx: Tx,
  actor: Actor,
  input: Omit<ContestFacts, "unitId"> & Plan & { contestId: string; basedOn: number },
): Promise<void> {
  const { contestId, basedOn, rounds, prizes, writing, stage, at, ...facts } = input;
  const contest = await forAct(tx, actor, "change", { contestId, at });
  if (contest.basedOn !== basedOn) throw new ContestRefused("changed-meanwhile");
  await saveContest(tx, contestId, { ...facts, createdBy: personIdOf(actor), createdByName: actor.name });
  await replaceRounds(tx, contestId, rounds);
  await replacePrizes(tx, contestId, prizes);
  await saveKind(tx, contestId, { writing, stage });
  await note(tx, actor, { contestId, unitId: contest.unitId, act: "change", at });
}

/** Teams share a prize, so more of it may be. */
export const prizedWhom = (kind: Contest["kind"]): "person" | "team" => (kind === "stage" ? "team" : "person");

/** The most a prize of each rank may be on a day. */
export async function ceilingsOn(db: Db, day: string, whom: "person" | "team"): Promise<Map<Rank, number>> {
  const ceilings = new Map<Rank, number>();
  for (const one of await listCeilings(db))
    if (one.whom === whom && one.validFrom <= day && !ceilings.has(one.rank)) ceilings.set(one.rank, one.amount);
  return ceilings;
}

interface Act {
  contestId: string;
  at: Date;
}

/**
 * Somebody else looked at it. From now on anybody can check that the seed of the draw was there before the first answer: its
 * digest is public, itself it stays sealed until the results.
 *
 * @throws ContestRefused also "quiz-not-open" (too few questions, or not set open), "over-the-ceiling"
 */
export async function approveContest(tx: Tx, actor: Actor, secretKey: Buffer, input: Act): Promise<void> {
  const { contestId, at } = input;
  const contest = await forAct(tx, actor, "approve", input);
  if (contest.kind === "quiz" && !(await findQuiz(tx, subjectOf(contest)))?.isOpen)
    throw new ContestRefused("quiz-not-open");
  const ceilings = await ceilingsOn(tx, vietnamDay(at), prizedWhom(contest.kind));
  const prizes = await listPrizes(tx, contestId);
  if (prizes.some((one) => one.amount > (ceilings.get(one.rank) ?? 0))) throw new ContestRefused("over-the-ceiling");
  const seed = randomBytes(16).toString("hex");
  const seedCommitment = commitmentOf(seed);
  await saveContest(tx, contestId, {
    state: "approved",
    seedSealed: seal(secretKey, SEED, contestId, seed),
    seedCommitment,
    approvedBy: personIdOf(actor),
    approvedByName: actor.name,
    approvedAt: at,
  });
  const of = { contestId, unitId: contest.unitId, act: "approve", at };
  await note(tx, actor, of, { details: { seedCommitment } });
  await notifyPublicChange(tx, "contests");
}

/** What was found to be honest after all, or not. Decided once, with a reason. */
export async function decideEntry(
  tx: Tx,
  actor: Actor,
  input: Act & { round: number; entrantId: string; decision: "kept" | "excluded"; reason: string },
): Promise<void> {
  const { contestId, round, entrantId, decision, reason, at } = input;
  const contest = await forAct(tx, actor, "decide", input);
  const of = { contestId, round, entrantId };
  if (!(await saveDecision(tx, of, { decision, reason, decidedByName: actor.name, decidedAt: at })))
    throw new ContestRefused("decided-before");
  const step = { contestId, unitId: contest.unitId, act: decision === "kept" ? "keepEntry" : "excludeEntry", at };
  await note(tx, actor, step, { note: reason, details: { round, entrantId } });
}

/** The seed for those who publish; opened nowhere else before the results. */
export const seedOf = (secretKey: Buffer, contest: Pick<Contest, "id" | "seedSealed">): string =>
  open(secretKey, SEED, contest.id, contest.seedSealed ?? "");

/**
 * @throws ContestRefused also "open-suspicion" while entries wait for a decision; of a writing contest "not-compared", "marks-missing",
 * and "marked-here" for who gave marks
 */
export async function publishContest(tx: Tx, actor: Actor, secretKey: Buffer, input: Act): Promise<void> {
  const contest = await forAct(tx, actor, "publish", input);
  if ((await countUndecided(tx, contest.id)) > 0) throw new ContestRefused("open-suspicion");
  if (contest.kind === "writing") await checkMarked(tx, actor, contest);
  if (contest.kind === "stage") await checkJudged(tx, contest);
  await saveContest(tx, contest.id, {
    seedShown: seedOf(secretKey, contest),
    resultsBy: personIdOf(actor),
    resultsByName: actor.name,
    resultsAt: input.at,
  });
  await note(tx, actor, { contestId: contest.id, unitId: contest.unitId, act: "publish", at: input.at });
  await notifyPublicChange(tx, "contests");
}

/** Every team that came has its scores on the board. */
async function checkJudged(tx: Tx, contest: Contest): Promise<void> {
  const teams = (await listTeams(tx, contest.id)).filter((one) => one.withdrawnAt === null);
  if (teams.length === 0) throw new ContestRefused("no-teams");
  if (teams.some((one) => one.scoresAt === null)) throw new ContestRefused("marks-missing");
}

async function checkMarked(tx: Tx, actor: Actor, contest: Contest): Promise<void> {
  const [rules, rounds, markers] = await Promise.all([
    findRules(tx, contest.id),
    listRounds(tx, [contest.id]),
    listMarkers(tx, contest.id),
  ]);
  const closedAt = rounds.at(-1)?.closesAt;
  if (markers.some((one) => one.personId !== null && one.personId === actor.id))
    throw new ContestRefused("marked-here");
  if (!rules?.comparedAt || (closedAt && rules.comparedAt < closedAt)) throw new ContestRefused("not-compared");
  if ((await countUndecidedAlike(tx, contest.id)) > 0) throw new ContestRefused("open-suspicion");
  const essays = await loadMarked(tx, contest.id);
  if (essays.some((one) => !one.withdrawnAt && !one.excludedAt && one.final === null))
    throw new ContestRefused("marks-missing");
}

export async function withdrawContest(tx: Tx, actor: Actor, input: Act & { note: string }): Promise<void> {
  const contest = await forAct(tx, actor, "withdraw", input);
  await saveContest(tx, contest.id, { state: "withdrawn", withdrawnReason: input.note });
  const of = { contestId: contest.id, unitId: contest.unitId, act: "withdraw", at: input.at };
  await note(tx, actor, of, { note: input.note });
  await notifyPublicChange(tx, "contests");
}

/** A ceiling that holds from a day, by a resolution of the province; the one before ends by it. */
export async function setCeiling(
  tx: Tx,
  actor: Actor,
  input: {
    whom: "person" | "team";
    rank: Rank;
    amount: number;
    source: string;
    validFrom: string;
    unitId: string;
    at: Date;
  },
): Promise<boolean> {
  const { unitId, at, ...ceiling } = input;
  if (!(await mayAt(tx, actor, "contests.ceilings", unitId, at))) throw new ContestRefused("no-right-here");
  if (!(await insertCeiling(tx, { ...ceiling, enteredByName: actor.name, enteredAt: at }))) return false;
  await recordAct(tx, actor, {
    act: "contest.setCeiling",
    subjectKind: "contest",
    subjectId: `${ceiling.whom}:${ceiling.rank}:${ceiling.validFrom}`,
    unitId,
    details: { ...ceiling },
    at,
  });
  return true;
}
