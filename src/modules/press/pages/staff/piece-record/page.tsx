import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  fits,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, mayAt } from "../../../../accounts/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { listTaskChoices } from "../../../../plans/index.ts";
import { TOPICS } from "../../../../topics/index.ts";
import { findInquiry } from "../../../inquiries/inquiries.store.ts";
import {
  decideFollowUp,
  type FollowUpAct,
  followUpRefusal,
  handOnAsProblem,
  returnFollowUp,
  reviewLaw,
  writeFollowUp,
} from "../../../pieces/follow-up.ts";
import { confirmPiece, proposePraise, rejectPiece } from "../../../pieces/log-piece.ts";
import { en } from "../../../pieces/messages.en.ts";
import { vi } from "../../../pieces/messages.vi.ts";
import { OUTCOMES, PIECE_LIMITS, type Piece, TONES } from "../../../pieces/piece.ts";
import { type PieceRefusal, PieceRefused, PieceUnknown } from "../../../pieces/pieces.errors.ts";
import { findFollowUp, findPiece } from "../../../pieces/pieces.store.ts";
import { PieceRecordView } from "./view.tsx";

const ACTS = ["write", "legal", "return", "decide", "problem"] as const;

async function visible(rq: Rq): Promise<Piece> {
  const id = z.uuid().safeParse(rq.params.piece);
  const piece = id.success ? await findPiece(rq.app.db, id.data) : undefined;
  if (!piece || !(await mayAt(rq.app.db, actorOf(rq), "press.read", piece.unitId, rq.now))) throw new PieceUnknown();
  return piece;
}

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const piece = await visible(rq);
  const actor = actorOf(rq);
  const today = vietnamDay(rq.now);
  const words = pick(rq.lang, vi, en);
  const followUp = (await findFollowUp(db, piece.id)) ?? null;
  const refusals = new Map<FollowUpAct, PieceRefusal | null>();
  for (const act of ACTS)
    refusals.set(act, followUp ? await followUpRefusal(db, actor, act, followUp, rq.now) : "not-from-this-state");
  const confirms = await mayAt(db, actor, "press.confirm", piece.unitId, rq.now);
  // Who hands in evidence for the unit says which task it proves.
  const declares = confirms && (await mayAt(db, actor, "plans.declare", piece.unitId, rq.now));
  const done = z.enum(Object.keys(words.record.done) as [keyof typeof vi.record.done]).safeParse(rq.query.xong);
  return html(
    PieceRecordView({
      ctx: rq.app.view(rq),
      words,
      piece,
      followUp,
      refusals,
      unit: (await unitNames(db, [piece.unitId], today)).get(piece.unitId) ?? "",
      today,
      inquiry: piece.inquiryId === null ? null : ((await findInquiry(db, piece.inquiryId)) ?? null),
      deciding: piece.state !== "reported" || !confirms ? null : piece.addedBy === actor.id ? "own" : "may",
      tasks: piece.state === "reported" && declares ? await listTaskChoices(db, [piece.unitId], today) : [],
      mayPraise:
        piece.state === "confirmed" &&
        piece.tone === "praise" &&
        piece.recognitionId === null &&
        (await mayAt(db, actor, "recognitions.propose", piece.unitId, rq.now)),
      mayTellProblem:
        refusals.get("problem") === null && (await mayAt(db, actor, "problems.write", piece.unitId, rq.now)),
      typed: {
        outcome: followUp?.outcome ?? "",
        finding: followUp?.finding ?? "",
        answer: followUp?.answer ?? "",
        correction: followUp?.correction ?? "",
        correctionBasis: followUp?.correctionBasis ?? "",
        basedOn: String(followUp?.version ?? ""),
        tone: piece.tone,
        ...typed,
      },
      errors,
      done: done.success && Object.keys(errors).length === 0 ? done.data : null,
    }),
    { status },
  );
}

export const pieceRecordPage = (rq: Rq): Promise<Reply> => show(rq, {}, {});

const numberIn = (text: string | undefined): number => z.coerce.number().int().safeParse(text).data ?? 0;

async function tryAct(rq: Rq, typed: Typed, field: string, work: () => Promise<string>): Promise<Reply> {
  try {
    return seeOther(await work());
  } catch (error) {
    if (!(error instanceof PieceRefused) || error.code === "no-right-here") throw error;
    return show(rq, typed, { [field]: pick(rq.lang, vi, en).refusals[error.code] }, 409);
  }
}

const told = (piece: Piece, what: keyof typeof vi.record.done): string => `/can-bo/tin-bao/${piece.id}?xong=${what}`;

export async function confirmPiecePage(rq: Rq): Promise<Reply> {
  const piece = await visible(rq);
  const { typed } = typedForm(rq);
  const tone = TONES.find((one) => one === typed.tone);
  if (!tone) return show(rq, typed, { tone: pick(rq.lang, vi, en).errors.tone }, 422);
  const taskId = typed.taskId ? (z.uuid().safeParse(typed.taskId).data ?? null) : null;
  return tryAct(rq, typed, "taskId", async () => {
    await transaction(rq.app.db, (tx) =>
      confirmPiece(tx, actorOf(rq), {
        pieceId: piece.id,
        tone,
        namesPerson: typed.namesPerson === "1" || piece.namesPerson,
        taskId,
        at: rq.now,
      }),
    );
    return told(piece, "xac-nhan");
  });
}

