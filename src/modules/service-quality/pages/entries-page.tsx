import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import {
  Button,
  ErrorSummary,
  FilterSelect,
  Form,
  PageHeading,
  Register,
  Select,
  StaffLayout,
  Table,
  TextInput,
  type ViewContext,
} from "../../../platform/html/index.ts";
import {
  download,
  errorIn,
  type FormErrors,
  first,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedForm,
} from "../../../platform/http/index.ts";
import { formatNumber, nfc, pick } from "../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../platform/tables/index.ts";
import { actorOf, reachOf } from "../../accounts/index.ts";
import { getUnits, offeredUnits, UnitFilter, UnitSelect, unitNames } from "../../organisations/index.ts";
import { propose, rehearse } from "../../proposals/index.ts";
import { type EnterFigure, enterFigure } from "../enter-figure.ts";
import { type Entry, listEntries } from "../entry.store.ts";
import { BY_HAND } from "../measures.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { monthAfter } from "../period.ts";
import { QualityRefused } from "../quality.errors.ts";
import { type PartLink, QUALITY, QualityTabs } from "./page-parts.tsx";
import { partsOf } from "./parts-of.ts";

const PATH = `${QUALITY}/so-nhap-tay`;
const PAGE_SIZE = 50;
const EXPORT_ROWS = 20_000;
const MONTHS = 24;
const MOST = 10_000_000;
const LIMITS = { source: 200, reason: 1_000 } as const;

const Query = z.object({
  donvi: first(z.uuid().optional().catch(undefined)),
  so: first(z.enum(BY_HAND).optional().catch(undefined)),
  sau: first(z.coerce.number().int().positive().optional().catch(undefined)),
});

/** Units of this person for which figures are entered: those with dossiers of their own. */
async function unitsOf(rq: Rq): Promise<{ id: string; name: string }[]> {
  const { db } = rq.app;
  const reach = await reachOf(db, actorOf(rq), "quality.record", rq.now);
  const own = actorOf(rq).grants.map((grant) => grant.unitId);
  const units = await getUnits(db, offeredUnits(reach, own), vietnamDay(rq.now));
  return [...units.values()]
    .filter((unit) => ["province", "commune", "department"].includes(unit.kind))
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name, "vi"));
}

async function filtered(rq: Rq, limit: number) {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const reach = await reachOf(db, actorOf(rq), "quality.record", rq.now);
  const unitIds = query.donvi ? reach.filter((id) => id === query.donvi) : reach;
  const rows = await listEntries(db, { unitIds, measure: query.so }, { limit, before: query.sau });
  const names = await unitNames(db, [...new Set(rows.map((one) => one.unitId))], vietnamDay(rq.now));
  return { query, rows, names };
}

export async function entriesPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { query, rows, names } = await filtered(rq, PAGE_SIZE + 1);
  const shown = rows.slice(0, PAGE_SIZE);
  return html(
    EntriesView({
      ctx: rq.app.view(rq),
      words,
      parts: partsOf(actorOf(rq), words),
      query,
      rows: shown,
      names,
      units: await unitsOf(rq),
      next: rows.length > PAGE_SIZE ? (shown.at(-1)?.id ?? null) : null,
    }),
  );
}

export async function entriesCsv(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const said = words.entries;
  const { rows, names } = await filtered(rq, EXPORT_ROWS);
  const head: Cell[] = [
    words.unit,
    said.month,
    said.measure,
    said.part,
    said.whole,
    said.source,
    said.correction,
    said.by,
  ];
  const lines = rows.map((row): Cell[] => [
    names.get(row.unitId) ?? "",
    words.month(row.month.slice(0, 7)),
    words.measures[row.measure],
    row.part,
    row.whole,
    row.source,
    row.reason ?? "",
    said.byNames(row.writtenByName, row.approvedByName),
  ]);
  return download(Buffer.from(writeCsv([[words.label], head, ...lines])), "text/csv; charset=utf-8", "so-nhap-tay.csv");
}

async function showForm(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const current = vietnamDay(rq.now).slice(0, 7);
  return html(
    EntryForm({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      units: await unitsOf(rq),
      months: Array.from({ length: MONTHS }, (_, back) => monthAfter(current, -back)),
      typed,
      errors,
    }),
    { status },
  );
}

export const newEntryPage = (rq: Rq): Promise<Reply> => showForm(rq, {}, {});

const wholeNumber = (typed: string | undefined): number | null => {
  const text = (typed ?? "").trim();
  // Thousands are set apart by dots here.
  if (!/^\d{1,3}(\.\d{3})+$|^\d{1,8}$/.test(text)) return null;
  const value = Number(text.replaceAll(".", ""));
  return value <= MOST ? value : null;
};

