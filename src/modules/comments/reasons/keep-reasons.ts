import { randomUUID } from "node:crypto";
import { shift } from "../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { type Db, notifyPublicChange, type Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { findHomeUnit } from "../../organisations/index.ts";
import { CommentRefused } from "../comments.errors.ts";
import { leavesOne, type Reason } from "./reason.ts";
import { insertReason, lockReasons, saveReason } from "./reasons.store.ts";

/** The list is one for the whole installation: kept by who sets comments for the unit it belongs to. */
export async function mayKeepReasons(db: Db, actor: Actor, at: Date): Promise<boolean> {
  const home = await findHomeUnit(db, vietnamDay(at));
  return home !== undefined && (await mayAt(db, actor, "comments.set", home.id, at));
}

async function forAct(tx: Tx, actor: Actor, at: Date): Promise<Reason[]> {
  if (!(await mayKeepReasons(tx, actor, at))) throw new CommentRefused("no-right-here");
  return lockReasons(tx);
}

async function note(
  tx: Tx,
  actor: Actor,
  act: "write" | "approve" | "drop" | "arrange",
  code: string,
  details: Record<string, unknown>,
  at: Date,
): Promise<void> {
  await recordAct(tx, actor, {
    act: `reader-comment-reason.${act}`,
    subjectKind: "readerCommentReason",
    subjectId: code,
    unitId: null,
    details,
    at,
  });
}

export interface WriteReason {
  titleVi: string;
  titleEn: string;
  position: number;
  fromOn: string;
  untilOn: string | null;
  /** The one whose words these take over from; its decisions keep the old ones. */
  replaces: string | null;
  at: Date;
}

/** A reason, or other words for one. It may be chosen once somebody else approved it. Answers its code. */
export async function writeReason(tx: Tx, actor: Actor, input: WriteReason): Promise<string> {
  const { at, ...reason } = input;
  const all = await forAct(tx, actor, at);
  if (reason.replaces !== null) {
    const before = all.find((one) => one.code === reason.replaces);
    if (before?.state !== "approved") throw new CommentRefused("reason-unknown");
    if (all.some((one) => one.replaces === before.code && one.state !== "dropped"))
      throw new CommentRefused("reason-replaced");
    if (reason.fromOn <= before.fromOn) throw new CommentRefused("reason-too-early");
  }
  const code = `r-${randomUUID().slice(0, 13)}`;
  await insertReason(tx, {
    ...reason,
    code,
    state: "waiting",
    writtenBy: actor.id,
    writtenByName: actor.name,
    writtenAt: at,
  });
  await note(tx, actor, "write", code, { title: reason.titleVi, replaces: reason.replaces }, at);
  return code;
}

/** Somebody else than its writer puts it on the list; what it replaces ends the day before. */
export async function approveReason(tx: Tx, actor: Actor, { code, at }: { code: string; at: Date }): Promise<void> {
  const all = await forAct(tx, actor, at);
  const reason = all.find((one) => one.code === code);
  if (reason?.state !== "waiting") throw new CommentRefused("reason-decided");
  if (reason.writtenBy === actor.id) throw new CommentRefused("own-reason");
  const today = vietnamDay(at);
  // Approved late it holds from now on: nobody could have chosen it before.
  const fromOn = [reason.fromOn, today].sort().at(-1) ?? today;
  if (reason.untilOn !== null && reason.untilOn < fromOn) throw new CommentRefused("reason-over");
  await saveReason(tx, code, {
    state: "approved",
    fromOn,
    decidedBy: actor.id,
    decidedByName: actor.name,
    decidedAt: at,
  });
  const before = all.find((one) => one.code === reason.replaces);
  const last = shift(fromOn, -1);
  if (before && (before.untilOn === null || before.untilOn > last))
    await saveReason(tx, before.code, { untilOn: last });
  await note(tx, actor, "approve", code, { fromOn, replaces: reason.replaces }, at);
  await notifyPublicChange(tx, "comments");
}

/** What waits is given up. */
export async function dropReason(tx: Tx, actor: Actor, { code, at }: { code: string; at: Date }): Promise<void> {
  const reason = (await forAct(tx, actor, at)).find((one) => one.code === code);
  if (reason?.state !== "waiting") throw new CommentRefused("reason-decided");
  await saveReason(tx, code, {
    state: "dropped",
    decidedBy: actor.id,
    decidedByName: actor.name,
    decidedAt: at,
  });
  await note(tx, actor, "drop", code, {}, at);
}

/** Its place in the list and its last day; says nothing new to anybody, so that one person is enough. */
export async function arrangeReason(
  tx: Tx,
  actor: Actor,
  input: { code: string; position: number; untilOn: string | null; at: Date },
): Promise<void> {
  const { code, position, untilOn, at } = input;
  const all = await forAct(tx, actor, at);
  const reason = all.find((one) => one.code === code);
  if (reason?.state !== "approved") throw new CommentRefused("reason-unknown");
  if (untilOn !== null && untilOn < reason.fromOn) throw new CommentRefused("reason-over");
  // Where other words have taken over, the day before theirs stays the last one.
  const next = all.find((one) => one.replaces === code && one.state === "approved");
  if (next && (untilOn === null || untilOn >= next.fromOn)) throw new CommentRefused("reason-replaced");
  if (untilOn !== null && !leavesOne(all, code, vietnamDay(at))) throw new CommentRefused("last-reason");
  await saveReason(tx, code, { position, untilOn });
  await note(tx, actor, "arrange", code, { position, untilOn }, at);
  await notifyPublicChange(tx, "comments");
}
