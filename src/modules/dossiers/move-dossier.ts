import type { WorkingCalendar } from "../../platform/calendar/index.ts";
import { vietnamDay } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { addJob } from "../../platform/jobs/index.ts";
import { recordAct } from "../audit/index.ts";
import { workingCalendarFor } from "../calendar/index.ts";
import { getUnit, provinceOf } from "../organisations/index.ts";
import { getVersionInForce, papersNamed } from "../procedures/index.ts";
import { offeredBy } from "../service-points/index.ts";
import { moveRefusal } from "./dossier.policy.ts";
import { type DossierChange, findDossier, insertEvent, listEvents, lockDossier, saveDossier } from "./dossier.store.ts";
import {
  type Dossier,
  type DossierPaper,
  type DossierResult,
  type DossierState,
  type DossierStep,
  type GivenTo,
  MOST_EXTENSIONS,
  MOST_SUPPLEMENTS,
  type MoveName,
  type Pause,
  stateAfter,
  WAITING_STATES,
} from "./dossier.ts";
import { dueAfterPause, dueFrom, judge } from "./dossier-clock.ts";
import { DossierRefused, DossierUnknown } from "./dossiers.errors.ts";
import { handlersOf } from "./handlers.ts";
import { tellApplicant } from "./jobs/tell-applicant.ts";
import { addLacks } from "./lacks/lack.store.ts";
import { moneyAfterMove } from "./money/demand-of-dossier.ts";
import { listScans } from "./scans/scan.store.ts";
import { shareAnew, stepElsewhere, stepVerdict, walkBack, walkedOut, walkOn } from "./steps/walk.ts";
import { addToTally, type Tally } from "./tally.store.ts";

export interface Move {
  code: string;
  move: MoveName;
  /** `version` of the dossier the form was opened on; a program may leave it out. */
  basedOn?: number | undefined;
  /** What the applicant is told, or why: missing papers, reasons. Never names the applicant. */
  words?: string | null | undefined;
  /** For `forward`: who works on it; null leaves it to the unit. */
  handlerId?: string | null | undefined;
  /** For `askPapers`: the guidance was ignored before, so a third trip is allowed. */
  guidanceIgnored?: boolean | undefined;
  /** For `bringPapers`. */
  papers?: DossierPaper[] | undefined;
  /** For `bringPapers`: count anew from today (the rule) or go on where it stopped. */
  clock?: "anew" | "goOn" | undefined;
  /** For `extend`: the new day, YYYY-MM-DD. */
  promisedOn?: string | undefined;
  /** For `settle`. */
  result?: DossierResult | undefined;
  /** For `give`; the applicant unless told. */
  givenTo?: GivenTo | undefined;
  /** For `transfer`. */
  toUnitId?: string | undefined;
  /** For `askPayment`: whole đồng, to be paid by code or at the counter. */
  amount?: number | undefined;
  /** For `merge`: the code of the dossier that stays. */
  into?: string | undefined;
  at: Date;
}

export interface Moved {
  code: string;
  state: DossierState;
  dueAt: Date | null;
  promisedAt: Date | null;
  version: number;
}

interface Work {
  tx: Tx;
  actor: Actor;
  dossier: Dossier;
  input: Move;
  calendar: () => Promise<WorkingCalendar>;
}

interface Outcome {
  change: DossierChange;
  details?: Record<string, unknown>;
  /** Of the day and the competent unit. */
  counts?: Partial<Tally>;
  /** At which units its reception no longer counts, and at which it does from now on: on the day on which it was received. */
  counted?: { from: string; to: string | null };
}

/**
 * Moves a dossier on its way: state, clock, history, log and notice to the applicant, in one transaction. `isMoneyThere`: the
 * money a dossier waits for was found, whoever found it.
 *
 * @throws DossierUnknown, DossierRefused
 */
