import { randomUUID } from "node:crypto";
import { vietnamDay } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { mayAt } from "../accounts/index.ts";
import { recordAct } from "../audit/index.ts";
import { workingCalendarFor } from "../calendar/index.ts";
import { ancestors } from "../organisations/index.ts";
import {
  type Channel,
  closeDelivery,
  listPostingsById,
  openDelivery,
  withdrawDeliveries,
} from "../publishing/index.ts";
import { DutyRefused, DutyUnknown } from "./duties.errors.ts";
import {
  insertObligations,
  insertProof,
  listDuties,
  listProofs,
  lockObligation,
  saveDrop,
  saveProofEnd,
} from "./duties.store.ts";
import type { Obligation, PublicationForm } from "./obligation.ts";

const CHANNEL: Record<PublicationForm, Channel> = {
  board: "board",
  radio: "loudspeaker",
  portal: "portal",
  hamletHead: "document",
  meeting: "event",
};
const PROOF = "publicationProof";

/** A matter that a unit has to publish, from the day of the document that decided it. */
export async function openObligation(
  tx: Tx,
  actor: Actor,
  input: { dutyId: string; unitId: string; title: string; document: string | null; decidedOn: string; at: Date },
): Promise<string> {
  if (!(await mayAt(tx, actor, "duties.record", input.unitId, input.at))) throw new DutyRefused("no-right-here");
  const today = vietnamDay(input.at);
  if (input.decidedOn > today) throw new DutyRefused("in-the-future");
  const above = (await ancestors(tx, input.unitId, today)).map((unit) => unit.id);
  const duty = (await listDuties(tx, { unitIds: [input.unitId, ...above], on: input.decidedOn })).find(
    (one) => one.id === input.dutyId,
  );
  if (!duty) throw new DutyRefused("duty-not-valid");
  const calendar = await workingCalendarFor(tx, input.unitId, input.at);
  const [id = ""] = await insertObligations(tx, [
    {
      dutyId: duty.id,
      unitId: input.unitId,
      title: input.title,
      document: input.document,
      decidedOn: input.decidedOn,
      dueOn: calendar.addWorkingDays(input.decidedOn, duty.dueWorkingDays),
      forms: duty.forms,
      periodKey: null,
      createdByName: actor.name,
      createdAt: input.at,
    },
  ]);
  await note(
    tx,
    actor,
    "obligation.open",
    { id, unitId: input.unitId },
    { duty: duty.id, title: input.title },
    input.at,
  );
  return id;
}

export interface RecordProof {
  obligationId: string;
  form: PublicationForm;
  /** A paper that hangs on a board of the unit; else when and where in words. */
  postingId: string | null;
  fromDay: string;
  toDay: string | null;
  place: string;
  at: Date;
}

/** Something of the obligation is or was out: one more row in the ledger, or a paper that has its row already. */
export async function recordProof(tx: Tx, actor: Actor, input: RecordProof): Promise<void> {
  const obligation = await obligationForAct(tx, actor, input.obligationId, input.at);
  if (!obligation.forms.some((one) => one.form === input.form)) throw new DutyRefused("form-not-required");
  const today = vietnamDay(input.at);
  const id = randomUUID();
  const by = { createdBy: actor.id, createdByName: actor.name, createdAt: input.at };
  const common = { id, obligationId: obligation.id, form: input.form, ...by };
  if (input.postingId) {
    const [posting] = await listPostingsById(tx, [input.postingId]);
    if (posting?.unitId !== obligation.unitId || input.form !== "board") throw new DutyRefused("paper-not-yours");
    const used = (await listProofs(tx, [obligation.id])).some((one) => one.postingId === input.postingId);
    if (used) throw new DutyRefused("used-before");
    await insertProof(tx, {
      ...common,
      postingId: posting.id,
      ledgerEntryId: null,
      fromDay: posting.postedOn,
      toDay: null,
      place: posting.boardName,
    });
  } else {
    if (input.fromDay > today || (input.toDay ?? "") > today) throw new DutyRefused("in-the-future");
    if (input.fromDay < obligation.decidedOn) throw new DutyRefused("before-document");
    if (input.toDay !== null && input.toDay < input.fromDay) throw new DutyRefused("end-before-begin");
    const ledgerEntryId = await openDelivery(tx, {
      key: `publication-proof:${id}`,
      channel: CHANNEL[input.form],
      recordKind: PROOF,
      recordId: id,
      recordVersion: 1,
      title: `${obligation.title} (${input.place})`.slice(0, 300),
      unitId: obligation.unitId,
      taskId: null,
      createdBy: actor.id,
      createdAt: input.at,
    });
    await closeDelivery(tx, ledgerEntryId, { state: "sent", at: input.at });
    const { fromDay, toDay, place } = input;
    await insertProof(tx, { ...common, postingId: null, ledgerEntryId, fromDay, toDay, place });
  }
  await note(tx, actor, "obligation.prove", obligation, { form: input.form, proof: id, place: input.place }, input.at);
}

