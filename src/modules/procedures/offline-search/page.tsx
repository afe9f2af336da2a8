import {
  Heading,
  LinkList,
  PageHeading,
  PublicLayout,
  SearchBox,
  type ViewContext,
} from "../../../platform/html/index.ts";
import { html, type Reply, type Rq } from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

export const SEARCH_PAGE = "/tim-kiem";

/** The search of the site as files. Its script (`browser.ts`) answers as the server would; without it there is the index. */
export function offlineSearchPage(rq: Rq): Reply {
  return html(OfflineSearchView({ ctx: rq.app.view(rq), words: pick(rq.lang, vi, en) }));
}

function OfflineSearchView({ ctx, words }: { ctx: ViewContext; words: typeof vi }) {
  const { loading, found, nothing, understood, didYouMean, legalName, failed } = words;
  return (
    <PublicLayout ctx={ctx} title={words.title} breadcrumbs={[]} noIndex>
      <PageHeading title={words.title} lead={words.lead} />
      <SearchBox action="/thu-tuc" label={words.label} hint={words.hint} />
      <noscript>
        <p class="govuk-inset-text">{words.withoutScript}</p>
      </noscript>
      <div
        id="ket-qua"
        data-words={JSON.stringify({ loading, found, nothing, understood, didYouMean, legalName, failed })}
      >
        <p class="govuk-body" role="status" aria-live="polite" />
        <p class="govuk-body" hidden />
        <ul class="db-cards db-cards--rows" aria-label={words.title} hidden />
        <button type="button" class="govuk-button govuk-button--secondary" hidden>
          {words.more}
        </button>
      </div>
      <Heading level={2} size="m">
        {words.indexTitle}
      </Heading>
      <LinkList
        items={[
          { href: "/thu-tuc/muc-luc", text: words.byLetter },
          { href: "/thu-tuc", text: words.all },
        ]}
      />
    </PublicLayout>
  );
}
