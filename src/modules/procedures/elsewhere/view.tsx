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
import type { vi } from "./messages.vi.ts";
import { type ElsewhereItem, WHERE_ELSE, WHERE_IN_ADDRESS, type WhereElse } from "./page.tsx";

export const ELSEWHERE = "/thu-tuc/nop-noi-khac";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  area: WhereElse;
  counts: Record<WhereElse, number>;
  shown: ElsewhereItem[];
  /** Procedures in force of which nothing is on record. */
  unsaid: number;
  isDemo: boolean;
  page: number;
  pages: number;
}

export function ElsewhereView({ ctx, words, area, counts, shown, unsaid, isDemo, page, pages }: Props) {
  const link = (to: WhereElse, at = 1): string =>
    `${ELSEWHERE}?${new URLSearchParams({ "pham-vi": WHERE_IN_ADDRESS[to], ...(at > 1 ? { trang: String(at) } : {}) })}`;
  const bases = new Set(shown.map((one) => one.basis));
  const onlyBasis = bases.size === 1 ? [...bases][0] : null;
  return (
    <PublicLayout ctx={ctx} title={words.title} breadcrumbs={[{ text: words.procedures, href: "/thu-tuc" }]}>
      <PageHeading title={words.title} caption={words.caption} lead={words.lead} />
      <Heading level={2} size="m">
        {words.howTitle}
      </Heading>
      <Steps steps={words.how.map((title) => ({ title }))} />
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
        items={WHERE_ELSE.map((one) => ({
          href: link(one),
          label: words.areas[one],
          count: counts[one],
          current: one === area,
        }))}
      />
      <p class="govuk-body">{words.areaLead[area]}</p>
      {onlyBasis ? <p class="govuk-body">{words.based(onlyBasis)}.</p> : null}
      {isDemo ? <p class="govuk-hint">{words.demo}</p> : null}
      {shown.length === 0 ? (
        <EmptyState title={words.emptyTitle} drawing="search">
          {words.emptyHelp}
        </EmptyState>
      ) : (
        <LinkList
          label={words.areas[area]}
          items={shown.map(({ item, basis }) => ({
            href: `/thu-tuc/${item.code}`,
            text: item.plainName ?? item.name,
            note: [item.code, item.field, basis === null || onlyBasis ? "" : words.based(basis)]
              .filter(Boolean)
              .join(" · "),
          }))}
        />
      )}
      <Pagination
        summary={pages > 1 ? words.page(page, pages) : undefined}
        previousHref={page > 1 ? link(area, page - 1) : undefined}
        nextHref={page < pages ? link(area, page + 1) : undefined}
      />
      {unsaid > 0 ? <p class="govuk-body">{words.unsaid(unsaid)}</p> : null}
    </PublicLayout>
  );
}
