import {
  ActButton,
  EmptyState,
  NotificationBanner,
  PageHeading,
  Pagination,
  ProgressBar,
  StaffLayout,
  State,
  Table,
  Tabs,
  type Tone,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDateTime, formatNumber } from "../../../../../platform/i18n/index.ts";
import type { JobRow, JobState } from "../../../../../platform/jobs/index.ts";
import type { vi } from "../../../messages.vi.ts";

const TONES: Record<JobState, Tone> = { waiting: "waiting", running: "info", done: "good", failed: "bad" };

export interface JobsViewProps {
  ctx: ViewContext;
  words: typeof vi;
  state: JobState | null;
  counts: Record<JobState, number>;
  rows: JobRow[];
  next: number | null;
  retried: boolean;
}

export function JobsView({ ctx, words, state, counts, rows, next, retried }: JobsViewProps) {
  const text = words.jobs;
  const states = Object.keys(TONES) as JobState[];
  const address = (one: JobState | null, extra = ""): string =>
    `/can-bo/viec-nen${one ? `?tinhtrang=${one}` : ""}${extra && `${one ? "&" : "?"}${extra}`}`;
  return (
    <StaffLayout
      ctx={ctx}
      title={text.title}
      breadcrumbs={[]}
      notice={retried ? <NotificationBanner tone="success">{text.retried}</NotificationBanner> : null}
    >
      <PageHeading title={text.title} lead={text.lead} />
      <Tabs
        label={text.state}
        items={[
          {
            href: address(null),
            label: text.all,
            count: states.reduce((sum, one) => sum + counts[one], 0),
            current: state === null,
          },
          ...states.map((one) => ({
            href: address(one),
            label: text.states[one],
            count: counts[one],
            current: state === one,
          })),
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState title={text.empty} drawing="done">
          {text.emptyText}
        </EmptyState>
      ) : (
        <Table
          caption={text.title}
          captionHidden
          phone="cards"
          rows={rows}
          columns={[
            { key: "name", header: text.name, rowHeader: true, cell: (row) => text.names[row.name] ?? row.name },
            {
              key: "state",
              header: text.state,
              nowrap: true,
              cell: (row) => <State tone={TONES[row.state]}>{text.states[row.state]}</State>,
            },
            {
              key: "progress",
              header: text.progress,
              cell: (row) =>
                row.progressTotal ? (
                  <ProgressBar label={text.progress} value={row.progressDone ?? 0} max={row.progressTotal} />
                ) : (
                  "–"
                ),
            },
            { key: "attempts", header: text.attempts, numeric: true, cell: (row) => formatNumber(row.attempts) },
            { key: "when", header: text.when, nowrap: true, cell: (row) => formatDateTime(row.createdAt) },
            {
              key: "failure",
              header: text.failure,
              wide: true,
              cell: (row) =>
                row.failure ? (
                  <>
                    {row.failure}
                    {row.state === "failed" ? (
                      <ActButton action={`/can-bo/viec-nen/${row.id}/thu-lai`} small variant="secondary">
                        {text.retry}
                      </ActButton>
                    ) : null}
                  </>
                ) : (
                  "–"
                ),
            },
          ]}
        />
      )}
      <Pagination {...(next ? { nextHref: address(state, `truoc=${next}`) } : {})} />
    </StaffLayout>
  );
}