export async function moveDossier(
  tx: Tx,
  actor: Actor,
  input: Move,
  { isMoneyThere = false }: { isMoneyThere?: boolean } = {},
): Promise<Moved> {
  const dossier = await lockDossier(tx, { code: input.code });
  if (!dossier) throw new DossierUnknown();
  const { move, at } = input;
  const refusal = isMoneyThere ? null : await moveRefusal(tx, actor, move, dossier, at);
  if (refusal) throw new DossierRefused(refusal);
  if (input.basedOn !== undefined && input.basedOn !== dossier.version) throw new DossierRefused("changed-meanwhile");
  const to = stateAfter(dossier.state, move) as DossierState;
  const calendar = () => workingCalendarFor(tx, dossier.competentUnitId, at);
  const work: Work = { tx, actor, dossier, input, calendar };
  const { change, details = {}, counts = {}, counted } = await EFFECTS[move](work);
  const clock = await clockChange(work, to);
  const feeState = await moneyAfterMove(tx, actor, dossier, input);
  const dueMoved = change.dueAt ?? clock.dueAt;
  const shared =
    dueMoved && dueMoved.getTime() !== dossier.dueAt?.getTime() && dossier.steps.length > 0
      ? { steps: shareAnew(dossier, at, dueMoved, await calendar()) }
      : {};
  const whole: DossierChange = {
    ...shared,
    ...(to === dossier.state ? {} : { state: to, stateSince: at }),
    ...clock,
    ...change,
    ...(feeState === null ? {} : { feeState }),
    version: dossier.version + 1,
  };
  await saveDossier(tx, dossier, whole);
  const competentUnitId = change.competentUnitId ?? dossier.competentUnitId;
  await insertEvent(tx, dossier, {
    position: dossier.version + 1,
    act: move,
    at,
    actorId: actor.id,
    actorName: actor.name,
    unitId: dossier.competentUnitId,
    fromState: dossier.state,
    toState: whole.state ?? dossier.state,
    words: input.words || null,
    details: { ...details, ...(whole.dueAt ? { dueAt: whole.dueAt.toISOString() } : {}) },
  });
  await addToTally(
    tx,
    {
      unitId: dossier.competentUnitId,
      onDay: vietnamDay(at),
      field: dossier.field,
      procedureCode: dossier.procedureCode,
    },
    counts,
  );
  if (input.words && (move === "askPapers" || move === "refuse")) await countLacks(tx, dossier, input.words, at);
  if (counted) {
    await countReception(tx, dossier, counted.from, -1);
    if (counted.to !== null) await countReception(tx, dossier, counted.to, 1);
  }
  await recordAct(tx, actor, {
    act: `dossier.${move}`,
    subjectKind: "dossier",
    subjectId: dossier.code,
    unitId: competentUnitId,
    details: { from: dossier.state, to: whole.state ?? dossier.state },
    at,
  });
  if (TOLD.has(move)) await addJob(tx, tellApplicant, { dossierId: dossier.id, position: dossier.version + 1 });
  const dueAt = whole.dueAt === undefined ? dossier.dueAt : whole.dueAt;
  const promisedAt = whole.promisedAt === undefined ? dossier.promisedAt : whole.promisedAt;
  return { code: dossier.code, state: whole.state ?? dossier.state, dueAt, promisedAt, version: dossier.version + 1 };
}

/** Which papers of the procedure the official names as lacking, for what people do not understand about it. */
async function countLacks(tx: Tx, dossier: Dossier, words: string, at: Date): Promise<void> {
  const { procedureCode, competentUnitId: unitId, receivedOn } = dossier;
  const version = await getVersionInForce(tx, procedureCode, receivedOn);
  const names = version?.record.papers.flatMap((group) => group.papers.map((paper) => paper.name.slice(0, 500))) ?? [];
  const month = `${vietnamDay(at).slice(0, 7)}-01`;
  await addLacks(tx, { procedureCode, unitId, month }, papersNamed(words, names));
}

/** All that was counted of a reception on its day, at one unit. */
async function countReception(tx: Tx, dossier: Dossier, unitId: string, by: 1 | -1): Promise<void> {
  const { receivedOn: onDay, field, procedureCode, channel } = dossier;
  const isDigitised = (await listScans(tx, dossier.id)).length > 0;
  await addToTally(
    tx,
    { unitId, onDay, field, procedureCode },
    {
      received: by,
      receivedOnline: channel === "online" ? by : 0,
      receivedPost: channel === "post" ? by : 0,
      digitised: isDigitised ? by : 0,
    },
  );
}

/** What the applicant hears of by itself; who works on it inside the office is looked up, not told. */
const TOLD: ReadonlySet<MoveName> = new Set([
  "askPapers",
  "bringPapers",
  "askPayment",
  "stop",
  "refuse",
  "extend",
  "transfer",
  "merge",
  "settle",
]);

