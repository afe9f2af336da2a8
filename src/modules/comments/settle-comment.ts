import { vietnamDay } from "../../platform/clock/index.ts";
import { open } from "../../platform/crypto/index.ts";
import { notifyPublicChange, type Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { cleanText } from "../../platform/i18n/index.ts";
import { addJob } from "../../platform/jobs/index.ts";
import { mayAt } from "../accounts/index.ts";
import { recordAct } from "../audit/index.ts";
import { askQuestion } from "../feedback/index.ts";
import { type CommentAct, isPossible, MASK, masked } from "./comment.ts";
import { CommentRefused, CommentUnknown } from "./comments.errors.ts";
import {
  type Comment,
  type CommentSetting,
  lockComment,
  saveComment,
  saveSetting,
  saveSwitch,
} from "./comments.store.ts";
import { tellWriter } from "./jobs.ts";
import { holdsOn } from "./reasons/reason.ts";
import { listReasons } from "./reasons/reasons.store.ts";
import { EMAIL_PURPOSE } from "./send-comment.ts";

export interface SettleComment {
  id: string;
  /** Publish with numbers and addresses as written: only where they are an office's own. */
  keepsNumbers?: boolean;
  reason?: string;
  note?: string;
  answer?: string;
  at: Date;
}

async function loadFor(tx: Tx, actor: Actor, act: CommentAct, input: SettleComment): Promise<Comment> {
  const comment = await lockComment(tx, input.id);
  if (!comment) throw new CommentUnknown();
  if (!(await mayAt(tx, actor, "comments.moderate", comment.unitId, input.at)))
    throw new CommentRefused("no-right-here");
  if (!isPossible(comment.state, act)) throw new CommentRefused("not-from-this-state");
  return comment;
}

async function settled(
  tx: Tx,
  actor: Actor,
  act: CommentAct,
  comment: Comment,
  change: Partial<Omit<Comment, "id" | "code" | "body">>,
  at: Date,
): Promise<void> {
  const decision = act === "answer" ? {} : { decidedBy: actor.id, decidedByName: actor.name, decidedAt: at };
  await saveComment(tx, comment.id, { ...decision, ...change });
  await recordAct(tx, actor, {
    act: `reader-comment.${act}`,
    subjectKind: "reader-comment",
    subjectId: comment.id,
    unitId: comment.unitId,
    details: {
      ...(change.reason ? { reason: change.reason } : {}),
      ...(change.questionCode ? { question: change.questionCode } : {}),
    },
    at,
  });
  await addJob(tx, tellWriter, { commentId: comment.id, act }, { subject: comment.id });
  if (act !== "refuse" && act !== "passOn") await notifyPublicChange(tx, "comments");
}

/** What everybody reads is kept apart from what was sent, private numbers masked unless somebody says they are public. */
export async function publishComment(tx: Tx, actor: Actor, input: SettleComment): Promise<void> {
  const comment = await loadFor(tx, actor, "publish", input);
  const shown = input.keepsNumbers ? comment.body : masked(comment.body);
  if (shown.replaceAll(MASK, "").trim() === "") throw new CommentRefused("nothing-left");
  await settled(tx, actor, "publish", comment, { state: "published", shown, reason: null, note: null }, input.at);
}

async function requireReason(tx: Tx, reason: string | undefined, at: Date): Promise<string> {
  const today = vietnamDay(at);
  const known = (await listReasons(tx)).find((one) => one.code === reason && holdsOn(one, today));
  if (!known) throw new CommentRefused("reason-unknown");
  return known.code;
}

export async function refuseComment(tx: Tx, actor: Actor, input: SettleComment): Promise<void> {
  const comment = await loadFor(tx, actor, "refuse", input);
  const reason = await requireReason(tx, input.reason, input.at);
  await settled(
    tx,
    actor,
    "refuse",
    comment,
    { state: "refused", reason, note: cleanText(input.note ?? "") || null },
    input.at,
  );
}

/** What was public comes down, with the reason counted beside the item; the answer beneath goes with it. */
export async function removeComment(tx: Tx, actor: Actor, input: SettleComment): Promise<void> {
  const comment = await loadFor(tx, actor, "remove", input);
  const reason = await requireReason(tx, input.reason, input.at);
  await settled(
    tx,
    actor,
    "remove",
    comment,
    { state: "removed", reason, note: cleanText(input.note ?? "") || null },
    input.at,
  );
}

/** The office's words beneath a comment; written again they replace what stood there. */
export async function answerComment(tx: Tx, actor: Actor, input: SettleComment): Promise<void> {
  const comment = await loadFor(tx, actor, "answer", input);
  const answer = cleanText(input.answer ?? "");
  if (answer === "") throw new CommentRefused("answer-missing");
  await settled(tx, actor, "answer", comment, { answer, answeredByName: actor.name, answeredAt: input.at }, input.at);
}

/** A comment that wants an answer of the office, not readers: it becomes a question of the inbox, with its page. Returns its code. */
export async function passOnComment(tx: Tx, actor: Actor, secretKey: Buffer, input: SettleComment): Promise<string> {
  const comment = await loadFor(tx, actor, "passOn", input);
  const email = comment.emailSealed === null ? "" : open(secretKey, EMAIL_PURPOSE, comment.id, comment.emailSealed);
  const asked = await askQuestion(tx, secretKey, {
    unitId: comment.unitId,
    kind: "comment",
    body: comment.body,
    contact: email === "" ? null : { name: comment.name, phone: "", email },
    pagePath: comment.path,
    at: input.at,
  });
  await settled(tx, actor, "passOn", comment, { state: "passedOn", questionCode: asked.code }, input.at);
  return asked.code;
}

export async function setComments(
  tx: Tx,
  actor: Actor,
  input: CommentSetting & { unitId: string; at: Date },
): Promise<void> {
  const { unitId, at, ...setting } = input;
  if (!(await mayAt(tx, actor, "comments.set", unitId, at))) throw new CommentRefused("no-right-here");
  await saveSetting(tx, unitId, { ...setting, changedByName: actor.name, changedAt: at });
  await recordAct(tx, actor, {
    act: "reader-comment.set",
    subjectKind: "unit",
    subjectId: unitId,
    unitId,
    details: { ...setting },
    at,
  });
  await notifyPublicChange(tx, "comments");
}

/** The editor of an item decides for it alone. The caller has asked whether this person may write it. */
export async function switchComments(
  tx: Tx,
  actor: Actor,
  input: { subjectId: string; unitId: string; isOn: boolean; at: Date },
): Promise<void> {
  const { subjectId, unitId, isOn, at } = input;
  await saveSwitch(tx, subjectId, { isOn, changedByName: actor.name, changedAt: at });
  await recordAct(tx, actor, {
    act: "reader-comment.switch",
    subjectKind: "item",
    subjectId,
    unitId,
    details: { isOn },
    at,
  });
  await notifyPublicChange(tx, "comments");
}
