import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import {
  addressOf,
  Button,
  Checkboxes,
  EmptyState,
  ErrorSummary,
  FilterBar,
  Form,
  Heading,
  isFiltered,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Select,
  StaffLayout,
  State,
  Table,
  TextArea,
  TextInput,
} from "../../../platform/html/index.ts";
import {
  download,
  errorIn,
  type FormErrors,
  first,
  fits,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedForm,
} from "../../../platform/http/index.ts";
import { formatNumber, pick } from "../../../platform/i18n/index.ts";
import { writeCsv } from "../../../platform/tables/index.ts";
import { actorOf, holds } from "../../accounts/index.ts";
import { listUnitChoices, UnitFilter } from "../../organisations/index.ts";
import { listEvidenceUnits } from "../evidence/evidence.store.ts";
import { en as planEn } from "../messages.en.ts";
import { vi as planVi } from "../messages.vi.ts";
import { visiblePlan } from "../pages/staff/plan-access.ts";
import { showPlanWoven } from "../pages/staff/plan-woven/page.tsx";
import { reachOf } from "../plan.policy.ts";
import { ACTIVITY_LIMITS, type ActivitySum, type ActivityType, type ActivityTypeFacts } from "./activity-type.ts";
import { ActivityTypeRefused, ActivityTypeUnknown } from "./activity-types.errors.ts";
import { listActivityTypes, sumActivities } from "./activity-types.store.ts";
import { keepActivityType, nameActivity } from "./keep-activity-type.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

const BASE = "/can-bo/ke-hoach/loai-hoat-dong";
const EVIDENCE = "/can-bo/ke-hoach/minh-chung";
const YEARS = 5;
/** In the address of a form for a kind that is not there yet. */
const NEW = "moi";

const Query = z.object({
  nam: first(z.coerce.number().int().min(2000).max(2100).optional().catch(undefined)),
  donvi: first(z.uuid().optional().catch(undefined)),
});

interface Figures {
  year: number;
  unit: string | undefined;
  reach: string[];
  types: ActivityType[];
  rows: ActivitySum[];
}

async function figuresOf(rq: Rq): Promise<Figures> {
  const { db } = rq.app;
  const { nam, donvi } = Query.parse(rq.query);
  const year = nam ?? Number(vietnamDay(rq.now).slice(0, 4));
  const reach = [...(await reachOf(db, actorOf(rq), "plans.read", rq.now))];
  const unitIds = donvi ? reach.filter((id) => id === donvi) : reach;
  const types = await listActivityTypes(db);
  const sums = await sumActivities(db, { unitIds, from: `${year}-01-01`, upTo: `${year}-12-31` });
  const found = new Map(sums.map((one) => [one.key, one]));
  const rows = [...types.map((one) => one.key), null].flatMap((key) => found.get(key) ?? []);
  return { year, unit: donvi, reach, types, rows };
}

const sumOf = (rows: readonly ActivitySum[], key: "activities" | "inLaw" | "attendance" | "minutes"): number =>
  rows.reduce((all, row) => all + row[key], 0);

const NUMBERS = ["activities", "inLaw", "attendance", "minutes"] as const;

