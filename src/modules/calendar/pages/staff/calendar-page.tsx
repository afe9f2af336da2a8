import { z } from "zod";
import { shift, tellRestReason, VIETNAM_YEARS, weekdayDate } from "../../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../../platform/db/index.ts";
import {
  ActButton,
  Button,
  EmptyState,
  ErrorSummary,
  errorOf,
  type FieldError,
  Form,
  Heading,
  InsetText,
  LinkButton,
  PageHeading,
  StaffLayout,
  State,
  Table,
  Tabs,
  TextInput,
} from "../../../../platform/html/index.ts";
import { type Actor, html, type Reply, type Rq, seeOther } from "../../../../platform/http/index.ts";
import { capitalised, formatDateTime, nfc, pick } from "../../../../platform/i18n/index.ts";
import { actorOf, unitsWhere } from "../../../accounts/index.ts";
import { provinceOf, type Unit } from "../../../organisations/index.ts";
import { propose, rehearse } from "../../../proposals/index.ts";
import { CalendarActRefused } from "../../calendar.errors.ts";
import { keeperOf, mayKeepCalendar } from "../../calendar.policy.ts";
import { findChange, type KeptChange, listChanges, listSettledYears } from "../../calendar.store.ts";
import { isYearSettled } from "../../calendar-notice.ts";
import type { DayBackProposal } from "../../calendar-proposals.ts";
import { settleYear, takeBackDay } from "../../change-days.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { calendarOf } from "../../working-calendar-for.ts";

export const CALENDAR = "/can-bo/lich-nghi";

const Query = z.object({
  nam: z.coerce.number().int().min(2020).max(2100).optional().catch(undefined),
});

/** The province whose calendar the person looks at: their own. */
export async function provinceOfPerson(rq: Rq): Promise<Unit | null> {
  const [unitId] = unitsWhere(actorOf(rq), "calendar.read");
  return unitId ? ((await provinceOf(rq.app.db, unitId, vietnamDay(rq.now))) ?? null) : null;
}

interface DayRow {
  day: string;
  isOff: boolean;
  why: string;
  change: KeptChange | undefined;
}

export async function calendarPage(rq: Rq): Promise<Reply> {
  return show(rq, [], "", 200);
}

