import {
  type Asked,
  addressOf,
  CardList,
  EmptyList,
  FilterBar,
  FilterSelect,
  LinkButton,
  MetaLine,
  PageHeading,
  Pagination,
  StaffLayout,
  State,
  Tabs,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { BRIEFING_KINDS } from "../../../briefing.ts";
import type { StreamRow } from "../../../briefings.store.ts";
import type { vi } from "../../../messages.vi.ts";
import { SENT, STREAM } from "../../addresses.ts";
import { DueMark } from "../../parts.tsx";
import type { StreamQuery } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  query: StreamQuery;
  today: string;
  rows: StreamRow[];
  counts: { unread: number; late: number; read: number };
  unitNames: Map<string, string>;
  mayFollow: boolean;
  mayWrite: boolean;
  hasMore: boolean;
}

export function StreamView({ ctx, words, query, today, rows, counts, ...props }: Props) {
  const { xem, trang, ...asked } = query;
  const isFiltered = Boolean(asked.q || asked.loai);
  const address = (more: Asked): string => addressOf(STREAM, { ...asked, ...(xem === "unread" ? {} : { xem }) }, more);
  const empty = xem === "read" ? "read" : "unread";
  return (
    <StaffLayout ctx={ctx} title={words.title}>
      <PageHeading
        title={words.title}
        lead={words.lead}
        actions={
          <>
            {props.mayWrite ? (
              <LinkButton href={`${STREAM}/moi`} small>
                {words.write}
              </LinkButton>
            ) : null}{" "}
            {props.mayFollow ? (
              <LinkButton href={SENT} small variant="secondary">
                {words.sentTitle}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <Tabs
        label={words.title}
        items={(["unread", "read", "all"] as const).map((view) => ({
          href: addressOf(STREAM, {}, view === "unread" ? {} : { xem: view }),
          label: words.tabs[view],
          current: view === xem,
          ...(view === "all" ? {} : { count: counts[view] }),
        }))}
      />
      {isFiltered || rows.length > 5 || trang > 1 ? (
        <FilterBar action={STREAM} submitLabel={words.filter} isFiltered={isFiltered} keep={{ xem }}>
          <TextInput name="q" label={words.q} value={query.q ?? ""} />
          <FilterSelect
            name="loai"
            label={words.kind}
            value={query.loai}
            all={words.all}
            options={BRIEFING_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
          />
        </FilterBar>
      ) : null}
      {rows.length === 0 ? (
        <EmptyList
          isFiltered={isFiltered}
          nothingFits={words.nothingFits}
          resetHref={address({ q: undefined, loai: undefined })}
          title={empty === "read" ? words.nothingRead : words.nothingUnread}
          drawing={empty === "read" ? "inbox" : "done"}
        >
          {empty === "read" ? words.nothingReadText : words.nothingUnreadText}
        </EmptyList>
      ) : (
        <CardList
          level={2}
          label={words.tabs[xem]}
          items={rows.map((row) => ({
            href: `${STREAM}/${row.id}`,
            title: row.title,
            meta: <MetaLine items={[words.kinds[row.kind], props.unitNames.get(row.unitId) ?? ""]} />,
            state: row.readAt ? (
              <State tone="good">{words.readOn(row.readAt)}</State>
            ) : row.endsOn !== null && row.endsOn < today ? (
              <State tone="neutral">{words.ended(row.endsOn)}</State>
            ) : (
              <>
                <DueMark dueOn={row.dueOn} today={today} words={words} />
                {row.lastRead !== null && row.lastRead < row.version ? (
                  <>
                    {" "}
                    <State tone="warn">{words.corrected}</State>
                  </>
                ) : null}
              </>
            ),
          }))}
        />
      )}
      <Pagination
        previousHref={trang > 1 ? address(trang > 2 ? { trang: String(trang - 1) } : {}) : undefined}
        nextHref={props.hasMore ? address({ trang: String(trang + 1) }) : undefined}
      />
    </StaffLayout>
  );
}