export async function activityTypesPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const { year, unit, reach, types, rows } = await figuresOf(rq);
  const today = vietnamDay(rq.now);
  const thisYear = Number(today.slice(0, 4));
  const names = new Map(types.map((one) => [one.key, one.name]));
  const asked = { nam: String(year), donvi: unit };
  const evidence = (row: ActivitySum, more: Record<string, string> = {}): string =>
    addressOf(EVIDENCE, {
      hoatdong: row.key ?? "khong",
      tinhtrang: "standing",
      tu: `${year}-01-01`,
      den: `${year}-12-31`,
      donvi: unit,
      ...more,
    });
  const maySet = holds(actorOf(rq), "activities.set");
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={words.title}
      breadcrumbs={[{ text: pick(rq.lang, planVi, planEn).list.title, href: "/can-bo/ke-hoach" }]}
      notice={rq.query.xong === "1" ? <NotificationBanner tone="success">{words.saved}</NotificationBanner> : null}
      wide
    >
      <PageHeading
        title={words.title}
        lead={words.lead}
        actions={
          <>
            {maySet ? (
              <LinkButton href={`${BASE}/${NEW}`} small>
                {words.add}
              </LinkButton>
            ) : null}{" "}
            {rows.length > 0 ? (
              <LinkButton href={addressOf(`${BASE}.csv`, asked)} variant="secondary" small icon="download">
                {words.csv}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <FilterBar action={BASE} submitLabel={words.filter} isFiltered={isFiltered(Query.parse(rq.query))}>
        <Select
          name="nam"
          label={words.year}
          value={String(year)}
          options={Array.from({ length: YEARS }, (_, back) => String(thisYear - back)).map((value) => ({
            value,
            label: value,
          }))}
        />
        <UnitFilter
          label={words.unit}
          value={unit}
          all={words.all}
          units={await listUnitChoices(db, await listEvidenceUnits(db, reach), today)}
        />
      </FilterBar>
      <Heading level={2} size="m">
        {words.figures}
      </Heading>
      {rows.length === 0 ? (
        <EmptyState title={words.emptyTitle} level={3}>
          {words.empty}
        </EmptyState>
      ) : (
        <>
          <Table<ActivitySum>
            caption={words.figures}
            captionHidden
            phone="cards"
            rows={rows}
            columns={[
              {
                key: "type",
                header: words.type,
                rowHeader: true,
                wide: true,
                cell: (row) => (row.key === null ? words.none : (names.get(row.key) ?? row.key)),
              },
              {
                key: "activities",
                header: words.activities,
                numeric: true,
                cell: (row) => <a href={evidence(row)}>{formatNumber(row.activities)}</a>,
              },
              {
                key: "inLaw",
                header: words.inLaw,
                numeric: true,
                cell: (row) =>
                  row.inLaw === 0 ? "0" : <a href={evidence(row, { phapluat: "1" })}>{formatNumber(row.inLaw)}</a>,
              },
              {
                key: "attendance",
                header: words.attendance,
                numeric: true,
                cell: (row) => formatNumber(row.attendance),
              },
              { key: "minutes", header: words.minutes, numeric: true, cell: (row) => formatNumber(row.minutes) },
            ]}
          />
          <p class="govuk-body">
            {words.inAll(
              sumOf(rows, "activities"),
              sumOf(rows, "inLaw"),
              sumOf(rows, "attendance"),
              sumOf(rows, "minutes"),
            )}
          </p>
          <p class="govuk-hint">{words.once}</p>
        </>
      )}
      <Heading level={2} size="m">
        {words.types}
      </Heading>
      <Table<ActivityType>
        caption={words.types}
        captionHidden
        phone="cards"
        rows={types}
        columns={[
          {
            key: "name",
            header: words.type,
            rowHeader: true,
            cell: (row) => (maySet ? <a href={`${BASE}/${row.key}`}>{row.name}</a> : row.name),
          },
          { key: "about", header: words.about, wide: true, cell: (row) => row.about },
          {
            key: "source",
            header: words.source,
            wide: true,
            cell: (row) => (
              <>
                {row.source}
                <br />
                <State tone={row.isChecked ? "good" : "warn"}>
                  {row.isChecked ? words.states.checked : words.states.unchecked}
                </State>
              </>
            ),
          },
          {
            key: "offered",
            header: words.offered,
            nowrap: true,
            cell: (row) => (row.isOffered ? words.offeredStates.yes : words.offeredStates.no),
          },
        ]}
      />
    </StaffLayout>,
  );
}

export async function activityTypesExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { year, types, rows } = await figuresOf(rq);
  const known = new Map(types.map((one) => [one.key, one]));
  const csv = writeCsv([
    [words.year, words.type, ...NUMBERS.map((key) => words[key]), words.source],
    ...rows.map((row) => {
      const type = row.key === null ? undefined : known.get(row.key);
      return [year, type?.name ?? words.none, ...NUMBERS.map((key) => row[key]), type?.source ?? ""];
    }),
    [year, words.sum, ...NUMBERS.map((key) => sumOf(rows, key)), ""],
  ]);
  return download(Buffer.from(csv), "text/csv; charset=utf-8", "loai-hoat-dong.csv");
}

async function typeOf(rq: Rq): Promise<ActivityType | null> {
  if (rq.params.type === NEW) return null;
  const type = (await listActivityTypes(rq.app.db)).find((one) => one.key === rq.params.type);
  if (!type) throw new ActivityTypeUnknown();
  return type;
}

