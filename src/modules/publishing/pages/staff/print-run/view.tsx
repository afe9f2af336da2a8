import {
  ActButton,
  ButtonGroup,
  Card,
  DownloadLink,
  PageHeading,
  ProgressBar,
  StaffLayout,
  State,
  SummaryList,
  Table,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDateTime, formatNumber, type Lang } from "../../../../../platform/i18n/index.ts";
import type { vi } from "../../../print/messages.vi.ts";
import type { PrintRun, RunProgress } from "../../../print/print-run.store.ts";
import { RUN_TONES } from "../print-order/view.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  lang: Lang;
  run: PrintRun;
  counts: RunProgress;
  unitName: string;
  failed: { position: number; unit: string; failure: string }[];
}

export function PrintRunView({ ctx, words, lang, run, counts, unitName, failed }: Props) {
  const base = `/can-bo/niem-yet/luot-in/${run.id}`;
  const finished = counts.done + counts.failed;
  const isOpen = run.state === "waiting" || run.state === "running" || run.state === "paused";
  const size = sizeOf(counts.bytes, lang);
  return (
    <StaffLayout
      ctx={ctx}
      title={run.title}
      breadcrumbs={[{ text: words.title, href: `/can-bo/niem-yet?donvi=${run.unitId}` }]}
    >
      <PageHeading
        title={run.title}
        caption={unitName}
        state={<State tone={RUN_TONES[run.state]}>{words.states[run.state]}</State>}
      />
      <ProgressBar
        label={words.progress}
        value={finished}
        max={run.parts}
        text={words.progressText(finished, run.parts)}
        tone={run.state === "done" && counts.failed === 0 ? "good" : "info"}
      />
      {isOpen && run.state !== "paused" ? <p class="govuk-body-s">{words.reload}</p> : null}
      {counts.done > 0 ? (
        <DownloadLink
          href={`${base}/tep`}
          title={counts.done === 1 ? words.downloadPdf(size) : words.downloadZip(counts.done, size)}
          format={counts.done === 1 ? "PDF" : "ZIP"}
        />
      ) : (
        <p class="govuk-body">{words.nothingYet}</p>
      )}
      <ButtonGroup>
        {run.state === "running" || run.state === "waiting" ? (
          <ActButton action={`${base}/tam-dung`} variant="secondary">
            {words.pause}
          </ActButton>
        ) : null}
        {run.state === "paused" ? <ActButton action={`${base}/in-tiep`}>{words.resume}</ActButton> : null}
        {isOpen ? (
          <ActButton action={`${base}/huy`} variant="warning">
            {words.cancel}
          </ActButton>
        ) : null}
        {run.state === "done" && counts.failed > 0 ? (
          <ActButton action={`${base}/in-lai`}>{words.retry}</ActButton>
        ) : null}
      </ButtonGroup>
      {isOpen ? <p class="govuk-body-s">{words.cancelWarning}</p> : null}
      {failed.length > 0 ? (
        <Card title={words.failedParts(counts.failed)} tone="warn">
          <Table
            caption={words.failedParts(counts.failed)}
            captionHidden
            phone="cards"
            rows={failed}
            columns={[
              { key: "part", header: words.part, rowHeader: true, cell: (row) => formatNumber(row.position, lang) },
              { key: "unit", header: words.unit, cell: (row) => row.unit },
              { key: "why", header: words.why, wide: true, cell: (row) => words.failures[row.failure] ?? row.failure },
            ]}
          />
        </Card>
      ) : null}
      <Card title={words.summary}>
        <SummaryList
          compact
          rows={[
            { key: words.form, value: words.forms[run.form] },
            { key: words.sheetsCount, value: formatNumber(run.sheets, lang) },
            ...(run.choice.leftOut ? [{ key: words.leftOutTitle, value: words.leftOut(run.choice.leftOut) }] : []),
            { key: words.orderedBy, value: run.createdByName },
            { key: words.orderedAt, value: formatDateTime(run.createdAt) },
            ...(run.finishedAt ? [{ key: words.finishedAt, value: formatDateTime(run.finishedAt) }] : []),
          ]}
        />
        <p class="govuk-body">
          <a href={`/can-bo/so-phat-hanh?kenh=print&donvi=${run.unitId}`}>{words.ledgerLink}</a>
        </p>
      </Card>
      {run.state === "done" ? (
        <Card title={words.afterTitle}>
          <p class="govuk-body">{words.afterText}</p>
        </Card>
      ) : null}
    </StaffLayout>
  );
}

function sizeOf(bytes: number, lang: Lang): string {
  return bytes < 1_000_000
    ? `${formatNumber(Math.max(1, Math.round(bytes / 1_000)), lang)} KB`
    : `${formatNumber(Math.round(bytes / 100_000) / 10, lang)} MB`;
}
