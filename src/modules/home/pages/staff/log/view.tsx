import {
  EmptyState,
  FilterBar,
  LinkButton,
  PageHeading,
  Pagination,
  StaffLayout,
  Table,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDateTime } from "../../../../../platform/i18n/index.ts";
import type { AuditRow } from "../../../../audit/index.ts";
import type { vi } from "../../../messages.vi.ts";

export interface LogViewProps {
  ctx: ViewContext;
  words: typeof vi;
  act: string;
  rows: AuditRow[];
  next: string | null;
}

export function LogView({ ctx, words, act, rows, next }: LogViewProps) {
  const text = words.log;
  const query = (extra: Record<string, string>): string =>
    new URLSearchParams({ ...(act ? { viec: act } : {}), ...extra }).toString();
  return (
    <StaffLayout ctx={ctx} title={text.title} breadcrumbs={[]} wide>
      <PageHeading
        title={text.title}
        lead={text.lead}
        actions={
          <LinkButton href={`/can-bo/nhat-ky.csv?${query({})}`} variant="secondary" small>
            {text.exportCsv}
          </LinkButton>
        }
      />
      <FilterBar action="/can-bo/nhat-ky" submitLabel={text.filter}>
        <TextInput name="viec" label={text.actFilter} value={act} />
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyState title={text.empty} drawing="board">
          {text.emptyText}
        </EmptyState>
      ) : (
        <Table
          caption={text.caption}
          captionHidden
          dense
          rows={rows}
          columns={[
            { key: "at", header: text.when, nowrap: true, cell: (row) => formatDateTime(row.at) },
            { key: "who", header: text.who, cell: (row) => row.actorName },
            { key: "act", header: text.act, rowHeader: true, cell: (row) => <code>{row.act}</code> },
            { key: "subject", header: text.subject, cell: (row) => `${row.subjectKind} ${row.subjectId.slice(0, 13)}` },
            {
              key: "details",
              header: text.details,
              wide: true,
              cell: (row) => <code>{row.details === "{}" ? "" : row.details}</code>,
            },
          ]}
        />
      )}
      <Pagination {...(next ? { nextHref: `/can-bo/nhat-ky?${query({ truoc: next })}` } : {})} />
    </StaffLayout>
  );
}
