import {
  EmptyState,
  LinkButton,
  PageHeading,
  PublicLayout,
  SearchBox,
  Table,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import type { PublicItem } from "../../../content.store.ts";
import type { vi } from "../../../kinds/messages.vi.ts";

interface Row {
  item: PublicItem;
  unit: string;
}

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  base: string;
  q: string;
  total: number;
  rows: Row[];
}

/** Fewer are seen at one look. */
const MANY = 12;

export function ConventionsView({ ctx, words, base, q, total, rows }: Props) {
  const said = words.conventions;
  const href = `${base}/huong-uoc`;
  return (
    <PublicLayout ctx={ctx} title={said.title} description={said.lead} breadcrumbs={[]} noIndex={q !== ""} share>
      <PageHeading title={said.title} lead={said.lead} />
      {total > MANY || q !== "" ? <SearchBox action={href} label={said.search} value={q} size="small" /> : null}
      {rows.length === 0 ? (
        <EmptyState title={total === 0 ? said.emptyTitle : said.emptyFound(q)} drawing="search">
          <p class="govuk-body">{said.emptyText}</p>
          {total === 0 ? null : (
            <LinkButton href={href} variant="secondary">
              {said.all}
            </LinkButton>
          )}
        </EmptyState>
      ) : (
        <Table<Row>
          caption={said.title}
          captionHidden
          phone="cards"
          rows={rows}
          columns={[
            {
              key: "community",
              header: said.community,
              rowHeader: true,
              cell: ({ item }) => <a href={`/tin-tuc/${item.slug}`}>{item.facts.community ?? item.title}</a>,
            },
            { key: "unit", header: said.unit, cell: ({ unit }) => unit },
            { key: "title", header: said.name, wide: true, cell: ({ item }) => item.title },
            {
              key: "recognised",
              header: said.recognised,
              cell: ({ item: { facts } }) => (
                <>
                  {facts.recognisedBy}
                  <br />
                  {facts.recognisedOn}
                </>
              ),
            },
          ]}
        />
      )}
    </PublicLayout>
  );
}