/** The clock stops where a state waits for the applicant, and goes on where it no longer does. */
async function clockChange({ dossier, input, calendar }: Work, to: DossierState): Promise<DossierChange> {
  const { at } = input;
  const waits = WAITING_STATES.includes(to);
  if (waits === (dossier.pausedAt !== null)) return {};
  if (waits) {
    const pause: Pause = { from: at.toISOString(), to: null, reason: to as Pause["reason"] };
    return { pausedAt: at, pauses: [...dossier.pauses, pause] };
  }
  const pauses = dossier.pauses.map((one) => (one.to === null ? { ...one, to: at.toISOString() } : one));
  const ended = { pausedAt: null, pauses };
  const { timeLimit, dueAt, pausedAt } = dossier;
  if (!timeLimit || !dueAt || !pausedAt || to !== "processing") return ended;
  // A dossier that was not whole is counted anew once it is (predecessor 61/2018 Điều 19.4); money only holds it up.
  const isAnew = dossier.state === "supplement" && input.clock !== "goOn";
  if (isAnew) return { ...ended, clockFrom: at, dueAt: dueFrom(timeLimit, at, await calendar()).dueAt };
  return { ...ended, dueAt: dueAfterPause({ limit: timeLimit, dueAt, pausedAt, resumedAt: at }, await calendar()) };
}

/** Where a walk leads to. */
const placeOf = (dossier: Dossier, walked: { steps: DossierStep[]; step: number }): DossierChange => ({
  ...walked,
  stepUnitId: stepElsewhere({ ...walked, competentUnitId: dossier.competentUnitId }),
});

/** How the step that ends was done against its own time. */
const closing = (step: DossierStep | undefined) => {
  const verdict = step && stepVerdict(step);
  return verdict ? { closed: verdict } : {};
};

/** To the step before and whoever had it; without steps back to the counter. */
async function backTo({ tx, dossier, input }: Work, reason: string | null): Promise<Outcome> {
  const walked = walkBack(dossier);
  if (!walked) return { change: { reason, handlerId: null, handlerName: null } };
  const { before, ...place } = walked;
  const people = before.byId === null ? [] : await handlersOf(tx, before.unitId, input.at);
  const person = people.find((one) => one.id === before.byId);
  return {
    change: {
      ...placeOf(dossier, place),
      ...(place.step > 0 ? { state: "processing", stateSince: input.at } : {}),
      reason,
      handlerId: person?.id ?? null,
      handlerName: person?.name ?? null,
    },
    details: { step: before.name, toUnitId: before.unitId, ...(person ? { handler: person.name } : {}) },
  };
}

const because = ({ input }: Work): Outcome => ({ change: { reason: input.words ?? null } });

