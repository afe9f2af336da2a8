import {
  type Asked,
  addressOf,
  Button,
  Card,
  EmptyState,
  ErrorSummary,
  FilterBar,
  Form,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Pagination,
  Select,
  StaffLayout,
  State,
  Table,
  Tabs,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { formatNumber } from "../../../../../platform/i18n/index.ts";
import { languageNames, type ToldLanguage } from "../../../../topics/index.ts";
import type { vi as deskVi } from "../../messages.vi.ts";
import { STANDING_TONES } from "../../pages/work-list/view.tsx";
import type { vi } from "../messages.vi.ts";
import type { ProcedureStanding } from "../translate-procedure.ts";
import { PROCEDURE_STANDINGS, type ProcedureRow } from "./list-page.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  deskWords: typeof deskVi;
  query: { lang: ToldLanguage; standing: ProcedureStanding | undefined; words: string; page: number };
  languages: ToldLanguage[];
  rows: ProcedureRow[];
  counts: Record<ProcedureStanding, number>;
  hasNext: boolean;
  mayChoose: boolean;
  typed: { codes: string; lang: string };
  errors: FormErrors;
  /** How many were chosen just now. */
  chosen: number;
  isDropped: boolean;
}

const BASE = "/can-bo/dich/thu-tuc";

export function ProcedureListView(props: Props) {
  const { ctx, words, deskWords, query, languages, rows, counts, errors } = props;
  const names = languageNames(ctx.lang);
  const offered = [...new Set([query.lang, ...languages])].map((value) => ({ value, label: names[value] }));
  const asked = { ngonngu: query.lang, tinhtrang: query.standing, q: query.words || undefined };
  const address = (change: Asked): string => addressOf(BASE, asked, change);
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <StaffLayout
      ctx={ctx}
      title={words.title}
      breadcrumbs={[{ text: deskWords.title, href: `/can-bo/dich?ngonngu=${query.lang}` }]}
      hasErrors={Object.keys(errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {props.chosen > 0 ? (
            <NotificationBanner tone="success">{words.chosen(props.chosen)}</NotificationBanner>
          ) : null}
          {props.isDropped ? <NotificationBanner tone="success">{words.dropped}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading
        title={words.title}
        lead={words.lead}
        actions={
          <LinkButton href={`/can-bo/dich/thuat-ngu?ngonngu=${query.lang}`} variant="secondary">
            {deskWords.terms}
          </LinkButton>
        }
      />
      <FilterBar
        action={BASE}
        submitLabel={deskWords.filter}
        isFiltered={query.words !== ""}
        keep={query.standing ? { tinhtrang: query.standing } : {}}
      >
        <Select name="ngonngu" label={deskWords.language} value={query.lang} options={offered} />
        <TextInput name="q" label={words.search} value={query.words} />
      </FilterBar>
      <Tabs
        label={deskWords.standing}
        items={PROCEDURE_STANDINGS.filter((one) => one !== "ended" || counts.ended > 0).map((one) => ({
          href: address({ tinhtrang: query.standing === one ? undefined : one }),
          label: words.standings[one],
          count: counts[one],
          current: query.standing === one,
        }))}
      />
      {rows.length === 0 ? (
        <EmptyState title={words.emptyTitle}>
          {all > 0 || query.words !== "" ? words.emptyFound : props.mayChoose ? words.empty : words.emptyReader}
        </EmptyState>
      ) : (
        <>
          <Table
            caption={words.title}
            captionHidden
            phone="cards"
            rows={rows}
            columns={[
              {
                key: "procedure",
                header: words.procedure,
                rowHeader: true,
                wide: true,
                cell: ({ chosen, name }) => (
                  <>
                    <a href={`${BASE}/${chosen.code}/${query.lang}`}>{name}</a>
                    {chosen.confirmedName ? (
                      <>
                        <br />
                        <span class="govuk-hint" lang={query.lang}>
                          {chosen.confirmedName}
                        </span>
                      </>
                    ) : null}
                  </>
                ),
              },
              { key: "code", header: words.code, nowrap: true, cell: ({ chosen }) => chosen.code },
              {
                key: "standing",
                header: deskWords.standing,
                nowrap: true,
                cell: ({ standing }) => (
                  <State tone={standing === "ended" ? "neutral" : STANDING_TONES[standing]}>
                    {words.standings[standing]}
                  </State>
                ),
              },
              {
                key: "missing",
                header: words.toDo,
                numeric: true,
                cell: ({ missing }) => (missing === 0 ? "–" : formatNumber(missing, ctx.lang)),
              },
              { key: "translator", header: words.translator, cell: ({ chosen }) => chosen.writtenByName ?? "–" },
            ]}
          />
          <p class="govuk-body">
            <a href={addressOf(`${BASE}.csv`, asked, {})}>{words.file}</a>
          </p>
        </>
      )}
      <Pagination
        previousHref={query.page > 1 ? address({ trang: String(query.page - 1) }) : null}
        nextHref={props.hasNext ? address({ trang: String(query.page + 1) }) : null}
      />
      {props.mayChoose ? (
        <Card title={words.choose}>
          <Form action={BASE} id="chon-thu-tuc">
            <Select
              id="chon-lang"
              name="lang"
              label={deskWords.language}
              value={props.typed.lang}
              options={Object.entries(names)
                .filter(([value]) => value !== "vi")
                .map(([value, label]) => ({ value, label }))}
              {...errorIn(errors)("lang")}
            />
            <TextInput
              name="codes"
              label={words.codes}
              hint={words.codesHint}
              value={props.typed.codes}
              {...errorIn(errors)("codes")}
            />
            <Button variant="secondary">{words.chooseButton}</Button>
          </Form>
        </Card>
      ) : null}
    </StaffLayout>
  );
}
