import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { transaction } from "../../../../platform/db/index.ts";
import {
  Button,
  DateInput,
  Details,
  EmptyState,
  ErrorSummary,
  Fieldset,
  FilterBar,
  Form,
  Heading,
  NotificationBanner,
  PageHeading,
  Select,
  StaffLayout,
  Table,
  TextInput,
} from "../../../../platform/html/index.ts";
import {
  dayIn,
  errorIn,
  type FormErrors,
  html,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedForm,
} from "../../../../platform/http/index.ts";
import { formatDate, pick } from "../../../../platform/i18n/index.ts";
import { actorOf, reachOf } from "../../../accounts/index.ts";
import { listUnitChoices, listUnitsUnder, provinceOf } from "../../../organisations/index.ts";
import { getVersionInForce } from "../../../procedures/index.ts";
import { DossierRefused } from "../../dossiers.errors.ts";
import { handlersOf } from "../../handlers.ts";
import { en as allEn } from "../../messages.en.ts";
import { vi as allVi } from "../../messages.vi.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { setWay } from "../set-way.ts";
import { listWays } from "../way.store.ts";
import { WAY_LIMITS, type WayStep, wayFaults } from "../way.ts";

export const WAYS = "/can-bo/ho-so/quy-trinh";
/** Steps in view; the others are a press away. */
const SHOWN = 4;
const PLACES = Array.from({ length: WAY_LIMITS.steps }, (_, at) => at);

async function unitOf(rq: Rq, asked: unknown) {
  const reach = await reachOf(rq.app.db, actorOf(rq), "dossiers.ways", rq.now);
  const units = await listUnitChoices(rq.app.db, [...reach], vietnamDay(rq.now));
  const own = actorOf(rq).grants.map((grant) => grant.unitId);
  const unit = units.find((one) => one.id === asked) ?? units.find((one) => own.includes(one.id)) ?? units[0];
  return { units, unit };
}

