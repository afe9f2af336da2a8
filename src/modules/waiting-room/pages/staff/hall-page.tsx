import { randomUUID } from "node:crypto";
import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { transaction } from "../../../../platform/db/index.ts";
import {
  ActButton,
  Button,
  CopyBox,
  Details,
  EmptyState,
  ErrorSummary,
  type FieldError,
  Form,
  Heading,
  InsetText,
  LinkButton,
  LinkList,
  NotificationBanner,
  PageHeading,
  QrFigure,
  Radios,
  Select,
  StaffLayout,
  Table,
} from "../../../../platform/html/index.ts";
import { html, type Reply, type Rq, seeOther, typedForm } from "../../../../platform/http/index.ts";
import { pick } from "../../../../platform/i18n/index.ts";
import { actorOf, mayAt } from "../../../accounts/index.ts";
import { unitNames } from "../../../organisations/index.ts";
import { findPoint, type ServicePoint, showSpans } from "../../../service-points/index.ts";
import { findHall } from "../../hall.store.ts";
import { type HallToday, hallToken, kioskKey, loadHall } from "../../load-hall.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { changeKioskKey } from "../../save-hall.ts";
import { readKey, takeTicket } from "../../take-ticket.ts";
import { listTickets } from "../../ticket.store.ts";
import { QueueRefused, QueueUnknown } from "../../waiting-room.errors.ts";

/** The place of the address, for whoever may see what is done there. @throws QueueUnknown */
export async function pointOf(rq: Rq): Promise<ServicePoint> {
  const id = z.uuid().safeParse(rq.params.point);
  const point = id.success ? await findPoint(rq.app.db, id.data, vietnamDay(rq.now)) : undefined;
  if (!point || !(await mayAt(rq.app.db, actorOf(rq), "queue.read", point.unitId, rq.now)))
    throw new QueueUnknown("point");
  return point;
}

export async function hallPage(rq: Rq): Promise<Reply> {
  const point = await pointOf(rq);
  if (!(await findHall(rq.app.db, { pointId: point.id }))) return notSet(rq, point);
  return show(rq, point, [], {});
}

async function notSet(rq: Rq, point: ServicePoint): Promise<Reply> {
  const all = pick(rq.lang, vi, en);
  const maySet = await mayAt(rq.app.db, actorOf(rq), "queue.set", point.unitId, rq.now);
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={point.name}
      breadcrumbs={[{ text: all.list.title, href: "/can-bo/goi-so" }]}
    >
      <PageHeading title={point.name} />
      <EmptyState title={all.hall.notSet} drawing="inbox">
        {maySet ? (
          <LinkButton href={`/can-bo/goi-so/${point.id}/cai-dat`}>{all.hall.settings}</LinkButton>
        ) : (
          all.settings.whoSets
        )}
      </EmptyState>
    </StaffLayout>,
  );
}

