import {
  addressOf,
  Button,
  EmptyList,
  ErrorSummary,
  FilterBar,
  Form,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  State,
  Table,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { UnitFilter } from "../../../../organisations/index.ts";
import type { Course } from "../../../course.ts";
import type { vi } from "../../../messages.vi.ts";
import type { Nominee } from "../../../seats.store.ts";
import { TRAINING } from "../../addresses.ts";
import type { NominateQuery } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  course: Course;
  query: NominateQuery;
  people: Nominee[];
  hasMore: boolean;
  seats: { going: number; waiting: number };
  capacity: number | null;
  units: { id: string; name: string }[];
  unitNames: Map<string, string>;
  done: string;
  chosen: string[];
  error: string | null;
}

export function NominateView({ ctx, words, course, query, people, seats, capacity, done, ...props }: Props) {
  const said = words.nominate;
  const base = `${TRAINING}/${course.id}`;
  const here = `${base}/cu-nguoi`;
  const isFiltered = Boolean(query.q || query.donvi);
  const counts = /^(\d{1,4})-(\d{1,4})$/.exec(done);
  // Who has a seat or waits already is shown, and cannot be sent twice.
  const free = people.filter((one) => one.seat === null || one.seat === "left");
  const seated = people.filter((one) => one.seat === "going" || one.seat === "waiting");
  return (
    <StaffLayout
      ctx={ctx}
      title={said.title}
      breadcrumbs={[
        { text: words.title, href: TRAINING },
        { text: course.title, href: base },
      ]}
      hasErrors={props.error !== null}
      notice={
        <>
          {props.error ? <ErrorSummary errors={[{ field: "people", message: props.error }]} /> : null}
          {counts ? (
            <NotificationBanner tone="success" heading={said.done(Number(counts[1]), Number(counts[2]))} />
          ) : null}
        </>
      }
    >
      <PageHeading
        title={said.title}
        caption={course.title}
        lead={capacity === null ? said.lead : said.leadOf(Math.max(0, capacity - seats.going))}
      />
      <FilterBar action={here} submitLabel={words.filter} isFiltered={isFiltered}>
        <TextInput name="q" label={words.people.q} value={query.q ?? ""} />
        <UnitFilter label={words.unit} value={query.donvi} all={words.all} units={props.units} />
      </FilterBar>
      {props.hasMore ? <p class="govuk-body">{said.more(people.length)}</p> : null}
      {free.length === 0 ? (
        <EmptyList
          isFiltered={isFiltered}
          nothingFits={words.nothingFits}
          resetHref={here}
          title={said.emptyTitle}
          drawing="done"
        >
          {said.emptyText}
        </EmptyList>
      ) : (
        <Form action={addressOf(here, query)} id="people">
          <Table
            caption={said.caption}
            phone="cards"
            rows={free}
            select={{
              name: "people",
              value: (one) => one.id,
              label: (one) => one.name,
              chosen: props.chosen,
            }}
            columns={[
              { key: "name", header: words.people.columns.name, rowHeader: true, cell: (one) => one.name },
              { key: "title", header: said.position, cell: (one) => one.title ?? "" },
              { key: "unit", header: words.unit, cell: (one) => props.unitNames.get(one.unitId) ?? "" },
            ]}
          />
          <Button>{said.send}</Button>
        </Form>
      )}
      {seated.length > 0 ? (
        <Table
          caption={said.seatedCaption}
          phone="cards"
          rows={seated}
          columns={[
            { key: "name", header: words.people.columns.name, rowHeader: true, cell: (one) => one.name },
            { key: "unit", header: words.unit, cell: (one) => props.unitNames.get(one.unitId) ?? "" },
            {
              key: "seat",
              header: said.seat,
              cell: (one) =>
                one.seat === "going" ? (
                  <State tone="good">{words.seat.going}</State>
                ) : (
                  <State tone="waiting">{words.seat.waiting}</State>
                ),
            },
          ]}
        />
      ) : null}
    </StaffLayout>
  );
}
