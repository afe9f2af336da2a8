import type { AppContext } from "../../../platform/app-context.ts";
import { type Db, notifyPublicChange, type Tx, transaction } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { findContest } from "../contest.store.ts";
import type { Contest } from "../contest.ts";
import { ContestRefused, ContestUnknown } from "../contests.errors.ts";
import { forAct } from "../keep-contest.ts";
import { note } from "../steps.ts";
import { findEssay, findRules, listEssays, saveCompared, saveEssay, savePageCover } from "./essay.store.ts";
import type { Essay } from "./essay.ts";
import { type ComparedEssay, findLikeness, type Likeness } from "./likeness.ts";
import { type AlikeDecision, deleteUndecidedAlike, insertAlike, saveAlikeDecision } from "./marking.store.ts";
import { textOf } from "./receive-essay.ts";

interface Of {
  contestId: string;
  at: Date;
}

async function essayOf(tx: Tx, of: { contestId: string; essayId: string }): Promise<Essay> {
  const essay = await findEssay(tx, of.essayId);
  if (essay?.contestId !== of.contestId) throw new ContestUnknown();
  return essay;
}

const stepOf = (contest: Contest, act: string, at: Date) => ({
  contestId: contest.id,
  unitId: contest.unitId,
  act,
  at,
});

/** Somebody saw the photos: what names the writer is covered for markers. */
export async function checkPages(
  tx: Tx,
  actor: Actor,
  input: Of & { essayId: string; covers: readonly { number: number; hideTop: number; hideBottom: number }[] },
): Promise<void> {
  const contest = await forAct(tx, actor, "organise", input);
  const essay = await essayOf(tx, input);
  for (const one of input.covers) await savePageCover(tx, { essayId: essay.id, ...one });
  await saveEssay(tx, essay.id, { pagesCheckedByName: actor.name, pagesCheckedAt: input.at });
  await note(tx, actor, stepOf(contest, "checkPages", input.at), { details: { blindCode: essay.blindCode } });
}

/** Out of the contest, with the reason everybody concerned is told. */
export async function excludeEssay(
  tx: Tx,
  actor: Actor,
  input: Of & { essayId: string; reason: string },
): Promise<void> {
  const contest = await forAct(tx, actor, "decide", input);
  const essay = await essayOf(tx, input);
  if (essay.excludedAt) throw new ContestRefused("decided-before");
  await exclude(tx, actor, essay, input);
  const of = stepOf(contest, "excludeEssay", input.at);
  await note(tx, actor, of, { note: input.reason, details: { blindCode: essay.blindCode } });
}

const exclude = (tx: Tx, actor: Actor, essay: Essay, of: { reason: string; at: Date }): Promise<void> =>
  saveEssay(tx, essay.id, { excludedReason: of.reason, excludedByName: actor.name, excludedAt: of.at });

/** What two essays that are alike mean, decided once by a person: both stay, one goes, or both go. */
export async function decideAlike(
  tx: Tx,
  actor: Actor,
  input: Of & { essayA: string; essayB: string; decision: AlikeDecision; reason: string },
): Promise<void> {
  const { contestId, essayA, essayB, decision, reason, at } = input;
  const contest = await forAct(tx, actor, "decide", input);
  const of = { contestId, essayA, essayB };
  if (!(await saveAlikeDecision(tx, of, { decision, reason, decidedByName: actor.name, decidedAt: at })))
    throw new ContestRefused("decided-before");
  for (const [id, when] of [
    [essayA, ["exclude-a", "exclude-both"]],
    [essayB, ["exclude-b", "exclude-both"]],
  ] as const) {
    const essay = await essayOf(tx, { contestId, essayId: id });
    if ((when as readonly string[]).includes(decision) && !essay.excludedAt)
      await exclude(tx, actor, essay, { reason, at });
  }
  await note(tx, actor, stepOf(contest, "decideAlike", at), { note: reason, details: { decision } });
}

/** One essay for everybody to read: by the entrant's consent, after the results, let through by somebody who read it. */
export async function showEssay(
  tx: Tx,
  actor: Actor,
  input: Of & { essayId: string; title: string; text: string },
): Promise<void> {
  const contest = await forAct(tx, actor, "show", input);
  const essay = await essayOf(tx, input);
  if (!essay.mayPublish) throw new ContestRefused("no-consent");
  if (essay.excludedAt || essay.withdrawnAt) throw new ContestRefused("not-from-this-state");
  await saveEssay(tx, essay.id, {
    shownTitle: input.title,
    shownText: input.text,
    shownByName: actor.name,
    shownAt: input.at,
  });
  await note(tx, actor, stepOf(contest, "showEssay", input.at), { details: { blindCode: essay.blindCode } });
  await notifyPublicChange(tx, "contests");
}

export async function hideEssay(tx: Tx, actor: Actor, input: Of & { essayId: string }): Promise<void> {
  const contest = await forAct(tx, actor, "show", input);
  const essay = await essayOf(tx, input);
  await saveEssay(tx, essay.id, { shownTitle: null, shownText: null, shownByName: null, shownAt: null });
  await note(tx, actor, stepOf(contest, "hideEssay", input.at), { details: { blindCode: essay.blindCode } });
  await notifyPublicChange(tx, "contests");
}

const THREAD = "modules/contests/writing/likeness-thread.ts";
const MINUTES = 5;
/** So many essays are held against each other on the spot. */
const AT_ONCE = 60;
const MOST_PAIRS = 500;

/** Holds all essays of a contest against each other. May be done again: what was decided stays decided. */
export async function compareEssays(
  app: Pick<AppContext, "db" | "config" | "aside">,
  of: { contestId: string; at: Date },
): Promise<number> {
  const { db, config } = app;
  const contest = await findContest(db, of.contestId);
  const rules = contest && (await findRules(db, contest.id));
  if (!contest || !rules) return 0;
  const essays = await comparedEssays(db, config.secretKey, contest.id);
  const how = { atLeast: rules.likenessShare, ignore: `${rules.topic}\n${contest.rules}` };
  const found =
    essays.length <= AT_ONCE
      ? findLikeness(essays, how)
      : await app.aside.run<Likeness[]>(THREAD, { essays, of: how }, { ms: MINUTES * 60_000 });
  await transaction(db, (tx) => keepFound(tx, found, of));
  return found.length;
}

/** The same on the spot, for a few essays. */
export async function compareHere(tx: Tx, secretKey: Buffer, of: Of): Promise<void> {
  const rules = await findRules(tx, of.contestId);
  const essays = await comparedEssays(tx, secretKey, of.contestId);
  await keepFound(tx, findLikeness(essays, { atLeast: rules?.likenessShare ?? 100, ignore: rules?.topic ?? "" }), of);
}

async function keepFound(tx: Tx, found: readonly Likeness[], of: Of): Promise<void> {
  await deleteUndecidedAlike(tx, of.contestId);
  for (const { a, b, share } of found.slice(0, MOST_PAIRS))
    await insertAlike(tx, { contestId: of.contestId, essayA: a, essayB: b, share, foundAt: of.at });
  await saveCompared(tx, of.contestId, of.at);
}

async function comparedEssays(db: Db, secretKey: Buffer, contestId: string): Promise<ComparedEssay[]> {
  return (await listEssays(db, contestId)).flatMap((one) => {
    const written = one.withdrawnAt || one.form === "photos" ? null : textOf(secretKey, one);
    return written ? [{ id: one.id, entrantId: one.entrantId, text: written.text }] : [];
  });
}
