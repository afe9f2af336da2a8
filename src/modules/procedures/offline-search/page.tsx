import {
  Button,
  Details,
  Fieldset,
  Form,
  Heading,
  LinkList,
  PageHeading,
  PublicLayout,
  SearchBox,
  Select,
  type ViewContext,
} from "../../../platform/html/index.ts";
import { html, type Reply, type Rq } from "../../../platform/http/index.ts";
import { pick, slugify } from "../../../platform/i18n/index.ts";
import { APPLICANT_GROUPS } from "../applicant-group.ts";
import { catalogueOf } from "../catalogue.ts";
import { en as allEn } from "../messages.en.ts";
import { vi as allVi } from "../messages.vi.ts";
import { APPLICANT_IN_ADDRESS, LEVEL_IN_ADDRESS } from "../procedure-query.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

export const SEARCH_PAGE = "/tim-kiem";

const LEVELS = ["commune", "province", "ministry", "other"] as const;

/** The search of the site as files. Its script (`browser.ts`) answers as the server would; without it there is the index. */
export async function offlineSearchPage(rq: Rq): Promise<Reply> {
  const { fields } = await catalogueOf(rq.app).facets({});
  // It stands in copies only: no address on the network is it.
  const { canonical: _network, ...ctx } = rq.app.view(rq);
  return html(
    OfflineSearchView({
      ctx,
      words: pick(rq.lang, vi, en),
      all: pick(rq.lang, allVi, allEn),
      fields: fields.map(({ field }) => field),
    }),
  );
}

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  all: typeof allVi;
  fields: string[];
}

function OfflineSearchView({ ctx, words, all, fields }: Props) {
  const { title, lead, label, hint, withoutScript, more, indexTitle, byLetter, all: toList, ...own } = words;
  const shown = { ...own, nothingNoWords: all.noResultNoWords, nothingScript: all.noResultScript };
  return (
    <PublicLayout ctx={ctx} title={title} breadcrumbs={[]} noIndex>
      <PageHeading title={title} lead={lead} />
      <SearchBox action="/thu-tuc" label={label} hint={hint} suggestFrom="." />
      <noscript>
        <p class="govuk-inset-text">{withoutScript}</p>
      </noscript>
      <div id="loc" hidden>
        <Details summary={words.filters}>
          <Filters all={all} words={words} fields={fields} />
        </Details>
      </div>
      <div id="ket-qua" data-words={JSON.stringify(shown)}>
        <p class="govuk-body" id="trong" hidden />
        <p class="govuk-body" role="status" aria-live="polite" />
        <p class="govuk-body" id="da-hieu" hidden />
        <ul class="db-cards db-cards--rows" aria-label={title} hidden />
        <button type="button" class="govuk-button govuk-button--secondary" hidden>
          {more}
        </button>
      </div>
      <Heading level={2} size="m">
        {indexTitle}
      </Heading>
      <LinkList
        items={[
          { href: "/thu-tuc/muc-luc", text: byLetter },
          { href: "/thu-tuc", text: toList },
        ]}
      />
    </PublicLayout>
  );
}

/** One form, so that a question and its filters go into one address together. The script fills in what was asked. */
function Filters({ all, words, fields }: Omit<Props, "ctx">) {
  return (
    <Form action="/thu-tuc" method="get">
      <input type="hidden" name="q" value="" />
      <Select
        name="cap"
        label={all.levelFilter}
        placeholder={all.allLevels}
        options={LEVELS.map((level) => ({ value: LEVEL_IN_ADDRESS[level], label: all.level[level] }))}
      />
      <Select
        name="doi-tuong"
        label={all.applicantFilter}
        placeholder={all.anyApplicant}
        options={APPLICANT_GROUPS.map((group) => ({ value: APPLICANT_IN_ADDRESS[group], label: all.applicant[group] }))}
      />
      <Select
        name="linh-vuc"
        label={all.fieldFilter}
        placeholder={all.anyField}
        options={fields.map((field) => ({ value: slugify(field, 200), label: field }))}
      />
      <Fieldset legend={all.wayFilter} legendSize="s">
        <div class="govuk-checkboxes govuk-checkboxes--small">
          <Way name="truc-tuyen" label={all.onlineFilter} />
          <Way name="buu-chinh" label={all.postFilter} />
        </div>
      </Fieldset>
      <Button variant="secondary">{words.filterNow}</Button>
    </Form>
  );
}

function Way({ name, label }: { name: string; label: string }) {
  return (
    <div class="govuk-checkboxes__item">
      <input class="govuk-checkboxes__input" type="checkbox" id={name} name={name} value="co" />
      <label class="govuk-label govuk-checkboxes__label" for={name}>
        {label}
      </label>
    </div>
  );
}
