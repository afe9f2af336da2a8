import {
  CardList,
  EmptyState,
  LinkButton,
  PageHeading,
  PublicLayout,
  SearchBox,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import type { PublishedJourney } from "../../../journey.store.ts";
import type { vi } from "../../../messages.vi.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  q: string;
  total: number;
  journeys: readonly PublishedJourney[];
}

/** Fewer are seen at one look; a search box would only stand in the way. */
const MANY = 12;

export function JourneyListView({ ctx, words, q, total, journeys }: Props) {
  return (
    <PublicLayout ctx={ctx} title={words.title} breadcrumbs={[]} noIndex={q !== ""}>
      <PageHeading title={words.title} lead={words.listLead} />
      {total > MANY || q !== "" ? (
        <SearchBox action="/tinh-huong" label={words.listSearch} value={q} size="small" />
      ) : null}
      {journeys.length > 0 ? (
        <CardList
          level={2}
          label={words.title}
          look="grid"
          items={journeys.map((one) => ({
            href: `/tinh-huong/${one.slug}`,
            title: one.content.title,
            text: one.content.summary,
            meta: words.forWhom(one.content.forWhom),
          }))}
        />
      ) : (
        <EmptyState title={q === "" ? words.listEmpty : words.listNoneFound(q)} drawing="search">
          <p class="govuk-body">{words.listEmptyHelp}</p>
          <LinkButton href={q === "" ? "/thu-tuc" : `/thu-tuc?q=${encodeURIComponent(q)}`} variant="secondary">
            {words.toProcedures}
          </LinkButton>
        </EmptyState>
      )}
    </PublicLayout>
  );
}
