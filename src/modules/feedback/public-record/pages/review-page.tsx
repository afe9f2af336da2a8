import { transaction } from "../../../../platform/db/index.ts";
import { ActButton, EmptyState, PageHeading, StaffLayout, Table } from "../../../../platform/html/index.ts";
import { html, type Reply, type Rq, seeOther } from "../../../../platform/http/index.ts";
import { pick, shortText } from "../../../../platform/i18n/index.ts";
import { actorOf, holds, reachOf } from "../../../accounts/index.ts";
import { loadQuestion } from "../../load-question.ts";
import { titlesOf } from "../../page-titles.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { procedureStamp } from "../procedure-stamps.ts";
import { findPublicationOf } from "../publication.store.ts";
import { PUBLICATIONS } from "../publication.ts";
import { answersToReview, confirmForProcedure } from "../review.ts";

export const REVIEW = `${PUBLICATIONS}/xem-lai`;
const MOST = 200;

/** Answers that were taken off the pages of their procedures, because these have changed. */
export async function reviewPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const said = words.review;
  const actor = actorOf(rq);
  const rows = await answersToReview(rq.app, await reachOf(rq.app.db, actor, "feedback.read", rq.now), MOST);
  const names = await titlesOf(
    rq.app,
    rows.map((row) => `/thu-tuc/${row.procedureCode}`),
  );
  const mayConfirm = holds(actor, "feedback.answer") || holds(actor, "feedback.publish");
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={said.title}
      breadcrumbs={[{ text: words.list.title, href: PUBLICATIONS }]}
    >
      <PageHeading title={said.title} lead={said.lead} />
      {rows.length === 0 ? (
        <EmptyState title={said.emptyTitle} drawing="inbox">
          {said.emptyText}
        </EmptyState>
      ) : (
        <Table
          caption={said.title}
          captionHidden
          phone="cards"
          rows={rows}
          columns={[
            {
              key: "summary",
              header: words.list.summary,
              rowHeader: true,
              wide: true,
              cell: (row) => <a href={`/can-bo/phan-anh/${row.questionId}/cong-khai`}>{shortText(row.summary, 140)}</a>,
            },
            {
              key: "procedure",
              header: words.edit.procedureLine,
              cell: (row) => (
                <a href={`/thu-tuc/${row.procedureCode}`}>
                  {names.get(`/thu-tuc/${row.procedureCode}`) ?? row.procedureCode}
                </a>
              ),
            },
            {
              key: "act",
              header: said.act,
              cell: (row) =>
                row.isEnded ? (
                  said.ended
                ) : mayConfirm ? (
                  <ActButton action={`/can-bo/phan-anh/${row.questionId}/cong-khai/con-dung`} variant="secondary">
                    {said.confirm}
                  </ActButton>
                ) : null,
            },
          ]}
        />
      )}
    </StaffLayout>,
  );
}

export async function confirmPage(rq: Rq): Promise<Reply> {
  const question = await loadQuestion(rq);
  const publication = await findPublicationOf(rq.app.db, question.id);
  const code = publication?.procedureCode ?? null;
  const stamp = code === null ? null : await procedureStamp(rq.app, code);
  await transaction(rq.app.db, (tx) =>
    confirmForProcedure(tx, actorOf(rq), { questionId: question.id, stamp, at: rq.now }),
  );
  return seeOther(`/can-bo/phan-anh/${question.id}/cong-khai?xong=con-dung`);
}
