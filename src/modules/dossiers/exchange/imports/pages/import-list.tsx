import { vietnamDay } from "../../../../../platform/clock/index.ts";
import {
  addressOf,
  Button,
  ErrorSummary,
  FileUpload,
  Form,
  Heading,
  NotificationBanner,
  PageHeading,
  Pagination,
  Radios,
  Select,
  StaffLayout,
  State,
  Table,
  TextInput,
  type Tone,
} from "../../../../../platform/html/index.ts";
import {
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
} from "../../../../../platform/http/index.ts";
import { formatDateTime, formatNumber, pick } from "../../../../../platform/i18n/index.ts";
import { TableError, tableMessagesEn, tableMessagesVi } from "../../../../../platform/tables/index.ts";
import { actorOf, ownUnits, reachOf } from "../../../../accounts/index.ts";
import { listUnitChoices } from "../../../../organisations/index.ts";
import { en as dossierEn } from "../../../messages.en.ts";
import { vi as dossierVi } from "../../../messages.vi.ts";
import { DOSSIERS } from "../../../pages/staff/dossier-list/view.tsx";
import { draftImport } from "../draft-import.ts";
import { type DossierImport, type ImportState, listImports } from "../import.store.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { ListUnreadable, type ReadList, readList } from "../read-list.ts";

export const IMPORTS = `${DOSSIERS}/nhap-danh-sach`;
const SHOWN = 30;

export const STATE_TONE: Record<ImportState, Tone> = {
  draft: "waiting",
  running: "info",
  done: "good",
  undoing: "info",
  undone: "neutral",
};

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const said = words.list;
  const actor = actorOf(rq);
  const reach = await reachOf(db, actor, "dossiers.import", rq.now);
  const asked = typeof rq.query.truoc === "string" ? new Date(rq.query.truoc) : null;
  const before = asked && !Number.isNaN(asked.getTime()) ? asked : undefined;
  const found = await listImports(db, { unitIds: reach, own: actor.id, limit: SHOWN + 1, before });
  const imports = found.slice(0, SHOWN);
  const last = found.length > SHOWN ? imports.at(-1) : undefined;
  const units = reach.length > 1 && reach.length <= 500 ? await listUnitChoices(db, reach, vietnamDay(rq.now)) : [];
  const own = ownUnits(actor, reach);
  const error = errorIn(errors);
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={said.title}
      breadcrumbs={[{ text: pick(rq.lang, dossierVi, dossierEn).staff.title, href: DOSSIERS }]}
      hasErrors={Object.keys(errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {rq.query.xong === "bo" ? (
            <NotificationBanner tone="success">{words.record.dropped}</NotificationBanner>
          ) : null}
        </>
      }
    >
      <PageHeading title={said.title} lead={said.lead} />
      <Form action={IMPORTS} multipart>
        <FileUpload
          name="file"
          label={said.file}
          hint={said.filehint}
          accept=".xlsx,.csv,.json"
          typesText={said.types}
          maxText={said.max}
          {...error("file")}
        />
        <TextInput
          name="source"
          label={said.source}
          hint={said.sourceHint}
          value={typed.source ?? ""}
          maxLength={100}
          {...error("source")}
        />
        <Radios
          name="owner"
          label={said.owner}
          value={typed.owner ?? ""}
          options={(["elsewhere", "here"] as const).map((owner) => ({
            value: owner,
            label: words.owners[owner],
            hint: said.ownerHints[owner],
          }))}
          {...error("owner")}
        />
        {units.length > 1 ? (
          <Select
            name="unitId"
            label={said.unit}
            optional
            value={typed.unitId ?? own[0] ?? ""}
            options={[
              { value: "", label: said.noUnit },
              ...units.map((unit) => ({ value: unit.id, label: unit.name })),
            ]}
            {...error("unitId")}
          />
        ) : null}
        <p class="govuk-body">{said.quiet}</p>
        <Button>{said.upload}</Button>
      </Form>
      <Heading level={2} size="m">
        {said.imports}
      </Heading>
      {imports.length === 0 ? (
        <p class="govuk-body">{said.none}</p>
      ) : (
        <Table
          caption={said.imports}
          captionHidden
          phone="cards"
          rows={imports}
          columns={[
            {
              key: "name",
              header: said.name,
              rowHeader: true,
              wide: true,
              cell: (row) => <a href={`${IMPORTS}/${row.id}`}>{row.fileName}</a>,
            },
            { key: "by", header: said.by, cell: (row) => row.writtenByName },
            { key: "at", header: said.at, nowrap: true, cell: (row) => formatDateTime(row.writtenAt) },
            ...(["new", "changed", "same", "faulty"] as const).map((verdict) => ({
              key: verdict,
              header: words.verdicts[verdict],
              numeric: true,
              cell: (row: DossierImport) => formatNumber(countOf(row, verdict)),
            })),
            {
              key: "state",
              header: said.state,
              cell: (row) => <State tone={STATE_TONE[row.state]}>{words.states[row.state]}</State>,
            },
          ]}
        />
      )}
      {last ? (
        <Pagination nextHref={addressOf(IMPORTS, { truoc: last.writtenAt.toISOString() })} summary={said.older} />
      ) : null}
    </StaffLayout>,
    { status, headers: { "cache-control": "no-store" } },
  );
}

export const countOf = (row: DossierImport, verdict: "new" | "changed" | "same" | "faulty"): number =>
  ({ new: row.rowsNew, changed: row.rowsChanged, same: row.rowsSame, faulty: row.rowsFaulty })[verdict];

export const importListPage = (rq: Rq): Promise<Reply> => show(rq, {}, {});

/** What is wrong with a file as a whole, in the reader's language; null where it is something else that was thrown. */
export function sayUnreadable(error: unknown, lang: Rq["lang"]): string | null {
  const words = pick(lang, vi, en);
  if (error instanceof TableError) return pick(lang, tableMessagesVi, tableMessagesEn)[error.code](error.data);
  if (error instanceof ListUnreadable)
    return words.listFaults[error.fault](error.columns.map((column) => words.columns[column]).join(", "));
  return null;
}

/** Reads the list and keeps what each row would come to, for the preview. The file itself is not kept. */
export async function uploadImportPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const actor = actorOf(rq);
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const file = rq.files.find((one) => one.fieldName === "file" && one.bytes.length > 0);
  if (!file) errors.file = words.errors.file;
  if (!isText(typed.source, 100)) errors.source = words.errors.source;
  const owner = typed.owner === "here" || typed.owner === "elsewhere" ? typed.owner : null;
  if (owner === null) errors.owner = words.errors.owner;
  const reach = await reachOf(rq.app.db, actor, "dossiers.import", rq.now);
  const only = reach.length === 1 ? (reach[0] ?? null) : null;
  const unitId = typed.unitId || only;
  if (unitId !== null && !reach.includes(unitId)) errors.unitId = words.errors.unit;
  let list: ReadList | null = null;
  if (file)
    try {
      list = await readList(file.bytes);
    } catch (error) {
      const says = sayUnreadable(error, rq.lang);
      if (says === null) throw error;
      errors.file = says;
    }
  if (!file || !list || !owner || Object.keys(errors).length > 0) return show(rq, typed, errors, 422);
  const { id } = await draftImport(rq.app, actor, {
    list,
    fileName: file.fileName.normalize("NFC"),
    source: (typed.source ?? "").trim(),
    owner,
    defaultUnitId: unitId,
    at: rq.now,
  });
  return seeOther(`${IMPORTS}/${id}`);
}