function showForm(rq: Rq, type: ActivityType | null, typed: Typed, errors: FormErrors, status = 200): Reply {
  const words = pick(rq.lang, vi, en);
  const said = words.form;
  const title = type ? said.change(type.name) : said.add;
  const error = errorIn(errors);
  const text = (name: string) => ({ name, value: typed[name] ?? "", ...error(name) });
  const ticked = (name: string) => (typed[name] === "1" ? ["1"] : []);
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={title}
      breadcrumbs={[{ text: words.title, href: BASE }]}
      hasErrors={Object.keys(errors).length > 0}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading title={title} />
      <Form action={`${BASE}/${type?.key ?? NEW}`} guard>
        {type ? <input type="hidden" name="basedOn" value={typed.basedOn ?? String(type.version)} /> : null}
        <TextInput {...text("name")} label={words.type} hint={said.nameHint} />
        <TextArea {...text("about")} label={words.about} optional rows={2} maxCharacters={ACTIVITY_LIMITS.about} />
        <TextArea
          {...text("source")}
          label={words.source}
          hint={said.sourceHint}
          rows={2}
          maxCharacters={ACTIVITY_LIMITS.source}
        />
        <Checkboxes
          name="isChecked"
          label={words.checked}
          values={ticked("isChecked")}
          options={[{ value: "1", label: words.states.checked }]}
        />
        <Checkboxes
          name="isOffered"
          label={words.offered}
          hint={said.offeredHelp}
          values={ticked("isOffered")}
          options={[{ value: "1", label: words.offeredStates.yes }]}
        />
        <Button>{said.save}</Button>
      </Form>
    </StaffLayout>,
    { status },
  );
}

export async function activityTypeFormPage(rq: Rq): Promise<Reply> {
  const type = await typeOf(rq);
  const typed: Typed = type
    ? {
        name: type.name,
        about: type.about,
        source: type.source,
        isChecked: type.isChecked ? "1" : "",
        isOffered: type.isOffered ? "1" : "",
      }
    : { isOffered: "1" };
  return showForm(rq, type, typed, {});
}

export async function keepActivityTypePage(rq: Rq): Promise<Reply> {
  const type = await typeOf(rq);
  const words = pick(rq.lang, vi, en);
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  if (!isText(typed.name, ACTIVITY_LIMITS.name)) errors.name = words.errors.name;
  if (!fits(typed.about, ACTIVITY_LIMITS.about)) errors.about = words.errors.about;
  if (!isText(typed.source, ACTIVITY_LIMITS.source)) errors.source = words.errors.source;
  if (Object.keys(errors).length > 0) return showForm(rq, type, typed, errors, 422);
  const facts: ActivityTypeFacts = {
    name: typed.name ?? "",
    about: typed.about ?? "",
    source: typed.source ?? "",
    isChecked: typed.isChecked === "1",
    isOffered: typed.isOffered === "1",
  };
  const change = type ? { key: type.key, basedOn: z.coerce.number().int().catch(0).parse(typed.basedOn) } : null;
  try {
    await transaction(rq.app.db, (tx) => keepActivityType(tx, actorOf(rq), { facts, change, at: rq.now }));
  } catch (error) {
    if (!(error instanceof ActivityTypeRefused)) throw error;
    return showForm(rq, type, typed, { name: words.refusals[error.code] }, 409);
  }
  return seeOther(`${BASE}?xong=1`);
}

/** On the page of what a plan is woven into: which kind of activity a task asks for. */
export async function nameActivityPage(rq: Rq): Promise<Reply> {
  const plan = await visiblePlan(rq);
  const words = pick(rq.lang, vi, en);
  const { typed } = typedForm(rq);
  const shown = { task: "", into: "", activityTask: typed.activityTask ?? "", activity: typed.activity ?? "" };
  const taskId = z.uuid().safeParse(typed.activityTask);
  if (!taskId.success) return showPlanWoven(rq, shown, { activityTask: words.errors.task }, 422);
  const input = { planId: plan.id, taskId: taskId.data, typeKey: typed.activity || null, at: rq.now };
  try {
    await transaction(rq.app.db, (tx) => nameActivity(tx, actorOf(rq), input));
  } catch (error) {
    if (!(error instanceof ActivityTypeRefused)) throw error;
    return showPlanWoven(rq, shown, { activity: words.refusals[error.code] }, 409);
  }
  return seeOther(`/can-bo/ke-hoach/${plan.id}/long-ghep?xong=activity`);
}
