import {
  Card,
  EmptyState,
  PageHeading,
  Paragraphs,
  PublicLayout,
  Tag,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import type { vi } from "../../../pieces/messages.vi.ts";
import type { FollowUp, Piece } from "../../../pieces/piece.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  press: string;
  rows: (FollowUp & {
    piece: Piece;
    unit: string;
    /** The problem it became, where that is public. */
    problem: string | null;
  })[];
}

export function PressAnswersView({ ctx, words, press, rows }: Props) {
  const said = words.public;
  return (
    <PublicLayout
      ctx={ctx}
      title={said.title}
      description={said.lead}
      breadcrumbs={[{ text: press, href: "/bao-chi" }]}
    >
      <PageHeading title={said.title} lead={said.lead} />
      {rows.length === 0 ? (
        <EmptyState title={said.emptyTitle} drawing="inbox">
          {said.emptyText}
        </EmptyState>
      ) : (
        rows.map((row) => (
          <Card key={row.pieceId} id={row.pieceId} title={row.piece.title} level={2}>
            <p class="govuk-body-s">
              {said.meta(row.piece.outletName, row.piece.happenedOn)}
              {row.piece.url ? (
                <>
                  {" · "}
                  <a href={row.piece.url}>{said.article}</a>
                </>
              ) : null}
            </p>
            <p class="govuk-body">
              <Tag>{row.outcome ? words.outcomes[row.outcome] : ""}</Tag>
            </p>
            <Paragraphs text={row.answer ?? ""} />
            {row.correction ? (
              <p class="govuk-body">
                <strong>{said.correction}:</strong> {row.correction}
              </p>
            ) : null}
            {row.problem ? (
              <p class="govuk-body">
                <a href={`/van-de/${row.problem}`}>{said.problem}</a>
              </p>
            ) : null}
            {row.decidedAt ? <p class="govuk-body-s">{said.answered(row.unit, row.decidedAt)}</p> : null}
          </Card>
        ))
      )}
    </PublicLayout>
  );
}