async function show(rq: Rq, errors: FieldError[], typed: string, status: number): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const query = Query.parse(rq.query);
  const thisYear = Number(vietnamDay(rq.now).slice(0, 4));
  const year = query.nam ?? thisYear;
  const province = await provinceOfPerson(rq);
  const settled = (await listSettledYears(db)).find((one) => one.year === year);
  const isSettled = await isYearSettled(db, year);
  const changes = await listChanges(db, { unitIds: province ? [province.id] : [], year });
  const calendar = await calendarOf(db, province?.id ?? null);
  // Of two changes of one day the province's own comes last and counts.
  const byDay = new Map(changes.map((change) => [change.day, change]));
  const rows: DayRow[] = [];
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = shift(day, 1)) {
    const change = byDay.get(day);
    const reason = calendar.restReason(day);
    if (reason !== null && (reason !== "weekend" || change))
      rows.push({ day, isOff: true, why: capitalised(tellRestReason(reason, rq.lang)), change });
    else if (calendar.isWorkedRestDay(day) || change)
      rows.push({ day, isOff: false, why: change?.note ?? "–", change });
  }
  const mayCountry = await mayKeepCalendar(db, actorOf(rq), null, rq.now);
  const mayProvince = province !== null && (await mayKeepCalendar(db, actorOf(rq), province.id, rq.now));
  const mayTakeBack = (change: KeptChange): boolean => (change.unitId === null ? mayCountry : mayProvince);
  const years = [
    ...new Set([...VIETNAM_YEARS.map((one) => one.year), thisYear, thisYear + 1, year].filter((one) => one >= 2020)),
  ].sort();
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={words.yearTitle(year)}
      breadcrumbs={[]}
      hasErrors={errors.length > 0}
      notice={<ErrorSummary errors={errors} />}
    >
      <PageHeading
        title={words.yearTitle(year)}
        lead={words.lead}
        state={<State tone={isSettled ? "good" : "waiting"}>{isSettled ? words.settled : words.open}</State>}
        actions={
          mayCountry || mayProvince ? <LinkButton href={`${CALENDAR}/doi`}>{words.change}</LinkButton> : undefined
        }
      />
      <Tabs
        label={words.years}
        items={years.map((one) => ({ href: `${CALENDAR}?nam=${one}`, label: String(one), current: one === year }))}
      />
      {settled ? (
        <InsetText>{words.settledBy(settled.decision, settled.settledByName, settled.settledAt)}</InsetText>
      ) : null}
      {isSettled ? null : <InsetText>{words.openText(year)}</InsetText>}
      {rows.length === 0 ? (
        <EmptyState title={words.empty} drawing="calendar">
          {words.emptyText}
        </EmptyState>
      ) : (
        <Table<DayRow>
          caption={words.yearTitle(year)}
          captionHidden
          phone="cards"
          rows={rows}
          columns={[
            {
              key: "day",
              header: words.head.day,
              rowHeader: true,
              cell: (row) => capitalised(weekdayDate(row.day, rq.lang)),
            },
            {
              key: "kind",
              header: words.head.kind,
              cell: (row) => <State tone={row.isOff ? "info" : "warn"}>{row.isOff ? words.off : words.worked}</State>,
            },
            {
              key: "why",
              header: words.head.why,
              cell: (row) => (
                <>
                  {row.why}
                  {row.change?.unitId ? <span class="govuk-hint">{words.ownWords}</span> : null}
                </>
              ),
            },
            {
              key: "decision",
              header: words.head.decision,
              cell: (row) => (row.change ? (row.change.decision ?? "–") : words.shipped),
            },
            {
              key: "by",
              header: words.head.by,
              cell: (row) =>
                row.change ? (
                  <>
                    {row.change.writtenByName}
                    <span class="govuk-hint">{formatDateTime(row.change.writtenAt)}</span>
                  </>
                ) : (
                  "–"
                ),
            },
            ...(mayCountry || mayProvince
              ? [
                  {
                    key: "act",
                    header: words.head.act,
                    cell: (row: DayRow) =>
                      row.change && mayTakeBack(row.change) ? (
                        <ActButton
                          action={`${CALENDAR}/bo`}
                          fields={{ change: String(row.change.id) }}
                          variant="quiet"
                          small
                        >
                          {words.takeBack}
                        </ActButton>
                      ) : (
                        "–"
                      ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {mayCountry && !isSettled ? (
        <Form action={`${CALENDAR}/xac-nhan?nam=${year}`}>
          <Heading level={2}>{words.settle(year)}</Heading>
          <TextInput
            name="decision"
            label={words.settleDecision}
            hint={words.settleHint}
            value={typed}
            error={errorOf(errors, "decision")}
          />
          <Button variant="secondary">{words.settleButton}</Button>
        </Form>
      ) : null}
    </StaffLayout>,
    { status },
  );
}

export async function settleYearPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const year = Query.parse(rq.query).nam ?? 0;
  const given = (rq.body as { decision?: unknown } | undefined)?.decision;
  const decision = typeof given === "string" ? nfc(given).trim() : "";
  const fail = (message: string): Promise<Reply> => show(rq, [{ field: "decision", message }], decision, 422);
  if (decision === "") return fail(words.errors.decision);
  if (decision.length > 300) return fail(words.errors.decisionLong);
  try {
    const id = await proposeInCalendar(rq, null, { kind: "calendarYear", input: { year, decision } }, (tx, system) =>
      settleYear(tx, system, { year, decision, at: rq.now }),
    );
    return seeOther(`/can-bo/cho-duyet/${id}?xong=sent`);
  } catch (error) {
    if (!(error instanceof CalendarActRefused) || error.code === "not-yours") throw error;
    return fail(words.refusals[error.code]);
  }
}

export async function takeBackDayPage(rq: Rq): Promise<Reply> {
  const id = z.coerce
    .number()
    .int()
    .positive()
    .safeParse((rq.body as { change?: unknown } | undefined)?.change);
  if (!id.success) throw new CalendarActRefused("change-unknown");
  const known = await findChange(rq.app.db, id.data);
  if (!known) throw new CalendarActRefused("change-unknown");
  const input: DayBackProposal = { changeId: id.data, day: known.day };
  const proposal = await proposeInCalendar(rq, known.unitId, { kind: "calendarBack", input }, (tx, system) =>
    takeBackDay(tx, system, { changeId: id.data, at: rq.now }),
  );
  return seeOther(`/can-bo/cho-duyet/${proposal}?xong=sent`);
}

/** Sends an act on the calendar for approval, after it has been tried. @throws CalendarActRefused */
export async function proposeInCalendar(
  rq: Rq,
  provinceId: string | null,
  asked: { kind: string; input: object },
  trial: (tx: Tx, system: Actor) => Promise<unknown>,
): Promise<number> {
  const { db } = rq.app;
  const unitId = await keeperOf(db, provinceId, rq.now);
  if (unitId === undefined || !(await mayKeepCalendar(db, actorOf(rq), provinceId, rq.now)))
    throw new CalendarActRefused("not-yours");
  await rehearse(db, trial);
  return transaction(db, (tx) => propose(tx, actorOf(rq), { ...asked, unitIds: [unitId], at: rq.now }));
}
