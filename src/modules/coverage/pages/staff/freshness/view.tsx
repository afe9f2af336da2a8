import {
  ActButton,
  Button,
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
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import type { Freshness } from "../../../freshness/freshness.ts";
import type { vi } from "../../../freshness/messages.vi.ts";
import type { Words } from "../../../messages.vi.ts";
import { CoverageTabs } from "../coverage-tabs.tsx";
import { FRESHNESS } from "./page.ts";

type Row = Freshness & { label: string };

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  coverageWords: Words;
  unitId: string;
  unit: string;
  units: readonly { id: string; name: string }[];
  rows: Row[];
  choices: { value: string; label: string }[];
  mayEdit: boolean;
  typed: Typed;
  errors: FormErrors;
  done: "ghi" | "bo" | null;
}

export function FreshnessView(props: Props) {
  const { ctx, words, unitId, units, rows, mayEdit, errors, done } = props;
  const list = summaryOf(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={words.title}
      breadcrumbs={[{ text: props.coverageWords.title, href: "/can-bo/khoang-lang" }]}
      hasErrors={list.length > 0}
      notice={
        list.length > 0 ? (
          <ErrorSummary errors={list} />
        ) : done ? (
          <NotificationBanner tone="success">{done === "ghi" ? words.saved : words.dropped}</NotificationBanner>
        ) : null
      }
    >
      <PageHeading
        title={words.title}
        caption={props.unit}
        lead={words.lead}
        actions={
          rows.length > 0 ? (
            <LinkButton href={`${FRESHNESS}.csv?donvi=${unitId}`} variant="secondary" small icon="download">
              {words.csv}
            </LinkButton>
          ) : null
        }
      />
      <CoverageTabs words={props.coverageWords} current="freshness" unitId={unitId} />
      {units.length > 1 ? (
        <FilterBar action={FRESHNESS} submitLabel={words.filter}>
          <Select
            name="donvi"
            label={words.unit}
            value={unitId}
            options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
          />
        </FilterBar>
      ) : null}
      {rows.length === 0 ? (
        <EmptyState title={words.emptyTitle} drawing="loudspeaker">
          {words.emptyText}
        </EmptyState>
      ) : (
        <Rows {...props} />
      )}
      {mayEdit ? <SetRule {...props} /> : <p class="govuk-hint">{words.readOnly}</p>}
    </StaffLayout>
  );
}

function Rows({ words, unitId, rows, mayEdit }: Props) {
  return (
    <Table<Row>
      caption={words.caption}
      captionHidden
      phone="cards"
      rows={rows}
      columns={[
        {
          key: "what",
          header: words.what,
          rowHeader: true,
          cell: (row) => (
            <>
              {row.label}
              <br />
              {words.kinds[row.kind]}
            </>
          ),
        },
        {
          key: "last",
          header: words.last,
          nowrap: true,
          cell: (row) => (row.lastOn === null ? "–" : formatDate(row.lastOn)),
        },
        {
          key: "since",
          header: words.since,
          cell: (row) => (row.daysSince === null ? words.never : words.days(row.daysSince)),
        },
        {
          key: "expected",
          header: words.expected,
          cell: (row) => (row.days === null ? words.noRule : words.expectedDays(row.days)),
        },
        {
          key: "state",
          header: words.state,
          cell: (row) =>
            row.days === null ? (
              "–"
            ) : (
              <State tone={row.isQuiet ? "bad" : "good"}>{row.isQuiet ? words.quiet : words.fresh}</State>
            ),
        },
        ...(mayEdit
          ? [
              {
                key: "drop",
                header: words.drop,
                cell: (row: Row) =>
                  row.days === null ? null : (
                    <ActButton
                      action={`${FRESHNESS}/bo`}
                      fields={{ donvi: unitId, what: `${row.kind}:${row.name}` }}
                      variant="secondary"
                      small
                    >
                      {words.drop}
                      <span class="govuk-visually-hidden">: {row.label}</span>
                    </ActButton>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}

function SetRule({ words, unitId, choices, typed, errors }: Props) {
  const error = errorIn(errors);
  return (
    <>
      <Heading level={2} size="m">
        {words.setTitle}
      </Heading>
      <Form action={FRESHNESS}>
        <input type="hidden" name="donvi" value={unitId} />
        <Select
          name="what"
          label={words.what}
          value={typed.what ?? ""}
          placeholder={words.choose}
          options={choices}
          {...error("what")}
        />
        <TextInput
          name="days"
          label={words.daysLabel}
          hint={words.daysHint}
          value={typed.days ?? ""}
          inputmode="numeric"
          width={4}
          {...error("days")}
        />
        <Button>{words.save}</Button>
      </Form>
    </>
  );
}
