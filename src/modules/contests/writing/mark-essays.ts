import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { findAddressedPerson, personIdOf, unitsHeldBy } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { findContest, listRounds, lockContest } from "../contest.store.ts";
import { type Contest, phaseOf } from "../contest.ts";
import { ContestRefused, ContestUnknown } from "../contests.errors.ts";
import { forAct, seedOf } from "../keep-contest.ts";
import { note } from "../steps.ts";
import { drawMarkers } from "./assign-markers.ts";
import { findEssay, findRules, listCriteria, listEssays } from "./essay.store.ts";
import {
  deleteOpenSheets,
  deleteSheet,
  findSheet,
  insertMarker,
  insertSheet,
  listMarkers,
  listSheets,
  saveMarkerRemoved,
  saveSheet,
} from "./marking.store.ts";
import { needsThird, totalOf } from "./marks.ts";

const MARKERS = 2;

interface Of {
  contestId: string;
  at: Date;
}

/** @throws ContestRefused also "marks-already", "no-such-person" */
export async function addMarker(tx: Tx, actor: Actor, input: Of & { personId: string }): Promise<void> {
  const contest = await forAct(tx, actor, "organise", input);
  const person = await findAddressedPerson(tx, input.personId);
  if (!person) throw new ContestRefused("no-such-person");
  const unitIds = await unitsHeldBy(tx, person.id, "contests.read", vietnamDay(input.at));
  const id = await insertMarker(tx, {
    contestId: contest.id,
    personId: person.id,
    name: person.name,
    unitIds,
    addedByName: actor.name,
    addedAt: input.at,
  });
  if (id === null) throw new ContestRefused("marks-already");
  const of = { contestId: contest.id, unitId: contest.unitId, act: "addMarker", at: input.at };
  await note(tx, actor, of, { note: person.name, details: { personId: person.id } });
}

/** What was handed in stays; what was not is drawn anew by the next draw. */
export async function removeMarker(tx: Tx, actor: Actor, input: Of & { markerId: string }): Promise<void> {
  const contest = await forAct(tx, actor, "organise", input);
  const marker = (await listMarkers(tx, contest.id)).find((one) => one.id === input.markerId);
  if (!marker || !(await saveMarkerRemoved(tx, { contestId: contest.id, id: marker.id, at: input.at })))
    throw new ContestUnknown();
  await deleteOpenSheets(tx, marker.id);
  const of = { contestId: contest.id, unitId: contest.unitId, act: "removeMarker", at: input.at };
  await note(tx, actor, of, { note: marker.name });
}

/**
 * Gives every essay the markers it lacks. May be done again: what was drawn stays. Returns how many sheets were drawn and how many
 * essays lack a marker because there are too few.
 *
 * @throws ContestRefused also "too-few-markers": fewer than two
 */
export async function drawSheets(
  tx: Tx,
  actor: Actor,
  secretKey: Buffer,
  input: Of,
): Promise<{ drawn: number; short: number }> {
  const contest = await forAct(tx, actor, "draw", input);
  const markers = (await listMarkers(tx, contest.id)).filter((one) => one.removedAt === null);
  if (markers.length < MARKERS) throw new ContestRefused("too-few-markers");
  const done = await drawMissing(tx, secretKey, contest, input.at);
  const of = { contestId: contest.id, unitId: contest.unitId, act: "drawMarkers", at: input.at };
  await note(tx, actor, of, { details: done });
  return done;
}

async function drawMissing(
  tx: Tx,
  secretKey: Buffer,
  contest: Contest,
  at: Date,
): Promise<{ drawn: number; short: number }> {
  const rules = await findRules(tx, contest.id);
  const sheets = await listSheets(tx, contest.id);
  const markers = (await listMarkers(tx, contest.id)).filter((one) => one.removedAt === null);
  const turnsOf = new Map<string, number[]>();
  const essays = (await listEssays(tx, contest.id))
    .filter((one) => !one.withdrawnAt && !one.excludedAt && (one.form !== "photos" || one.pagesCheckedAt))
    .map((one) => {
      const own = sheets.filter((sheet) => sheet.essayId === one.id);
      turnsOf.set(
        one.id,
        own.map((sheet) => sheet.turn),
      );
      const totals = own.flatMap((sheet) => (sheet.turn <= MARKERS && sheet.total !== null ? [sheet.total] : []));
      return {
        id: one.id,
        number: one.number,
        unitId: one.unitId,
        markerIds: own.map((sheet) => sheet.markerId),
        needs: MARKERS + (needsThird(totals, rules?.threshold ?? 0) ? 1 : 0),
      };
    });
  const drawn = drawMarkers(
    essays,
    markers.map((one) => ({ ...one, load: sheets.filter((sheet) => sheet.markerId === one.id).length })),
    seedOf(secretKey, contest),
  );
  for (const { essayId, markerId } of drawn) {
    const turns = turnsOf.get(essayId) ?? [];
    const turn = [1, 2, 3].find((one) => !turns.includes(one)) ?? 3;
    turns.push(turn);
    await insertSheet(tx, { contestId: contest.id, markerId, essayId, turn, drawnAt: at });
  }
  const short = essays.filter((one) => (turnsOf.get(one.id)?.length ?? 0) < one.needs).length;
  return { drawn: drawn.length, short };
}

