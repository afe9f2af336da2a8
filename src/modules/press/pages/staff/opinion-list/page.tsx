import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  download,
  type FormErrors,
  html,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
} from "../../../../../platform/http/index.ts";
import { formatDate, nfc, pick } from "../../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, holds, ownUnits, reachOf } from "../../../../accounts/index.ts";
import { findQuestion, type Question } from "../../../../feedback/index.ts";
import { listUnitChoices, offeredUnits, unitNames } from "../../../../organisations/index.ts";
import { forwardOpinion } from "../../../opinions/forward-opinion.ts";
import { en } from "../../../opinions/messages.en.ts";
import { vi } from "../../../opinions/messages.vi.ts";
import type { Opinion } from "../../../opinions/opinion.ts";
import { OpinionRefused } from "../../../opinions/opinions.errors.ts";
import { findOpinion, listOpinions, type OpinionFilter } from "../../../opinions/opinions.store.ts";
import { readOpinion } from "../../../opinions/read-opinion.ts";
import { NewOpinionView, OpinionListView } from "./view.tsx";

const PAGE_SIZE = 50;
const EXPORT_ROWS = 50_000;

const Query = z.object({
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100))
    .optional()
    .catch(undefined),
});
export type OpinionQuery = z.infer<typeof Query>;
export type OpinionRow = Opinion & { question: Question | undefined };

const withQuestions = (rq: Rq, rows: Opinion[]): Promise<OpinionRow[]> =>
  Promise.all(rows.map(async (row) => ({ ...row, question: await findQuestion(rq.app.db, row.questionId) })));

const filterOf = async (rq: Rq, query: OpinionQuery): Promise<OpinionFilter> => ({
  unitIds: await reachOf(rq.app.db, actorOf(rq), "press.read", rq.now),
  q: query.q,
});

export async function opinionListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const last = z.uuid().safeParse(rq.query.sau);
  const after = last.success ? await findOpinion(db, last.data) : undefined;
  const rows = await listOpinions(db, await filterOf(rq, query), PAGE_SIZE + 1, after);
  const shown = rows.slice(0, PAGE_SIZE);
  const today = vietnamDay(rq.now);
  return html(
    OpinionListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      query,
      today,
      rows: await withQuestions(rq, shown),
      unitNames: await unitNames(db, [...new Set(shown.map((row) => row.unitId))], today),
      mayAdd: holds(actorOf(rq), "press.answer"),
      isFirst: after === undefined,
      next: rows.length > PAGE_SIZE ? (shown.at(-1)?.questionId ?? null) : null,
    }),
  );
}

export async function opinionExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const rows = await withQuestions(
    rq,
    await listOpinions(rq.app.db, await filterOf(rq, Query.parse(rq.query)), EXPORT_ROWS),
  );
  const names = await unitNames(rq.app.db, [...new Set(rows.map((row) => row.unitId))], vietnamDay(rq.now));
  const head: Cell[] = [words.printedOn, words.outlet, words.title, words.article, words.unit, words.due, words.state];
  const lines = rows.map((row): Cell[] => [
    formatDate(row.printedOn),
    row.outletName,
    row.title,
    row.url ?? row.place ?? "",
    names.get(row.unitId) ?? "",
    row.question ? formatDate(row.question.dueOn) : "",
    words.states[row.publishedAt ? "published" : (row.question?.state ?? "closed")],
  ]);
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "y-kien-ban-doc.csv");
}

async function unitsOf(rq: Rq): Promise<{ id: string; name: string }[]> {
  const actor = actorOf(rq);
  const reach = await reachOf(rq.app.db, actor, "press.answer", rq.now);
  const own = ownUnits(actor, reach);
  return listUnitChoices(rq.app.db, offeredUnits(reach, own), vietnamDay(rq.now));
}

async function showNew(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  return html(NewOpinionView({ ctx: rq.app.view(rq), words, units: await unitsOf(rq), typed, errors }), { status });
}

export const newOpinionPage = (rq: Rq): Promise<Reply> => showNew(rq, {}, {});

export async function enterOpinionPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { typed, errors, checked } = readOpinion(rq, words, { units: await unitsOf(rq), outlet: true });
  if (!checked) return showNew(rq, typed, errors, 422);
  try {
    const { questionId } = await transaction(rq.app.db, (tx) =>
      forwardOpinion(tx, rq.app.config.secretKey, actorOf(rq), { ...checked, outletUnitId: null, at: rq.now }),
    );
    return seeOther(`/can-bo/y-kien-ban-doc/${questionId}?xong=ghi`);
  } catch (error) {
    if (!(error instanceof OpinionRefused)) throw error;
    return showNew(rq, typed, { "yk-url": words.refusals[error.code] }, 409);
  }
}
