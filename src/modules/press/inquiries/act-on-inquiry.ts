import { open } from "../../../platform/crypto/index.ts";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { addJob } from "../../../platform/jobs/index.ts";
import { findAddressedPerson, mayAt, type Permission } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { listKitsById } from "../../plans/index.ts";
import { type InquiryRefusal, InquiryRefused, InquiryUnknown } from "./inquiries.errors.ts";
import {
  insertInquiryEvent,
  lockInquiry,
  replaceInquiryFiles,
  replaceInquiryKits,
  saveInquiry,
} from "./inquiries.store.ts";
import { type Inquiry, type InquiryAct, type InquiryFile, isInquiryActPossible, type Reporter } from "./inquiry.ts";
import { tellReporter } from "./jobs/tell-reporter.ts";
import { REPORTER_PURPOSE } from "./send-inquiry.ts";

const NEEDS: Record<Exclude<InquiryAct, "withdraw">, Permission> = {
  take: "press.answer",
  write: "press.answer",
  return: "press.approve",
  approve: "press.approve",
};

/** Why this person may not do this now; null where it is possible. Who wrote the answer does not approve it. */
export async function inquiryRefusal(
  db: Db,
  actor: Actor,
  act: Exclude<InquiryAct, "withdraw">,
  inquiry: Pick<Inquiry, "unitId" | "state" | "writtenBy">,
  at: Date,
): Promise<InquiryRefusal | null> {
  if (!(await mayAt(db, actor, NEEDS[act], inquiry.unitId, at))) return "no-right-here";
  if (!isInquiryActPossible(inquiry.state, act)) return "not-from-this-state";
  return act === "approve" && inquiry.writtenBy === actor.id ? "own-answer" : null;
}

async function forAct(
  tx: Tx,
  actor: Actor,
  act: Exclude<InquiryAct, "withdraw">,
  { inquiryId, at }: { inquiryId: string; at: Date },
): Promise<Inquiry> {
  const inquiry = await lockInquiry(tx, inquiryId);
  if (!inquiry) throw new InquiryUnknown();
  const refusal = await inquiryRefusal(tx, actor, act, inquiry, at);
  if (refusal) throw new InquiryRefused(refusal);
  return inquiry;
}

async function note(
  tx: Tx,
  by: { id: string | null; name: string },
  inquiry: Pick<Inquiry, "id" | "unitId">,
  act: "take" | "write" | "return" | "approve" | "refuse" | "withdraw" | "reveal",
  { note: text, at, details = {} }: { note: string | null; at: Date; details?: Record<string, unknown> },
): Promise<void> {
  await insertInquiryEvent(tx, {
    inquiryId: inquiry.id,
    act,
    personId: by.id,
    personName: by.name,
    note: text,
    at,
  });
  await recordAct(tx, by, {
    act: `pressInquiry.${act}`,
    subjectKind: "pressInquiry",
    subjectId: inquiry.id,
    unitId: inquiry.unitId,
    details,
    at,
  });
}

/** Somebody of the unit is in charge from now on: the person who presses, or somebody named. */
export async function takeInquiry(
  tx: Tx,
  actor: Actor,
  input: { inquiryId: string; personId: string; outletUnitId: string | null; at: Date },
): Promise<void> {
  const inquiry = await forAct(tx, actor, "take", input);
  const person = await findAddressedPerson(tx, input.personId);
  if (!person) throw new InquiryRefused("nobody-there");
  await saveInquiry(tx, inquiry.id, {
    state: inquiry.state === "received" ? "taken" : inquiry.state,
    assigneeId: person.id,
    assigneeName: person.name,
    outletUnitId: inquiry.outletUnitId ?? input.outletUnitId,
  });
  await note(tx, actor, inquiry, "take", { note: person.name, at: input.at, details: { person: person.id } });
}

export interface WriteAnswer {
  inquiryId: string;
  basedOn: number;
  isRefusal: boolean;
  answer: string;
  /** Which law lets the unit refuse; always there then. */
  refusalBasis: string | null;
  kitIds: readonly string[];
  files: readonly InquiryFile[];
  at: Date;
}

