import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedDay,
  typedForm,
} from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { actorOf } from "../../accounts/index.ts";
import { type CommentRefusal, CommentRefused } from "../comments.errors.ts";
import { en as commentsEn } from "../messages.en.ts";
import { vi as commentsVi } from "../messages.vi.ts";
import { approveReason, arrangeReason, dropReason, mayKeepReasons, writeReason } from "./keep-reasons.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { REASON_LIMITS, type Reason } from "./reason.ts";
import { countUses, listReasons } from "./reasons.store.ts";
import { REASONS, ReasonsView, ReasonView } from "./view.tsx";

/** The field of other words that a refusal is about; of the order it is the last day. */
const FIELD_OF: Partial<Record<CommentRefusal, string>> = { "reason-too-early": "fromOn", "reason-over": "untilOn" };

async function requireKeeper(rq: Rq): Promise<void> {
  if (!(await mayKeepReasons(rq.app.db, actorOf(rq), rq.now))) throw new CommentRefused("no-right-here");
}

async function showList(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  return html(
    ReasonsView({
      ctx: rq.app.view(rq),
      words,
      mayKeep: await mayKeepReasons(db, actorOf(rq), rq.now),
      reasons: await listReasons(db),
      uses: await countUses(db),
      today: vietnamDay(rq.now),
      me: actorOf(rq).id,
      typed: { position: "100", ...typedDay("fromOn", vietnamDay(rq.now)), ...typed },
      errors,
      done: (words.done as Record<string, string>)[String(rq.query.xong)] ?? null,
    }),
    { status },
  );
}

export const reasonsPage = (rq: Rq): Promise<Reply> => showList(rq, {}, {});

interface Read {
  titleVi: string;
  titleEn: string;
  position: number;
  fromOn: string;
  untilOn: string | null;
}

function readWords(rq: Rq): { typed: Typed; errors: FormErrors; read: Read } {
  const said = pick(rq.lang, vi, en).errors;
  const { typed, dayOf } = typedForm(rq);
  const errors: FormErrors = {};
  if (!isText(typed.titleVi, REASON_LIMITS.title)) errors.titleVi = said.titleVi;
  if (!isText(typed.titleEn, REASON_LIMITS.title)) errors.titleEn = said.titleEn;
  const position = positionIn(typed.position);
  if (position === null) errors.position = said.position;
  const fromOn = dayOf("fromOn");
  if (!fromOn || fromOn < vietnamDay(rq.now)) errors.fromOn = said.fromOn;
  const untilOn = dayOf("untilOn");
  if (untilOn === null || (untilOn && fromOn && untilOn < fromOn)) errors.untilOn = said.untilOn;
  return {
    typed,
    errors,
    read: {
      titleVi: typed.titleVi ?? "",
      titleEn: typed.titleEn ?? "",
      position: position ?? 0,
      fromOn: fromOn ?? "",
      untilOn: untilOn ?? null,
    },
  };
}

function positionIn(text: string | undefined): number | null {
  const position = /^\d{1,3}$/.test(text ?? "") ? Number(text) : 0;
  return position >= 1 && position <= REASON_LIMITS.position ? position : null;
}

/** A refusal of the command, told at the field it is about. */
function atField(rq: Rq, error: unknown, field?: string): FormErrors {
  if (!(error instanceof CommentRefused)) throw error;
  return { [field ?? FIELD_OF[error.code] ?? "titleVi"]: pick(rq.lang, commentsVi, commentsEn).refusals[error.code] };
}

export async function writeReasonPage(rq: Rq): Promise<Reply> {
  await requireKeeper(rq);
  const { typed, errors, read } = readWords(rq);
  if (Object.keys(errors).length > 0) return showList(rq, typed, errors, 422);
  await transaction(rq.app.db, (tx) => writeReason(tx, actorOf(rq), { ...read, replaces: null, at: rq.now }));
  return seeOther(`${REASONS}?xong=trinh`);
}

async function reasonOf(rq: Rq): Promise<{ reason: Reason; all: Reason[] }> {
  await requireKeeper(rq);
  const all = await listReasons(rq.app.db);
  const reason = all.find((one) => one.code === rq.params.reason);
  if (reason?.state !== "approved") throw new CommentRefused("reason-unknown");
  return { reason, all };
}

async function showOne(rq: Rq, typed: Typed, errors: FormErrors, which: "words" | "order", status = 200) {
  const { reason, all } = await reasonOf(rq);
  const order: Typed = { place: String(reason.position), ...typedDay("lastOn", reason.untilOn) };
  const fresh: Typed = {
    titleVi: reason.titleVi,
    titleEn: reason.titleEn,
    position: String(reason.position),
    ...typedDay("fromOn", vietnamDay(rq.now)),
  };
  const none: FormErrors = {};
  return html(
    ReasonView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      reason,
      isReplaced: all.some((one) => one.replaces === reason.code && one.state !== "dropped"),
      order: { typed: which === "order" ? { ...order, ...typed } : order, errors: which === "order" ? errors : none },
      fresh: { typed: which === "words" ? { ...fresh, ...typed } : fresh, errors: which === "words" ? errors : none },
    }),
    { status },
  );
}

export const reasonPage = (rq: Rq): Promise<Reply> => showOne(rq, {}, {}, "words");

export async function rewordReasonPage(rq: Rq): Promise<Reply> {
  const { reason } = await reasonOf(rq);
  const { typed, errors, read } = readWords(rq);
  if (Object.keys(errors).length > 0) return showOne(rq, typed, errors, "words", 422);
  try {
    await transaction(rq.app.db, (tx) => writeReason(tx, actorOf(rq), { ...read, replaces: reason.code, at: rq.now }));
  } catch (error) {
    return showOne(rq, typed, atField(rq, error), "words", 409);
  }
  return seeOther(`${REASONS}?xong=trinh`);
}

export async function arrangeReasonPage(rq: Rq): Promise<Reply> {
  const { reason } = await reasonOf(rq);
  const said = pick(rq.lang, vi, en).errors;
  const { typed, dayOf } = typedForm(rq);
  const errors: FormErrors = {};
  const position = positionIn(typed.place);
  if (position === null) errors.place = said.position;
  const untilOn = dayOf("lastOn");
  if (untilOn === null) errors.lastOn = said.untilOn;
  if (Object.keys(errors).length > 0 || position === null) return showOne(rq, typed, errors, "order", 422);
  try {
    await transaction(rq.app.db, (tx) =>
      arrangeReason(tx, actorOf(rq), { code: reason.code, position, untilOn: untilOn ?? null, at: rq.now }),
    );
  } catch (error) {
    return showOne(rq, typed, atField(rq, error, "lastOn"), "order", 409);
  }
  return seeOther(`${REASONS}?xong=luu`);
}

const decide =
  (isApproved: boolean) =>
  async (rq: Rq): Promise<Reply> => {
    const code = rq.params.reason ?? "";
    const act = isApproved ? approveReason : dropReason;
    await transaction(rq.app.db, (tx) => act(tx, actorOf(rq), { code, at: rq.now }));
    return seeOther(`${REASONS}?xong=${isApproved ? "duyet" : "bo"}`);
  };

export const approveReasonPage = decide(true);
export const dropReasonPage = decide(false);
