import {
  ActButton,
  Button,
  DateInput,
  Details,
  EmptyState,
  ErrorSummary,
  FilterBar,
  Form,
  Heading,
  NotificationBanner,
  PageHeading,
  Select,
  StaffLayout,
  State,
  Table,
  TextInput,
  type ViewContext,
} from "../../../../platform/html/index.ts";
import { dayIn, errorIn, type FormErrors, summaryOf, type Typed, typedDay } from "../../../../platform/http/index.ts";
import { formatDate } from "../../../../platform/i18n/index.ts";
import type { vi } from "../messages.vi.ts";
import type { Pick } from "../pick.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  unit: { id: string; name: string };
  homeHref: string;
  units: { id: string; name: string }[];
  picks: Pick[];
  titles: Map<string, string>;
  today: string;
  typed: Typed;
  errors: FormErrors;
  done: keyof typeof vi.done | null;
}

const PICKS = "/can-bo/noi-bat";

export function PicksView(props: Props) {
  const { ctx, words, unit, units, picks, titles, today, typed, errors, done } = props;
  const error = errorIn(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={words.title}
      hasErrors={Object.keys(errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {done ? <NotificationBanner tone="success">{words.done[done]}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading title={words.title} lead={words.lead} />
      {units.length > 1 ? (
        <FilterBar action={PICKS} submitLabel={words.show}>
          <Select
            name="donvi"
            label={words.unit}
            value={unit.id}
            options={units.map((one) => ({ value: one.id, label: one.name }))}
          />
        </FilterBar>
      ) : null}
      <p class="govuk-body">
        <a href={props.homeHref}>{words.home}</a>
      </p>
      {picks.length === 0 ? (
        <EmptyState title={words.emptyTitle}>{words.emptyText}</EmptyState>
      ) : (
        <Table
          caption={words.caption(unit.name)}
          phone="cards"
          rows={picks}
          columns={[
            {
              key: "page",
              header: words.page,
              rowHeader: true,
              wide: true,
              cell: (row) => (
                <>
                  <a href={row.path}>{titles.get(row.path) ?? row.path}</a>
                  {titles.has(row.path) ? null : <State tone="warn">{words.unreadable}</State>}
                  {row.until < today ? <State tone="neutral">{words.passed}</State> : null}
                </>
              ),
            },
            {
              key: "until",
              header: words.until,
              cell: (row) => (
                <>
                  {formatDate(row.until)}
                  <Details summary={words.changeUntil} open={errors[`until-${row.id}`] !== undefined}>
                    <Form action={`${PICKS}/${row.id}/ngay`}>
                      <DateInput
                        name={`until-${row.id}`}
                        label={words.untilLabel}
                        value={
                          errors[`until-${row.id}`]
                            ? dayIn(typed, `until-${row.id}`)
                            : dayIn(typedDay("d", row.until), "d")
                        }
                        {...error(`until-${row.id}`)}
                      />
                      <Button variant="secondary" small>
                        {words.changeUntil}
                      </Button>
                    </Form>
                  </Details>
                </>
              ),
            },
            { key: "by", header: words.pickedBy, cell: (row) => words.by(row.pickedByName, row.pickedAt) },
            {
              key: "order",
              header: words.order,
              cell: (row) => (
                <>
                  {row.position > 1 ? (
                    <ActButton action={`${PICKS}/${row.id}/len`} variant="quiet" small>
                      {words.up}
                    </ActButton>
                  ) : null}
                  {row.position < picks.length ? (
                    <ActButton action={`${PICKS}/${row.id}/xuong`} variant="quiet" small>
                      {words.down}
                    </ActButton>
                  ) : null}
                  <ActButton action={`${PICKS}/${row.id}/go`} variant="quiet" small>
                    {words.remove}
                  </ActButton>
                </>
              ),
            },
          ]}
        />
      )}
      <Heading level={2} size="m">
        {words.addTitle}
      </Heading>
      <Form action={PICKS}>
        <input type="hidden" name="unitId" value={unit.id} />
        <TextInput
          name="address"
          label={words.address}
          hint={words.addressHint}
          value={typed.address ?? ""}
          {...error("address")}
        />
        <DateInput name="until" label={words.untilLabel} value={dayIn(typed, "until")} {...error("until")} />
        <Button>{words.add}</Button>
      </Form>
    </StaffLayout>
  );
}
