import {
  Button,
  Card,
  DateInput,
  ErrorSummary,
  errorOf,
  type FieldError,
  FileUpload,
  Form,
  InsetText,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Pagination,
  ProgressBar,
  Radios,
  StaffLayout,
  State,
  SummaryList,
  Table,
  Tabs,
  type ViewContext,
  WarningText,
} from "../../../../../platform/html/index.ts";
import {
  formatDate,
  formatDateTime,
  formatNumber,
  formatPercent,
  type Lang,
} from "../../../../../platform/i18n/index.ts";
import { sayKeptFailure, sayRemark } from "../../../explain.ts";
import type { ImportChangeKind, ImportChangeRow, ImportRow, RemarkRow } from "../../../import.store.ts";
import { summaryLines } from "../../../import-file-command.ts";
import { type ImportCounts, NOTHING_READ } from "../../../import-procedures.ts";
import type { vi } from "../../../messages.vi.ts";

type Words = typeof vi;
const BASE = "/can-bo/thu-tuc/nhap";

interface ListProps {
  ctx: ViewContext;
  words: Words;
  lang: Lang;
  imports: ImportRow[];
  date: { day: string; month: string; year: string };
  errors: FieldError[];
  isQueued: boolean;
}

export function ImportListView({ ctx, words, lang, imports, date, errors, isQueued }: ListProps) {
  const own = words.importPage;
  return (
    <StaffLayout
      ctx={ctx}
      title={own.title}
      hasErrors={errors.length > 0}
      breadcrumbs={[{ text: words.staff.title, href: "/can-bo/thu-tuc" }]}
      notice={
        errors.length > 0 ? (
          <ErrorSummary errors={errors} />
        ) : isQueued ? (
          <NotificationBanner tone="success" heading={own.waiting}>
            <p class="govuk-body">
              <a href={BASE}>{own.reload}</a>
            </p>
          </NotificationBanner>
        ) : null
      }
    >
      <PageHeading title={own.title} lead={own.lead} />
      <Form action={BASE} multipart>
        <FileUpload
          name="file"
          label={own.file}
          accept=".jsonl,.xlsx,.csv"
          typesText={own.fileTypes}
          maxText={own.fileMax}
          error={errorOf(errors, "file")}
        />
        <DateInput
          name="effectiveOn"
          label={own.effectiveOn}
          hint={own.effectiveOnHint}
          value={date}
          error={errorOf(errors, "effectiveOn")}
        />
        <Radios
          name="scope"
          label={own.scope}
          value="part"
          options={(["part", "issuers", "all"] as const).map((value) => ({
            value,
            label: own.scopes[value].label,
            hint: own.scopes[value].hint,
          }))}
        />
        <InsetText>{own.what}</InsetText>
        <Button>{own.submit}</Button>
      </Form>
      <Card title={own.past}>
        <Table
          caption={own.past}
          captionHidden
          phone="cards"
          rows={imports}
          empty={own.pastEmpty}
          columns={[
            {
              key: "file",
              header: own.head.file,
              rowHeader: true,
              cell: (row) => <a href={`${BASE}/${row.id}`}>{row.fileName}</a>,
            },
            { key: "at", header: own.head.at, cell: (row) => formatDateTime(row.startedAt), nowrap: true },
            { key: "by", header: own.head.by, cell: (row) => row.startedByName },
            {
              key: "state",
              header: own.head.state,
              cell: (row) => <ImportState row={row} words={words} lang={lang} />,
            },
            {
              key: "rows",
              header: own.head.rows,
              numeric: true,
              cell: (row) => formatNumber(row.counts.rows ?? 0, lang),
            },
            {
              key: "refused",
              header: own.head.refused,
              numeric: true,
              cell: (row) => formatNumber(row.counts.refused ?? 0, lang),
            },
          ]}
        />
      </Card>
    </StaffLayout>
  );
}

function ImportState({ row, words, lang }: { row: ImportRow; words: Words; lang: Lang }) {
  const tone = { running: "waiting", done: "good", failed: "bad" } as const;
  const share = row.state === "running" ? ` ${formatPercent(row.progress, lang)}` : "";
  return (
    <State tone={tone[row.state]}>
      {words.importPage.states[row.state]}
      {share}
    </State>
  );
}

interface ResultProps {
  ctx: ViewContext;
  words: Words;
  lang: Lang;
  found: ImportRow;
  remarks: RemarkRow[];
  kind: ImportChangeKind | null;
  changes: ImportChangeRow[];
  /** Code after which the next page of changes begins. */
  next: string | null;
  isFirst: boolean;
  /** Gone from the catalogue, and nobody proposed anything yet. */
  goneOpen: number;
  proposed: { made: number; skipped: number } | null;
}

