import {
  type Asked,
  addressOf,
  EmptyList,
  FilterBar,
  isFiltered,
  LinkButton,
  PageHeading,
  Pagination,
  Select,
  StaffLayout,
  State,
  StatTiles,
  Table,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate, formatNumber } from "../../../../../platform/i18n/index.ts";
import { UnitFilter } from "../../../../organisations/index.ts";
import { topicChoices } from "../../../../topics/index.ts";
import type { TargetRow } from "../../../load-board.ts";
import { MOST_TARGETS } from "../../../load-board.ts";
import type { vi } from "../../../messages.vi.ts";
import { sourceOf } from "../../../source-of.ts";
import { STANDING_TONES } from "../../../standing-tones.ts";
import { STANDINGS, type TargetStanding } from "../../../target.ts";
import type { TargetQuery } from "./page.tsx";

export const TARGETS = "/can-bo/chi-tieu";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  query: TargetQuery;
  year: number;
  years: number[];
  rows: TargetRow[];
  counts: Record<TargetStanding, number>;
  isCut: boolean;
  units: { id: string; name: string }[];
  unitNames: Map<string, string>;
  mayAdd: boolean;
  isFirst: boolean;
  next: string | null;
}

export function TargetListView(props: Props) {
  const { ctx, words, query, year, rows, counts } = props;
  const asked = { ...query, nam: query.nam === undefined ? undefined : String(query.nam) };
  const address = (path: string, more: Asked = {}): string => addressOf(path, asked, more);
  const filtered = isFiltered({ ...asked, nam: undefined });
  return (
    <StaffLayout ctx={ctx} title={words.title} wide>
      <PageHeading
        title={words.title}
        caption={words.public.ofYear(year)}
        lead={words.lead}
        actions={
          <>
            {props.mayAdd ? (
              <LinkButton href={`${TARGETS}/moi`} small>
                {words.add}
              </LinkButton>
            ) : null}{" "}
            {rows.length > 0 ? (
              <LinkButton href={address(`${TARGETS}.csv`)} variant="secondary" small icon="download">
                {words.csv}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <StatTiles
        label={words.standing}
        tiles={STANDINGS.map((one) => ({
          label: words.standings[one],
          value: formatNumber(counts[one]),
          href: address(TARGETS, { tinhtrang: one }),
        }))}
      />
      <FilterBar action={TARGETS} submitLabel={words.filter} isFiltered={filtered}>
        <Select
          name="nam"
          label={words.year}
          value={String(year)}
          options={props.years.map((one) => ({ value: String(one), label: String(one) }))}
        />
        <TextInput name="q" label={words.q} value={query.q ?? ""} />
        <UnitFilter label={words.unit} value={query.donvi} all={words.all} units={props.units} />
        <Select
          name="linhvuc"
          label={words.topic}
          value={query.linhvuc ?? ""}
          placeholder={words.all}
          options={topicChoices(ctx.lang)}
        />
        <Select
          name="tinhtrang"
          label={words.standing}
          value={query.tinhtrang ?? ""}
          placeholder={words.all}
          options={STANDINGS.map((value) => ({ value, label: words.standings[value] }))}
        />
      </FilterBar>
      {props.isCut ? <p class="govuk-body">{words.cut(MOST_TARGETS)}</p> : null}
      {rows.length === 0 ? (
        <EmptyList
          isFiltered={filtered}
          nothingFits={words.emptyFiltered}
          resetHref={TARGETS}
          title={words.emptyTitle}
          drawing="inbox"
        >
          {words.emptyText}
        </EmptyList>
      ) : (
        <Table<TargetRow>
          caption={words.caption}
          captionHidden
          phone="cards"
          rows={rows}
          columns={[
            {
              key: "name",
              header: words.name,
              rowHeader: true,
              wide: true,
              cell: ({ target }) => <a href={`${TARGETS}/${target.id}`}>{target.name}</a>,
            },
            { key: "unit", header: words.unit, cell: ({ target }) => props.unitNames.get(target.unitId) ?? "" },
            { key: "promised", header: words.promised, cell: ({ target }) => words.promise(target) },
            {
              key: "value",
              header: words.value,
              cell: ({ target, last }) =>
                last ? `${words.number(last.value, target.measure)} (${formatDate(last.asOf)})` : "–",
            },
            {
              key: "source",
              header: words.source,
              wide: true,
              cell: ({ target, last }) => (last ? sourceOf(target, last, words) : "–"),
            },
            {
              key: "standing",
              header: words.standing,
              nowrap: true,
              cell: ({ standing }) => <State tone={STANDING_TONES[standing]}>{words.standings[standing]}</State>,
            },
          ]}
        />
      )}
      <Pagination
        previousHref={props.isFirst ? undefined : address(TARGETS)}
        nextHref={props.next ? address(TARGETS, { sau: props.next }) : undefined}
      />
    </StaffLayout>
  );
}
