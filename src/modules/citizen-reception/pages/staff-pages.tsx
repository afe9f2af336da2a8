import { z } from "zod";
import { weekdayDate } from "../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import {
  ActWithReason,
  type Asked,
  addressOf,
  Button,
  DateInput,
  EmptyList,
  ErrorSummary,
  FilterBar,
  Form,
  Heading,
  isFiltered,
  LinkButton,
  PageHeading,
  Pagination,
  Select,
  StaffLayout,
  State,
  SummaryList,
  Table,
  TextInput,
} from "../../../platform/html/index.ts";
import {
  dayIn,
  download,
  errorIn,
  type FormErrors,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedForm,
} from "../../../platform/http/index.ts";
import { formatDate, type Lang, pick } from "../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../platform/tables/index.ts";
import { actorOf, holds, mayAt, reachOf, unitChoices } from "../../accounts/index.ts";
import { UnitFilter, unitNames } from "../../organisations/index.ts";
import { propose, rehearse } from "../../proposals/index.ts";
import { changeReceptionDay, withdrawReception } from "../keep-reception.ts";
import { type WithDays, withDays } from "../load-days.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { ReceptionRefused, ReceptionUnknown } from "../reception.errors.ts";
import { findReception, listReceptions } from "../reception.store.ts";
import { RECEPTION_LIMITS, type Reception } from "../reception.ts";
import type { DayProposal, WithdrawalProposal } from "../reception-proposals.ts";
import { DayList } from "./day-list.tsx";

export const RECEPTIONS = "/can-bo/tiep-cong-dan";
const PAGE_SIZE = 50;
const MOST_EXPORTED = 5_000;

const Query = z.object({
  donvi: z.uuid().optional().catch(undefined),
  tinhtrang: z.enum(["held", "over"]).catch("held"),
  trang: z.coerce.number().int().min(1).max(1_000).catch(1),
});

async function found(rq: Rq, place: { limit: number; offset?: number }) {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const today = vietnamDay(rq.now);
  const reach = await reachOf(db, actorOf(rq), "organisations.read", rq.now);
  const unitIds = query.donvi ? reach.filter((id) => id === query.donvi) : reach;
  const all = await listReceptions(db, { unitIds, on: today, standing: query.tinhtrang }, place);
  const names = await unitNames(db, [...new Set(all.map((one) => one.unitId))], today);
  return { query, today, reach, all, names };
}

export async function receptionListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const { trang } = Query.parse(rq.query);
  const place = { limit: PAGE_SIZE + 1, offset: (trang - 1) * PAGE_SIZE };
  const { query, today, reach, all, names } = await found(rq, place);
  const rows = await withDays(db, all.slice(0, PAGE_SIZE), { today, now: rq.now });
  const kept: Asked = { donvi: query.donvi, tinhtrang: query.tinhtrang === "over" ? "over" : undefined };
  const address = (path: string, more: Asked = {}): string => addressOf(path, kept, more);
  return html(
    <StaffLayout ctx={rq.app.view(rq)} title={words.title} wide>
      <PageHeading
        title={words.title}
        lead={words.staffLead}
        actions={
          <>
            {holds(actorOf(rq), "receptions.edit") ? (
              <LinkButton href={`${RECEPTIONS}/moi`} small>
                {words.add}
              </LinkButton>
            ) : null}{" "}
            {rows.length > 0 ? (
              <LinkButton href={address(`${RECEPTIONS}.csv`)} variant="secondary" small icon="download">
                {words.csv}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <FilterBar action={RECEPTIONS} submitLabel={words.filter} isFiltered={isFiltered(kept)}>
        <UnitFilter
          label={words.unit}
          value={query.donvi}
          all={words.all}
          units={await unitChoices(db, actorOf(rq), reach, { on: today, chosen: query.donvi })}
        />
        <Select
          name="tinhtrang"
          label={words.standing}
          value={query.tinhtrang}
          options={(["held", "over"] as const).map((value) => ({ value, label: words.standings[value] }))}
        />
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyList
          isFiltered={isFiltered(kept)}
          nothingFits={words.nothingFits}
          resetHref={RECEPTIONS}
          title={words.emptyTitle}
          drawing="calendar"
        >
          {words.emptyText}
        </EmptyList>
      ) : (
        <Table<WithDays>
          caption={words.title}
          captionHidden
          phone="cards"
          rows={rows}
          columns={[
            {
              key: "host",
              header: words.host,
              rowHeader: true,
              cell: ({ reception }) => <a href={`${RECEPTIONS}/${reception.id}`}>{reception.host}</a>,
            },
            { key: "unit", header: words.unit, cell: ({ reception }) => names.get(reception.unitId) ?? "" },
            {
              key: "rule",
              header: words.rule,
              wide: true,
              cell: ({ reception }) =>
                `${words.ruleInWords(reception.rule)}, ${words.time(reception.timeFrom, reception.timeTo)}`,
            },
            {
              key: "next",
              header: words.public.next,
              nowrap: true,
              cell: ({ reception, days }) =>
                reception.withdrawnReason === null ? (
                  nextOf(days, rq.lang)
                ) : (
                  <State tone="neutral">{words.withdrawn}</State>
                ),
            },
          ]}
        />
      )}
      <Pagination
        previousHref={trang > 1 ? address(RECEPTIONS, { trang: String(trang - 1) }) : undefined}
        nextHref={all.length > PAGE_SIZE ? address(RECEPTIONS, { trang: String(trang + 1) }) : undefined}
      />
    </StaffLayout>,
  );
}

