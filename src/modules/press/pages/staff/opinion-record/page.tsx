import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { html, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, mayAt } from "../../../../accounts/index.ts";
import { findQuestion } from "../../../../feedback/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { publishOpinion } from "../../../opinions/forward-opinion.ts";
import { en } from "../../../opinions/messages.en.ts";
import { vi } from "../../../opinions/messages.vi.ts";
import type { Opinion } from "../../../opinions/opinion.ts";
import { OpinionUnknown } from "../../../opinions/opinions.errors.ts";
import { findOpinion } from "../../../opinions/opinions.store.ts";
import { OpinionRecordView } from "./view.tsx";

async function visible(rq: Rq): Promise<Opinion> {
  const id = z.uuid().safeParse(rq.params.opinion);
  const opinion = id.success ? await findOpinion(rq.app.db, id.data) : undefined;
  if (!opinion || !(await mayAt(rq.app.db, actorOf(rq), "press.read", opinion.unitId, rq.now)))
    throw new OpinionUnknown();
  return opinion;
}

export async function opinionRecordPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const opinion = await visible(rq);
  const today = vietnamDay(rq.now);
  const question = await findQuestion(db, opinion.questionId);
  const words = pick(rq.lang, vi, en);
  const done = z.enum(Object.keys(words.record.done) as [keyof typeof vi.record.done]).safeParse(rq.query.xong);
  const actor = actorOf(rq);
  return html(
    OpinionRecordView({
      ctx: rq.app.view(rq),
      words,
      row: { ...opinion, question },
      unit: (await unitNames(db, [opinion.unitId], today)).get(opinion.unitId) ?? "",
      today,
      publishing:
        opinion.publishedAt !== null ||
        question?.state !== "answered" ||
        !(await mayAt(db, actor, "press.approve", opinion.unitId, rq.now))
          ? null
          : question.answeredBy === actor.id
            ? "own"
            : "may",
      done: done.success ? done.data : null,
    }),
  );
}

export async function publishOpinionPage(rq: Rq): Promise<Reply> {
  const { questionId } = await visible(rq);
  await transaction(rq.app.db, (tx) => publishOpinion(tx, actorOf(rq), { questionId, at: rq.now }));
  return seeOther(`/can-bo/y-kien-ban-doc/${questionId}?xong=cong-khai`);
}