/** Acts that need a reason, or words like one. */
const withNote =
  (
    field: "rejectNote" | "returnNote" | "legalNote",
    message: "note" | "legalNote",
    work: (rq: Rq, piece: Piece, note: string, typed: Typed) => Promise<string>,
  ) =>
  async (rq: Rq): Promise<Reply> => {
    const piece = await visible(rq);
    const { typed } = typedForm(rq);
    const note = typed[field];
    if (!isText(note, PIECE_LIMITS.note))
      return show(rq, typed, { [field]: pick(rq.lang, vi, en).errors[message] }, 422);
    return tryAct(rq, typed, field, () => work(rq, piece, note, typed));
  };

export const rejectPiecePage = withNote("rejectNote", "note", async (rq, piece, note) => {
  await transaction(rq.app.db, (tx) => rejectPiece(tx, actorOf(rq), { pieceId: piece.id, note, at: rq.now }));
  return told(piece, "tu-choi");
});
export const returnFollowUpPage = withNote("returnNote", "note", async (rq, piece, note) => {
  await transaction(rq.app.db, (tx) => returnFollowUp(tx, actorOf(rq), { pieceId: piece.id, note, at: rq.now }));
  return told(piece, "tra-lai");
});
export const reviewLawPage = withNote("legalNote", "legalNote", async (rq, piece, note, typed) => {
  const basedOn = numberIn(typed.basedOn);
  await transaction(rq.app.db, (tx) => reviewLaw(tx, actorOf(rq), { pieceId: piece.id, basedOn, note, at: rq.now }));
  return told(piece, "phap-ly");
});

export async function writeFollowUpPage(rq: Rq): Promise<Reply> {
  const piece = await visible(rq);
  const said = pick(rq.lang, vi, en).errors;
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const outcome = OUTCOMES.find((one) => one === typed.outcome);
  if (!isText(typed.finding, PIECE_LIMITS.text)) errors.finding = said.finding;
  if (!outcome) errors.outcome = said.outcome;
  if (!isText(typed.answer, PIECE_LIMITS.text)) errors.answer = said.answer;
  if (!fits(typed.correction, PIECE_LIMITS.text)) errors.correction = said.correction;
  if (typed.correction && !isText(typed.correctionBasis, PIECE_LIMITS.basis))
    errors.correctionBasis = said.correctionBasis;
  if (Object.keys(errors).length > 0 || !outcome) return show(rq, typed, errors, 422);
  return tryAct(rq, typed, "answer", async () => {
    await transaction(rq.app.db, (tx) =>
      writeFollowUp(tx, actorOf(rq), {
        pieceId: piece.id,
        basedOn: numberIn(typed.basedOn),
        outcome,
        finding: typed.finding ?? "",
        answer: typed.answer ?? "",
        correction: typed.correction || null,
        correctionBasis: typed.correctionBasis || null,
        namesPerson: typed.namesPerson === "1",
        at: rq.now,
      }),
    );
    return told(piece, "trinh");
  });
}

export async function decideFollowUpPage(rq: Rq): Promise<Reply> {
  const piece = await visible(rq);
  const { typed } = typedForm(rq);
  return tryAct(rq, {}, "decide", async () => {
    await transaction(rq.app.db, (tx) =>
      decideFollowUp(tx, actorOf(rq), { pieceId: piece.id, basedOn: numberIn(typed.basedOn), at: rq.now }),
    );
    return told(piece, "duyet");
  });
}

export async function pieceProblemPage(rq: Rq): Promise<Reply> {
  const piece = await visible(rq);
  const said = pick(rq.lang, vi, en).errors;
  const { typed, dayOf } = typedForm(rq);
  const errors: FormErrors = {};
  const topic = TOPICS.find((one) => one === typed.topic);
  if (!topic) errors.topic = said.topic;
  if (!isText(typed.doing, 4_000)) errors.doing = said.doing;
  const dueOn = dayOf("promised");
  if (dueOn === null || (dueOn && dueOn < vietnamDay(rq.now))) errors.promised = said.promised;
  if (Object.keys(errors).length > 0 || !topic) return show(rq, typed, errors, 422);
  return tryAct(rq, typed, "doing", async () => {
    const id = await transaction(rq.app.db, (tx) =>
      handOnAsProblem(tx, actorOf(rq), {
        pieceId: piece.id,
        topic,
        doing: typed.doing ?? "",
        dueOn: dueOn ?? null,
        at: rq.now,
      }),
    );
    return `/can-bo/van-de/${id}`;
  });
}

export async function praisePage(rq: Rq): Promise<Reply> {
  const piece = await visible(rq);
  return tryAct(rq, {}, "praise", async () => {
    const id = await transaction(rq.app.db, (tx) => proposePraise(tx, actorOf(rq), { pieceId: piece.id, at: rq.now }));
    return `/can-bo/ghi-nhan/${id}`;
  });
}
