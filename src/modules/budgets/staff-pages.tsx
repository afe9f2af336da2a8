import { z } from "zod";
import { vietnamDay } from "../../platform/clock/index.ts";
import { transaction } from "../../platform/db/index.ts";
import {
  ActWithReason,
  Button,
  DateInput,
  ErrorSummary,
  FilterSelect,
  Form,
  InsetText,
  LinkButton,
  PageHeading,
  Register,
  Select,
  StaffLayout,
  State,
  Table,
  TextArea,
  TextInput,
} from "../../platform/html/index.ts";
import {
  askedWords,
  dayIn,
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
  typedDay,
  typedForm,
} from "../../platform/http/index.ts";
import { formatDate, formatNumber, nfc, pick } from "../../platform/i18n/index.ts";
import { writeCsv } from "../../platform/tables/index.ts";
import { actorOf, holds, mayAt, reachOf, unitsWhere } from "../accounts/index.ts";
import { listUnitChoices, offeredUnits, UnitFilter, UnitSelect, unitNames } from "../organisations/index.ts";
import { propose, rehearse } from "../proposals/index.ts";
import { listMattersFor } from "../publication-duties/index.ts";
import type { KeepBudgetProposal, WithdrawBudgetProposal } from "./budget-proposals.ts";
import { BudgetRefused, BudgetUnknown } from "./budgets.errors.ts";
import {
  BUDGET_VIEWS,
  type DisclosureFilter,
  type DisclosureRow,
  findDisclosure,
  listDisclosures,
} from "./disclosure.store.ts";
import {
  BUDGET_KINDS,
  BUDGET_LIMITS,
  BUDGET_SIDES,
  type BudgetDisclosure,
  type BudgetFacts,
  type BudgetLine,
  type BudgetSide,
  DONG_IN,
  hasActual,
  MONEY_UNITS,
} from "./disclosure.ts";
import { keepDisclosure, PUBLIC_BUDGETS, withdrawDisclosure } from "./keep-disclosure.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { readBudgetTable, writeBudgetTable } from "./read-table.ts";

export const BUDGETS = "/can-bo/ngan-sach";
const PAGE_SIZE = 50;
const MOST_ROWS = 50_000;
const MATTERS = 200;

const Query = z.object({
  donvi: first(z.uuid().optional().catch(undefined)),
  nam: first(z.coerce.number().int().min(2000).max(2100).optional().catch(undefined)),
  loai: first(z.enum(BUDGET_KINDS).optional().catch(undefined)),
  xem: first(z.enum(BUDGET_VIEWS).optional().catch(undefined)),
  trang: first(z.coerce.number().int().min(1).max(1_000).optional().catch(undefined)),
  q: askedWords,
});

async function filterOf(rq: Rq) {
  const query = Query.parse(rq.query);
  const reach = await reachOf(rq.app.db, actorOf(rq), "budgets.read", rq.now);
  const filter: DisclosureFilter = {
    unitIds: query.donvi ? reach.filter((id) => id === query.donvi) : reach,
    year: query.nam,
    kind: query.loai,
    q: query.q,
    view: query.xem,
  };
  return { query, filter, reach };
}

