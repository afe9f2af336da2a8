import { createHash } from "node:crypto";
import { z } from "zod";
import { transaction } from "../../../../../platform/db/index.ts";
import { type FormErrors, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { cleanText, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, reachOf } from "../../../../accounts/index.ts";
import { answerQuestion } from "../../../answer-question.ts";
import { HandlingRefused, QuestionActRefused } from "../../../feedback.errors.ts";
import { en as feedbackEn } from "../../../messages.en.ts";
import { vi as feedbackVi } from "../../../messages.vi.ts";
import { LIMITS } from "../../../question.ts";
import { listWaitingByIds } from "../../handling.store.ts";
import { offeredTemplates } from "../choose-template.tsx";
import { unknownFields } from "../fields.ts";
import { answerFiller } from "../fill-answer.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { BulkView, type Preview } from "./bulk-view.tsx";

const MOST = 50;
const Ids = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => [...new Set([value].flat())].filter((one) => /^[0-9a-f-]{36}$/.test(one)).slice(0, MOST))
  .catch([]);

/** The words as they were looked at: what is sent is what was seen. */
const markOf = (answer: string): string => createHash("sha256").update(answer).digest("hex").slice(0, 16);

interface Shown {
  ids: string[];
  answer: string;
  errors: FormErrors;
  isSeen?: boolean;
  done?: { sent: number; left: number };
}

async function show(rq: Rq, { ids, answer, errors, isSeen, done }: Shown, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const questions = await listWaitingByIds(db, ids, await reachOf(db, actorOf(rq), "feedback.answer", rq.now));
  const unitIds = [...new Set(questions.map((one) => one.unitId))];
  const fill = await answerFiller(rq.app, questions, { answer, at: rq.now, isMasked: true });
  const [unitId] = unitIds;
  return html(
    BulkView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      feedback: pick(rq.lang, feedbackVi, feedbackEn),
      previews: questions.map((question): Preview => ({ question, text: isSeen ? fill(question) : null })),
      templates: unitId && unitIds.length === 1 ? await offeredTemplates(rq.app, unitId, rq.now) : [],
      answer,
      mark: isSeen ? markOf(answer) : null,
      errors,
      done: done ?? null,
    }),
    { status },
  );
}

export async function bulkPage(rq: Rq): Promise<Reply> {
  const ids = Ids.parse(rq.query.chon ?? []);
  let answer = "";
  if (typeof rq.query.mau === "string") {
    const [first] = await listWaitingByIds(
      rq.app.db,
      ids,
      await reachOf(rq.app.db, actorOf(rq), "feedback.answer", rq.now),
    );
    const offered = first ? await offeredTemplates(rq.app, first.unitId, rq.now) : [];
    answer = offered.find((one) => one.id === rq.query.mau && !one.isMoved)?.body ?? "";
  }
  return show(rq, { ids, answer, errors: {} });
}

export async function sendBulkPage(rq: Rq): Promise<Reply> {
  const body = (rq.body ?? {}) as Record<string, unknown>;
  const ids = Ids.parse(body.chon ?? []);
  const answer = cleanText(typeof body.answer === "string" ? body.answer : "");
  const words = pick(rq.lang, vi, en);
  const unknown = unknownFields(answer);
  const fault =
    answer === ""
      ? words.bulk.missing
      : [...answer].length > LIMITS.answer
        ? words.bulk.long
        : unknown.length > 0
          ? words.errors.field(unknown.slice(0, 3).join(", "))
          : null;
  if (fault) return show(rq, { ids, answer, errors: { answer: fault } }, 422);
  if (body.viec !== "gui") return show(rq, { ids, answer, errors: {}, isSeen: true });
  if (body.dau !== markOf(answer))
    return show(rq, { ids, answer, errors: { answer: words.bulk.changed }, isSeen: true }, 409);
  const { db } = rq.app;
  const actor = actorOf(rq);
  const questions = await listWaitingByIds(db, ids, await reachOf(db, actor, "feedback.answer", rq.now));
  const fill = await answerFiller(rq.app, questions, { answer, at: rq.now });
  let sent = 0;
  for (const question of questions) {
    try {
      // Each by itself: its own history, its own entry in the log, its own notice.
      await transaction(db, (tx) =>
        answerQuestion(tx, actor, {
          questionId: question.id,
          answer,
          fill,
          onlyWaiting: true,
          internalNote: null,
          at: rq.now,
        }),
      );
      sent++;
    } catch (error) {
      if (!(error instanceof QuestionActRefused || error instanceof HandlingRefused)) throw error;
    }
  }
  return show(rq, { ids: [], answer: "", errors: {}, done: { sent, left: ids.length - sent } });
}
