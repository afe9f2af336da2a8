import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { transaction } from "../../../../platform/db/index.ts";
import {
  ActButton,
  Button,
  ErrorSummary,
  errorOf,
  type FieldError,
  Form,
  Heading,
  LinkButton,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  State,
  SummaryList,
  TextInput,
  Timeline,
} from "../../../../platform/html/index.ts";
import { html, longTexts, notFound, type Reply, type Rq, seeOther } from "../../../../platform/http/index.ts";
import { formatDateTime, nfc, parseVietnameseDate, pick } from "../../../../platform/i18n/index.ts";
import { actorOf, mayAt } from "../../../accounts/index.ts";
import { findUnit, readHours, WEEKDAYS } from "../../../organisations/index.ts";
import { endServicePoint } from "../../end-service-point.ts";
import { exceptDays, takeBackException } from "../../except-days.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { type ServicePoint, showSpans } from "../../point.ts";
import { findPoint, listPointHistory } from "../../service-point.store.ts";
import { PlaceActRefused } from "../../service-points.errors.ts";

const DONE = ["saved", "excepted", "takenBack", "ended"] as const;
const FIELDS = ["dayFrom", "dayTo", "hours", "note", "on", "exception"] as const;
type Typed = Record<(typeof FIELDS)[number], string>;
const EMPTY: Typed = { dayFrom: "", dayTo: "", hours: "", note: "", on: "", exception: "" };

async function load(rq: Rq): Promise<ServicePoint> {
  const id = z.uuid().safeParse(rq.params.id);
  const found = id.success ? await findPoint(rq.app.db, id.data, vietnamDay(rq.now)) : undefined;
  if (!found) throw notFound("service-point-not-found");
  return found;
}

export async function pointRecordPage(rq: Rq): Promise<Reply> {
  return show(rq, await load(rq), EMPTY, []);
}