/** The sheet of somebody who marks, and what it belongs to. Of others it is none. */
export async function ownSheet(tx: Tx, actor: Actor, of: { sheetId: string; at: Date }) {
  const sheet = await findSheet(tx, of.sheetId);
  const essay = sheet?.essayId ? await findEssay(tx, sheet.essayId) : undefined;
  const contest = sheet && (await findContest(tx, sheet.contestId));
  if (!sheet || !essay || !contest || sheet.personId === null || sheet.personId !== personIdOf(actor))
    throw new ContestUnknown();
  if (phaseOf(contest, await listRounds(tx, [contest.id]), of.at) !== "closed" || essay.excludedAt)
    throw new ContestRefused("not-from-this-state");
  return { sheet, essay, contest };
}

/**
 * Hands in one's own marks, once. Where two differ by more than the contest allows, a third marker is drawn at once.
 *
 * @throws ContestRefused "handed-in-before", "marks-wrong", "not-from-this-state"; ContestUnknown for the sheet of somebody else
 */
export async function handInSheet(
  tx: Tx,
  actor: Actor,
  secretKey: Buffer,
  input: { sheetId: string; marks: readonly number[]; remark: string | null; at: Date },
): Promise<void> {
  const { sheet, contest } = await ownSheet(tx, actor, input);
  // Two who hand in at the same moment: the second one sees the first.
  await lockContest(tx, contest.id);
  if ((await findSheet(tx, sheet.id))?.handedInAt) throw new ContestRefused("handed-in-before");
  const criteria = await listCriteria(tx, contest.id);
  if (
    input.marks.length !== criteria.length ||
    input.marks.some((mark, at) => !(mark >= 0) || mark > (criteria[at]?.most ?? 0))
  )
    throw new ContestRefused("marks-wrong");
  const { marks, remark, at } = input;
  await saveSheet(tx, sheet.id, { marks, total: totalOf(marks), remark, handedInAt: at });
  // In the log alone: a history of thousands of sheets is read by nobody.
  await recordAct(tx, actor, {
    act: "contest.mark",
    subjectKind: "contest",
    subjectId: contest.id,
    unitId: contest.unitId,
    details: { sheetId: sheet.id, turn: sheet.turn },
    at,
  });
  if (sheet.turn <= MARKERS) await drawMissing(tx, secretKey, contest, at);
}

/** Somebody who knows whose essay it is gives it back; it is drawn anew among the others, never to the same one. */
export async function declineSheet(
  tx: Tx,
  actor: Actor,
  secretKey: Buffer,
  input: { sheetId: string; reason: string; at: Date },
): Promise<void> {
  const { sheet, contest, essay } = await ownSheet(tx, actor, input);
  await lockContest(tx, contest.id);
  if (sheet.handedInAt) throw new ContestRefused("handed-in-before");
  const markers = (await listMarkers(tx, contest.id)).filter((one) => one.removedAt === null);
  const has = (await listSheets(tx, contest.id)).filter((one) => one.essayId === essay.id).map((one) => one.markerId);
  const [next] = drawMarkers(
    [
      {
        id: essay.id,
        number: essay.number,
        unitId: await unitOf(tx, contest.id, essay.id),
        markerIds: has,
        needs: has.length + 1,
      },
    ],
    markers.map((one) => ({ ...one, load: 0 })),
    seedOf(secretKey, contest),
  );
  if (!next) throw new ContestRefused("too-few-markers");
  await deleteSheet(tx, sheet.id);
  await insertSheet(tx, {
    contestId: contest.id,
    markerId: next.markerId,
    essayId: essay.id,
    turn: sheet.turn,
    drawnAt: input.at,
  });
  const of = { contestId: contest.id, unitId: contest.unitId, act: "decline", at: input.at };
  await note(tx, actor, of, { note: input.reason, details: { blindCode: essay.blindCode } });
}

const unitOf = async (tx: Tx, contestId: string, essayId: string): Promise<string> =>
  (await listEssays(tx, contestId)).find((one) => one.id === essayId)?.unitId ?? "";
