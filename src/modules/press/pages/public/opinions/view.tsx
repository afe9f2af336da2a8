import {
  Card,
  EmptyState,
  PageHeading,
  Paragraphs,
  PublicLayout,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import type { vi } from "../../../opinions/messages.vi.ts";
import type { Opinion } from "../../../opinions/opinion.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi.public;
  press: string;
  rows: (Opinion & { unit: string; answer: string; answeredAt: Date })[];
}

export function PublicOpinionsView({ ctx, words, press, rows }: Props) {
  return (
    <PublicLayout
      ctx={ctx}
      title={words.title}
      description={words.lead}
      breadcrumbs={[{ text: press, href: "/bao-chi" }]}
    >
      <PageHeading title={words.title} lead={words.lead} />
      {rows.length === 0 ? (
        <EmptyState title={words.emptyTitle} drawing="inbox">
          {words.emptyText}
        </EmptyState>
      ) : (
        rows.map((row) => (
          <Card key={row.questionId} id={row.questionId} title={row.title} level={2}>
            <p class="govuk-body-s">
              {words.meta(row.outletName, row.printedOn)}
              {row.place ? ` · ${row.place}` : ""}
              {row.url ? (
                <>
                  {" · "}
                  <a href={row.url}>{words.article}</a>
                </>
              ) : null}
            </p>
            <Paragraphs text={row.answer} />
            <p class="govuk-body-s">{words.answered(row.unit, row.answeredAt)}</p>
          </Card>
        ))
      )}
    </PublicLayout>
  );
}
