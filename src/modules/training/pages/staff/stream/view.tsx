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
  Tabs,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import type { StreamRow } from "../../../course.store.ts";
import { COURSE_KINDS, type Session } from "../../../course.ts";
import type { vi } from "../../../messages.vi.ts";
import { ASKED, HOSTED, MINE, TRAINED, TRAINING } from "../../addresses.ts";
import { daysInWords, SeatMark } from "../../parts.tsx";
import type { StreamQuery } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  query: StreamQuery;
  today: string;
  rows: StreamRow[];
  sessions: (Session & { courseId: string })[];
  unitNames: Map<string, string>;
  mayLookAfter: boolean;
  mayOversee: boolean;
  mayWrite: boolean;
  hasMore: boolean;
}

export function StreamView({ ctx, words, query, today, rows, ...props }: Props) {
  const { xem, trang, ...asked } = query;
  const isFiltered = Boolean(asked.q || asked.loai);
  const address = (more: Asked): string =>
    addressOf(TRAINING, { ...asked, ...(xem === "coming" ? {} : { xem }) }, more);
  return (
    <StaffLayout ctx={ctx} title={words.title}>
      <PageHeading
        title={words.title}
        lead={words.lead}
        actions={
          <>
            {props.mayWrite ? (
              <LinkButton href={`${TRAINING}/moi`} small>
                {words.write}
              </LinkButton>
            ) : null}{" "}
            {props.mayLookAfter ? (
              <LinkButton href={HOSTED} small variant="secondary">
                {words.hosted.title}
              </LinkButton>
            ) : null}{" "}
            {props.mayLookAfter ? (
              <LinkButton href={ASKED} small variant="secondary">
                {words.asked.listTitle}
              </LinkButton>
            ) : null}{" "}
            {props.mayOversee ? (
              <LinkButton href={TRAINED} small variant="secondary">
                {words.trained.link}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <Tabs
        label={words.title}
        items={[
          { href: TRAINING, label: words.tabs.coming, current: xem === "coming" },
          { href: MINE, label: words.tabs.mine, current: false },
          { href: `${TRAINING}?xem=past`, label: words.tabs.past, current: xem === "past" },
        ]}
      />
      {isFiltered || rows.length > 5 || trang > 1 ? (
        <FilterBar action={TRAINING} submitLabel={words.filter} isFiltered={isFiltered} keep={{ xem }}>
          <TextInput name="q" label={words.q} value={query.q ?? ""} />
          <FilterSelect
            name="loai"
            label={words.kind}
            value={query.loai}
            all={words.all}
            options={COURSE_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
          />
        </FilterBar>
      ) : null}
      {rows.length === 0 ? (
        <EmptyList
          isFiltered={isFiltered}
          nothingFits={words.nothingFits}
          resetHref={address({ q: undefined, loai: undefined })}
          title={xem === "past" ? words.nothingPast : words.nothingComing}
          drawing="calendar"
        >
          {xem === "past" ? words.nothingPastText : words.nothingComingText}
        </EmptyList>
      ) : (
        <CardList
          level={2}
          label={words.tabs[xem]}
          items={rows.map((row) => ({
            href: `${TRAINING}/${row.id}`,
            title: row.title,
            meta: (
              <MetaLine
                items={[
                  words.kinds[row.kind],
                  props.unitNames.get(row.unitId) ?? "",
                  daysInWords(
                    row,
                    props.sessions.filter((one) => one.courseId === row.id),
                    words,
                  ),
                ]}
              />
            ),
            state: <SeatMark row={row} today={today} words={words} />,
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
