import {
  CardList,
  EmptyState,
  PageHeading,
  Pagination,
  PublicLayout,
  SearchBox,
  State,
  Tabs,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate, formatNumber } from "../../../../../platform/i18n/index.ts";
import { type DocumentStatus, type LegalDocument, STATUSES, statusOn } from "../../../legal-document.ts";
import type { Words } from "../../../messages.vi.ts";
import { STATUS_TONES } from "../../document-words.ts";

interface Props {
  ctx: ViewContext;
  words: Words;
  siteName: string;
  q: string;
  status: DocumentStatus | null;
  day: string;
  rows: LegalDocument[];
  total: number;
  counts: Map<DocumentStatus, number>;
  successors: Map<number, LegalDocument[]>;
  page: number;
  pages: number;
}

export function PublicDocumentListView(props: Props) {
  const { ctx, words, siteName, q, status, day, rows, counts, page, pages } = props;
  const address = (to: { hieuluc?: DocumentStatus | null; trang?: number }): string => {
    const query = new URLSearchParams();
    if (q) query.set("q", q);
    const chosen = to.hieuluc === undefined ? status : to.hieuluc;
    if (chosen) query.set("hieuluc", chosen);
    if (to.trang && to.trang > 1) query.set("trang", String(to.trang));
    return query.size > 0 ? `/van-ban?${query}` : "/van-ban";
  };
  return (
    <PublicLayout ctx={ctx} title={words.publicTitle} description={words.publicLead(siteName)} breadcrumbs={[]}>
      <PageHeading title={words.publicTitle} lead={words.publicLead(siteName)} />
      <SearchBox action="/van-ban" label={words.search} hint={words.searchHint} value={q} />
      <Tabs
        label={words.status}
        items={[
          { href: address({ hieuluc: null }), label: words.all, current: status === null },
          ...STATUSES.filter((one) => (counts.get(one) ?? 0) > 0 || one === status).map((one) => ({
            href: address({ hieuluc: one }),
            label: words.statuses[one],
            count: counts.get(one) ?? 0,
            current: one === status,
          })),
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState title={q || status ? words.emptyFiltered : words.emptyTitle} drawing="search">
          {q || status ? <a href="/van-ban">{words.clear}</a> : words.emptyPublic}
        </EmptyState>
      ) : (
        <>
          <p class="govuk-body">{words.found(formatNumber(props.total, ctx.lang))}</p>
          <CardList
            level={2}
            label={words.publicTitle}
            items={rows.map((row) => {
              const on = statusOn(row, day);
              return {
                href: `/van-ban/${row.id}`,
                title: words.name(row.type, row.number),
                meta: [row.issuer, row.issuedOn ? words.issued(formatDate(row.issuedOn)) : null]
                  .filter(Boolean)
                  .join(" · "),
                text: [
                  row.title,
                  ...(props.successors.get(row.id) ?? []).map(
                    (one) => `${words.replacedBy(words.name(one.type, one.number))}.`,
                  ),
                ]
                  .filter(Boolean)
                  .join(". "),
                state: <State tone={STATUS_TONES[on]}>{words.statuses[on]}</State>,
              };
            })}
          />
        </>
      )}
      <Pagination
        previousHref={page > 1 ? address({ trang: page - 1 }) : null}
        nextHref={page < pages ? address({ trang: page + 1 }) : null}
        summary={pages > 1 ? words.page(page, pages) : null}
      />
    </PublicLayout>
  );
}
