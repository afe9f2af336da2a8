import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { findAddressedPerson, mayAt, personIdOf } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import type { Initiative } from "../initiative.ts";
import { InitiativeRefused, InitiativeUnknown } from "../initiatives.errors.ts";
import { lockInitiative, saveInitiative } from "../initiatives.store.ts";
import { forAct } from "../keep-initiative.ts";
import { note } from "../steps.ts";
import {
  insertCriterion,
  insertMarks,
  insertReview,
  listCriteria,
  listMembers,
  lockOpenReview,
  saveConclusion,
  saveMember,
} from "./review.store.ts";
import { COUNCIL, type Criterion, criteriaOn, isQuorate, type Member, type Outcome, type Review } from "./review.ts";

/**
 * Names a council, at least three people. Who registered the initiative is none of them.
 *
 * @throws InitiativeRefused also "council-too-small", "author-on-council", "in-the-past"
 */
export async function openReview(
  tx: Tx,
  actor: Actor,
  input: { initiativeId: string; memberIds: readonly string[]; dueOn: string; at: Date },
): Promise<void> {
  const initiative = await forAct(tx, actor, "review", input);
  const today = vietnamDay(input.at);
  if (input.dueOn < today) throw new InitiativeRefused("in-the-past");
  const ids = [...new Set(input.memberIds)].slice(0, COUNCIL.most);
  if (initiative.createdBy !== null && ids.includes(initiative.createdBy))
    throw new InitiativeRefused("author-on-council");
  const people = (await Promise.all(ids.map((id) => findAddressedPerson(tx, id)))).flatMap((one) => one ?? []);
  if (people.length < COUNCIL.fewest) throw new InitiativeRefused("council-too-small");
  const { round } = await insertReview(
    tx,
    {
      initiativeId: initiative.id,
      dueOn: input.dueOn,
      criteriaOn: today,
      openedBy: personIdOf(actor),
      openedByName: actor.name,
      openedAt: input.at,
    },
    people.map(({ id, name }) => ({ personId: id, name })),
  );
  await saveInitiative(tx, initiative.id, { state: "reviewing" });
  await note(tx, actor, initiative, {
    act: "openReview",
    at: input.at,
    note: people.map((one) => one.name).join(", "),
    details: { round, members: people.map((one) => one.id) },
  });
}

interface Seat {
  initiative: Initiative;
  review: Review;
  members: Member[];
  self: Member;
}

/** The seat of who acts. Marks are given once, and none by who said that he has an interest of his own. */
async function seatOf(tx: Tx, actor: Actor, initiativeId: string): Promise<Seat> {
  const initiative = await lockInitiative(tx, initiativeId);
  if (!initiative) throw new InitiativeUnknown();
  const review = await lockOpenReview(tx, initiativeId);
  if (!review || initiative.state !== "reviewing") throw new InitiativeRefused("not-from-this-state");
  const members = await listMembers(tx, review.id);
  const self = members.find((one) => one.personId === actor.id);
  if (!self) throw new InitiativeRefused("not-on-council");
  if (initiative.createdBy === actor.id) throw new InitiativeRefused("own-initiative");
  if (self.conflict !== null) throw new InitiativeRefused("has-conflict");
  if (self.markedAt !== null) throw new InitiativeRefused("marked-before");
  return { initiative, review, members, self };
}

/**
 * A member gives marks for all criteria at once; they do not change afterwards, because others' can be seen from then on.
 *
 * @throws InitiativeRefused also "not-on-council", "has-conflict", "marked-before", "mark-out-of-range"
 */
export async function giveMarks(
  tx: Tx,
  actor: Actor,
  input: { initiativeId: string; marks: ReadonlyMap<number, number>; remark: string; at: Date },
): Promise<void> {
  const { initiative, review, self } = await seatOf(tx, actor, input.initiativeId);
  const criteria = criteriaOn(await listCriteria(tx), review.criteriaOn);
  const marks = criteria.map(({ id, maximum }) => {
    const mark = input.marks.get(id);
    if (mark === undefined || !Number.isInteger(mark) || mark < 0 || mark > maximum)
      throw new InitiativeRefused("mark-out-of-range");
    return { personId: self.personId, criterionId: id, mark };
  });
  await saveMember(
    tx,
    { reviewId: review.id, personId: self.personId },
    {
      remark: input.remark || null,
      markedAt: input.at,
    },
  );
  await insertMarks(tx, review.id, marks);
  await note(tx, actor, initiative, { act: "mark", at: input.at });
}

/** A member has an interest of his own in it, and is shut out from now on. */
export async function declareConflict(
  tx: Tx,
  actor: Actor,
  input: { initiativeId: string; reason: string; at: Date },
): Promise<void> {
  const { initiative, review, self } = await seatOf(tx, actor, input.initiativeId);
  await saveMember(tx, { reviewId: review.id, personId: self.personId }, { conflict: input.reason });
  await note(tx, actor, initiative, { act: "stepAside", at: input.at, note: input.reason });
}

const STATES = { recognise: "favourable", pilot: "piloting", decline: "declined" } as const;

/**
 * What the council came to, by its minutes. Two thirds of who may vote must have given marks.
 *
 * @throws InitiativeRefused also "no-quorum", "in-the-future"
 */
export async function concludeReview(
  tx: Tx,
  actor: Actor,
  input: {
    initiativeId: string;
    outcome: Outcome;
    minutesNumber: string;
    minutesOn: string;
    conclusion: string;
    at: Date;
  },
): Promise<void> {
  const initiative = await forAct(tx, actor, "conclude", input);
  const review = await lockOpenReview(tx, initiative.id);
  if (!review) throw new InitiativeRefused("not-from-this-state");
  if (!isQuorate(await listMembers(tx, review.id))) throw new InitiativeRefused("no-quorum");
  if (input.minutesOn > vietnamDay(input.at)) throw new InitiativeRefused("in-the-future");
  const { initiativeId: _, at, ...conclusion } = input;
  await saveConclusion(tx, review.id, {
    ...conclusion,
    concludedBy: personIdOf(actor),
    concludedByName: actor.name,
    concludedAt: at,
  });
  const state = STATES[input.outcome];
  await saveInitiative(tx, initiative.id, { state, ...(state === "declined" ? { endedAt: at } : {}) });
  await note(tx, actor, initiative, {
    act: "conclude",
    at,
    note: input.conclusion,
    isTold: true,
    details: { outcome: input.outcome, minutes: input.minutesNumber },
  });
}

/** A criterion and its maximum from a day on; reviews that were opened before keep theirs. */
export async function setCriterion(
  tx: Tx,
  actor: Actor,
  input: Pick<Criterion, "name" | "maximum" | "source" | "validFrom"> & {
    key: string | null;
    unitId: string;
    at: Date;
  },
): Promise<boolean> {
  const { unitId, at, key, ...row } = input;
  if (!(await mayAt(tx, actor, "initiatives.criteria", unitId, at))) throw new InitiativeRefused("no-right-here");
  const known = await listCriteria(tx);
  if (key !== null && !known.some((one) => one.key === key)) throw new InitiativeRefused("criterion-unknown");
  const isNew = await insertCriterion(tx, {
    ...row,
    key: key ?? `c${known.length + 1}`,
    enteredByName: actor.name,
    enteredAt: at,
  });
  if (!isNew) return false;
  await recordAct(tx, actor, {
    act: "initiative.setCriterion",
    subjectKind: "initiative",
    subjectId: `${key ?? `c${known.length + 1}`}:${row.validFrom}`,
    unitId,
    details: { ...row },
    at,
  });
  return true;
}
