import {
  Button,
  Card,
  Details,
  ErrorSummary,
  FileUpload,
  Form,
  LinkButton,
  PageHeading,
  ProgressBar,
  StaffLayout,
  State,
  SummaryList,
  Table,
  type Tone,
  type ViewContext,
  WarningText,
} from "../../../../../platform/html/index.ts";
import { formatDateTime, formatNumber } from "../../../../../platform/i18n/index.ts";
import type { vi } from "../../../messages.vi.ts";
import type { UnitImportRow } from "../../../unit-import.store.ts";
import type { importVi } from "./messages.vi.ts";

const BASE = "/can-bo/to-chuc/nhap";
const TONES: Record<UnitImportRow["state"], Tone> = {
  waiting: "waiting",
  running: "info",
  done: "good",
  failed: "bad",
};

interface Frame {
  ctx: ViewContext;
  words: typeof importVi;
  unitWords: typeof vi;
}

export function UnitImportListView(
  props: Frame & {
    imports: UnitImportRow[];
    error: string | null;
  },
) {
  const { ctx, words, unitWords, imports, error } = props;
  const count = (value: number | undefined): string => formatNumber(value ?? 0, ctx.lang);
  return (
    <StaffLayout
      ctx={ctx}
      title={words.title}
      hasErrors={error !== null}
      breadcrumbs={[{ text: unitWords.tree.title, href: "/can-bo/to-chuc" }]}
      notice={error ? <ErrorSummary errors={[{ field: "file", message: error }]} /> : null}
    >
      <PageHeading title={words.title} lead={words.lead} />
      <Form action={BASE} multipart>
        <FileUpload
          name="file"
          label={words.file}
          accept=".csv,.xlsx"
          typesText={words.fileTypes}
          maxText={words.fileMax}
          {...(error ? { error } : {})}
        />
        <Details summary={words.which}>
          <ul class="govuk-list govuk-list--bullet">
            {Object.entries(words.lists).map(([list, name]) => (
              <li key={list}>
                {name}: <code>{words.columns[list as UnitImportRow["list"]]}</code>
              </li>
            ))}
          </ul>
        </Details>
        <Button>{words.submit}</Button>
      </Form>
      <Card title={words.past}>
        <Table
          caption={words.past}
          captionHidden
          phone="cards"
          rows={imports}
          empty={<p class="govuk-body">{words.pastEmpty}</p>}
          columns={[
            {
              key: "file",
              header: words.head.file,
              rowHeader: true,
              wide: true,
              cell: (row) => (
                <a class="db-anywhere" href={`${BASE}/${row.id}`}>
                  {row.fileName}
                </a>
              ),
            },
            { key: "list", header: words.head.list, cell: (row) => words.lists[row.list] },
            { key: "at", header: words.head.at, nowrap: true, cell: (row) => formatDateTime(row.startedAt) },
            { key: "by", header: words.head.by, cell: (row) => row.startedByName },
            {
              key: "state",
              header: words.head.state,
              cell: (row) => <State tone={TONES[row.state]}>{words.states[row.state]}</State>,
            },
            { key: "added", header: words.head.added, numeric: true, cell: (row) => count(row.counts.added) },
            { key: "refused", header: words.head.refused, numeric: true, cell: (row) => count(row.counts.refused) },
          ]}
        />
      </Card>
    </StaffLayout>
  );
}

export function UnitImportResultView(props: Frame & { found: UnitImportRow; failure: string | null }) {
  const { ctx, words, unitWords, found, failure } = props;
  const count = (value: number | undefined): string => formatNumber(value ?? 0, ctx.lang);
  const isOver = found.state === "done" || found.state === "failed";
  return (
    <StaffLayout
      ctx={ctx}
      title={words.resultTitle(found.fileName)}
      breadcrumbs={[
        { text: unitWords.tree.title, href: "/can-bo/to-chuc" },
        { text: words.title, href: BASE },
      ]}
    >
      <PageHeading
        title={words.resultTitle(found.fileName)}
        caption={words.lists[found.list]}
        state={<State tone={TONES[found.state]}>{words.states[found.state]}</State>}
      />
      {failure ? <WarningText>{failure}</WarningText> : null}
      {isOver ? null : (
        <>
          <ProgressBar
            label={words.progress}
            value={found.done}
            max={Math.max(1, found.total)}
            text={words.progressOf(count(found.done), count(found.total))}
          />
          <LinkButton href={`${BASE}/${found.id}`} variant="secondary">
            {words.reload}
          </LinkButton>
        </>
      )}
      {found.state === "done" ? (
        <Card
          title={words.result}
          actions={
            found.refusedKey ? (
              <LinkButton href={`${BASE}/${found.id}/tu-choi.csv`} variant="secondary" small icon="download">
                {words.download}
              </LinkButton>
            ) : null
          }
        >
          <SummaryList
            compact
            rows={[
              { key: words.head.rows, value: count(found.counts.rows) },
              { key: words.head.added, value: count(found.counts.added) },
              { key: words.head.unchanged, value: count(found.counts.unchanged) },
              { key: words.head.refused, value: count(found.counts.refused) },
              { key: words.head.by, value: found.startedByName },
              { key: words.head.at, value: formatDateTime(found.startedAt) },
            ]}
          />
        </Card>
      ) : null}
      {found.remarks.length > 0 ? (
        <Card title={words.remarks}>
          <ul class="govuk-list govuk-list--bullet">
            {found.remarks.slice(0, 200).map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </Card>
      ) : null}
    </StaffLayout>
  );
}