/** The answer, or the refusal with its law, goes to somebody else for approval. */
export async function writeAnswer(tx: Tx, actor: Actor, input: WriteAnswer): Promise<void> {
  const inquiry = await forAct(tx, actor, "write", input);
  if (inquiry.version !== input.basedOn) throw new InquiryRefused("changed-meanwhile");
  const kits = await listKitsById(tx, input.kitIds, input.at);
  if (kits.length < input.kitIds.length) throw new InquiryRefused("kit-not-public");
  await saveInquiry(tx, inquiry.id, {
    state: "submitted",
    isRefusal: input.isRefusal,
    answer: input.answer,
    refusalBasis: input.isRefusal ? input.refusalBasis : null,
    writtenBy: actor.id,
    writtenByName: actor.name,
    ...(inquiry.assigneeId === null ? { assigneeId: actor.id, assigneeName: actor.name } : {}),
  });
  await replaceInquiryFiles(tx, inquiry.id, input.files);
  await replaceInquiryKits(tx, inquiry.id, input.kitIds);
  await note(tx, actor, inquiry, "write", {
    note: null,
    at: input.at,
    details: { isRefusal: input.isRefusal, files: input.files.map((file) => file.fileKey), kits: input.kitIds },
  });
}

/** Given back to who wrote it, with what has to be changed. */
export async function returnAnswer(
  tx: Tx,
  actor: Actor,
  input: { inquiryId: string; note: string; at: Date },
): Promise<void> {
  const inquiry = await forAct(tx, actor, "return", input);
  await saveInquiry(tx, inquiry.id, { state: "taken" });
  await note(tx, actor, inquiry, "return", input);
}

/** Somebody else says yes in the name of who speaks for the unit: the outlet reads it from this moment. */
export async function approveAnswer(
  tx: Tx,
  actor: Actor,
  input: { inquiryId: string; basedOn: number; spokenBy: string | null; at: Date },
): Promise<void> {
  const inquiry = await forAct(tx, actor, "approve", input);
  if (inquiry.version !== input.basedOn) throw new InquiryRefused("changed-meanwhile");
  const state = inquiry.isRefusal ? "refused" : "answered";
  await saveInquiry(tx, inquiry.id, {
    state,
    approvedBy: actor.id,
    approvedByName: actor.name,
    spokenBy: input.spokenBy,
    settledAt: input.at,
  });
  await note(tx, actor, inquiry, inquiry.isRefusal ? "refuse" : "approve", { note: input.spokenBy, at: input.at });
  if (inquiry.contactSealed)
    await addJob(tx, tellReporter, { inquiryId: inquiry.id }, { subject: `pressInquiry:${inquiry.id}` });
}

/** The outlet no longer needs it. Whoever has its address may say so. */
export async function withdrawInquiry(
  tx: Tx,
  { inquiryId, note: reason, at }: { inquiryId: string; note: string | null; at: Date },
): Promise<void> {
  const inquiry = await lockInquiry(tx, inquiryId);
  if (!inquiry) throw new InquiryUnknown();
  if (!isInquiryActPossible(inquiry.state, "withdraw")) throw new InquiryRefused("not-from-this-state");
  await saveInquiry(tx, inquiry.id, { state: "withdrawn" });
  await note(tx, { id: null, name: inquiry.outletName }, inquiry, "withdraw", { note: reason, at });
}

/** Shows who asks. Every look is on record, with the reason given. */
export async function revealReporter(
  tx: Tx,
  actor: Actor,
  secretKey: Buffer,
  input: { inquiryId: string; reason: string; at: Date },
): Promise<Reporter | null> {
  const inquiry = await lockInquiry(tx, input.inquiryId);
  if (!inquiry) throw new InquiryUnknown();
  if (!(await mayAt(tx, actor, "press.answer", inquiry.unitId, input.at))) throw new InquiryRefused("no-right-here");
  if (!inquiry.contactSealed) return null;
  await note(tx, actor, inquiry, "reveal", { note: input.reason, at: input.at });
  return JSON.parse(open(secretKey, REPORTER_PURPOSE, inquiry.id, inquiry.contactSealed)) as Reporter;
}
