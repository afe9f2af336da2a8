import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { findQuestion } from "../../../../feedback/index.ts";
import { siteOf, unitNames } from "../../../../organisations/index.ts";
import { en as pressEn } from "../../../messages.en.ts";
import { vi as pressVi } from "../../../messages.vi.ts";
import { en } from "../../../opinions/messages.en.ts";
import { vi } from "../../../opinions/messages.vi.ts";
import { listOpinions } from "../../../opinions/opinions.store.ts";
import { PublicOpinionsView } from "./view.tsx";

const SHOWN = 50;

/** What readers said in the press and what was answered; only what two people put here. */
export async function publicOpinionsPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const rows = await listOpinions(db, { isPublic: true }, SHOWN);
  const names = await unitNames(db, [...new Set(rows.map((row) => row.unitId))], vietnamDay(rq.now));
  const answered = await Promise.all(
    rows.map(async (row) => ({ ...row, question: await findQuestion(db, row.questionId) })),
  );
  return html(
    PublicOpinionsView({
      ctx: rq.app.view(rq, await siteOf(rq)),
      words: pick(rq.lang, vi, en).public,
      press: pick(rq.lang, pressVi, pressEn).page.title,
      rows: answered.flatMap(({ question, ...row }) =>
        question?.answer && question.answeredAt
          ? [{ ...row, unit: names.get(row.unitId) ?? "", answer: question.answer, answeredAt: question.answeredAt }]
          : [],
      ),
    }),
  );
}
