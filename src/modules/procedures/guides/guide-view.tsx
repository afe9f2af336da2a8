import {
  EmptyState,
  Heading,
  LinkList,
  PageHeading,
  Pagination,
  PublicLayout,
  Steps,
  Tabs,
  type ViewContext,
} from "../../../platform/html/index.ts";
import type { CatalogueItem } from "../catalogue.ts";

/** What a guide says, whatever it is about. */
export interface GuideWords<Kind extends string> {
  procedures: string;
  title: string;
  caption: string;
  lead: string;
  howTitle: string;
  /** Each step, in few words and, where these are not enough, a sentence more. */
  how: { title: string; text?: string }[];
  knowTitle: string;
  know: string[];
  basis: string;
  listTitle: string;
  kinds: Record<Kind, string>;
  kindLead: Record<Kind, string>;
  unsaid: (count: number) => string;
  demo: string;
  emptyTitle: string;
  emptyHelp: string;
  page: (page: number, pages: number) => string;
}

/** Procedures sorted into kinds, one kind shown. */
export interface Guide<Kind extends string> {
  kinds: readonly Kind[];
  kind: Kind;
  counts: Record<Kind, number>;
  shown: { item: CatalogueItem; note: string }[];
  /** Procedures in force of which nothing is on record. */
  unsaid: number;
  isDemo: boolean;
  page: number;
  pages: number;
}

interface Props<Kind extends string> {
  ctx: ViewContext;
  words: GuideWords<Kind>;
  guide: Guide<Kind>;
  href: (kind: Kind, page: number) => string;
  /** Holds for everything shown. */
  shared?: string | undefined;
}

/** A guide to a way of filing: how it is done, what to know, and which procedures can be filed so. */
export function GuideView<Kind extends string>({ ctx, words, guide, href, shared }: Props<Kind>) {
  const { kind, page, pages } = guide;
  return (
    <PublicLayout ctx={ctx} title={words.title} breadcrumbs={[{ text: words.procedures, href: "/thu-tuc" }]}>
      <PageHeading title={words.title} caption={words.caption} lead={words.lead} />
      <Heading level={2} size="m">
        {words.howTitle}
      </Heading>
      <Steps steps={words.how.map(({ title, text }) => ({ title, children: text }))} />
      <Heading level={2} size="m">
        {words.knowTitle}
      </Heading>
      <ul class="govuk-list govuk-list--bullet">
        {words.know.map((text) => (
          <li>{text}</li>
        ))}
      </ul>
      <p class="govuk-hint">{words.basis}</p>
      <Heading level={2} size="m">
        {words.listTitle}
      </Heading>
      <Tabs
        label={words.listTitle}
        items={guide.kinds.map((one) => ({
          href: href(one, 1),
          label: words.kinds[one],
          count: guide.counts[one],
          current: one === kind,
        }))}
      />
      <p class="govuk-body">{words.kindLead[kind]}</p>
      {shared ? <p class="govuk-body">{shared}</p> : null}
      {guide.isDemo ? <p class="govuk-hint">{words.demo}</p> : null}
      {guide.shown.length === 0 ? (
        <EmptyState title={words.emptyTitle} drawing="search">
          {words.emptyHelp}
        </EmptyState>
      ) : (
        <LinkList
          label={words.kinds[kind]}
          items={guide.shown.map(({ item, note }) => ({
            href: `/thu-tuc/${item.code}`,
            text: item.plainName ?? item.name,
            note: [item.code, item.field, note].filter(Boolean).join(" · "),
          }))}
        />
      )}
      <Pagination
        summary={pages > 1 ? words.page(page, pages) : undefined}
        previousHref={page > 1 ? href(kind, page - 1) : undefined}
        nextHref={page < pages ? href(kind, page + 1) : undefined}
      />
      {guide.unsaid > 0 ? <p class="govuk-body">{words.unsaid(guide.unsaid)}</p> : null}
    </PublicLayout>
  );
}
