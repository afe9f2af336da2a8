import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../platform/db/index.ts";
import {
  Button,
  CardList,
  DateInput,
  Details,
  EmptyState,
  ErrorSummary,
  Fieldset,
  Form,
  LinkButton,
  PageHeading,
  Pagination,
  PublicLayout,
  Register,
  Select,
  StaffLayout,
  State,
  Table,
  TextArea,
  TextInput,
  type Tone,
  type ViewContext,
} from "../../../platform/html/index.ts";
import {
  dayIn,
  download,
  errorIn,
  type FormErrors,
  fits,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  type TypedForm,
  typedDay,
  typedForm,
} from "../../../platform/http/index.ts";
import { cleanText, formatNumber, nfc, pick } from "../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../platform/tables/index.ts";
import { actorOf, holds, reachOf, unitChoices } from "../../accounts/index.ts";
import { siteOf, UnitSelect, unitNames } from "../../organisations/index.ts";
import { EmulationRefused } from "../emulation.errors.ts";
import { HONOUR_RATES } from "../honours/honour.ts";
import { en as honoursEn } from "../honours/messages.en.ts";
import { vi as honoursVi } from "../honours/messages.vi.ts";
import { en as ownEn } from "../messages.en.ts";
import { vi as ownVi } from "../messages.vi.ts";
import { changeMovement, draftMovement, movementRefusal } from "./keep-movement.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import {
  type Criterion,
  MOST_CRITERIA,
  MOVEMENT_LIMITS,
  MOVEMENT_TOPICS,
  type Movement,
  type MovementFacts,
  type MovementState,
} from "./movement.ts";
import { countEntries, listMovementCriteria, listMovements } from "./movements.store.ts";
import { visibleMovement } from "./record-page.tsx";

export const MOVEMENTS = "/can-bo/thi-dua";
const PAGE_SIZE = 30;
const MOST_ROWS = 2_000;

export const MOVEMENT_TONES: Record<MovementState, Tone> = {
  draft: "waiting",
  launched: "good",
  concluded: "info",
  withdrawn: "neutral",
};

const Query = z.object({
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100))
    .optional()
    .catch(undefined),
  trang: z.coerce.number().int().min(1).max(100).default(1).catch(1),
});

interface Row {
  movement: Movement;
  unit: string;
  entries: number;
}

async function load(rq: Rq, limit: number, offset: number): Promise<Row[]> {
  const { db } = rq.app;
  const draftsIn = await reachOf(db, actorOf(rq), "plans.read", rq.now);
  const movements = await listMovements(db, { draftsIn, q: Query.parse(rq.query).q }, limit, offset);
  return withFacts(rq, movements);
}

async function withFacts(rq: Rq, movements: readonly Movement[]): Promise<Row[]> {
  const { db } = rq.app;
  const names = await unitNames(db, [...new Set(movements.map((one) => one.unitId))], vietnamDay(rq.now));
  const entries = await countEntries(
    db,
    movements.map((one) => one.id),
  );
  return movements.map((movement) => ({
    movement,
    unit: names.get(movement.unitId) ?? "",
    entries: entries.get(movement.id) ?? 0,
  }));
}

export async function movementsPage(rq: Rq): Promise<Reply> {
  const { q, trang } = Query.parse(rq.query);
  const rows = await load(rq, PAGE_SIZE + 1, PAGE_SIZE * (trang - 1));
  return html(
    ListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      own: pick(rq.lang, ownVi, ownEn),
      q,
      page: trang,
      rows: rows.slice(0, PAGE_SIZE),
      hasMore: rows.length > PAGE_SIZE,
      mayAdd: holds(actorOf(rq), "recognitions.propose"),
    }),
  );
}

export async function movementsCsv(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const rows = await load(rq, MOST_ROWS, 0);
  const head: Cell[] = [words.name, words.unit, words.form.from, words.form.to, words.entries, words.state];
  const lines = rows.map(({ movement, unit, entries }): Cell[] => [
    movement.title,
    unit,
    movement.fromOn,
    movement.toOn,
    entries,
    words.states[movement.state],
  ]);
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "thi-dua.csv");
}