async function show(rq: Rq, typed: Typed | null, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const today = vietnamDay(rq.now);
  const { units, unit } = await unitOf(rq, typed?.unitId ?? rq.query.donvi);
  const ways = unit ? await listWays(db, unit.id) : [];
  const handlers = unit ? await handlersOf(db, unit.id, rq.now) : [];
  const province = unit ? await provinceOf(db, unit.id, today) : undefined;
  const others = province
    ? [province, ...(await listUnitsUnder(db, province.id, today))].filter((one) => one.id !== unit?.id)
    : [];
  const names = new Map(others.map((one) => [one.id, one.name]));
  const base = ways.find((way) => String(way.id) === rq.query.tu);
  const values: Typed = typed ?? {
    procedureCode: base?.procedureCode ?? "",
    ...Object.fromEntries(
      (base?.steps ?? []).flatMap((step, at) => [
        [`name-${at}`, step.name],
        [`role-${at}`, step.role],
        [`person-${at}`, step.personId ?? ""],
        [`unit-${at}`, step.unitId ?? ""],
        [`share-${at}`, String(step.share)],
      ]),
    ),
  };
  const error = errorIn(errors);
  const whoOf = (step: WayStep): string =>
    [
      handlers.find((one) => one.id === step.personId)?.name ?? step.role,
      step.unitId === null ? "" : (names.get(step.unitId) ?? words.record.elsewhere),
    ]
      .filter(Boolean)
      .join(", ");
  const stepFields = (at: number) => (
    <Fieldset key={at} legend={words.step(at + 1)} legendSize="s">
      <TextInput name={`name-${at}`} label={words.name} value={values[`name-${at}`] ?? ""} {...error(`name-${at}`)} />
      <TextInput
        name={`role-${at}`}
        label={words.role}
        optional
        value={values[`role-${at}`] ?? ""}
        {...error(`role-${at}`)}
      />
      <Select
        name={`person-${at}`}
        label={words.person}
        value={values[`person-${at}`] ?? ""}
        placeholder={words.anybody}
        options={handlers.map((one) => ({ value: one.id, label: one.name }))}
        {...error(`person-${at}`)}
      />
      <Select
        name={`unit-${at}`}
        label={words.at}
        value={values[`unit-${at}`] ?? ""}
        placeholder={words.here}
        options={others.map((one) => ({ value: one.id, label: one.name }))}
      />
      <TextInput
        name={`share-${at}`}
        label={words.share}
        inputmode="numeric"
        width={3}
        suffix="%"
        value={values[`share-${at}`] ?? ""}
        {...error(`share-${at}`)}
      />
    </Fieldset>
  );
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={words.title}
      breadcrumbs={[{ text: pick(rq.lang, allVi, allEn).staff.title, href: "/can-bo/ho-so" }]}
      hasErrors={Object.keys(errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {rq.query.xong === "1" ? <NotificationBanner tone="success">{words.saved}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading title={words.title} lead={words.lead} {...(unit ? { caption: unit.name } : {})} />
      {units.length > 1 ? (
        <FilterBar action={WAYS} submitLabel={words.show}>
          <Select
            name="donvi"
            label={words.unit}
            value={unit?.id ?? ""}
            options={units.map((one) => ({ value: one.id, label: one.name }))}
          />
        </FilterBar>
      ) : null}
      {ways.length === 0 ? (
        <EmptyState title={words.emptyTitle} drawing="board">
          {words.empty}
        </EmptyState>
      ) : (
        <Table
          caption={words.caption}
          rows={ways}
          phone="cards"
          columns={[
            {
              key: "procedure",
              header: words.procedure,
              rowHeader: true,
              cell: (way) => way.procedureCode ?? words.all,
            },
            { key: "from", header: words.from, nowrap: true, cell: (way) => formatDate(way.validFrom) },
            {
              key: "steps",
              header: words.steps,
              wide: true,
              cell: (way) =>
                way.steps.length === 0 ? (
                  words.noSteps
                ) : (
                  <ol class="govuk-list govuk-list--number">
                    {way.steps.map((step, at) => (
                      <li key={at}>{words.stepLine(step.name, whoOf(step), step.share)}</li>
                    ))}
                  </ol>
                ),
            },
            { key: "by", header: words.by, cell: (way) => way.writtenByName },
            {
              key: "edit",
              header: words.edit,
              cell: (way) => (
                <a href={`${WAYS}?donvi=${way.unitId}&tu=${way.id}`}>
                  {words.edit}
                  <span class="govuk-visually-hidden"> {way.procedureCode ?? words.all}</span>
                </a>
              ),
            },
          ]}
        />
      )}
      {unit ? (
        <Form action={WAYS} guard label={words.form}>
          <Heading level={2} size="m">
            {words.form}
          </Heading>
          <input type="hidden" name="unitId" value={unit.id} />
          <TextInput
            name="procedureCode"
            label={words.procedureCode}
            hint={words.procedureHint}
            optional
            width={10}
            value={values.procedureCode ?? ""}
            {...error("procedureCode")}
          />
          <DateInput
            name="validFrom"
            label={words.validFrom}
            value={typed ? dayIn(typed, "validFrom") : dayParts(today)}
            {...error("validFrom")}
          />
          <p class="govuk-hint">{words.sumHint}</p>
          {PLACES.slice(0, SHOWN).map(stepFields)}
          <Details summary={words.moreSteps} open={PLACES.slice(SHOWN).some((at) => values[`name-${at}`])}>
            {PLACES.slice(SHOWN).map(stepFields)}
          </Details>
          <Button>{words.save}</Button>
        </Form>
      ) : null}
    </StaffLayout>,
    { status },
  );
}

const dayParts = (day: string) => ({ day: day.slice(8), month: day.slice(5, 7), year: day.slice(0, 4) });

export const waysPage = (rq: Rq): Promise<Reply> => show(rq, null, {});

export async function setWayPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { typed, dayOf } = typedForm(rq);
  const errors: FormErrors = {};
  const { unit } = await unitOf(rq, typed.unitId);
  if (!unit || unit.id !== typed.unitId) throw new DossierRefused("no-right-here");
  const handlers = await handlersOf(rq.app.db, unit.id, rq.now);
  const isUnit = (text: string | undefined) => z.uuid().safeParse(text).success;
  const rows = PLACES.filter((at) => (typed[`name-${at}`] ?? "") !== "" || (typed[`share-${at}`] ?? "") !== "");
  const steps = rows.map((at): WayStep => {
    const unitId = isUnit(typed[`unit-${at}`]) ? (typed[`unit-${at}`] as string) : null;
    return {
      name: typed[`name-${at}`] ?? "",
      role: typed[`role-${at}`] ?? "",
      unitId,
      personId: unitId === null && typed[`person-${at}`] ? (typed[`person-${at}`] as string) : null,
      share: Number(typed[`share-${at}`]),
    };
  });
  for (const { at, fault } of wayFaults(steps)) {
    const field = fault === "name" || fault === "role" ? fault : "share";
    errors[`${field}-${rows[at] ?? 0}`] ??= words.faults[fault];
  }
  for (const [at, step] of steps.entries())
    if (step.personId && !handlers.some((one) => one.id === step.personId))
      errors[`person-${rows[at]}`] = words.faults.person;
  const validFrom = dayOf("validFrom");
  if (!validFrom || validFrom < vietnamDay(rq.now)) errors.validFrom = words.errors.validFrom;
  const procedureCode = typed.procedureCode || null;
  if (procedureCode && !(await getVersionInForce(rq.app.db, procedureCode, vietnamDay(rq.now))))
    errors.procedureCode = words.errors.procedure;
  if (Object.keys(errors).length > 0 || !validFrom) return show(rq, typed, errors, 422);
  const input = { unitId: unit.id, procedureCode, validFrom, steps, at: rq.now };
  await transaction(rq.app.db, (tx) => setWay(tx, actorOf(rq), input));
  return seeOther(`${WAYS}?donvi=${unit.id}&xong=1`);
}
