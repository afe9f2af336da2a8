import { FilterSelect, Register, Table, TextInput, type ViewContext } from "../../../../../platform/html/index.ts";
import { formatDate, formatNumber } from "../../../../../platform/i18n/index.ts";
import { UnitFilter } from "../../../../organisations/index.ts";
import type { CourseRow } from "../../../course.store.ts";
import { COURSE_KINDS, COURSE_STATES, type CourseState } from "../../../course.ts";
import type { vi } from "../../../messages.vi.ts";
import { HOSTED, TRAINING } from "../../addresses.ts";
import { InHandMark, StateMark } from "../../parts.tsx";
import type { CourseQuery } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  query: CourseQuery;
  today: string;
  rows: CourseRow[];
  counts: Record<CourseState, number>;
  units: { id: string; name: string }[];
  unitNames: Map<string, string>;
  mayWrite: boolean;
  isFirst: boolean;
  next: string | null;
}

export function CourseListView({ ctx, words, query, today, rows, ...props }: Props) {
  const said = words.hosted;
  const asked = { ...query, nam: query.nam === undefined ? undefined : String(query.nam) };
  const thisYear = Number(today.slice(0, 4));
  return (
    <Register
      ctx={ctx}
      title={said.title}
      lead={said.lead}
      breadcrumbs={[{ text: words.title, href: TRAINING }]}
      href={HOSTED}
      asked={asked}
      add={props.mayWrite && { href: `${TRAINING}/moi`, text: words.write }}
      csv={words.csv}
      above={rows.length > 0 ? <p class="govuk-body">{said.sums(props.counts)}</p> : null}
      filter={{
        submitLabel: words.filter,
        ...(query.nhiemvu ? { keep: { nhiemvu: query.nhiemvu } } : {}),
        fields: (
          <>
            <TextInput name="q" label={words.q} value={query.q ?? ""} />
            <FilterSelect
              name="tinhtrang"
              label={said.columns.state}
              value={query.tinhtrang}
              all={words.all}
              options={COURSE_STATES.map((state) => ({ value: state, label: words.states[state] }))}
            />
            <FilterSelect
              name="viec"
              label={said.need}
              value={query.viec}
              all={words.all}
              options={(["approve", "correct", "tell"] as const).map((need) => ({
                value: need,
                label: said.needs[need],
              }))}
            />
            <FilterSelect
              name="loai"
              label={words.kind}
              value={query.loai}
              all={words.all}
              options={COURSE_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
            />
            <UnitFilter label={words.unit} value={query.donvi} all={words.all} units={props.units} />
            <FilterSelect
              name="nam"
              label={words.year}
              value={query.nam}
              all={words.all}
              options={[1, 0, -1, -2, -3].map((more) => ({
                value: String(thisYear + more),
                label: String(thisYear + more),
              }))}
            />
          </>
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: words.nothingFits, title: said.emptyTitle, text: said.emptyText, drawing: "calendar" }}
      previous={props.isFirst ? null : {}}
      next={props.next ? { truoc: props.next } : null}
    >
      <Table
        caption={said.caption}
        phone="cards"
        rows={rows}
        columns={[
          {
            key: "title",
            header: said.columns.title,
            wide: true,
            rowHeader: true,
            cell: (row) => <a href={`${TRAINING}/${row.id}`}>{row.title}</a>,
          },
          { key: "kind", header: words.kind, cell: (row) => words.kinds[row.kind] },
          { key: "unit", header: words.unit, cell: (row) => props.unitNames.get(row.unitId) ?? "" },
          {
            key: "days",
            header: words.record.when,
            cell: (row) =>
              row.firstDay === row.lastDay
                ? formatDate(row.firstDay)
                : `${formatDate(row.firstDay)} – ${formatDate(row.lastDay)}`,
          },
          {
            key: "state",
            header: said.columns.state,
            cell: (row) => (
              <>
                <StateMark course={row} words={words} />{" "}
                {row.inHand && row.state !== "cancelled" ? <InHandMark state={row.inHand} words={words} /> : null}
              </>
            ),
          },
          {
            key: "people",
            header: said.columns.people,
            numeric: true,
            cell: (row) =>
              row.reached !== null
                ? said.came(row.reached)
                : row.waiting > 0
                  ? said.goingWaiting(row.going, row.waiting)
                  : formatNumber(row.going),
          },
        ]}
      />
    </Register>
  );
}