const nextOf = (days: WithDays["days"], lang: Lang): string => {
  const next = days.find((one) => !one.isCancelled);
  return next ? weekdayDate(next.day, lang) : "–";
};

/** Exactly the rows of the filter. */
export async function receptionExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { all, names, today } = await found(rq, { limit: MOST_EXPORTED });
  const rows = await withDays(rq.app.db, all, { today, now: rq.now });
  const head: Cell[] = [
    words.unit,
    words.host,
    words.hostName,
    words.rule,
    words.timeFrom,
    words.timeTo,
    words.place,
    words.phone,
    words.public.next,
    words.validFrom,
    words.validTo,
    words.note,
    words.reason,
  ];
  const lines = rows.map(({ reception, days }): Cell[] => [
    names.get(reception.unitId) ?? "",
    reception.host,
    reception.hostName ?? "",
    words.ruleInWords(reception.rule),
    reception.timeFrom,
    reception.timeTo,
    reception.place,
    reception.phone ?? "",
    reception.withdrawnReason === null ? nextOf(days, rq.lang) : "",
    formatDate(reception.validFrom),
    reception.validTo ? formatDate(reception.validTo) : "",
    reception.note,
    reception.withdrawnReason ?? "",
  ]);
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "lich-tiep-cong-dan.csv");
}

async function visible(rq: Rq): Promise<Reception> {
  const reception = await findReception(rq.app.db, rq.params.id ?? "");
  if (!reception || !(await mayAt(rq.app.db, actorOf(rq), "organisations.read", reception.unitId, rq.now)))
    throw new ReceptionUnknown();
  return reception;
}

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const reception = await visible(rq);
  const today = vietnamDay(rq.now);
  const [{ days } = { days: [] }] = await withDays(db, [reception], { today, now: rq.now });
  const unit = (await unitNames(db, [reception.unitId], today)).get(reception.unitId) ?? "";
  const isHeld = reception.withdrawnReason === null;
  const mayEdit = isHeld && (await mayAt(db, actorOf(rq), "receptions.edit", reception.unitId, rq.now));
  const list = summaryOf(errors);
  const error = errorIn(errors);
  const path = `${RECEPTIONS}/${reception.id}`;
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={reception.host}
      breadcrumbs={[{ text: words.title, href: RECEPTIONS }]}
      hasErrors={list.length > 0}
      notice={<ErrorSummary errors={list} />}
    >
      <PageHeading
        title={reception.host}
        caption={unit}
        state={isHeld ? null : <State tone="neutral">{words.withdrawn}</State>}
      />
      <SummaryList
        compact
        rows={[
          ...(reception.withdrawnReason === null ? [] : [{ key: words.reason, value: reception.withdrawnReason }]),
          ...(reception.hostName ? [{ key: words.hostName, value: reception.hostName }] : []),
          {
            key: words.rule,
            value: `${words.ruleInWords(reception.rule)}, ${words.time(reception.timeFrom, reception.timeTo)}`,
          },
          { key: words.onRest, value: words.onRests[reception.onRest] },
          { key: words.place, value: [reception.place, reception.phone].filter(Boolean).join(", ") },
          ...(reception.note ? [{ key: words.note, value: reception.note }] : []),
          {
            key: words.validFrom,
            value: [words.from(reception.validFrom), reception.validTo ? words.until(reception.validTo) : ""]
              .filter(Boolean)
              .join(", "),
          },
        ]}
      />
      <Heading level={2} size="m">
        {words.nextDays}
      </Heading>
      <DayList days={days} words={words} lang={rq.lang} />
      {mayEdit ? (
        <>
          <Heading level={2} size="m">
            {words.changeTitle}
          </Heading>
          <p class="govuk-body">{words.changeHelp}</p>
          <Form action={`${path}/ngay`}>
            <DateInput name="day" label={words.changeDay} value={dayIn(typed, "day")} {...error("day")} />
            <DateInput
              name="movedTo"
              label={words.movedTo}
              optional
              value={dayIn(typed, "movedTo")}
              {...error("movedTo")}
            />
            <TextInput
              name="dayReason"
              label={words.changeReason}
              value={typed.dayReason ?? ""}
              {...error("dayReason")}
            />
            <Button>{words.save}</Button>
          </Form>
          <ActWithReason
            summary={words.withdraw}
            variant="warning"
            action={`${path}/rut`}
            help={words.withdrawHelp}
            label={words.reason}
            value={typed.reason ?? ""}
            {...error("reason")}
          />
        </>
      ) : null}
      <p class="govuk-hint">{words.by(reception.writtenByName, reception.approvedByName)}</p>
    </StaffLayout>,
    { status },
  );
}