const EFFECTS: Record<MoveName, (work: Work) => Promise<Outcome> | Outcome> = {
  async accept({ dossier, input, calendar }) {
    if (dossier.clockFrom !== null) return { change: { reason: null } };
    const { timeLimit } = dossier;
    const dueAt = timeLimit ? dueFrom(timeLimit, input.at, await calendar()).dueAt : dossier.dueAt;
    return { change: { clockFrom: input.at, dueAt, reason: null } };
  },
  async forward({ tx, actor, dossier, input }) {
    const { at } = input;
    const walked = walkOn(dossier, { id: actor.id, name: actor.name, at });
    const next = walked?.steps[walked.step];
    const handlerId = input.handlerId ?? next?.personId ?? null;
    const unitId = next?.unitId ?? dossier.stepUnitId ?? dossier.competentUnitId;
    const person = handlerId === null ? null : (await handlersOf(tx, unitId, at)).find((one) => one.id === handlerId);
    // Who was named in the way may have left since; who is chosen must be there.
    if (input.handlerId && !person) throw new DossierRefused("handler-not-here");
    const change: DossierChange = {
      handlerId: person?.id ?? null,
      handlerName: person?.name ?? null,
      reason: null,
      ...(walked ? placeOf(dossier, walked) : {}),
    };
    const details = {
      ...(person ? { handler: person.name } : {}),
      ...(walked && next ? { step: next.name, toUnitId: next.unitId, ...closing(walked.steps[dossier.step]) } : {}),
      ...(next?.dueAt ? { stepDue: next.dueAt } : {}),
    };
    return { change, details };
  },
  sendBack: (work) => backTo(work, work.input.words ?? null),
  async recall(work) {
    const last = (await listEvents(work.tx, work.dossier)).at(-1);
    // Only while nothing happened since, and only by who handed it on.
    if (last?.act !== "forward" || last.actorId !== work.actor.id) throw new DossierRefused("not-yours-to-recall");
    return backTo(work, null);
  },
  askPapers({ dossier, input }) {
    if (dossier.supplements >= MOST_SUPPLEMENTS && !input.guidanceIgnored)
      throw new DossierRefused("supplements-used-up");
    return {
      change: { supplements: dossier.supplements + 1, reason: input.words ?? null },
      details: input.guidanceIgnored ? { guidanceIgnored: true } : {},
      counts: { supplemented: 1 },
    };
  },
  bringPapers: ({ dossier, input }) => ({
    change: { papers: [...dossier.papers, ...(input.papers ?? [])], reason: null },
    details: { papers: input.papers?.length ?? 0, clock: input.clock ?? "anew" },
  }),
  askPayment: (work) => ({ change: { reason: work.input.words ?? null } }),
  confirmPayment: () => ({ change: { feeState: "paid", reason: null } }),
  askWithdrawal: because,
  stop: (work) => ({ ...because(work), counts: { stopped: 1 } }),
  refuse: (work) => ({ ...because(work), counts: { refused: 1 } }),
  extend({ dossier, input }) {
    if (dossier.extensions >= MOST_EXTENSIONS) throw new DossierRefused("extended-before");
    const promisedAt = new Date(`${input.promisedOn ?? ""}T23:59:59+07:00`);
    const last = dossier.dueAt ?? input.at;
    if (Number.isNaN(promisedAt.getTime()) || promisedAt <= last || promisedAt <= input.at)
      throw new DossierRefused("not-later");
    return {
      change: { promisedAt, extensions: dossier.extensions + 1 },
      details: { promisedOn: input.promisedOn },
      counts: { extended: 1 },
    };
  },
  async transfer({ tx, dossier, input }) {
    const { toUnitId = "", at } = input;
    const day = vietnamDay(at);
    const unit = await getUnit(tx, toUnitId, day);
    const version = await getVersionInForce(tx, dossier.procedureCode, day);
    const offers = await offeredBy(tx, unit, day);
    const levels = version?.record.levels ?? [];
    const province = await provinceOf(tx, toUnitId, day);
    if (
      toUnitId === dossier.competentUnitId ||
      province?.id !== dossier.provinceId ||
      !offers({ code: dossier.procedureCode, levels })
    )
      throw new DossierRefused("unit-does-not-do-this");
    return {
      // Another agency, another way: the one it had ends here.
      change: {
        competentUnitId: toUnitId,
        steps: [],
        step: 0,
        stepUnitId: null,
        handlerId: null,
        handlerName: null,
        reason: input.words ?? null,
      },
      details: { toUnitId },
      // Figures of an agency open into its dossiers, so the reception goes along.
      counted: { from: dossier.competentUnitId, to: toUnitId },
    };
  },
  async merge({ tx, dossier, input }) {
    const other = await findDossier(tx, { code: input.into ?? "" });
    if (!other) throw new DossierUnknown();
    if (other.id === dossier.id || other.state === "merged") throw new DossierRefused("merge-into-itself");
    if (other.procedureCode !== dossier.procedureCode || other.competentUnitId !== dossier.competentUnitId)
      throw new DossierRefused("merge-other-procedure");
    return {
      change: { mergedInto: other.id, reason: input.words ?? null },
      details: { into: other.code },
      // A second registration was never a second dossier.
      counted: { from: dossier.competentUnitId, to: null },
    };
  },
  settle({ dossier, input, actor }) {
    const punctuality = judge(dossier, input.at);
    const counts = { early: "settledEarly", onTime: "settledOnTime", late: "settledLate" } as const;
    return {
      change: {
        ...(dossier.steps.length > 0
          ? { steps: walkedOut(dossier, { id: actor.id, name: actor.name, at: input.at }), stepUnitId: null }
          : {}),
        settledAt: input.at,
        punctuality,
        result: input.result ?? null,
        reason: null,
      },
      details: { punctuality, outcome: input.result?.outcome ?? "granted" },
      counts: { [counts[punctuality]]: 1 },
    };
  },
  give: ({ dossier, input }) => ({
    change: {
      returnedAt: input.at,
      deliveryState: dossier.returnWay === "post" ? "handed-over" : dossier.deliveryState,
    },
    details: { givenTo: input.givenTo ?? "self" },
    counts: { returned: 1 },
  }),
};