async function show(rq: Rq, found: ServicePoint, typed: Typed, errors: FieldError[], status = 200): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const unit = await findUnit(db, found.unitId, vietnamDay(rq.now));
  const mayEdit = found.endedOn === null && (await mayAt(db, actorOf(rq), "places.edit", found.unitId, rq.now));
  const history = await listPointHistory(db, found.id);
  const done = DONE.find((one) => one === rq.query.xong);
  const address = `/can-bo/noi-tiep-nhan/${found.id}`;
  const line = (name: (typeof FIELDS)[number]) => ({ name, value: typed[name], error: errorOf(errors, name) });
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={found.name}
      breadcrumbs={[{ text: words.title, href: "/can-bo/noi-tiep-nhan" }]}
      hasErrors={errors.length > 0}
      notice={
        <>
          <ErrorSummary errors={errors} />
          {done ? <NotificationBanner tone="success" heading={words[done]} /> : null}
        </>
      }
    >
      <PageHeading
        title={found.name}
        caption={unit?.name}
        state={found.endedOn ? <State tone="bad">{words.endedOn(found.endedOn)}</State> : null}
        actions={
          <>
            {mayEdit ? <LinkButton href={`${address}/sua`}>{words.edit}</LinkButton> : null}
            {unit ? (
              <LinkButton href={`/${unit.slug}/thu-tuc`} variant="secondary">
                {words.publicPage}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <SummaryList
        rows={[
          { key: words.address, value: found.address },
          ...(found.directions ? [{ key: words.directions, value: found.directions }] : []),
          ...(found.phone ? [{ key: words.phone, value: found.phone }] : []),
          ...(found.email ? [{ key: words.email, value: found.email }] : []),
          ...(found.note ? [{ key: words.note, value: found.note }] : []),
          ...WEEKDAYS.map((day) => ({
            key: words.weekdays[day],
            value: found.hours[day].length > 0 ? showSpans(found.hours[day]) : words.closed,
          })),
        ]}
      />
      <Heading level={2}>{words.counterLines}</Heading>
      <SummaryList
        rows={found.counters.map((counter) => ({
          key: [counter.number, counter.name].filter((part) => part).join(". "),
          value: words.fields(counter.fields),
        }))}
      />
      <Heading level={2}>{words.exceptions}</Heading>
      {found.exceptions.length === 0 ? <p class="govuk-body">{words.exceptionsNone}</p> : null}
      {found.exceptions.map((one) => (
        <div>
          <p class="govuk-body">
            {words.days(one.dayFrom, one.dayTo)}: {one.hours.length > 0 ? showSpans(one.hours) : words.closed}.{" "}
            {one.note}
          </p>
          {mayEdit ? (
            <ActButton
              action={`${address}/bo-ngay`}
              fields={{ exception: String(one.id) }}
              variant="secondary"
              small
            >{`${words.takeBack} ${words.days(one.dayFrom, one.dayTo)}`}</ActButton>
          ) : null}
        </div>
      ))}
      {mayEdit ? (
        <Form action={`${address}/ngay-rieng`}>
          <TextInput {...line("dayFrom")} label={words.dayFrom} hint={words.dayHint} width={10} />
          <TextInput {...line("dayTo")} label={words.dayTo} hint={words.dayHint} width={10} />
          <TextInput
            {...line("hours")}
            label={words.exceptionHours}
            hint={words.exceptionHoursHint}
            width={30}
            optional
          />
          <TextInput {...line("note")} label={words.exceptionNote} />
          <Button variant="secondary">{words.addException}</Button>
        </Form>
      ) : null}
      <Heading level={2}>{words.history}</Heading>
      <Timeline
        label={words.history}
        items={history.map((row) => ({
          title: words.historyLine(row.validFrom),
          when: formatDateTime(row.writtenAt),
          datetime: row.writtenAt.toISOString(),
          who: row.writtenByName,
          children: `${row.name}, ${row.address}`,
        }))}
      />
      {mayEdit ? (
        <Form action={`${address}/dong`}>
          <Heading level={2}>{words.end}</Heading>
          <TextInput {...line("on")} label={words.endOn} hint={words.dayHint} width={10} />
          <Button variant="warning">{words.end}</Button>
        </Form>
      ) : null}
    </StaffLayout>,
    { status },
  );
}

function readTyped(rq: Rq): Typed {
  const body = (rq.body ?? {}) as Record<string, unknown>;
  return Object.fromEntries(
    FIELDS.map((field) => [field, typeof body[field] === "string" ? nfc(body[field] as string) : ""]),
  ) as Typed;
}

export async function exceptDaysPage(rq: Rq): Promise<Reply> {
  const found = await load(rq);
  const words = pick(rq.lang, vi, en);
  const typed = readTyped(rq);
  const dayFrom = parseVietnameseDate(typed.dayFrom);
  const dayTo = typed.dayTo === "" ? dayFrom : parseVietnameseDate(typed.dayTo);
  const hours = readHours(typed.hours);
  const errors: FieldError[] = [];
  if (dayFrom === null) errors.push({ field: "dayFrom", message: words.errors.days });
  else if (dayTo === null || dayTo < dayFrom) errors.push({ field: "dayTo", message: words.errors.days });
  if (hours === null) errors.push({ field: "hours", message: words.errors.exceptionHours });
  if (typed.note === "") errors.push({ field: "note", message: words.errors.note });
  for (const [field, message] of Object.entries(longTexts(typed, { note: 500 }, rq.lang)))
    errors.push({ field, message });
  if (errors.length > 0 || dayFrom === null || dayTo === null || hours === null)
    return show(rq, found, typed, errors, 422);
  return act(rq, found, typed, "dayFrom", "excepted", () =>
    transaction(rq.app.db, (tx) =>
      exceptDays(tx, actorOf(rq), { pointId: found.id, dayFrom, dayTo, hours, note: typed.note, at: rq.now }),
    ),
  );
}

export async function takeBackPage(rq: Rq): Promise<Reply> {
  const found = await load(rq);
  const typed = readTyped(rq);
  const exceptionId = /^\d{1,15}$/.test(typed.exception) ? Number(typed.exception) : 0;
  return act(rq, found, EMPTY, "dayFrom", "takenBack", () =>
    transaction(rq.app.db, (tx) => takeBackException(tx, actorOf(rq), { pointId: found.id, exceptionId, at: rq.now })),
  );
}

export async function endPointPage(rq: Rq): Promise<Reply> {
  const found = await load(rq);
  const typed = readTyped(rq);
  const on = parseVietnameseDate(typed.on);
  if (on === null) {
    const message = pick(rq.lang, vi, en).errors.from;
    return show(rq, found, typed, [{ field: "on", message }], 422);
  }
  return act(rq, found, typed, "on", "ended", () =>
    transaction(rq.app.db, (tx) => endServicePoint(tx, actorOf(rq), { pointId: found.id, on, at: rq.now })),
  );
}

async function act(
  rq: Rq,
  found: ServicePoint,
  typed: Typed,
  field: string,
  done: (typeof DONE)[number],
  run: () => Promise<void>,
): Promise<Reply> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof PlaceActRefused) || error.code === "not-yours") throw error;
    return show(rq, found, typed, [{ field, message: pick(rq.lang, vi, en).refusals[error.code] }], 422);
  }
  return seeOther(`/can-bo/noi-tiep-nhan/${found.id}?xong=${done}`);
}