export async function budgetListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const today = vietnamDay(rq.now);
  const { query, filter, reach } = await filterOf(rq);
  const { trang = 1, ...asked } = query;
  const found = await listDisclosures(db, filter, { limit: PAGE_SIZE + 1, offset: (trang - 1) * PAGE_SIZE });
  const rows = found.slice(0, PAGE_SIZE);
  const names = await unitNames(db, [...new Set(rows.map((row) => row.unitId))], today);
  const actor = actorOf(rq);
  const own = unitsWhere(actor, "budgets.read");
  const offered = offeredUnits(reach, query.donvi ? [...own, query.donvi] : own);
  const sum = (dong: number | null) => (dong === null ? "" : words.inWords(dong));
  return html(
    <Register
      ctx={rq.app.view(rq)}
      title={words.title}
      lead={words.lead}
      href={BUDGETS}
      asked={asked}
      add={holds(actor, "budgets.edit") && { href: `${BUDGETS}/moi`, text: words.add }}
      ways={
        holds(actor, "duties.read") ? (
          <LinkButton href="/can-bo/cong-khai" variant="secondary" small>
            {words.duties}
          </LinkButton>
        ) : null
      }
      csv={words.csv}
      filter={{
        submitLabel: words.filter,
        fields: (
          <>
            <TextInput name="q" label={words.q} value={query.q ?? ""} />
            <UnitFilter
              label={words.unit}
              value={query.donvi}
              all={words.all}
              units={await listUnitChoices(db, offered, today)}
            />
            <TextInput name="nam" label={words.year} width={4} value={query.nam ? String(query.nam) : ""} />
            <FilterSelect
              name="loai"
              label={words.kind}
              value={query.loai}
              all={words.all}
              options={BUDGET_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
            />
            <FilterSelect
              name="xem"
              label={words.view}
              value={query.xem}
              all={words.all}
              options={BUDGET_VIEWS.map((value) => ({ value, label: words.views[value] }))}
            />
          </>
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: words.nothingFits, title: words.emptyTitle, text: words.empty, drawing: "board" }}
      previous={trang > 1 ? { trang: String(trang - 1) } : null}
      next={found.length > PAGE_SIZE ? { trang: String(trang + 1) } : null}
    >
      <Table<DisclosureRow>
        caption={words.title}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          {
            key: "what",
            header: words.what,
            rowHeader: true,
            wide: true,
            cell: (row) => <a href={`${BUDGETS}/${row.id}`}>{words.titles[row.kind](row.year)}</a>,
          },
          { key: "unit", header: words.unit, cell: (row) => names.get(row.unitId) ?? "" },
          { key: "document", header: words.document, cell: (row) => row.document },
          {
            key: "revenue",
            header: words.revenue,
            numeric: true,
            cell: (row) => sum(row.revenueActual ?? row.revenue),
          },
          {
            key: "expenditure",
            header: words.expenditure,
            numeric: true,
            cell: (row) => sum(row.expenditureActual ?? row.expenditure),
          },
          {
            key: "published",
            header: words.publishedAt,
            nowrap: true,
            cell: (row) => formatDate(vietnamDay(row.publishedAt)),
          },
          {
            key: "view",
            header: words.view,
            cell: (row) =>
              row.withdrawnReason === null ? (
                <State tone="good">{words.views.standing}</State>
              ) : (
                <State tone="neutral">{words.views.withdrawn}</State>
              ),
          },
        ]}
      />
    </Register>,
  );
}

/** Exactly the rows of the filter. */
export async function budgetExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const rows = await listDisclosures(rq.app.db, (await filterOf(rq)).filter, { limit: MOST_ROWS, offset: 0 });
  const names = await unitNames(rq.app.db, [...new Set(rows.map((row) => row.unitId))], vietnamDay(rq.now));
  const csv = writeCsv([
    [
      words.unit,
      words.year,
      words.kind,
      words.document,
      words.decidedOn,
      words.form,
      `${words.revenue}: ${words.planned} (${words.moneyUnits.dong})`,
      `${words.revenue}: ${words.actual("wholeYear")} (${words.moneyUnits.dong})`,
      `${words.expenditure}: ${words.planned} (${words.moneyUnits.dong})`,
      `${words.expenditure}: ${words.actual("wholeYear")} (${words.moneyUnits.dong})`,
      words.publishedAt,
      words.changedAt,
      words.view,
    ],
    ...rows.map((row) => [
      names.get(row.unitId) ?? "",
      row.year,
      words.kinds[row.kind],
      row.document,
      formatDate(row.decidedOn),
      row.form,
      row.revenue ?? "",
      row.revenueActual ?? "",
      row.expenditure ?? "",
      row.expenditureActual ?? "",
      formatDate(vietnamDay(row.publishedAt)),
      formatDate(vietnamDay(row.approvedAt)),
      row.withdrawnReason === null ? words.views.standing : words.views.withdrawn,
    ]),
  ]);
  return download(Buffer.from(csv), "text/csv; charset=utf-8", "cong-khai-ngan-sach.csv");
}

