import {
  addressOf,
  Button,
  ButtonGroup,
  Details,
  EmptyList,
  ErrorSummary,
  FilterBar,
  FilterSelect,
  Form,
  LinkButton,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  State,
  Table,
  Tabs,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { formatDate, formatDateTime, formatNumber } from "../../../../../platform/i18n/index.ts";
import { hoursOf, type Session } from "../../../course.ts";
import type { LoadedCourse } from "../../../load-course.ts";
import type { vi } from "../../../messages.vi.ts";
import { TRAINING } from "../../addresses.ts";
import type { Named, PeopleQuery } from "./page.tsx";

interface Props extends LoadedCourse {
  ctx: ViewContext;
  words: typeof vi;
  query: PeopleQuery;
  sessions: Session[];
  session: Session | null;
  mayTick: boolean;
  people: Named[];
  hasMore: boolean;
  seats: { going: number; waiting: number; guests: number };
  came: Map<string, number>;
  units: { id: string; name: string }[];
  done: string;
  inFull: boolean;
  typed: Typed;
  errors: FormErrors;
}

function PeopleTable({ words, sessions, session, people, mayTick }: Props) {
  const said = words.people;
  return (
    <Table
      caption={session ? said.captionOf(session.topic) : said.title}
      phone="cards"
      rows={people}
      {...(mayTick && session
        ? {
            select: {
              name: "present",
              value: (one: Named) => one.id,
              label: (one: Named) => one.shownName,
              chosen: people.filter((one) => one.attended.includes(session.id)).map((one) => one.id),
            },
          }
        : {})}
      columns={[
        { key: "name", header: said.columns.name, rowHeader: true, cell: (one) => one.shownName },
        { key: "office", header: said.columns.office, wide: true, cell: (one) => one.office },
        {
          key: "how",
          header: said.columns.how,
          cell: (one) => (one.how === "nominated" ? said.nominatedBy(one.signedByName) : said.hows[one.how]),
        },
        session
          ? {
              key: "there",
              header: said.columns.there,
              cell: (one) =>
                one.attended.includes(session.id) ? (
                  <State tone="good">{said.there}</State>
                ) : (
                  <State tone="neutral">{said.notThere}</State>
                ),
            }
          : {
              key: "attended",
              header: said.columns.attended,
              numeric: true,
              cell: (one) =>
                `${sessions.filter((each) => one.attended.includes(each.id)).length}/${formatNumber(sessions.length)}`,
            },
        { key: "signed", header: said.columns.signed, cell: (one) => formatDateTime(one.signedAt) },
      ]}
    />
  );
}

export function PeopleView(props: Props) {
  const { ctx, words, course, query, sessions, session, people, seats, errors, typed, done } = props;
  const said = words.people;
  const base = `${TRAINING}/${course.id}`;
  const here = `${base}/danh-sach`;
  const error = errorIn(errors);
  const { buoi, xem, ...asked } = query;
  const isFiltered = Boolean(asked.q || asked.donvi);
  const told = (said.done as Record<string, string>)[done];
  const keep = { ...(buoi ? { buoi } : {}), ...(xem ? { xem } : {}) };
  return (
    <StaffLayout
      ctx={ctx}
      title={said.title}
      wide
      breadcrumbs={[
        { text: words.title, href: TRAINING },
        { text: course.title, href: base },
      ]}
      hasErrors={Object.keys(errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {told ? <NotificationBanner tone="success" heading={told} /> : null}
        </>
      }
    >
      <PageHeading
        title={said.title}
        caption={course.title}
        lead={said.sums(seats.going, seats.waiting, seats.guests)}
        actions={
          <>
            <LinkButton
              href={addressOf(`${here}.csv`, { ...keep, ...asked })}
              variant="secondary"
              small
              icon="download"
            >
              {words.csv}
            </LinkButton>{" "}
            <LinkButton
              href={addressOf(`${here}.xlsx`, { ...keep, ...asked })}
              variant="secondary"
              small
              icon="download"
            >
              {said.xlsx}
            </LinkButton>
          </>
        }
      />
      <Tabs
        label={said.title}
        items={[
          { href: here, label: said.all, count: seats.going, current: !session && !xem },
          ...sessions.map((one, at) => ({
            href: `${here}?buoi=${one.id}`,
            label: words.form.session(at + 1),
            count: props.came.get(one.id) ?? 0,
            current: one.id === session?.id,
          })),
          ...(seats.waiting > 0 || xem === "waiting"
            ? [{ href: `${here}?xem=waiting`, label: said.waiting, count: seats.waiting, current: xem === "waiting" }]
            : []),
        ]}
      />
      {session ? (
        <p class="govuk-body">
          {session.topic}. {formatDate(session.day)}, {hoursOf(session)}. {session.place ?? ""}
        </p>
      ) : null}
      {isFiltered || people.length > 10 ? (
        <FilterBar action={here} submitLabel={words.filter} isFiltered={isFiltered} keep={keep}>
          <TextInput name="q" label={said.q} value={query.q ?? ""} />
          <FilterSelect
            name="donvi"
            label={words.unit}
            value={query.donvi}
            all={words.all}
            options={[
              ...props.units.map((unit) => ({ value: unit.id, label: unit.name })),
              ...(seats.guests > 0 ? [{ value: "khach", label: said.guestsOnly }] : []),
            ]}
          />
        </FilterBar>
      ) : null}
      {props.hasMore ? <p class="govuk-body">{said.more(people.length)}</p> : null}
      {people.length === 0 ? (
        <EmptyList
          isFiltered={isFiltered}
          nothingFits={words.nothingFits}
          resetHref={addressOf(here, keep)}
          title={said.emptyTitle}
        >
          {said.emptyText}
        </EmptyList>
      ) : props.mayTick && session ? (
        <Form action={`${here}?buoi=${session.id}`} id="present">
          <input type="hidden" name="session" value={session.id} />
          {people.map((one) => (
            <input key={one.id} type="hidden" name="shown" value={one.id} />
          ))}
          <p class="govuk-body">{said.tickHint}</p>
          <PeopleTable {...props} />
          <Button>{said.tick}</Button>
        </Form>
      ) : (
        <PeopleTable {...props} />
      )}
      {props.mayRun ? (
        <ButtonGroup>
          <Form action={`${base}/phieu-diem-danh`}>
            {session ? <input type="hidden" name="session" value={session.id} /> : null}
            <Button variant="secondary">{said.print}</Button>
          </Form>
          {seats.guests > 0 && !props.inFull ? (
            <Form action={addressOf(`${here}/ten-khach`, { ...keep, ...asked })}>
              <Button variant="secondary">{said.openGuests}</Button>
            </Form>
          ) : null}
        </ButtonGroup>
      ) : null}
      {props.mayRun && course.state === "announced" ? (
        <Details summary={said.writeIn} open={errors.name !== undefined || errors.office !== undefined}>
          <Form action={`${here}/ghi-khach${session ? `?buoi=${session.id}` : ""}`}>
            <p class="govuk-body">{said.writeInHint}</p>
            {session ? <input type="hidden" name="session" value={session.id} /> : null}
            <TextInput name="name" label={said.guestName} value={typed.name ?? ""} {...error("name")} />
            <TextInput name="office" label={said.guestOffice} value={typed.office ?? ""} {...error("office")} />
            <Button>{said.writeInButton}</Button>
          </Form>
        </Details>
      ) : null}
    </StaffLayout>
  );
}