function ListView(props: {
  ctx: ViewContext;
  words: typeof vi;
  own: typeof ownVi;
  q: string | undefined;
  page: number;
  rows: Row[];
  hasMore: boolean;
  mayAdd: boolean;
}) {
  const { ctx, words, own, q, page, rows } = props;
  return (
    <Register
      ctx={ctx}
      title={words.title}
      lead={words.lead}
      href={MOVEMENTS}
      asked={{ q }}
      add={props.mayAdd && { href: `${MOVEMENTS}/moi`, text: words.add }}
      ways={
        <LinkButton href="/can-bo/ghi-nhan/thi-dua" variant="secondary" small>
          {own.yearList}
        </LinkButton>
      }
      csv={own.csv}
      filter={{ submitLabel: words.filter, fields: <TextInput name="q" label={words.q} value={q ?? ""} /> }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: words.emptyFiltered, title: words.emptyTitle, text: words.emptyText, drawing: "board" }}
      previous={page > 1 ? { trang: page === 2 ? undefined : String(page - 1) } : null}
      next={props.hasMore ? { trang: String(page + 1) } : null}
    >
      <Table<Row>
        caption={words.caption}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          {
            key: "name",
            header: words.name,
            rowHeader: true,
            wide: true,
            cell: ({ movement }) => <a href={`${MOVEMENTS}/${movement.id}`}>{movement.title}</a>,
          },
          { key: "unit", header: words.unit, cell: (row) => row.unit },
          { key: "days", header: words.days, cell: ({ movement }) => words.span(movement.fromOn, movement.toOn) },
          { key: "entries", header: words.entries, numeric: true, cell: (row) => formatNumber(row.entries) },
          {
            key: "state",
            header: words.state,
            cell: ({ movement }) => <State tone={MOVEMENT_TONES[movement.state]}>{words.states[movement.state]}</State>,
          },
        ]}
      />
    </Register>
  );
}

export async function publicMovementsPage(rq: Rq): Promise<Reply> {
  const { trang } = Query.parse(rq.query);
  const found = await listMovements(
    rq.app.db,
    { states: ["launched", "concluded"] },
    PAGE_SIZE + 1,
    PAGE_SIZE * (trang - 1),
  );
  const words = pick(rq.lang, vi, en);
  const rows = await withFacts(rq, found.slice(0, PAGE_SIZE));
  const ctx = rq.app.view(rq, await siteOf(rq));
  return html(
    <PublicLayout ctx={ctx} title={words.title} description={words.public.lead} breadcrumbs={[]}>
      <PageHeading title={words.title} lead={words.public.lead} />
      {rows.length === 0 ? (
        <EmptyState title={words.public.emptyTitle} drawing="board">
          {words.public.emptyText}
        </EmptyState>
      ) : (
        <CardList
          level={2}
          label={words.title}
          items={rows.map(({ movement, unit, entries }) => ({
            href: `/thi-dua/${movement.id}`,
            title: movement.title,
            meta: [unit, words.span(movement.fromOn, movement.toOn), words.states[movement.state]].join(" · "),
            text: `${words.entries}: ${formatNumber(entries, ctx.lang)}`,
          }))}
        />
      )}
      <Pagination
        previousHref={trang > 1 ? `/thi-dua${trang > 2 ? `?trang=${trang - 1}` : ""}` : null}
        nextHref={found.length > PAGE_SIZE ? `/thi-dua?trang=${trang + 1}` : null}
      />
    </PublicLayout>,
  );
}

async function showForm(rq: Rq, before: Movement | null, typed: Typed, errors: FormErrors, status = 200) {
  const { db } = rq.app;
  const actor = actorOf(rq);
  if (before) {
    const refusal = await movementRefusal(db, actor, "change", before, rq.now);
    if (refusal) throw new EmulationRefused(refusal);
  }
  const reach = await reachOf(db, actor, "recognitions.propose", rq.now);
  return html(
    FormView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      rates: pick(rq.lang, honoursVi, honoursEn).rates,
      before,
      units: await unitChoices(db, actor, reach, { on: vietnamDay(rq.now) }),
      typed,
      errors,
    }),
    { status },
  );
}

export const newMovementPage = (rq: Rq): Promise<Reply> => showForm(rq, null, {}, {});