export const receptionRecordPage = (rq: Rq): Promise<Reply> => show(rq, {}, {});

async function requireWriter(rq: Rq): Promise<Reception> {
  const reception = await visible(rq);
  if (!(await mayAt(rq.app.db, actorOf(rq), "receptions.edit", reception.unitId, rq.now)))
    throw new ReceptionRefused("no-right-here");
  return reception;
}

export async function changeDayPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const reception = await requireWriter(rq);
  const { typed, dayOf } = typedForm(rq);
  const errors: FormErrors = {};
  const today = vietnamDay(rq.now);
  const day = dayOf("day");
  const movedTo = dayOf("movedTo");
  if (!day || day < today) errors.day = words.errors.day;
  if (movedTo !== undefined && (movedTo === null || movedTo < today)) errors.movedTo = words.errors.day;
  if (!isText(typed.dayReason, RECEPTION_LIMITS.reason)) errors.dayReason = words.errors.reason;
  if (!day || Object.keys(errors).length > 0) return show(rq, typed, errors, 422);
  const input: DayProposal = {
    id: reception.id,
    day,
    movedTo: movedTo ?? null,
    reason: (typed.dayReason ?? "").trim(),
    host: reception.host,
  };
  try {
    await rehearse(db, (tx, system) => changeReceptionDay(tx, system, { ...input, at: rq.now }));
    const id = await transaction(db, (tx) =>
      propose(tx, actorOf(rq), { kind: "citizenReceptionDay", unitIds: [reception.unitId], input, at: rq.now }),
    );
    return seeOther(`/can-bo/cho-duyet/${id}?xong=sent`);
  } catch (error) {
    if (!(error instanceof ReceptionRefused)) throw error;
    return show(rq, typed, { day: words.refusals[error.code] }, 409);
  }
}

export async function withdrawReceptionPage(rq: Rq): Promise<Reply> {
  const reception = await requireWriter(rq);
  const { typed } = typedForm(rq);
  const { reason = "" } = typed;
  if (!isText(reason, RECEPTION_LIMITS.reason))
    return show(rq, typed, { reason: pick(rq.lang, vi, en).errors.reason }, 422);
  const input: WithdrawalProposal = { id: reception.id, reason: reason.trim(), host: reception.host };
  await rehearse(rq.app.db, (tx, system) => withdrawReception(tx, system, { ...input, at: rq.now }));
  const id = await transaction(rq.app.db, (tx) =>
    propose(tx, actorOf(rq), { kind: "citizenReceptionWithdraw", unitIds: [reception.unitId], input, at: rq.now }),
  );
  return seeOther(`/can-bo/cho-duyet/${id}?xong=sent`);
}
