import {
  addressOf,
  Button,
  EmptyState,
  Form,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  Table,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate, formatNumber } from "../../../../../platform/i18n/index.ts";
import type { UnknownCited } from "../../../citing.ts";
import type { Words } from "../../../messages.vi.ts";
import { citedKey } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: Words;
  rows: UnknownCited[];
  taken: string | null;
  error: string | null;
}

const BASE = "/can-bo/van-ban";

export function CitedListView({ ctx, words, rows, taken, error }: Props) {
  return (
    <StaffLayout
      ctx={ctx}
      title={words.citedTitle}
      hasErrors={error !== null}
      breadcrumbs={[{ text: words.title, href: BASE }]}
      notice={
        <>
          {error ? <NotificationBanner tone="warning">{error}</NotificationBanner> : null}
          {taken ? <NotificationBanner tone="success">{words.citedTaken(taken)}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading title={words.citedTitle} lead={words.citedLead} />
      {rows.length === 0 ? (
        <EmptyState title={words.citedEmpty} drawing="done">
          <a href={BASE}>{words.title}</a>
        </EmptyState>
      ) : (
        <Form action={`${BASE}/duoc-dan`}>
          <Table
            caption={words.citedTitle}
            captionHidden
            phone="cards"
            rows={rows}
            select={{ name: "cited", value: citedKey, label: (row) => words.citedSelect(row.number) }}
            columns={[
              {
                key: "number",
                header: words.number,
                rowHeader: true,
                wide: true,
                cell: (row) => (
                  <>
                    <a href={newAddress(row)}>{words.name(row.type, row.number)}</a>
                    {row.title ? <div class="govuk-hint">{row.title}</div> : null}
                  </>
                ),
              },
              { key: "issuer", header: words.issuer, cell: (row) => row.issuer ?? "–" },
              {
                key: "on",
                header: words.issuedOn,
                nowrap: true,
                cell: (row) => (row.issuedOn ? formatDate(row.issuedOn) : words.undated),
              },
              {
                key: "count",
                header: words.citedCount,
                numeric: true,
                cell: (row) => formatNumber(row.count, ctx.lang),
              },
            ]}
          />
          <Button>{words.citedTake}</Button>
        </Form>
      )}
    </StaffLayout>
  );
}

function newAddress(row: UnknownCited): string {
  const facts = { so: row.number, ngay: row.issuedOn, coquan: row.issuer, loai: row.type, trichyeu: row.title };
  return addressOf(`${BASE}/moi`, facts);
}
