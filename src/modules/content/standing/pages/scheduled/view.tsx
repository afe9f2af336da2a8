import { vietnamDay } from "../../../../../platform/clock/index.ts";
import {
  addressOf,
  EmptyList,
  FilterBar,
  FilterSelect,
  Heading,
  LinkButton,
  PageHeading,
  StaffLayout,
  Table,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import { UnitFilter } from "../../../../organisations/index.ts";
import { languageNames } from "../../../../topics/index.ts";
import type { ScheduledItem } from "../../../content.store.ts";
import { typedMoment } from "../../../moment.ts";
import type { vi } from "../../messages.vi.ts";
import type { ScheduledQuery } from "./page.tsx";

const LIST = "/can-bo/tin-bai/da-len-lich";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  query: ScheduledQuery;
  rows: ScheduledItem[];
  /** Every day on which something goes out. */
  days: { day: string; count: number }[];
  units: { id: string; name: string }[];
  unitNames: Map<string, string>;
}

export function ScheduledView({ ctx, words: all, query, rows, days, units, unitNames }: Props) {
  const words = all.scheduled;
  const filtered = Boolean(query.ngay || query.donvi);
  return (
    <StaffLayout ctx={ctx} title={words.title} wide>
      <PageHeading
        title={words.title}
        lead={words.lead}
        actions={
          rows.length > 0 ? (
            <LinkButton href={addressOf(`${LIST}.csv`, query, {})} variant="secondary" small icon="download">
              {words.csv}
            </LinkButton>
          ) : null
        }
      />
      {days.length > 1 || units.length > 1 ? (
        <FilterBar action={LIST} isFiltered={filtered} submitLabel={words.show}>
          <FilterSelect
            name="ngay"
            label={words.day}
            value={query.ngay}
            all={words.allDays}
            options={days.map(({ day, count }) => ({ value: day, label: `${formatDate(day)} (${count})` }))}
          />
          <UnitFilter label={words.unit} value={query.donvi} all={words.allUnits} units={units} />
        </FilterBar>
      ) : null}
      {rows.length === 0 ? (
        <EmptyList isFiltered={filtered} nothingFits={words.noneFits} resetHref={LIST} title={words.none}>
          {words.noneText}
        </EmptyList>
      ) : null}
      {[...Map.groupBy(rows, (row) => vietnamDay(row.publishAt))].map(([day, of]) => (
        <section key={day}>
          <Heading level={2} size="m">
            {formatDate(day)}
          </Heading>
          <Table
            caption={formatDate(day)}
            captionHidden
            phone="cards"
            rows={of}
            columns={[
              { key: "time", header: words.time, nowrap: true, cell: (row) => typedMoment(row.publishAt).time },
              {
                key: "item",
                header: words.item,
                rowHeader: true,
                wide: true,
                cell: (row) => <a href={`/can-bo/tin-bai/${row.id}`}>{row.title}</a>,
              },
              { key: "unit", header: words.unit, cell: (row) => unitNames.get(row.unitId) ?? "" },
              {
                key: "forms",
                header: words.forms,
                cell: (row) =>
                  [
                    words.formCount(row.forms),
                    row.languages.length > 0
                      ? words.languages(row.languages.map((one) => languageNames(ctx.lang)[one]).join(", "))
                      : "",
                  ]
                    .filter(Boolean)
                    .join("; "),
              },
              { key: "by", header: words.approvedBy, cell: (row) => row.approvedByName ?? "" },
            ]}
          />
        </section>
      ))}
    </StaffLayout>
  );
}