export async function editMovementPage(rq: Rq): Promise<Reply> {
  const movement = await visibleMovement(rq);
  const criteria = await listMovementCriteria(rq.app.db, movement.id);
  const rows = criteria.map(
    ({ position: n, topic, text, maximum, rate, target }): Typed => ({
      [`topic-${n}`]: topic,
      [`text-${n}`]: text,
      [`maximum-${n}`]: String(maximum),
      [`rate-${n}`]: rate ?? "",
      [`target-${n}`]: target === null ? "" : String(target / 100).replace(".", ","),
    }),
  );
  return showForm(
    rq,
    movement,
    Object.assign(
      {
        basedOn: String(movement.version),
        title: movement.title,
        lead: movement.lead,
        document: movement.document,
        ...typedDay("from", movement.fromOn),
        ...typedDay("to", movement.toOn),
        ...typedDay("registerBy", movement.registerBy),
      },
      ...rows,
    ),
    {},
  );
}

/** Facts and criteria as typed, with the sentence for each fault in the order of the form. */
function read(
  { typed, dayOf }: TypedForm,
  words: typeof vi,
): { facts: Omit<MovementFacts, "unitId">; criteria: Criterion[]; errors: FormErrors } {
  const said = words.form.errors;
  const errors: FormErrors = {};
  const [fromOn, toOn, registerBy] = ["from", "to", "registerBy"].map((name) => dayOf(name) ?? "");
  if (!isText(typed.title, MOVEMENT_LIMITS.title)) errors.title = said.title;
  if (!isText(typed.lead, MOVEMENT_LIMITS.lead)) errors.lead = said.lead;
  if (!fromOn) errors.from = said.from;
  if (!toOn || (fromOn && toOn < fromOn)) errors.to = said.to;
  if (!registerBy || (toOn && registerBy > toOn)) errors.registerBy = said.registerBy;
  if (!fits(typed.document, MOVEMENT_LIMITS.document)) errors.document = said.document;
  const criteria: Criterion[] = [];
  for (let n = 1; n <= MOST_CRITERIA; n++) {
    const text = cleanText(typed[`text-${n}`] ?? "").replace(/\n+/g, " ");
    if (!text && !typed[`maximum-${n}`]) continue;
    const topic = MOVEMENT_TOPICS.find((one) => one === typed[`topic-${n}`]);
    const rate = HONOUR_RATES.find((one) => one === typed[`rate-${n}`]) ?? null;
    const maximum = /^\d{1,3}$/.test(typed[`maximum-${n}`] ?? "") ? Number(typed[`maximum-${n}`]) : 0;
    const percent = typed[`target-${n}`] ?? "";
    const target = /^\d{1,3}(,\d{1,2})?$/.test(percent) ? Math.round(Number(percent.replace(",", ".")) * 100) : 0;
    if (!topic) errors[`topic-${n}`] = said.topic;
    if (!isText(text, MOVEMENT_LIMITS.text)) errors[`text-${n}`] = said.text;
    if (maximum < 1 || maximum > 100) errors[`maximum-${n}`] = said.maximum;
    if (rate && (target < 1 || target > 10_000)) errors[`target-${n}`] = said.target;
    criteria.push({
      position: criteria.length + 1,
      topic: topic ?? "other",
      text,
      maximum,
      rate,
      target: rate ? target : null,
    });
  }
  if (criteria.length === 0) errors["text-1"] = said.none;
  return {
    facts: {
      title: cleanText(typed.title ?? "").replace(/\n+/g, " "),
      lead: cleanText(typed.lead ?? ""),
      fromOn: fromOn ?? "",
      toOn: toOn ?? "",
      registerBy: registerBy ?? "",
      document: cleanText(typed.document ?? "").replace(/\n+/g, " "),
    },
    criteria,
    errors,
  };
}

async function save(rq: Rq, before: Movement | null): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const form = typedForm(rq);
  const { facts, criteria, errors } = read(form, words);
  const unitId = z.uuid().safeParse(form.typed.unitId);
  if (!before && !unitId.success) errors.unitId = words.form.errors.unitId;
  if (Object.keys(errors).length > 0) return showForm(rq, before, form.typed, errors, 422);
  const work = async (tx: Tx): Promise<string> => {
    if (!before) return draftMovement(tx, actorOf(rq), { ...facts, unitId: unitId.data ?? "", criteria, at: rq.now });
    const basedOn = Number(form.typed.basedOn);
    await changeMovement(tx, actorOf(rq), { ...facts, movementId: before.id, basedOn, criteria, at: rq.now });
    return before.id;
  };
  try {
    return seeOther(`${MOVEMENTS}/${await transaction(rq.app.db, work)}?xong=soan`);
  } catch (error) {
    if (!(error instanceof EmulationRefused)) throw error;
    return showForm(rq, before, form.typed, { title: pick(rq.lang, ownVi, ownEn).refusals[error.code] }, 409);
  }
}

