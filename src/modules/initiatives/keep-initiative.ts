import { randomUUID } from "node:crypto";
import { vietnamDay } from "../../platform/clock/index.ts";
import { keyedDigest, open, seal } from "../../platform/crypto/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { mayAt, personIdOf } from "../accounts/index.ts";
import { newCode } from "../feedback/index.ts";
import { initiativeRefusal } from "./initiative.policy.ts";
import {
  type Author,
  type Initiative,
  type InitiativeAct,
  type InitiativeText,
  initiativeStateAfter,
  isInitiativeActPossible,
  isOver,
  type JudgingAct,
} from "./initiative.ts";
import { InitiativeRefused, InitiativeUnknown } from "./initiatives.errors.ts";
import {
  findBySending,
  findInitiative,
  insertInitiative,
  lockInitiative,
  saveInitiative,
  searchKeyOf,
} from "./initiatives.store.ts";
import { note, RESIDENT } from "./steps.ts";

const PURPOSE = "initiative author";

/** Name and telephone, while they are kept. */
export const authorOf = (secretKey: Buffer, initiative: Pick<Initiative, "id" | "sealed">): Author | null =>
  initiative.sealed === null
    ? null
    : (JSON.parse(open(secretKey, PURPOSE, initiative.id, initiative.sealed)) as Author);

export interface SendInitiative extends InitiativeText {
  unitId: string;
  author: Author | null;
  namesMe: boolean;
  at: Date;
}

const digestOf = (secretKey: Buffer, of: InitiativeText & { unitId: string; at: Date }, by: string): string =>
  keyedDigest(
    secretKey,
    "initiative sent",
    JSON.stringify([vietnamDay(of.at), of.unitId, by, of.kind, of.title, of.problem, of.solution]),
  );

/**
 * A resident sends an idea. Returns the code behind which its way can be read; sent a second time that day, the same code.
 *
 * @idempotent
 */
export async function sendInitiative(
  tx: Tx,
  secretKey: Buffer,
  input: SendInitiative,
): Promise<{ id: string; code: string }> {
  const { author, at, ...row } = input;
  const sendingDigest = digestOf(secretKey, input, author ? `${author.name}|${author.phone}` : "");
  const before = await findBySending(tx, sendingDigest);
  if (before) return { id: before.id, code: before.code };
  const id = randomUUID();
  const code = newCode();
  const isNew = await insertInitiative(tx, {
    ...row,
    id,
    code,
    source: "resident",
    year: Number(vietnamDay(at).slice(0, 4)),
    sealed: author ? seal(secretKey, PURPOSE, id, JSON.stringify(author)) : null,
    namesMe: row.namesMe && author !== null && author.name !== "",
    createdBy: null,
    createdByName: RESIDENT,
    createdAt: at,
    sendingDigest,
  });
  if (!isNew) throw new InitiativeRefused("sent-before");
  await note(tx, null, { id, unitId: row.unitId }, { act: "send", at, details: { kind: row.kind } });
  return { id, code };
}

async function byCode(tx: Tx, code: string, act: "change" | "withdraw"): Promise<Initiative> {
  const found = await findInitiative(tx, { code });
  const initiative = found?.source === "resident" ? await lockInitiative(tx, found.id) : undefined;
  if (!initiative) throw new InitiativeUnknown();
  if (!isInitiativeActPossible(initiative.state, act)) throw new InitiativeRefused("not-from-this-state");
  return initiative;
}

/** The author corrects what was returned, or what nobody has looked at yet, by the code. */
export async function resendInitiative(
  tx: Tx,
  secretKey: Buffer,
  input: Omit<SendInitiative, "unitId" | "authorText"> & { code: string },
): Promise<void> {
  const { code, author, at, ...text } = input;
  const initiative = await byCode(tx, code, "change");
  await saveInitiative(tx, initiative.id, {
    ...text,
    // Left empty, what was left before stays: it is never shown on the form again.
    ...(author ? { sealed: seal(secretKey, PURPOSE, initiative.id, JSON.stringify(author)) } : {}),
    namesMe: text.namesMe && (author?.name ?? authorOf(secretKey, initiative)?.name ?? "") !== "",
    state: initiativeStateAfter("change"),
    reason: null,
    checkedBy: null,
    checkedByName: null,
    searchKey: searchKeyOf({ ...text, code }),
  });
  await note(tx, null, initiative, { act: "change", at });
}