/** What was out is out no longer from a day on; why, where it was before its time. */
export async function endProof(
  tx: Tx,
  actor: Actor,
  input: { obligationId: string; proofId: string; lastDay: string; reason: string | null; at: Date },
): Promise<void> {
  const { obligation, proof } = await proofForAct(tx, actor, input);
  // A paper of a board comes down on the page of the board.
  if (proof.postingId !== null) throw new DutyRefused("paper-not-yours");
  if (proof.toDay !== null) throw new DutyRefused("ended-before");
  if (input.lastDay > vietnamDay(input.at)) throw new DutyRefused("in-the-future");
  if (input.lastDay < proof.fromDay) throw new DutyRefused("end-before-begin");
  await saveProofEnd(tx, proof.id, { toDay: input.lastDay, endedReason: input.reason });
  await note(
    tx,
    actor,
    "obligation.endProof",
    obligation,
    { proof: proof.id, lastDay: input.lastDay, reason: input.reason },
    input.at,
  );
}

/** It was not so: the row of the ledger is withdrawn and proves nothing any more. */
export async function withdrawProof(
  tx: Tx,
  actor: Actor,
  input: { obligationId: string; proofId: string; reason: string; at: Date },
): Promise<void> {
  const { obligation, proof } = await proofForAct(tx, actor, input);
  if (proof.ledgerEntryId === null) throw new DutyRefused("paper-not-yours");
  if (input.reason === "") throw new DutyRefused("reason-missing");
  await withdrawDeliveries(tx, actor, {
    recordKind: PROOF,
    recordId: proof.id,
    unitId: obligation.unitId,
    reason: input.reason,
    at: input.at,
  });
}

/** Opened by mistake, or the document was taken back: kept with the reason, counted no longer. */
export async function dropObligation(
  tx: Tx,
  actor: Actor,
  input: { obligationId: string; reason: string; at: Date },
): Promise<void> {
  const obligation = await obligationForAct(tx, actor, input.obligationId, input.at);
  if (input.reason === "") throw new DutyRefused("reason-missing");
  await saveDrop(tx, obligation.id, { droppedAt: input.at, droppedByName: actor.name, droppedReason: input.reason });
  await note(tx, actor, "obligation.drop", obligation, { reason: input.reason }, input.at);
}

async function obligationForAct(tx: Tx, actor: Actor, id: string, at: Date): Promise<Obligation> {
  const obligation = await lockObligation(tx, id);
  if (!obligation) throw new DutyUnknown();
  if (!(await mayAt(tx, actor, "duties.record", obligation.unitId, at))) throw new DutyRefused("no-right-here");
  if (obligation.droppedAt !== null) throw new DutyRefused("dropped");
  return obligation;
}

async function proofForAct(tx: Tx, actor: Actor, input: { obligationId: string; proofId: string; at: Date }) {
  const obligation = await obligationForAct(tx, actor, input.obligationId, input.at);
  const proof = (await listProofs(tx, [obligation.id])).find((one) => one.id === input.proofId);
  // What an item or a paper proves is taken back where the item or the paper is.
  if (!proof?.isByHand) throw new DutyUnknown();
  return { obligation, proof };
}

async function note(
  tx: Tx,
  actor: Actor,
  act: string,
  on: { id: string; unitId: string },
  details: Record<string, unknown>,
  at: Date,
): Promise<void> {
  await recordAct(tx, actor, {
    act,
    subjectKind: "publicationObligation",
    subjectId: on.id,
    unitId: on.unitId,
    details,
    at,
  });
}
