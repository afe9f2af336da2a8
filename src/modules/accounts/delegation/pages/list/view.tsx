import {
  ActButton,
  type Asked,
  addressOf,
  EmptyList,
  FilterBar,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Pagination,
  StaffLayout,
  State,
  Table,
  Tabs,
  TextInput,
  type Tone,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate, formatDateTime } from "../../../../../platform/i18n/index.ts";
import type { Words } from "../../../forms.ts";
import { DELEGATION_STANDINGS, type Delegation, type DelegationStanding } from "../../delegation.store.ts";
import type { vi } from "../../messages.vi.ts";
import { type DelegationQuery, standingOf } from "./page.tsx";

const LIST = "/can-bo/uy-quyen";
const TONES: Record<DelegationStanding, Tone> = { now: "good", coming: "waiting", over: "neutral" };

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  roles: Words["roles"];
  query: DelegationQuery;
  rows: Delegation[];
  hasMore: boolean;
  counts: Record<DelegationStanding, number>;
  unitNames: Map<string, string>;
  today: string;
}

export function DelegationListView(props: Props) {
  const { ctx, words, roles, query, rows, hasMore, counts, unitNames, today } = props;
  const { xem, q, trang } = query;
  const address = (change: Asked, path = LIST): string => addressOf(path, { xem, q: q || undefined }, change);
  const filtered = Boolean(xem || q);
  return (
    <StaffLayout
      ctx={ctx}
      title={words.title}
      wide
      notice={query.xong ? <NotificationBanner tone="success">{words.done[query.xong]}</NotificationBanner> : null}
    >
      <PageHeading
        title={words.title}
        lead={words.lead}
        actions={
          <>
            <LinkButton href={`${LIST}/moi`}>{words.make}</LinkButton>{" "}
            {rows.length > 0 ? (
              <LinkButton href={address({}, `${LIST}.csv`)} variant="secondary" icon="download">
                {words.csv}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <Tabs
        label={words.state}
        items={[
          {
            href: address({ xem: undefined }),
            label: words.all,
            count: DELEGATION_STANDINGS.reduce((sum, one) => sum + counts[one], 0),
            current: !xem,
          },
          ...DELEGATION_STANDINGS.map((one) => ({
            href: address({ xem: one }),
            label: words.filters[one],
            count: counts[one],
            current: xem === one,
          })),
        ]}
      />
      <FilterBar action={LIST} submitLabel={words.filter} isFiltered={filtered} keep={xem ? { xem } : {}}>
        <TextInput name="q" label={words.findPeople} value={q ?? ""} />
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyList isFiltered={filtered} nothingFits={words.noneFits} resetHref={LIST} title={words.none}>
          {words.noneText}
        </EmptyList>
      ) : (
        <Table
          caption={words.title}
          captionHidden
          phone="cards"
          rows={rows}
          columns={[
            { key: "holder", header: words.holder, rowHeader: true, cell: (row) => row.holderName },
            { key: "person", header: words.person, cell: (row) => row.personName },
            {
              key: "role",
              header: words.role,
              cell: (row) => words.roleAt(roles[row.role], unitNames.get(row.unitId) ?? ""),
            },
            {
              key: "days",
              header: words.days,
              cell: (row) => words.daysOf(formatDate(row.fromDay), formatDate(row.untilDay)),
            },
            { key: "reason", header: words.reason, wide: true, cell: (row) => row.reason },
            {
              key: "state",
              header: words.state,
              cell: (row) => {
                const standing = standingOf(row, today);
                return (
                  <>
                    <State tone={TONES[standing]}>{words.filters[standing]}</State>
                    {row.endedAt ? <p>{words.ended(row.endedByName ?? "", formatDateTime(row.endedAt))}</p> : null}
                    {standing === "over" ? null : (
                      <ActButton action={`${LIST}/${row.id}/cham-dut`} variant="secondary" small>
                        {words.end}
                        <span class="govuk-visually-hidden">{words.endOf(row.holderName, row.personName)}</span>
                      </ActButton>
                    )}
                  </>
                );
              },
            },
          ]}
        />
      )}
      <Pagination
        {...(trang > 1 ? { previousHref: address({ trang: String(trang - 1) }) } : {})}
        {...(hasMore ? { nextHref: address({ trang: String(trang + 1) }) } : {})}
      />
    </StaffLayout>
  );
}
