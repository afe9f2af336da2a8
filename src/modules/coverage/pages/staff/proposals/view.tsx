import {
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  InsetText,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  Table,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import type { Lang } from "../../../../../platform/i18n/index.ts";
import { audienceNames, languageNames, topicNames } from "../../../../topics/index.ts";
import type { Words } from "../../../messages.vi.ts";
import { FORMS, type Form as FormKind, type Proposal, type proposeItems } from "../../../propose-items.ts";
import { CoverageFilter } from "../coverage-filter.tsx";
import { type CoverageQuery, inSentence } from "../coverage-query.ts";
import { CoverageTabs } from "../coverage-tabs.tsx";

interface Props {
  ctx: ViewContext;
  lang: Lang;
  words: Words;
  query: CoverageQuery;
  units: { id: string; name: string }[];
  typedMoney: string;
  moneyError: string | null;
  /** What the book of the plans leaves. */
  moneyHint: string | null;
  found: ReturnType<typeof proposeItems> | null;
  hasPrices: boolean;
  names: Map<string, string>;
  unitId: string | null;
  mayPrice: boolean;
  mayWrite: boolean;
  typed: Record<FormKind, { once: string; perCommune: string }>;
  errors: Partial<Record<FormKind, string>>;
  isSaved: boolean;
}

const BASE = "/can-bo/khoang-lang/de-xuat";

export function ProposalsView(props: Props) {
  const { ctx, lang, words, query, units, typedMoney, moneyError, found, hasPrices, unitId, names, isSaved } = props;
  const text = words.proposals;
  const problems = [
    ...(moneyError ? [{ field: "tien", message: moneyError }] : []),
    ...FORMS.flatMap((form) => {
      const message = props.errors[form];
      return message ? [{ field: `${form}-once`, message: `${words.forms[form]}: ${message}` }] : [];
    }),
  ];
  const isEmpty = found !== null && found.affordable.length === 0 && found.unpriced.length === 0 && found.beyond === 0;
  return (
    <StaffLayout
      ctx={ctx}
      title={text.title}
      breadcrumbs={[{ text: words.title, href: "/can-bo/khoang-lang" }]}
      hasErrors={problems.length > 0}
      notice={
        problems.length > 0 ? (
          <ErrorSummary errors={problems} />
        ) : isSaved ? (
          <NotificationBanner tone="success">{text.pricesSaved}</NotificationBanner>
        ) : null
      }
      wide
    >
      <PageHeading title={text.title} caption={unitId ? names.get(unitId) : undefined} lead={text.lead} />
      <CoverageTabs words={words} current="proposals" unitId={query.donvi} />
      {props.moneyHint ? <p class="govuk-body">{props.moneyHint}</p> : null}
      <CoverageFilter action={BASE} words={words} lang={lang} query={query} units={units} submitLabel={text.show}>
        <TextInput
          name="tien"
          label={text.money}
          placeholder={text.moneyExample}
          value={typedMoney}
          width={20}
          error={moneyError ?? undefined}
        />
      </CoverageFilter>
      {isEmpty ? (
        <EmptyState title={text.none} drawing="done">
          {text.noneText}
        </EmptyState>
      ) : null}
      {found && !hasPrices && !isEmpty ? (
        <InsetText>
          <strong>{text.noPrices}.</strong> {text.noPricesText}
        </InsetText>
      ) : null}
      {found && found.affordable.length > 0 ? (
        <>
          <Proposals {...props} caption={text.caption} proposals={found.affordable} />
          <p class="govuk-body">{text.left(found.left)}</p>
        </>
      ) : null}
      {found && found.beyond > 0 ? <p class="govuk-body">{text.beyond(found.beyond)}</p> : null}
      {found && found.unpriced.length > 0 ? (
        <>
          <Heading>{text.unpricedTitle}</Heading>
          <p class="govuk-body">{text.unpricedText}</p>
          <Proposals {...props} caption={text.unpricedTitle} proposals={found.unpriced.slice(0, 30)} />
        </>
      ) : null}
      {props.mayPrice ? <Prices {...props} /> : null}
    </StaffLayout>
  );
}

function Proposals({
  proposals,
  caption,
  lang,
  words,
  names,
  mayWrite,
}: Props & { proposals: readonly Proposal[]; caption: string }) {
  const text = words.proposals;
  const [audiences, languages, topics] = [audienceNames(lang), languageNames(lang), topicNames(lang)];
  const where = ({ communeIds }: Proposal): string => {
    const shown = communeIds.slice(0, 3);
    return text.more(shown.map((id) => names.get(id) ?? "").join(", "), communeIds.length - shown.length);
  };
  return (
    <Table
      caption={caption}
      captionHidden
      phone="cards"
      rows={proposals}
      columns={[
        {
          key: "what",
          header: text.what,
          rowHeader: true,
          wide: true,
          cell: (one) => (
            <>
              {topics[one.topic]}
              <span class="govuk-hint db-hint-line">
                {audiences[one.audience]}, {inSentence(languages[one.language])}
              </span>
            </>
          ),
        },
        { key: "form", header: text.form, cell: (one) => words.forms[one.form] },
        { key: "where", header: text.where, wide: true, cell: where },
        {
          key: "gap",
          header: text.gap,
          cell: (one) => (
            <>
              {text.cells(one.communeIds.length)}
              {one.people === null ? null : <span class="govuk-hint db-hint-line">{text.people(one.people)}</span>}
            </>
          ),
        },
        {
          key: "cost",
          header: text.cost,
          numeric: true,
          cell: (one) => (one.cost === null ? "–" : text.dong(one.cost)),
        },
        ...(mayWrite
          ? [
              {
                key: "write",
                header: text.write,
                cell: (one: Proposal) => (
                  <a
                    href={`/can-bo/tin-bai/moi?${new URLSearchParams({
                      linhvuc: one.topic,
                      doituong: one.audience,
                      ...(one.communeIds.length === 1 ? { donvi: one.communeIds[0] as string } : {}),
                    })}`}
                  >
                    {text.write}
                    <span class="govuk-visually-hidden">
                      : {topics[one.topic]}, {audiences[one.audience]}
                    </span>
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function Prices({ words, typed, errors }: Props) {
  const text = words.proposals;
  return (
    <>
      <Heading id="gia">{text.prices}</Heading>
      <p class="govuk-body">{text.noPricesText}</p>
      <Form action="/can-bo/khoang-lang/gia">
        <Table
          caption={text.prices}
          captionHidden
          phone="cards"
          rows={FORMS}
          columns={[
            { key: "form", header: text.form, rowHeader: true, cell: (form) => words.forms[form] },
            ...(["once", "perCommune"] as const).map((part) => ({
              key: part,
              header: text[part],
              cell: (form: FormKind) => (
                <TextInput
                  name={`${form}-${part}`}
                  label={`${words.forms[form]}: ${text[part]}`}
                  labelHidden
                  value={typed[form][part]}
                  inputmode="numeric"
                  width={10}
                  error={part === "once" ? errors[form] : undefined}
                />
              ),
            })),
          ]}
        />
        <Button>{text.savePrices}</Button>
      </Form>
    </>
  );
}
