import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import {
  ActWithReason,
  Button,
  Details,
  ErrorSummary,
  Form,
  NotificationBanner,
  Register,
  Select,
  State,
  Table,
  TextArea,
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
import { formatDate, nfc, pick } from "../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../platform/tables/index.ts";
import { actorOf, reachOf } from "../../accounts/index.ts";
import { unitNames } from "../../organisations/index.ts";
import { type Complaint, type ComplaintFilter, listComplaints } from "../complaint.store.ts";
import { COMPLAINT_LIMITS, findComplaintFalse, recordComplaint } from "../keep-complaint.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { ComplaintUnknown, QualityRefused } from "../quality.errors.ts";
import { type PartLink, QUALITY, QualityTabs } from "./page-parts.tsx";
import { partsOf } from "./parts-of.ts";

const PATH = `${QUALITY}/phan-anh`;
const PAGE_SIZE = 50;
const EXPORT_ROWS = 20_000;

const Query = z.object({
  tinhtrang: first(z.enum(["dang-tinh", "sai"]).optional().catch(undefined)),
  q: first(
    z
      .string()
      .transform((typed) => nfc(typed).trim().toUpperCase().slice(0, 60))
      .optional()
      .catch(undefined),
  ),
  sau: first(z.coerce.number().int().positive().optional().catch(undefined)),
  xong: first(z.literal("ghi").optional().catch(undefined)),
});
type ComplaintQuery = z.infer<typeof Query>;

async function filterOf(rq: Rq, query: ComplaintQuery): Promise<ComplaintFilter> {
  return {
    unitIds: await reachOf(rq.app.db, actorOf(rq), "quality.record", rq.now),
    counts: query.tinhtrang === undefined ? undefined : query.tinhtrang === "dang-tinh",
    code: query.q || undefined,
  };
}

async function show(rq: Rq, typed: Typed = {}, errors: FormErrors = {}, status = 200, opened?: number): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const query = Query.parse(rq.query);
  const rows = await listComplaints(db, await filterOf(rq, query), { limit: PAGE_SIZE + 1, before: query.sau });
  const shown = rows.slice(0, PAGE_SIZE);
  return html(
    ComplaintsView({
      ctx: rq.app.view(rq),
      words,
      parts: partsOf(actorOf(rq), words),
      query,
      rows: shown,
      names: await unitNames(db, [...new Set(shown.map((one) => one.unitId))], vietnamDay(rq.now)),
      next: rows.length > PAGE_SIZE ? (shown.at(-1)?.id ?? null) : null,
      typed,
      errors,
      opened: opened ?? null,
    }),
    { status, headers: { "cache-control": "no-store" } },
  );
}

export const complaintsPage = (rq: Rq): Promise<Reply> => show(rq);

export async function complaintsCsv(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const said = words.complaints;
  const rows = await listComplaints(rq.app.db, await filterOf(rq, Query.parse(rq.query)), { limit: EXPORT_ROWS });
  const names = await unitNames(rq.app.db, [...new Set(rows.map((one) => one.unitId))], vietnamDay(rq.now));
  const head: Cell[] = [said.code, words.unit, said.about, said.source, said.state, said.writtenBy];
  const lines = rows.map((row): Cell[] => [
    row.dossierCode,
    names.get(row.unitId) ?? "",
    row.about,
    row.source,
    row.falseAt ? said.false : said.counts,
    row.writtenByName,
  ]);
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "phan-anh-ho-so.csv");
}

export async function recordComplaintPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const said = words.complaints.errors;
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const code = nfc(typed.code ?? "")
    .trim()
    .toUpperCase();
  if (code === "" || code.length > 60) errors.code = said.code;
  if (!isText(typed.about, COMPLAINT_LIMITS.about)) errors.about = said.about;
  if (!isText(typed.source, COMPLAINT_LIMITS.source)) errors.source = said.source;
  if (Object.keys(errors).length > 0) return show(rq, typed, errors, 422);
  const input = { code, about: nfc(typed.about ?? "").trim(), source: nfc(typed.source ?? "").trim(), at: rq.now };
  try {
    await transaction(rq.app.db, (tx) => recordComplaint(tx, actorOf(rq), input));
  } catch (error) {
    if (!(error instanceof QualityRefused)) throw error;
    return show(rq, typed, { code: words.refusals[error.code] }, 409);
  }
  return seeOther(`${PATH}?xong=ghi`);
}

