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
  ProgressBar,
  StaffLayout,
  State,
  SummaryList,
  Table,
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
import type { ImportRow, RemarkRow } from "../../../import.store.ts";
import { summaryLines } from "../../../import-file-command.ts";
import type { ImportCounts } from "../../../import-procedures.ts";
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
}

export function ImportResultView({ ctx, words, lang, found, remarks }: ResultProps) {
  const own = words.importPage;
  const counts = { ...EMPTY, ...found.counts };
  const all = counts.refused + counts.notices;
  return (
    <StaffLayout
      ctx={ctx}
      title={own.resultTitle(found.fileName)}
      breadcrumbs={[
        { text: words.staff.title, href: "/can-bo/thu-tuc" },
        { text: own.title, href: BASE },
      ]}
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
            ...summaryLines(counts, words.importSummary).map(([key, value]) => ({ key, value })),
          ]}
        />
      </Card>
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

const EMPTY: ImportCounts = {
  rows: 0,
  added: 0,
  changed: 0,
  unchanged: 0,
  repeated: 0,
  refused: 0,
  notices: 0,
  nameOnly: 0,
  methods: 0,
  timesStated: 0,
  timesRead: 0,
  feesStated: 0,
  feesRead: 0,
  freeUnproven: 0,
};
