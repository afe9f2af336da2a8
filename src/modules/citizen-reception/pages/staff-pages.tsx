import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import {
  ActWithReason,
  Button,
  DateInput,
  EmptyState,
  ErrorSummary,
  FilterBar,
  Form,
  Heading,
  LinkButton,
  PageHeading,
  StaffLayout,
  State,
  SummaryList,
  Table,
  TextInput,
} from "../../../platform/html/index.ts";
import {
  dayIn,
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
import { pick } from "../../../platform/i18n/index.ts";
import { actorOf, holds, mayAt, reachOf } from "../../accounts/index.ts";
import { listUnitChoices, UnitFilter, unitNames } from "../../organisations/index.ts";
import { propose, rehearse } from "../../proposals/index.ts";
import { changeReceptionDay, withdrawReception } from "../keep-reception.ts";
import { withDays } from "../load-days.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { ReceptionRefused, ReceptionUnknown } from "../reception.errors.ts";
import { findReception, listReceptions } from "../reception.store.ts";
import { RECEPTION_LIMITS, type Reception } from "../reception.ts";
import type { DayProposal, WithdrawalProposal } from "../reception-proposals.ts";
import { DayList } from "./day-list.tsx";

export const RECEPTIONS = "/can-bo/tiep-cong-dan";
const MOST_LISTED = 500;

export async function receptionListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const today = vietnamDay(rq.now);
  const reach = await reachOf(db, actorOf(rq), "organisations.read", rq.now);
  const asked = reach.find((id) => id === rq.query.donvi);
  const all = await listReceptions(db, { unitIds: asked ? [asked] : reach, on: today }, MOST_LISTED);
  const rows = await withDays(db, all, { today, now: rq.now });
  const names = await unitNames(db, [...new Set(all.map((one) => one.unitId))], today);
  return html(
    <StaffLayout ctx={rq.app.view(rq)} title={words.title} wide>
      <PageHeading
        title={words.title}
        lead={words.staffLead}
        actions={
          holds(actorOf(rq), "receptions.edit") ? (
            <LinkButton href={`${RECEPTIONS}/moi`} small>
              {words.add}
            </LinkButton>
          ) : null
        }
      />
      {all.length > 0 || asked ? (
        <FilterBar action={RECEPTIONS} submitLabel={words.unit} isFiltered={asked !== undefined}>
          <UnitFilter
            label={words.unit}
            value={asked}
            all=""
            units={await listUnitChoices(db, reach.slice(0, 1_000), today)}
          />
        </FilterBar>
      ) : null}
      {rows.length === 0 ? (
        <EmptyState title={words.emptyTitle} drawing="inbox">
          {words.emptyText}
        </EmptyState>
      ) : (
        <Table<(typeof rows)[number]>
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
              header: words.nextDays,
              cell: ({ days }) => <DayList days={days.slice(0, 1)} words={words} lang={rq.lang} />,
            },
          ]}
        />
      )}
    </StaffLayout>,
  );
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