async function knownBudget(rq: Rq): Promise<BudgetDisclosure> {
  const id = z.uuid().safeParse(rq.params.id);
  const one = id.success ? await findDisclosure(rq.app.db, id.data) : undefined;
  if (!one || !(await mayAt(rq.app.db, actorOf(rq), "budgets.read", one.unitId, rq.now))) throw new BudgetUnknown();
  return one;
}

function typedOf(one: BudgetDisclosure): Typed {
  const table = (side: BudgetSide) =>
    writeBudgetTable(one.lines, {
      side,
      withActual: hasActual(one.kind),
      amount: (dong) => formatNumber(dong / DONG_IN[one.moneyUnit]),
    });
  return {
    year: String(one.year),
    kind: one.kind,
    document: one.document,
    form: one.form,
    moneyUnit: one.moneyUnit,
    revenue: table("revenue"),
    expenditure: table("expenditure"),
    explanation: one.explanation,
    obligationId: one.obligationId ?? "",
    basedOn: String(one.version),
    ...typedDay("decidedOn", one.decidedOn),
  };
}

async function show(
  rq: Rq,
  one: BudgetDisclosure | null,
  typed: Typed,
  errors: FormErrors,
  status = 200,
): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const said = words.newForm;
  const today = vietnamDay(rq.now);
  const reach = await reachOf(db, actorOf(rq), "budgets.edit", rq.now);
  const mayEdit = one === null ? reach.length > 0 : one.withdrawnReason === null && reach.includes(one.unitId);
  const unitIds = one ? [one.unitId] : reach;
  const matters = await listMattersFor(db, { unitIds, form: "portal" }, MATTERS, typed.obligationId);
  const names = await unitNames(db, [...new Set(matters.map((matter) => matter.unitId))], today);
  const error = errorIn(errors);
  const text = (name: string) => ({ name, value: typed[name] ?? "", ...error(name) });
  const title = one ? words.titles[one.kind](one.year) : said.title;
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={title}
      breadcrumbs={[{ text: words.title, href: BUDGETS }]}
      hasErrors={Object.keys(errors).length > 0}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading
        title={title}
        lead={one ? undefined : words.lead}
        {...(one ? { caption: (await unitNames(db, [one.unitId], today)).get(one.unitId) ?? "" } : {})}
        actions={
          one ? (
            <LinkButton href={`${PUBLIC_BUDGETS}/${one.id}`} variant="secondary" small>
              {said.open}
            </LinkButton>
          ) : null
        }
      />
      {one ? <p class="govuk-hint">{said.by(one.writtenByName, one.approvedByName)}</p> : null}
      {one && one.withdrawnReason !== null ? (
        <InsetText>
          {words.public.gone}. {words.public.goneWhy(one.withdrawnReason)}
        </InsetText>
      ) : null}
      {mayEdit ? (
        <Form action={one ? `${BUDGETS}/${one.id}/sua` : `${BUDGETS}/moi`} guard>
          {one ? (
            <input type="hidden" name="basedOn" value={typed.basedOn ?? String(one.version)} />
          ) : (
            <UnitSelect
              label={words.unit}
              placeholder={said.choose}
              value={typed.unitId}
              units={await listUnitChoices(db, offeredUnits(reach, unitsWhere(actorOf(rq), "budgets.edit")), today)}
              {...error("unitId")}
            />
          )}
          <Select
            {...text("kind")}
            label={words.kind}
            placeholder={said.choose}
            options={BUDGET_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
          />
          <TextInput {...text("year")} label={words.year} hint={said.yearHint} width={4} inputmode="numeric" />
          <TextInput {...text("document")} label={words.document} hint={said.documentHint} />
          <DateInput
            name="decidedOn"
            label={words.decidedOn}
            value={dayIn(typed, "decidedOn")}
            {...error("decidedOn")}
          />
          <TextInput {...text("form")} label={words.form} hint={said.formHint} width={20} />
          <Select
            {...text("moneyUnit")}
            label={words.moneyUnit}
            placeholder={said.choose}
            options={MONEY_UNITS.map((value) => ({ value, label: words.moneyUnits[value] }))}
          />
          {BUDGET_SIDES.map((side) => (
            <TextArea
              key={side}
              {...text(side)}
              label={words.sides[side]}
              hint={one && !hasActual(one.kind) ? said.tableHint("") : said.tableHintAny}
              rows={10}
            />
          ))}
          <TextArea
            {...text("explanation")}
            label={words.explanation}
            hint={said.explanationHint}
            rows={4}
            maxCharacters={BUDGET_LIMITS.explanation}
          />
          {matters.length > 0 ? (
            <Select
              {...text("obligationId")}
              label={words.matter}
              hint={said.matterHint}
              options={[
                { value: "", label: said.noMatter },
                ...matters.map((matter) => ({
                  value: matter.id,
                  label: unitIds.length > 1 ? `${matter.title} (${names.get(matter.unitId) ?? ""})` : matter.title,
                })),
              ]}
            />
          ) : null}
          <Button>{said.send}</Button>
        </Form>
      ) : null}
      {one && mayEdit ? (
        <ActWithReason
          summary={said.withdraw}
          variant="warning"
          action={`${BUDGETS}/${one.id}/rut`}
          help={said.withdrawHelp}
          label={said.reason}
          value={typed.reason ?? ""}
          {...error("reason")}
          isOpen={Boolean(errors.reason)}
        />
      ) : null}
    </StaffLayout>,
    { status },
  );
}

