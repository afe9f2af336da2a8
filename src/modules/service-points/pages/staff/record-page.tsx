import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../../platform/db/index.ts";
import {
  ActButton,
  Button,
  Checkboxes,
  ErrorSummary,
  errorOf,
  type FieldError,
  Form,
  Heading,
  LinkButton,
  PageHeading,
  StaffLayout,
  State,
  SummaryList,
  TextInput,
  Timeline,
} from "../../../../platform/html/index.ts";
import {
  type Actor,
  html,
  longTexts,
  notFound,
  type Reply,
  type Rq,
  seeOther,
} from "../../../../platform/http/index.ts";
import { formatDateTime, nfc, parseVietnameseDate, pick } from "../../../../platform/i18n/index.ts";
import { actorOf, mayAt } from "../../../accounts/index.ts";
import { findUnit, readHours, WEEKDAYS } from "../../../organisations/index.ts";
import { propose, rehearse } from "../../../proposals/index.ts";
import { endServicePoint } from "../../end-service-point.ts";
import { exceptDays, exceptDaysAhead, takeBackException } from "../../except-days.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import type { EndProposal, PlaceDaysProposal } from "../../place-proposals.ts";
import { requireKeeper } from "../../places.policy.ts";
import { type ServicePoint, showSpans } from "../../point.ts";
import { findPoint, listPointHistory } from "../../service-point.store.ts";
import { PlaceActRefused } from "../../service-points.errors.ts";

const FIELDS = ["dayFrom", "dayTo", "hours", "note", "urgent", "on", "exception"] as const;
type Typed = Record<(typeof FIELDS)[number], string>;
const EMPTY: Typed = { dayFrom: "", dayTo: "", hours: "", note: "", urgent: "", on: "", exception: "" };

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
  const address = `/can-bo/noi-tiep-nhan/${found.id}`;
  const line = (name: (typeof FIELDS)[number]) => ({ name, value: typed[name], error: errorOf(errors, name) });
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={found.name}
      breadcrumbs={[{ text: words.title, href: "/can-bo/noi-tiep-nhan" }]}
      hasErrors={errors.length > 0}
      notice={<ErrorSummary errors={errors} />}
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
          ...(found.facilities.length > 0
            ? [{ key: words.facilities, value: found.facilities.map((one) => words.facilityNames[one]).join("; ") }]
            : []),
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
          <Checkboxes
            name="urgent"
            label={words.urgentQuestion}
            values={typed.urgent === "" ? [] : ["1"]}
            error={errorOf(errors, "urgent")}
            options={[{ value: "1", label: words.urgent, hint: words.urgentHint }]}
          />
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
          <Button variant="warning">{words.endButton}</Button>
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
  const asked: PlaceDaysProposal = { pointId: found.id, name: found.name, dayFrom, dayTo, hours, note: typed.note };
  if (typed.urgent === "")
    return act(rq, found, typed, "dayFrom", { kind: "days", input: asked }, (tx, system) =>
      exceptDays(tx, system, { ...asked, at: rq.now }),
    );
  return answer(rq, found, typed, "urgent", () =>
    transaction(rq.app.db, async (tx) => {
      const exceptionId = await exceptDaysAhead(tx, actorOf(rq), { ...asked, at: rq.now });
      const input = { ...asked, exceptionId };
      const unitIds = [found.unitId];
      return propose(tx, actorOf(rq), { kind: "days", unitIds, input, isAhead: true, at: rq.now });
    }),
  );
}

export async function takeBackPage(rq: Rq): Promise<Reply> {
  const found = await load(rq);
  const typed = readTyped(rq);
  const exceptionId = /^\d{1,15}$/.test(typed.exception) ? Number(typed.exception) : 0;
  const said = found.exceptions.find((one) => one.id === exceptionId);
  const { dayFrom = "", dayTo = "", hours = [], note = "" } = said ?? {};
  const input: PlaceDaysProposal = { pointId: found.id, name: found.name, dayFrom, dayTo, hours, note, exceptionId };
  return act(rq, found, EMPTY, "dayFrom", { kind: "daysBack", input }, (tx, system) =>
    takeBackException(tx, system, { pointId: found.id, exceptionId, at: rq.now }),
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
  const input: EndProposal = { pointId: found.id, name: found.name, on };
  return act(rq, found, typed, "on", { kind: "pointEnd", input }, (tx, system) =>
    endServicePoint(tx, system, { pointId: found.id, on, at: rq.now }),
  );
}

/** Sends an act for approval, after it has been tried. */
function act(
  rq: Rq,
  found: ServicePoint,
  typed: Typed,
  field: string,
  asked: { kind: string; input: object },
  trial: (tx: Tx, system: Actor) => Promise<unknown>,
): Promise<Reply> {
  const { db } = rq.app;
  return answer(rq, found, typed, field, async () => {
    await requireKeeper(db, actorOf(rq), found.unitId, rq.now);
    await rehearse(db, trial);
    return transaction(db, (tx) => propose(tx, actorOf(rq), { ...asked, unitIds: [found.unitId], at: rq.now }));
  });
}

async function answer(
  rq: Rq,
  found: ServicePoint,
  typed: Typed,
  field: string,
  run: () => Promise<number>,
): Promise<Reply> {
  try {
    const id = await run();
    return seeOther(`/can-bo/cho-duyet/${id}?xong=${field === "urgent" ? "ahead" : "sent"}`);
  } catch (error) {
    if (!(error instanceof PlaceActRefused) || error.code === "not-yours") throw error;
    return show(rq, found, typed, [{ field, message: pick(rq.lang, vi, en).refusals[error.code] }], 422);
  }
}