export function ImportResultView(props: ResultProps) {
  const { ctx, words, lang, found, remarks, proposed } = props;
  const own = words.importPage;
  const counts = { ...NOTHING_READ, ...found.counts };
  const all = counts.refused + counts.notices;
  return (
    <StaffLayout
      ctx={ctx}
      title={own.resultTitle(found.fileName)}
      breadcrumbs={[
        { text: words.staff.title, href: "/can-bo/thu-tuc" },
        { text: own.title, href: BASE },
      ]}
      notice={
        proposed ? <NotificationBanner tone="success" heading={own.goneDone(proposed.made, proposed.skipped)} /> : null
      }
    >
      <PageHeading
        title={own.resultTitle(found.fileName)}
        state={<ImportState row={found} words={words} lang={lang} />}
      />
      {found.failure ? <WarningText>{sayKeptFailure(found.failure, lang)}</WarningText> : null}
      {found.state === "running" ? (
        <>
          <ProgressBar
            label={own.progress}
            value={Math.round(found.progress * 100)}
            max={100}
            text={formatPercent(found.progress, lang)}
          />
          <LinkButton href={`${BASE}/${found.id}`} variant="secondary">
            {own.reload}
          </LinkButton>
        </>
      ) : null}
      <Card title={own.summary}>
        <SummaryList
          compact
          rows={[
            { key: own.effectiveOn, value: formatDate(found.effectiveOn) },
            { key: own.head.by, value: found.startedByName },
            { key: own.head.at, value: formatDateTime(found.startedAt) },
            { key: own.scope, value: own.scopes[found.scope].label },
            ...summaryLines(counts, words.importSummary).map(([key, value]) => ({ key, value })),
          ]}
        />
      </Card>
      {found.state === "running" ? null : <Changes {...props} counts={counts} />}
      <Card
        title={own.remarks}
        actions={
          all > 0 ? (
            <LinkButton href={`${BASE}/${found.id}/tu-choi.csv`} variant="secondary" small icon="download">
              {own.download}
            </LinkButton>
          ) : null
        }
      >
        {remarks.length < all ? <p class="govuk-body">{own.remarksFirst(remarks.length, all)}</p> : null}
        <Table
          caption={own.remarks}
          captionHidden
          phone="cards"
          rows={remarks}
          empty={own.remarksNone}
          columns={[
            {
              key: "place",
              header: own.remarksHead.place,
              rowHeader: true,
              nowrap: true,
              cell: (row) => own.rowPlace(row.rowNumber, row.sheet),
            },
            { key: "code", header: own.remarksHead.code, nowrap: true, cell: (row) => row.code ?? "–" },
            {
              key: "kind",
              header: own.remarksHead.kind,
              nowrap: true,
              cell: (row) => (
                <State tone={row.kind === "refused" ? "bad" : "warn"}>{words.refusedKind[row.kind]}</State>
              ),
            },
            { key: "reason", header: own.remarksHead.reason, wide: true, cell: (row) => sayRemark(row, lang) },
          ]}
        />
      </Card>
    </StaffLayout>
  );
}

function Changes({
  words,
  found,
  kind,
  changes,
  next,
  isFirst,
  goneOpen,
  counts,
}: ResultProps & { counts: ImportCounts }) {
  const own = words.importPage;
  const address = `${BASE}/${found.id}`;
  const link = (of: ImportChangeKind | null, after?: string): string => {
    const query = new URLSearchParams({ ...(of ? { loai: of } : {}), ...(after ? { sau: after } : {}) });
    return query.size === 0 ? address : `${address}?${query}`;
  };
  const all = counts.added + counts.changed + counts.reread + counts.gone;
  return (
    <Card
      title={own.changes}
      actions={
        all > 0 ? (
          <LinkButton href={`${address}/thay-doi.csv`} variant="secondary" small icon="download">
            {own.changesDownload}
          </LinkButton>
        ) : null
      }
    >
      {counts.gone > 0 && counts.withoutCode > 0 ? (
        <WarningText>{words.importSummary.goneUnsure(counts.withoutCode)}</WarningText>
      ) : null}
      {goneOpen > 0 ? (
        <InsetText>
          <p class="govuk-body">{own.goneLead(goneOpen)}</p>
          <LinkButton href={`${address}/khong-con`} variant="secondary">
            {own.goneTitle}
          </LinkButton>
        </InsetText>
      ) : null}
      <Tabs
        label={own.changes}
        items={[
          { href: link(null), label: own.allKinds, count: all, current: kind === null },
          ...(["changed", "added", "reread", "gone"] as const).map((one) => ({
            href: link(one),
            label: words.importChange[one],
            count: counts[one],
            current: kind === one,
          })),
        ]}
      />
      <Table
        caption={own.changes}
        captionHidden
        phone="cards"
        rows={changes}
        empty={own.changesNone}
        columns={[
          {
            key: "code",
            header: own.changesHead.code,
            rowHeader: true,
            nowrap: true,
            cell: (row) => (
              <a
                href={
                  (row.kind === "changed" || row.kind === "reread") && row.versionNumber !== null
                    ? `/thu-tuc/${row.code}/so-sanh?tu=${row.versionNumber - 1}&den=${row.versionNumber}`
                    : `/can-bo/thu-tuc/${row.code}`
                }
              >
                {row.code}
              </a>
            ),
          },
          { key: "name", header: own.changesHead.name, wide: true, cell: (row) => row.name },
          {
            key: "kind",
            header: own.changesHead.kind,
            nowrap: true,
            cell: (row) => <State tone={CHANGE_TONE[row.kind]}>{words.importChange[row.kind]}</State>,
          },
          {
            key: "fields",
            header: own.changesHead.fields,
            cell: (row) => row.fields.map((field) => words.changedField[field] ?? field).join(", ") || "–",
          },
        ]}
      />
      <Pagination
        previousHref={isFirst ? undefined : link(kind)}
        nextHref={next === null ? undefined : link(kind, next)}
      />
    </Card>
  );
}

const CHANGE_TONE = { added: "info", changed: "good", reread: "good", gone: "warn" } as const;
