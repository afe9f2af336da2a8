import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import { shift } from "../../platform/calendar/index.ts";
import { vietnamDay } from "../../platform/clock/index.ts";
import { keyedDigest, seal } from "../../platform/crypto/index.ts";
import type { Db, Tx } from "../../platform/db/index.ts";
import { recordAct } from "../audit/index.ts";
import { workingCalendarFor } from "../calendar/index.ts";
import { newCode } from "../feedback/index.ts";
import { ancestors } from "../organisations/index.ts";
import { DEFAULTS, FASTEST_MS, LONGEST_MS, MOST_A_DAY, SILENT_KINDS } from "./comment.ts";
import { CommentRefused } from "./comments.errors.ts";
import { type CommentSetting, countSender, findSwitch, insertComment, listSettings } from "./comments.store.ts";

export const EMAIL_PURPOSE = "comment e-mail";

/** What a comment is about, as its module knows it. */
export interface CommentSubject {
  id: string;
  unitId: string;
  kind: string;
  path: string;
  title: string;
  publishedAt: Date;
  isWithdrawn: boolean;
}

/** The setting of the unit, or of the nearest unit above that has one. */
export async function settingFor(db: Db, unitId: string, at: Date): Promise<CommentSetting> {
  const above = (await ancestors(db, unitId, vietnamDay(at))).map((one) => one.id).reverse();
  const known = await listSettings(db, [unitId, ...above]);
  for (const id of [unitId, ...above]) {
    const setting = known.get(id);
    if (setting) return setting;
  }
  return DEFAULTS;
}

export interface CommentRule {
  isOpen: boolean;
  /** Whether comments were ever meant to be taken here. */
  isOn: boolean;
  openUntil: string;
  answerDays: number;
}

export async function ruleFor(db: Db, subject: CommentSubject, at: Date): Promise<CommentRule> {
  const setting = await settingFor(db, subject.unitId, at);
  const own = await findSwitch(db, subject.id);
  const isOn = own ?? (setting.isOn && !SILENT_KINDS.has(subject.kind));
  const openUntil = shift(vietnamDay(subject.publishedAt), setting.openDays);
  return {
    isOn,
    openUntil,
    answerDays: setting.answerDays,
    isOpen: isOn && !subject.isWithdrawn && vietnamDay(at) <= openUntil,
  };
}

const tokenSum = (secret: Buffer, subjectId: string, at: number): string =>
  createHmac("sha256", secret).update(`comment form ${subjectId} ${at}`).digest("base64url").slice(0, 22);

/** Says when the form was opened, in a way nobody else can write. */
export const formToken = (secret: Buffer, subjectId: string, at: Date): string =>
  `${at.getTime()}.${tokenSum(secret, subjectId, at.getTime())}`;

/** Null where the form was opened by a person a while ago; else why it is not taken. */
export function tokenFault(secret: Buffer, subjectId: string, token: string, now: Date): "tooFast" | "tooOld" | null {
  const [at = "", sum = ""] = token.split(".");
  const wanted = Buffer.from(tokenSum(secret, subjectId, Number(at)));
  const given = Buffer.from(sum);
  if (!/^\d{13}$/.test(at) || given.length !== wanted.length || !timingSafeEqual(given, wanted)) return "tooOld";
  const age = now.getTime() - Number(at);
  if (age < FASTEST_MS) return "tooFast";
  return age > LONGEST_MS ? "tooOld" : null;
}

/**
 * Takes a comment; nothing of it is public. Returns the code that tells where it stands.
 *
 * @throws CommentRefused "closed", "too-many"
 */
export async function sendComment(
  tx: Tx,
  secretKey: Buffer,
  input: { subject: CommentSubject; name: string; body: string; email: string; sender: string; at: Date },
): Promise<string> {
  const { subject, name, body, email, at } = input;
  const rule = await ruleFor(tx, subject, at);
  if (!rule.isOpen) throw new CommentRefused("closed");
  const today = vietnamDay(at);
  const sender = keyedDigest(secretKey, `comment sender ${today}`, input.sender).slice(0, 22);
  if ((await countSender(tx, today, sender)) > MOST_A_DAY) throw new CommentRefused("too-many");
  const calendar = await workingCalendarFor(tx, subject.unitId, at);
  const id = randomUUID();
  for (;;) {
    const code = newCode();
    const isNew = await insertComment(tx, {
      id,
      code,
      subjectId: subject.id,
      unitId: subject.unitId,
      path: subject.path,
      subjectTitle: subject.title,
      name,
      body,
      emailSealed: email === "" ? null : seal(secretKey, EMAIL_PURPOSE, id, email),
      receivedAt: at,
      dueOn: calendar.addWorkingDays(today, rule.answerDays),
    });
    if (!isNew) continue;
    await recordAct(
      tx,
      { id: null, name: "Bạn đọc" },
      {
        act: "reader-comment.receive",
        subjectKind: "reader-comment",
        subjectId: id,
        unitId: subject.unitId,
        details: {},
        at,
      },
    );
    return code;
  }
}