export async function falseComplaintPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const id = z.coerce.number().int().positive().safeParse(rq.params.id);
  if (!id.success) throw new ComplaintUnknown();
  const { typed } = typedForm(rq);
  const { reason = "" } = typed;
  if (!isText(reason, COMPLAINT_LIMITS.reason))
    return show(rq, typed, { reason: words.complaints.errors.reason }, 422, id.data);
  try {
    await transaction(rq.app.db, (tx) =>
      findComplaintFalse(tx, actorOf(rq), { id: id.data, reason: nfc(reason).trim(), at: rq.now }),
    );
  } catch (error) {
    if (!(error instanceof QualityRefused)) throw error;
    return show(rq, typed, { reason: words.refusals[error.code] }, 409, id.data);
  }
  return seeOther(PATH);
}

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  parts: PartLink[];
  query: ComplaintQuery;
  rows: Complaint[];
  names: Map<string, string>;
  next: number | null;
  typed: Typed;
  errors: FormErrors;
  /** The row whose form came back with an error. */
  opened: number | null;
}

function ComplaintsView(props: Props) {
  const { ctx, words, query, rows, names, typed, errors, opened } = props;
  const said = words.complaints;
  const list = summaryOf(errors);
  const error = errorIn(errors);
  const isNew = opened === null;
  return (
    <Register
      ctx={ctx}
      title={said.title}
      lead={said.lead}
      breadcrumbs={[{ text: words.title, href: QUALITY }]}
      notice={
        <>
          <ErrorSummary errors={list} />
          {query.xong ? <NotificationBanner tone="success">{said.saved}</NotificationBanner> : null}
        </>
      }
      href={PATH}
      asked={{ tinhtrang: query.tinhtrang, q: query.q }}
      csv={words.csv}
      above={
        <>
          <QualityTabs words={words} parts={props.parts} current={PATH} />
          <Details summary={said.add} open={isNew && list.length > 0}>
            <Form action={PATH}>
              <TextInput
                name="code"
                label={said.code}
                width={30}
                autocomplete="off"
                value={typed.code ?? ""}
                {...error("code")}
              />
              <TextArea
                name="about"
                label={said.about}
                hint={said.aboutHint}
                rows={3}
                value={isNew ? (typed.about ?? "") : ""}
                {...error("about")}
              />
              <TextInput
                name="source"
                label={said.source}
                hint={said.sourceHint}
                value={typed.source ?? ""}
                {...error("source")}
              />
              <Button>{said.save}</Button>
            </Form>
          </Details>
        </>
      }
      filter={{
        submitLabel: words.show,
        fields: (
          <>
            <TextInput name="q" id="tim" type="search" label={said.code} value={query.q ?? ""} autocomplete="off" />
            <Select
              name="tinhtrang"
              label={said.state}
              value={query.tinhtrang ?? ""}
              placeholder={said.any}
              options={[
                { value: "dang-tinh", label: said.counts },
                { value: "sai", label: said.false },
              ]}
            />
          </>
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: said.noFits, title: said.emptyTitle, text: said.empty, drawing: "inbox" }}
      previous={query.sau ? {} : null}
      next={props.next ? { sau: String(props.next) } : null}
    >
      <Table<Complaint>
        caption={said.title}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          {
            key: "code",
            header: said.code,
            rowHeader: true,
            cell: (row) => <a href={`/can-bo/ho-so/${encodeURIComponent(row.dossierCode)}`}>{row.dossierCode}</a>,
          },
          { key: "unit", header: words.unit, cell: (row) => names.get(row.unitId) ?? "" },
          { key: "about", header: said.about, wide: true, cell: (row) => `${row.about} (${row.source})` },
          {
            key: "by",
            header: said.writtenBy,
            cell: (row) => `${row.writtenByName}, ${formatDate(vietnamDay(row.writtenAt))}`,
          },
          {
            key: "state",
            header: said.state,
            wide: true,
            cell: (row) =>
              row.falseAt ? (
                <>
                  <State tone="neutral">{said.false}</State>{" "}
                  {said.falseBy(row.falseByName ?? "", formatDate(vietnamDay(row.falseAt)), row.falseBecause ?? "")}
                </>
              ) : (
                <>
                  <State tone="warn">{said.counts}</State>
                  <ActWithReason
                    id={`reason-${row.id}`}
                    summary={said.findFalse}
                    variant="secondary"
                    action={`${PATH}/${row.id}/sai`}
                    help={said.findFalseHelp}
                    label={said.reason}
                    value={opened === row.id ? (typed.reason ?? "") : ""}
                    error={opened === row.id ? errors.reason : null}
                  />
                </>
              ),
          },
        ]}
      />
    </Register>
  );
}
