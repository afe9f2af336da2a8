import { notifyPublicChange, type Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { personIdOf } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { findContest, listRounds, lockContest } from "../contest.store.ts";
import { type Contest, drawPlace, phaseOf } from "../contest.ts";
import { ContestRefused, ContestUnknown } from "../contests.errors.ts";
import { contestRefusal, forAct, seedOf } from "../keep-contest.ts";
import { note } from "../steps.ts";
import { listCriteria } from "../writing/essay.store.ts";
import { insertMarker, listMarkers } from "../writing/marking.store.ts";
import { totalOf } from "../writing/marks.ts";
import {
  findStage,
  findTeam,
  findTeamSheet,
  insertTeamSheets,
  listTeamSheets,
  listTeams,
  saveConfirmed,
  saveOrdered,
  saveTeam,
  saveTeamSheet,
  type Team,
  type TeamSheet,
} from "./stage.store.ts";

/** What the order of appearance is drawn with; ranks that are equal are drawn with 1, as in other contests. */
const ORDER = 0;

interface Of {
  contestId: string;
  at: Date;
}

const stepOf = (contest: Contest, act: string, at: Date) => ({
  contestId: contest.id,
  unitId: contest.unitId,
  act,
  at,
});

/** Somebody from outside who judges on paper: known by name alone. */
export async function addOutsideJuror(tx: Tx, actor: Actor, input: Of & { name: string }): Promise<void> {
  const contest = await forAct(tx, actor, "organise", input);
  await insertMarker(tx, {
    contestId: contest.id,
    personId: null,
    name: input.name,
    unitIds: [],
    addedByName: actor.name,
    addedAt: input.at,
  });
  await note(tx, actor, stepOf(contest, "addMarker", input.at), { note: input.name });
}

/**
 * Draws the order of appearance, once: teams by sha-256 of "seed:0:number of registration". Sheets are made for all jurors; may be done
 * again for jurors who came later, the order stays.
 *
 * @throws ContestRefused also "too-few-markers", "no-teams"
 */
export async function drawOrder(tx: Tx, actor: Actor, secretKey: Buffer, input: Of): Promise<void> {
  const contest = await forAct(tx, actor, "draw", input);
  const stage = await findStage(tx, contest.id);
  if (!stage) throw new ContestRefused("not-from-this-state");
  const jurors = (await listMarkers(tx, contest.id)).filter((one) => one.removedAt === null);
  if (jurors.length === 0) throw new ContestRefused("too-few-markers");
  if (stage.orderedAt === null) {
    const seed = seedOf(secretKey, contest);
    const teams = (await listTeams(tx, contest.id)).filter((one) => one.withdrawnAt === null);
    if (teams.length === 0) throw new ContestRefused("no-teams");
    const order = teams
      .map((team) => ({ team, at: drawPlace(seed, ORDER, team.number) }))
      .sort((a, b) => a.at.localeCompare(b.at));
    for (const [place, { team }] of order.entries())
      await saveTeam(tx, team.entrantId, {
        appears: place + 1,
        performsAt: new Date(stage.startsAt.getTime() + place * stage.minutesEach * 60_000),
      });
    await saveOrdered(tx, contest.id, input.at);
    await note(tx, actor, stepOf(contest, "drawOrder", input.at), { details: { teams: teams.length } });
  }
  await insertTeamSheets(tx, contest.id, input.at);
  await notifyPublicChange(tx, "contests");
}

interface Judged {
  sheet: TeamSheet;
  team: Team;
  contest: Contest;
}

/** A sheet of a team whose scores are not out yet. */
export async function teamSheetOf(tx: Tx, of: { sheetId: string; at: Date }): Promise<Judged> {
  const sheet = await findTeamSheet(tx, of.sheetId);
  const team = sheet && (await findTeam(tx, sheet.teamId));
  const contest = sheet && (await findContest(tx, sheet.contestId));
  if (!sheet || !team || !contest) throw new ContestUnknown();
  if (phaseOf(contest, await listRounds(tx, [contest.id]), of.at) !== "closed" || team.withdrawnAt)
    throw new ContestRefused("not-from-this-state");
  return { sheet, team, contest };
}

export async function ownTeamSheet(tx: Tx, actor: Actor, of: { sheetId: string; at: Date }): Promise<Judged> {
  const judged = await teamSheetOf(tx, of);
  if (judged.sheet.personId === null || judged.sheet.personId !== personIdOf(actor)) throw new ContestUnknown();
  return judged;
}

async function checkMarks(tx: Tx, contestId: string, marks: readonly number[]): Promise<void> {
  const criteria = await listCriteria(tx, contestId);
  if (marks.length !== criteria.length || marks.some((mark, at) => !(mark >= 0) || mark > (criteria[at]?.most ?? 0)))
    throw new ContestRefused("marks-wrong");
}

/** A juror hands in his own sheet, once. */
export async function handInTeamSheet(
  tx: Tx,
  actor: Actor,
  input: { sheetId: string; marks: readonly number[]; at: Date },
): Promise<void> {
  const { sheet, contest } = await ownTeamSheet(tx, actor, input);
  await lockContest(tx, contest.id);
  if ((await findTeamSheet(tx, sheet.id))?.handedInAt) throw new ContestRefused("handed-in-before");
  await checkMarks(tx, contest.id, input.marks);
  const { marks, at } = input;
  await saveTeamSheet(tx, sheet.id, {
    marks,
    total: totalOf(marks),
    handedInAt: at,
    source: "own",
    typedBy: null,
    typedByName: null,
  });
  // In the log alone, as sheets of essays are.
  await recordAct(tx, actor, {
    act: "contest.judge",
    subjectKind: "contest",
    subjectId: contest.id,
    unitId: contest.unitId,
    details: { sheetId: sheet.id },
    at,
  });
}

async function forPaper(tx: Tx, actor: Actor, input: { sheetId: string; at: Date }): Promise<Judged> {
  const judged = await teamSheetOf(tx, input);
  await lockContest(tx, judged.contest.id);
  const refusal = await contestRefusal(tx, actor, "type", judged.contest, input.at);
  if (refusal) throw new ContestRefused(refusal);
  return { ...judged, sheet: (await findTeamSheet(tx, input.sheetId)) ?? judged.sheet };
}

/** A sheet of paper, typed by an officer; it counts once somebody else held it against the paper. */
export async function typeTeamSheet(
  tx: Tx,
  actor: Actor,
  input: { sheetId: string; marks: readonly number[]; at: Date },
): Promise<void> {
  const { sheet, contest } = await forPaper(tx, actor, input);
  if (sheet.handedInAt && (sheet.source === "own" || sheet.confirmedAt)) throw new ContestRefused("handed-in-before");
  await checkMarks(tx, contest.id, input.marks);
  const { marks, at } = input;
  await saveTeamSheet(tx, sheet.id, {
    marks,
    total: totalOf(marks),
    handedInAt: at,
    source: "paper",
    typedBy: personIdOf(actor),
    typedByName: actor.name,
  });
  await note(tx, actor, stepOf(contest, "typeSheet", at), { note: sheet.marker });
}

/** @throws ContestRefused also "own-typing": who typed it does not confirm it */
export async function confirmTeamSheet(tx: Tx, actor: Actor, input: { sheetId: string; at: Date }): Promise<void> {
  const { sheet, contest } = await forPaper(tx, actor, input);
  if (sheet.source !== "paper" || !sheet.handedInAt || sheet.confirmedAt)
    throw new ContestRefused("not-from-this-state");
  if (sheet.typedBy === personIdOf(actor)) throw new ContestRefused("own-typing");
  await saveConfirmed(tx, sheet.id, { byName: actor.name, at: input.at });
  await note(tx, actor, stepOf(contest, "confirmSheet", input.at), { note: sheet.marker });
}

export const isCounted = (sheet: Pick<TeamSheet, "handedInAt" | "source" | "confirmedAt">): boolean =>
  sheet.handedInAt !== null && (sheet.source === "own" || sheet.confirmedAt !== null);

async function teamFor(tx: Tx, contest: Contest, teamId: string): Promise<Team> {
  const team = await findTeam(tx, teamId);
  if (team?.contestId !== contest.id) throw new ContestUnknown();
  return team;
}

/**
 * The scores of one team for the public board, by somebody who neither judged nor typed.
 *
 * @throws ContestRefused also "marks-missing", "marked-here"
 */
export async function letScoresOut(tx: Tx, actor: Actor, input: Of & { teamId: string }): Promise<void> {
  const contest = await forAct(tx, actor, "decide", input);
  const team = await teamFor(tx, contest, input.teamId);
  const stage = await findStage(tx, contest.id);
  if (stage && input.at < stage.startsAt) throw new ContestRefused("not-begun");
  const sheets = (await listTeamSheets(tx, contest.id)).filter((one) => one.teamId === team.entrantId);
  if (sheets.length === 0 || sheets.some((one) => !isCounted(one))) throw new ContestRefused("marks-missing");
  const id = personIdOf(actor);
  if (sheets.some((one) => one.personId === id || one.typedBy === id)) throw new ContestRefused("marked-here");
  await saveTeam(tx, team.entrantId, { scoresBy: id, scoresByName: actor.name, scoresAt: input.at });
  await note(tx, actor, stepOf(contest, "letScoresOut", input.at), { note: team.name });
  await notifyPublicChange(tx, "contests");
}

export async function setVideo(
  tx: Tx,
  actor: Actor,
  input: Of & { teamId: string; url: string | null },
): Promise<void> {
  const contest = await forAct(tx, actor, "film", input);
  const team = await teamFor(tx, contest, input.teamId);
  await saveTeam(tx, team.entrantId, { videoUrl: input.url });
  await note(tx, actor, stepOf(contest, "setVideo", input.at), { note: team.name });
  await notifyPublicChange(tx, "contests");
}

/** A team that does not come; its place in the order stays empty. */
export async function withdrawTeam(
  tx: Tx,
  actor: Actor,
  input: Of & { teamId: string; reason: string },
): Promise<void> {
  const contest = await forAct(tx, actor, "organise", input);
  const team = await teamFor(tx, contest, input.teamId);
  if (team.withdrawnAt) throw new ContestRefused("decided-before");
  await saveTeam(tx, team.entrantId, { withdrawnAt: input.at });
  await note(tx, actor, stepOf(contest, "withdrawTeam", input.at), { note: `${team.name}: ${input.reason}` });
  await notifyPublicChange(tx, "contests");
}
