import {
  CardList,
  EmptyState,
  Heading,
  PageHeading,
  SearchBox,
  StaffLayout,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import type { vi } from "../../../messages.vi.ts";

export interface FoundThing {
  kind: keyof typeof vi.search.kinds;
  href: string;
  title: string;
  note?: string;
}

export function SearchView({
  ctx,
  words,
  q,
  found,
}: {
  ctx: ViewContext;
  words: typeof vi;
  q: string;
  found: FoundThing[];
}) {
  const kinds = Object.keys(words.search.kinds) as FoundThing["kind"][];
  return (
    <StaffLayout ctx={ctx} title={words.search.title} breadcrumbs={[]}>
      <PageHeading
        title={words.search.title}
        {...(q && found.length > 0 ? { lead: words.search.found(found.length, q) } : {})}
      />
      <SearchBox action="/can-bo/tim" label={words.today.searchLabel} hint={words.today.searchHint} value={q} />
      {q && found.length === 0 ? (
        <EmptyState title={words.search.nothing(q)} drawing="search">
          {words.search.nothingText}
        </EmptyState>
      ) : null}
      {kinds
        .filter((kind) => found.some((one) => one.kind === kind))
        .map((kind) => (
          <section key={kind}>
            <Heading level={2} size="m">
              {words.search.kinds[kind]}
            </Heading>
            <CardList
              label={words.search.kinds[kind]}
              level={3}
              items={found
                .filter((one) => one.kind === kind)
                .map((one) => ({ href: one.href, title: one.title, ...(one.note ? { meta: one.note } : {}) }))}
            />
          </section>
        ))}
    </StaffLayout>
  );
}