export const draftMovementPage = (rq: Rq): Promise<Reply> => save(rq, null);
export const changeMovementPage = async (rq: Rq): Promise<Reply> => save(rq, await visibleMovement(rq));

interface FormProps {
  ctx: ViewContext;
  words: typeof vi;
  rates: (typeof honoursVi)["rates"];
  before: Movement | null;
  units: { id: string; name: string }[];
  typed: Typed;
  errors: FormErrors;
}

function FormView(props: FormProps) {
  const { ctx, words, before, units, typed, errors } = props;
  const said = words.form;
  const error = errorIn(errors);
  const title = before ? said.editTitle : said.newTitle;
  const numbers = Array.from({ length: MOST_CRITERIA }, (_, at) => at + 1);
  const isUsed = (n: number): boolean =>
    Boolean(typed[`text-${n}`] || typed[`maximum-${n}`]) ||
    Object.keys(errors).some((field) => field.endsWith(`-${n}`));
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[{ text: words.title, href: MOVEMENTS }]}
      hasErrors={Object.keys(errors).length > 0}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading title={title} lead={said.newLead} />
      <Form action={before ? `${MOVEMENTS}/${before.id}/sua` : `${MOVEMENTS}/moi`} guard>
        {before ? <input type="hidden" name="basedOn" value={typed.basedOn ?? ""} /> : null}
        <TextInput name="title" label={said.name} value={typed.title ?? ""} {...error("title")} />
        <TextArea
          name="lead"
          label={said.lead}
          rows={4}
          maxCharacters={MOVEMENT_LIMITS.lead}
          value={typed.lead ?? ""}
          {...error("lead")}
        />
        {before ? null : (
          <UnitSelect
            label={said.unit}
            placeholder={said.errors.unitId}
            value={typed.unitId || (units.length === 1 ? units[0]?.id : "")}
            units={units}
            {...error("unitId")}
          />
        )}
        <DateInput name="from" label={said.from} value={dayIn(typed, "from")} {...error("from")} />
        <DateInput name="to" label={said.to} value={dayIn(typed, "to")} {...error("to")} />
        <DateInput
          name="registerBy"
          label={said.registerBy}
          value={dayIn(typed, "registerBy")}
          {...error("registerBy")}
        />
        <TextInput name="document" label={said.document} optional value={typed.document ?? ""} {...error("document")} />
        <Fieldset legend={said.criteria} legendSize="m" hint={said.criteriaHint}>
          {numbers.map((n) =>
            n <= 3 ? (
              <CriterionFields key={n} {...props} n={n} />
            ) : (
              <Details key={n} summary={said.more(n)} open={isUsed(n)}>
                <CriterionFields {...props} n={n} />
              </Details>
            ),
          )}
        </Fieldset>
        <Button>{said.save}</Button>
      </Form>
    </StaffLayout>
  );
}

function CriterionFields({ words, rates, typed, errors, n }: FormProps & { n: number }) {
  const said = words.form;
  const error = errorIn(errors);
  return (
    <Fieldset legend={said.row(n)} legendSize="s">
      <Select
        name={`topic-${n}`}
        label={said.topic}
        value={typed[`topic-${n}`] ?? ""}
        placeholder={said.errors.topic}
        options={MOVEMENT_TOPICS.map((value) => ({ value, label: words.topics[value] }))}
        {...error(`topic-${n}`)}
      />
      <TextInput name={`text-${n}`} label={said.text} value={typed[`text-${n}`] ?? ""} {...error(`text-${n}`)} />
      <TextInput
        name={`maximum-${n}`}
        label={said.maximum}
        inputmode="numeric"
        width={3}
        value={typed[`maximum-${n}`] ?? ""}
        {...error(`maximum-${n}`)}
      />
      <Select
        name={`rate-${n}`}
        label={said.rate}
        value={typed[`rate-${n}`] ?? ""}
        placeholder={said.rateNone}
        options={HONOUR_RATES.map((value) => ({ value, label: rates[value] }))}
      />
      <TextInput
        name={`target-${n}`}
        label={said.target}
        optional
        inputmode="decimal"
        width={5}
        value={typed[`target-${n}`] ?? ""}
        {...error(`target-${n}`)}
      />
    </Fieldset>
  );
}