export async function proposeEntryPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const said = words.entries.errors;
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const units = await unitsOf(rq);
  const unitId = units.find((unit) => unit.id === typed.unitId)?.id;
  const measure = BY_HAND.find((one) => one === typed.measure);
  const month = /^20\d\d-(0[1-9]|1[0-2])$/.test(typed.month ?? "") ? (typed.month ?? "") : null;
  const [part, whole] = [wholeNumber(typed.part), wholeNumber(typed.whole)];
  const reason = nfc(typed.reason ?? "").trim();
  if (!unitId) errors.unitId = said.unit;
  if (!measure) errors.measure = said.measure;
  if (month === null) errors.month = said.month;
  if (whole === null || whole === 0) errors.whole = said.whole;
  if (part === null || (whole !== null && part > whole)) errors.part = said.part;
  if (!isText(typed.source, LIMITS.source)) errors.source = said.source;
  if (reason !== "" && !isText(reason, LIMITS.reason)) errors.reason = said.reason;
  if (Object.keys(errors).length > 0 || !unitId || !measure || month === null || part === null || whole === null)
    return showForm(rq, typed, errors, 422);
  const input: EnterFigure = {
    unitId,
    month,
    measure,
    part,
    whole,
    source: nfc(typed.source ?? "").trim(),
    reason: reason || null,
  };
  try {
    await rehearse(db, (tx, system) => enterFigure(tx, system, { ...input, at: rq.now }));
    const id = await transaction(db, (tx) =>
      propose(tx, actorOf(rq), { kind: "qualityEntry", unitIds: [unitId], input, at: rq.now }),
    );
    return seeOther(`/can-bo/cho-duyet/${id}?xong=sent`);
  } catch (error) {
    if (!(error instanceof QualityRefused)) throw error;
    const field = error.code === "reason-missing" ? "reason" : "month";
    return showForm(rq, typed, { [field]: words.refusals[error.code] }, 409);
  }
}

interface ListProps {
  ctx: ViewContext;
  words: typeof vi;
  parts: PartLink[];
  query: z.infer<typeof Query>;
  rows: Entry[];
  names: Map<string, string>;
  units: { id: string; name: string }[];
  next: number | null;
}

function EntriesView(props: ListProps) {
  const { ctx, words, query, rows, names } = props;
  const { lang } = ctx;
  const said = words.entries;
  return (
    <Register
      ctx={ctx}
      title={said.title}
      lead={said.lead}
      breadcrumbs={[{ text: words.title, href: QUALITY }]}
      href={PATH}
      asked={{ donvi: query.donvi, so: query.so }}
      add={{ href: `${PATH}/moi`, text: said.add }}
      csv={words.csv}
      above={<QualityTabs words={words} parts={props.parts} current={PATH} />}
      filter={{
        submitLabel: words.show,
        fields: (
          <>
            <UnitFilter label={words.unit} value={query.donvi} all={words.officers.unitAll} units={props.units} />
            <FilterSelect
              name="so"
              label={said.measure}
              value={query.so}
              all={said.anyMeasure}
              options={BY_HAND.map((one) => ({ value: one, label: words.measures[one] }))}
            />
          </>
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: said.noFits, title: said.emptyTitle, text: said.empty, drawing: "inbox" }}
      previous={query.sau ? {} : null}
      next={props.next ? { sau: String(props.next) } : null}
    >
      <Table<Entry>
        caption={said.title}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          { key: "unit", header: words.unit, rowHeader: true, cell: (row) => names.get(row.unitId) ?? "" },
          { key: "month", header: said.month, cell: (row) => words.month(row.month.slice(0, 7)) },
          {
            key: "figure",
            header: said.measure,
            wide: true,
            cell: (row) =>
              `${formatNumber(row.part, lang)} / ${formatNumber(row.whole, lang)} ${words.measures[row.measure]}`,
          },
          {
            key: "source",
            header: said.source,
            wide: true,
            cell: (row) => (row.reason ? `${row.source} (${row.reason})` : row.source),
          },
          { key: "by", header: said.by, cell: (row) => said.byNames(row.writtenByName, row.approvedByName) },
        ]}
      />
    </Register>
  );
}

interface FormProps {
  ctx: ViewContext;
  words: typeof vi;
  units: { id: string; name: string }[];
  months: string[];
  typed: Typed;
  errors: FormErrors;
}

function EntryForm({ ctx, words, units, months, typed, errors }: FormProps) {
  const said = words.entries;
  const list = summaryOf(errors);
  const error = errorIn(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={said.add}
      breadcrumbs={[
        { text: words.title, href: QUALITY },
        { text: said.title, href: PATH },
      ]}
      hasErrors={list.length > 0}
      notice={<ErrorSummary errors={list} />}
    >
      <PageHeading title={said.add} lead={said.lead} />
      <Form action={`${PATH}/moi`}>
        <UnitSelect
          label={words.unit}
          placeholder={said.errors.unit}
          value={typed.unitId ?? (units.length === 1 ? units[0]?.id : undefined)}
          units={units}
          {...error("unitId")}
        />
        <Select
          name="month"
          label={said.month}
          placeholder={said.errors.month}
          value={typed.month ?? ""}
          options={months.map((value) => ({ value, label: words.month(value) }))}
          {...error("month")}
        />
        <Select
          name="measure"
          label={said.measure}
          placeholder={said.errors.measure}
          value={typed.measure ?? ""}
          options={BY_HAND.map((value) => ({ value, label: words.measures[value] }))}
          {...error("measure")}
        />
        <TextInput
          name="part"
          label={said.part}
          width={10}
          inputmode="numeric"
          value={typed.part ?? ""}
          {...error("part")}
        />
        <TextInput
          name="whole"
          label={said.whole}
          width={10}
          inputmode="numeric"
          value={typed.whole ?? ""}
          {...error("whole")}
        />
        <TextInput
          name="source"
          label={said.source}
          hint={said.sourceHint}
          value={typed.source ?? ""}
          {...error("source")}
        />
        <TextInput
          name="reason"
          label={said.correction}
          hint={said.correctionHint}
          optional
          value={typed.reason ?? ""}
          {...error("reason")}
        />
        <Button>{said.send}</Button>
      </Form>
    </StaffLayout>
  );
}