/** The author does not want it followed any further. */
export async function takeBackInitiative(tx: Tx, input: { code: string; at: Date }): Promise<void> {
  const initiative = await byCode(tx, input.code, "withdraw");
  await saveInitiative(tx, initiative.id, { state: "withdrawn", reason: "Tác giả rút", endedAt: input.at });
  await note(tx, null, initiative, { act: "withdraw", at: input.at });
}

/** A unit registers what its own people thought of. Returns its id. */
export async function registerInitiative(
  tx: Tx,
  actor: Actor,
  secretKey: Buffer,
  input: InitiativeText & { unitId: string; year: number; at: Date },
): Promise<string> {
  const { at, ...row } = input;
  if (!(await mayAt(tx, actor, "recognitions.propose", row.unitId, at))) throw new InitiativeRefused("no-right-here");
  const sendingDigest = digestOf(secretKey, input, actor.id);
  const id = randomUUID();
  const isNew = await insertInitiative(tx, {
    ...row,
    id,
    code: newCode(),
    source: "unit",
    sealed: null,
    namesMe: false,
    createdBy: personIdOf(actor),
    createdByName: actor.name,
    createdAt: at,
    sendingDigest,
  });
  if (!isNew) throw new InitiativeRefused("sent-before");
  await note(tx, actor, { id, unitId: row.unitId }, { act: "register", at, details: { kind: row.kind } });
  return id;
}

export async function forAct(
  tx: Tx,
  actor: Actor,
  act: InitiativeAct,
  of: { initiativeId: string; at: Date },
): Promise<Initiative> {
  const initiative = await lockInitiative(tx, of.initiativeId);
  if (!initiative) throw new InitiativeUnknown();
  const refusal = await initiativeRefusal(tx, actor, act, initiative, of.at);
  if (refusal) throw new InitiativeRefused(refusal);
  return initiative;
}

/** Corrected by the unit while nobody has looked at it, or after it was returned. */
export async function changeInitiative(
  tx: Tx,
  actor: Actor,
  input: InitiativeText & { initiativeId: string; year: number; basedOn: number; at: Date },
): Promise<void> {
  const { initiativeId, basedOn, at, ...text } = input;
  const initiative = await forAct(tx, actor, "change", { initiativeId, at });
  if (initiative.version !== basedOn) throw new InitiativeRefused("changed-meanwhile");
  await saveInitiative(tx, initiativeId, {
    ...text,
    state: initiativeStateAfter("change"),
    reason: null,
    createdBy: personIdOf(actor),
    createdByName: actor.name,
    checkedBy: null,
    checkedByName: null,
    searchKey: searchKeyOf({ ...text, code: initiative.code }),
  });
  await note(tx, actor, initiative, { act: "change", at });
}

/** The formal check by somebody else: accepted, or returned or refused with a reason its author reads. */
export async function judgeInitiative(
  tx: Tx,
  actor: Actor,
  input: { initiativeId: string; act: JudgingAct; note: string; at: Date },
): Promise<void> {
  const initiative = await forAct(tx, actor, input.act, input);
  const state = initiativeStateAfter(input.act);
  await saveInitiative(tx, initiative.id, {
    state,
    reason: input.act === "accept" ? null : input.note,
    ...(input.act === "withdraw" ? {} : { checkedBy: personIdOf(actor), checkedByName: actor.name }),
    ...(isOver(state) ? { endedAt: input.at } : {}),
  });
  await note(tx, actor, initiative, { act: input.act, at: input.at, note: input.note || null, isTold: true });
}

/** Opens name and telephone for somebody who has to talk to the author; the reason stands in the log. */
export async function readAuthor(
  tx: Tx,
  actor: Actor,
  secretKey: Buffer,
  input: { initiativeId: string; reason: string; at: Date },
): Promise<Author | null> {
  const initiative = await lockInitiative(tx, input.initiativeId);
  if (!initiative) throw new InitiativeUnknown();
  if (!(await mayAt(tx, actor, "recognitions.check", initiative.unitId, input.at)))
    throw new InitiativeRefused("no-right-here");
  await note(tx, actor, initiative, { act: "readAuthor", at: input.at, note: input.reason });
  return authorOf(secretKey, initiative);
}