export async function newBudgetPage(rq: Rq): Promise<Reply> {
  const reach = await reachOf(rq.app.db, actorOf(rq), "budgets.edit", rq.now);
  const unitId = reach.length === 1 ? (reach[0] ?? "") : "";
  return show(rq, null, { unitId, moneyUnit: "million" }, {});
}

export async function budgetPage(rq: Rq): Promise<Reply> {
  const one = await knownBudget(rq);
  return show(rq, one, typedOf(one), {});
}

/** Tables keep their tabs: an empty first cell is one. */
const pasted = (rq: Rq, name: string): string => {
  const value = ((rq.body ?? {}) as Record<string, unknown>)[name];
  return typeof value === "string" ? nfc(value) : "";
};

function readForm(
  rq: Rq,
  one: BudgetDisclosure | null,
): { typed: Typed; errors: FormErrors; facts: BudgetFacts | null } {
  const words = pick(rq.lang, vi, en);
  const { typed, dayOf } = typedForm(rq);
  for (const side of BUDGET_SIDES) typed[side] = pasted(rq, side);
  const errors: FormErrors = {};
  const unitId = z.uuid().safeParse(one?.unitId ?? typed.unitId);
  const kind = z.enum(BUDGET_KINDS).safeParse(typed.kind);
  const year = z.coerce
    .number()
    .int()
    .min(2000)
    .max(2100)
    .safeParse(typed.year || undefined);
  const moneyUnit = z.enum(MONEY_UNITS).safeParse(typed.moneyUnit);
  const obligationId = z
    .uuid()
    .nullable()
    .safeParse(typed.obligationId || null);
  const decidedOn = dayOf("decidedOn");
  if (!unitId.success) errors.unitId = words.errors.unitId;
  if (!kind.success) errors.kind = words.errors.kind;
  if (!year.success) errors.year = words.errors.year;
  if (!isText(typed.document, BUDGET_LIMITS.document)) errors.document = words.errors.document;
  if (!decidedOn || decidedOn > vietnamDay(rq.now)) errors.decidedOn = words.errors.decidedOn;
  if (!fits(typed.form, BUDGET_LIMITS.form)) errors.form = words.errors.form;
  if (!moneyUnit.success) errors.moneyUnit = words.errors.moneyUnit;
  const lines: BudgetLine[] = [];
  for (const side of BUDGET_SIDES) {
    if (!fits(typed[side], BUDGET_LIMITS.table)) {
      errors[side] = words.errors.tableLong;
      continue;
    }
    if (!kind.success || !moneyUnit.success) continue;
    const read = readBudgetTable(typed[side] ?? "", {
      side,
      scale: DONG_IN[moneyUnit.data],
      withActual: hasActual(kind.data),
    });
    if ("fault" in read) errors[side] = words.errors.table(read);
    else lines.push(...read.lines);
  }
  if (!fits(typed.explanation, BUDGET_LIMITS.explanation)) errors.explanation = words.errors.explanation;
  if (!obligationId.success) errors.obligationId = words.refusals["not-asked-for"];
  const isWhole =
    unitId.success && kind.success && year.success && moneyUnit.success && obligationId.success && decidedOn;
  if (Object.keys(errors).length > 0 || !isWhole) return { typed, errors, facts: null };
  const facts: BudgetFacts = {
    unitId: unitId.data,
    year: year.data,
    kind: kind.data,
    document: typed.document ?? "",
    decidedOn,
    form: typed.form ?? "",
    moneyUnit: moneyUnit.data,
    lines,
    explanation: typed.explanation ?? "",
    obligationId: obligationId.data,
  };
  return { typed, errors, facts };
}

