import {
  ActButton,
  Button,
  Card,
  EmptyState,
  ErrorSummary,
  FilterBar,
  Form,
  Heading,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Select,
  StaffLayout,
  State,
  Table,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { languageNames, type ToldLanguage } from "../../../../topics/index.ts";
import { PHRASES, type vi } from "../../messages.vi.ts";
import type { Term } from "../../term.store.ts";

export interface TermsViewProps {
  ctx: ViewContext;
  words: typeof vi;
  lang: ToldLanguage;
  languages: ToldLanguage[];
  search: string;
  terms: Term[];
  typed: Typed;
  errors: FormErrors;
  actorId: string;
  mayWrite: boolean;
  isNative: boolean;
  done: "termSaved" | "termGone" | "termOk" | null;
}

const BASE = "/can-bo/dich/thuat-ngu";

export function TermsView(props: TermsViewProps) {
  const { ctx, words, lang, languages, search, terms, errors, done, mayWrite } = props;
  const names = languageNames(ctx.lang);
  return (
    <StaffLayout
      ctx={ctx}
      title={words.termsTitle}
      breadcrumbs={[{ text: words.title, href: `/can-bo/dich?ngonngu=${lang}` }]}
      hasErrors={Object.keys(errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {done ? <NotificationBanner tone="success">{words[done]}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading
        title={words.termsTitle}
        caption={names[lang]}
        lead={words.termsLead}
        actions={
          terms.length > 0 ? (
            <LinkButton
              href={`${BASE}.csv?ngonngu=${lang}${search ? `&q=${encodeURIComponent(search)}` : ""}`}
              variant="secondary"
            >
              {words.exportTerms}
            </LinkButton>
          ) : null
        }
      />
      <FilterBar action={BASE} submitLabel={words.filter} isFiltered={search !== ""}>
        <Select
          name="ngonngu"
          label={words.language}
          value={lang}
          options={languages.map((value) => ({ value, label: names[value] }))}
        />
        <TextInput name="q" label={words.termSearch} value={search} />
      </FilterBar>
      {terms.length === 0 ? (
        <EmptyState title={search ? words.noTermsFound : words.noTerms} />
      ) : (
        <Table
          caption={words.termsTitle}
          captionHidden
          phone="cards"
          rows={terms}
          columns={[
            { key: "vi", header: words.vietnamese, rowHeader: true, wide: true, cell: (row) => row.vietnamese },
            { key: "term", header: words.term, wide: true, cell: (row) => <span lang={lang}>{row.term}</span> },
            { key: "note", header: words.note, cell: (row) => row.note || "–" },
            { key: "state", header: words.standing, cell: (row) => <TermState {...props} term={row} /> },
            ...(mayWrite
              ? [
                  {
                    key: "drop",
                    header: words.dropTerm,
                    cell: (row: Term) => (
                      <ActButton action={`${BASE}/${row.id}/bo`} variant="quiet" small>
                        {words.dropTerm}
                        <span class="govuk-visually-hidden">: {row.vietnamese}</span>
                      </ActButton>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {mayWrite ? <AddTerm {...props} /> : null}
    </StaffLayout>
  );
}

function TermState({ words, term, actorId, isNative }: TermsViewProps & { term: Term }) {
  if (term.confirmedByName) return <State tone="good">{words.termConfirmed(term.confirmedByName)}</State>;
  return (
    <>
      <State tone="waiting">{words.termWaiting(term.writtenByName)}</State>
      {isNative && term.writtenBy !== actorId ? (
        <ActButton action={`${BASE}/${term.id}/dung`} variant="secondary" small>
          {words.confirmTerm}
          <span class="govuk-visually-hidden">: {term.vietnamese}</span>
        </ActButton>
      ) : null}
    </>
  );
}

function AddTerm({ words, lang, typed, errors }: TermsViewProps) {
  const error = errorIn(errors);
  return (
    <>
      <Card title={words.addTerm}>
        <Form action={BASE}>
          <input type="hidden" name="ngonngu" value={lang} />
          <TextInput name="vietnamese" label={words.vietnamese} value={typed.vietnamese} {...error("vietnamese")} />
          <TextArea name="term" label={words.term} rows={2} textLang={lang} value={typed.term} {...error("term")} />
          <TextInput name="note" label={words.note} optional value={typed.note} {...error("note")} />
          <Button>{words.save}</Button>
        </Form>
      </Card>
      <Heading level={2} size="s">
        {words.phrasesTitle}
      </Heading>
      <p class="govuk-body">{words.phrasesText}</p>
      <ul class="govuk-list govuk-list--bullet" lang="vi">
        {Object.values(PHRASES).map((phrase) => (
          <li>{phrase}</li>
        ))}
      </ul>
    </>
  );
}