async function show(
  rq: Rq,
  point: ServicePoint,
  errors: FieldError[],
  typed: Record<string, string>,
  status = 200,
): Promise<Reply> {
  const { db, config } = rq.app;
  const all = pick(rq.lang, vi, en);
  const words = all.hall;
  const actor = actorOf(rq);
  const today = await loadHall(db, { pointId: point.id }, rq.now);
  const { hall, hours, day } = today;
  const base = `/can-bo/goi-so/${point.id}`;
  const [maySet, mayCall, unit] = await Promise.all([
    mayAt(db, actor, "queue.set", point.unitId, rq.now),
    mayAt(db, actor, "queue.call", point.unitId, rq.now),
    unitNames(db, [point.unitId], day),
  ]);
  const open = await listTickets(db, { pointId: point.id, day, states: ["waiting", "called", "serving"] });
  const kiosk = `${config.http.publicUrl}/lay-so/may/${hall.code}/${kioskKey(config.secretKey, hall)}`;
  const near = `${config.http.publicUrl}/lay-so/tai/${hall.code}?k=${hallToken(config.secretKey, hall.pointId, day)}`;
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={point.name}
      breadcrumbs={[{ text: all.list.title, href: "/can-bo/goi-so" }]}
      hasErrors={errors.length > 0}
      islands={["copy"]}
      notice={
        <>
          <ErrorSummary errors={errors} />
          {rq.query.xong === "ma" ? <NotificationBanner tone="success">{words.newKeyDone}</NotificationBanner> : null}
          {rq.query.xong === "luu" ? (
            <NotificationBanner tone="success">{all.settings.saved}</NotificationBanner>
          ) : null}
        </>
      }
    >
      <PageHeading
        title={point.name}
        caption={unit.get(point.unitId)}
        lead={hours.spans.length > 0 ? words.hours(showSpans(hours.spans)) : words.rest}
        actions={
          <>
            <LinkButton href={`${base}/so-lieu`} variant="secondary">
              {words.figures}
            </LinkButton>
            {maySet ? (
              <LinkButton href={`${base}/cai-dat`} variant="secondary">
                {words.settings}
              </LinkButton>
            ) : null}
          </>
        }
      />
      {hall.isOpen ? null : <InsetText>{words.isOff}</InsetText>}
      <Heading level={2}>{words.counters}</Heading>
      {today.counters.length === 0 ? (
        <p class="govuk-body">{words.noCounters}</p>
      ) : (
        <LinkList
          label={words.counters}
          items={today.counters.map((one) => ({
            href: `${base}/quay/${encodeURIComponent(one.number)}`,
            text: words.counter(one.number, one.name),
            note: counterNote(one, today, open, words),
          }))}
        />
      )}
      <Heading level={2}>{words.now}</Heading>
      <Table
        caption={words.now}
        captionHidden
        phone="cards"
        rows={today.groups}
        columns={[
          {
            key: "group",
            header: words.head.group,
            rowHeader: true,
            cell: (group) => `${group.letter}. ${group.name}`,
          },
          {
            key: "waiting",
            header: words.head.waiting,
            numeric: true,
            cell: (group) => String(open.filter((one) => one.state === "waiting" && one.groupId === group.id).length),
          },
          {
            key: "longest",
            header: words.head.longest,
            cell: (group) => {
              const first = open.find((one) => one.state === "waiting" && one.groupId === group.id);
              return first ? all.minutes((rq.now.getTime() - first.takenAt.getTime()) / 1_000) : "";
            },
          },
          {
            key: "counters",
            header: words.head.counters,
            cell: (group) =>
              today.counters
                .filter((one) => one.groupIds.includes(group.id))
                .map((one) => one.number)
                .join(", ") || words.noCounterCalls,
          },
        ]}
      />
      {mayCall && hall.isOpen ? (
        <Form action={`${base}/lay-so`}>
          <input type="hidden" name="khoa" value={randomUUID()} />
          <Radios
            name="nhom"
            label={words.desk}
            labelIsHeading={false}
            inline
            value={typed.nhom ?? ""}
            error={errors.find((one) => one.field === "nhom")?.message}
            options={today.groups.map((one) => ({ value: String(one.id), label: `${one.letter}. ${one.name}` }))}
          />
          {today.priorities.length > 0 ? (
            <Select
              name="uutien"
              label={words.priority}
              value={typed.uutien ?? ""}
              options={[
                { value: "", label: words.noPriority },
                ...today.priorities.map((one) => ({ value: String(one.id), label: one.name })),
              ]}
            />
          ) : null}
          <Button>{words.take}</Button>
        </Form>
      ) : null}
      <Heading level={2}>{words.devices}</Heading>
      <LinkList items={[{ href: `/man-hinh-cho/${hall.code}`, text: words.screen, note: words.screenHint }]} />
      {mayCall || maySet ? (
        <Details summary={words.kiosk}>
          <p class="govuk-body">{words.kioskHint}</p>
          <CopyBox label={words.kiosk} value={kiosk} />
          <p class="govuk-body">
            <a href={kiosk}>{words.kiosk}</a>
          </p>
          {maySet ? (
            <ActButton action={`${base}/doi-ma`} variant="secondary" small>
              {words.newKey}
            </ActButton>
          ) : null}
        </Details>
      ) : null}
      {hall.phone === "off" ? null : (
        <Details summary={words.poster}>
          <p class="govuk-body">{words.posterHint}</p>
          <QrFigure text={near} caption={words.poster} />
        </Details>
      )}
    </StaffLayout>,
    { status, headers: errors.length === 0 ? { refresh: "60" } : {} },
  );
}

function counterNote(
  counter: HallToday["counters"][number],
  today: HallToday,
  open: Awaited<ReturnType<typeof listTickets>>,
  words: (typeof vi)["hall"],
): string {
  const there = open.find((one) => one.state !== "waiting" && one.counter === counter.number);
  const letters = today.groups.filter((one) => counter.groupIds.includes(one.id)).map((one) => one.letter);
  const parts = [
    letters.length > 0 ? words.serves(letters.join(", ")) : words.withoutGroups,
    counter.pausedByName ? words.paused(counter.pausedByName) : (there?.label ?? words.free),
  ];
  return parts.join(". ");
}

/** An officer takes a ticket for somebody, and gives the slip out of hand. */
export async function deskTakePage(rq: Rq): Promise<Reply> {
  const point = await pointOf(rq);
  const { typed } = typedForm(rq);
  const today = await loadHall(rq.app.db, { pointId: point.id }, rq.now);
  try {
    const { ticket } = await transaction(rq.app.db, (tx) =>
      takeTicket(tx, actorOf(rq), today, {
        groupId: /^\d{1,12}$/.test(typed.nhom ?? "") ? Number(typed.nhom) : 0,
        priorityId: /^\d{1,12}$/.test(typed.uutien ?? "") ? Number(typed.uutien) : null,
        source: "desk",
        pressKey: readKey(typed.khoa),
        device: null,
        at: rq.now,
      }),
    );
    return seeOther(`/can-bo/goi-so/phieu/${ticket.code}`);
  } catch (error) {
    if (!(error instanceof QueueRefused) || error.code === "no-right-here") throw error;
    const all = pick(rq.lang, vi, en);
    const message = typed.nhom ? all.refusals[error.code] : all.hall.chooseGroup;
    return show(rq, point, [{ field: "nhom", message }], typed, 422);
  }
}

export async function newKioskKeyPage(rq: Rq): Promise<Reply> {
  const point = await pointOf(rq);
  await transaction(rq.app.db, (tx) => changeKioskKey(tx, actorOf(rq), { pointId: point.id, at: rq.now }));
  return seeOther(`/can-bo/goi-so/${point.id}?xong=ma`);
}