async function send(rq: Rq, one: BudgetDisclosure | null): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const { typed, errors, facts } = readForm(rq, one);
  if (!facts) return show(rq, one, typed, errors, 422);
  const basedOn = z.coerce.number().int().safeParse(typed.basedOn);
  const input: KeepBudgetProposal = {
    facts,
    change: one ? { id: one.id, basedOn: basedOn.success ? basedOn.data : 0 } : null,
  };
  try {
    if (!(await mayAt(db, actorOf(rq), "budgets.edit", facts.unitId, rq.now))) throw new BudgetRefused("no-right-here");
    await rehearse(db, (tx, system) => keepDisclosure(tx, system, { ...input, at: rq.now }));
    const id = await transaction(db, (tx) =>
      propose(tx, actorOf(rq), { kind: "budgetKeep", unitIds: [facts.unitId], input, at: rq.now }),
    );
    return seeOther(`/can-bo/cho-duyet/${id}?xong=sent`);
  } catch (error) {
    if (!(error instanceof BudgetRefused)) throw error;
    const field = error.code === "not-asked-for" ? "obligationId" : one ? "kind" : "unitId";
    return show(rq, one, typed, { [field]: words.refusals[error.code] }, 409);
  }
}

export const enterBudgetPage = (rq: Rq): Promise<Reply> => send(rq, null);
export const changeBudgetPage = async (rq: Rq): Promise<Reply> => send(rq, await knownBudget(rq));

export async function withdrawBudgetPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const one = await knownBudget(rq);
  if (!(await mayAt(db, actorOf(rq), "budgets.edit", one.unitId, rq.now))) throw new BudgetRefused("no-right-here");
  const { reason = "" } = typedForm(rq).typed;
  if (!isText(reason, BUDGET_LIMITS.reason))
    return show(rq, one, { ...typedOf(one), reason }, { reason: pick(rq.lang, vi, en).errors.reason }, 422);
  const { year, kind } = one;
  const input: WithdrawBudgetProposal = { change: { id: one.id, basedOn: one.version }, reason, year, kind };
  await rehearse(db, (tx, system) => withdrawDisclosure(tx, system, { ...input, at: rq.now }));
  const id = await transaction(db, (tx) =>
    propose(tx, actorOf(rq), { kind: "budgetWithdraw", unitIds: [one.unitId], input, at: rq.now }),
  );
  return seeOther(`/can-bo/cho-duyet/${id}?xong=sent`);
}
