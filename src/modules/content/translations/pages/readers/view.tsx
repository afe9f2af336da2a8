import {
  ActButton,
  Button,
  Card,
  Checkboxes,
  EmptyState,
  ErrorSummary,
  Form,
  NotificationBanner,
  PageHeading,
  Select,
  StaffLayout,
  State,
  Table,
  type ViewContext,
  WarningText,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { languageNames, TOLD_LANGUAGES } from "../../../../topics/index.ts";
import type { vi } from "../../messages.vi.ts";
import type { Reader } from "../../translation.store.ts";

export interface ReadersViewProps {
  ctx: ViewContext;
  words: typeof vi;
  readers: Reader[];
  people: { id: string; name: string; email: string }[];
  typed: Typed;
  errors: FormErrors;
  isSaved: boolean;
}

const BASE = "/can-bo/dich/nguoi-dich";

export function ReadersView({ ctx, words, readers, people, typed, errors, isSaved }: ReadersViewProps) {
  const names = languageNames(ctx.lang);
  const error = errorIn(errors);
  const languages = [...new Set(readers.map((one) => one.lang))];
  const alone = languages.filter((lang) => readers.filter((one) => one.lang === lang && one.isNative).length === 1);
  return (
    <StaffLayout
      ctx={ctx}
      title={words.readersTitle}
      breadcrumbs={[{ text: words.title, href: "/can-bo/dich" }]}
      hasErrors={Object.keys(errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {isSaved ? <NotificationBanner tone="success">{words.readerSaved}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading title={words.readersTitle} lead={words.readersLead} />
      {alone.map((lang) => (
        <WarningText>{words.onlyOneNative(names[lang])}</WarningText>
      ))}
      {readers.length === 0 ? null : (
        <Table
          caption={words.readersTitle}
          captionHidden
          phone="cards"
          rows={readers}
          columns={[
            { key: "person", header: words.person, rowHeader: true, wide: true, cell: (row) => row.name },
            { key: "language", header: words.language, cell: (row) => names[row.lang] },
            {
              key: "native",
              header: words.native,
              cell: (row) =>
                row.isNative ? (
                  <State tone="good">{words.nativeShort}</State>
                ) : (
                  <State tone="neutral">{words.notNative}</State>
                ),
            },
            {
              key: "drop",
              header: words.dropReader,
              cell: (row) => (
                <ActButton
                  action={`${BASE}/bo`}
                  variant="quiet"
                  small
                  fields={{ person: row.personId, ngonngu: row.lang }}
                >
                  {words.dropReader}
                  <span class="govuk-visually-hidden">
                    : {row.name}, {names[row.lang]}
                  </span>
                </ActButton>
              ),
            },
          ]}
        />
      )}
      {people.length === 0 ? (
        <EmptyState title={words.readersTitle}>{words.noTranslators}</EmptyState>
      ) : (
        <Card title={words.addReader}>
          <Form action={BASE}>
            <Select
              name="person"
              label={words.person}
              value={typed.person ?? ""}
              placeholder
              options={people.map((one) => ({ value: one.id, label: `${one.name} (${one.email})` }))}
              {...error("person")}
            />
            <Select
              name="ngonngu"
              label={words.language}
              value={typed.ngonngu ?? ""}
              placeholder
              options={TOLD_LANGUAGES.filter((one) => one !== "vi").map((value) => ({ value, label: names[value] }))}
              {...error("ngonngu")}
            />
            <Checkboxes
              name="native"
              label={words.native}
              small
              values={typed.native ? ["1"] : []}
              options={[{ value: "1", label: words.native }]}
            />
            <Button>{words.addReader}</Button>
          </Form>
        </Card>
      )}
    </StaffLayout>
  );
}
