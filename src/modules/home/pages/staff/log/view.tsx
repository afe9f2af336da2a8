import {
  Details,
  EmptyState,
  FilterBar,
  LinkButton,
  PageHeading,
  Pagination,
  Select,
  StaffLayout,
  Table,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDateTime } from "../../../../../platform/i18n/index.ts";
import type { AuditRow } from "../../../../audit/index.ts";
import type { vi } from "../../../messages.vi.ts";
import type { logVi } from "./messages.vi.ts";

export interface LogViewProps {
  ctx: ViewContext;
  words: typeof vi;
  names: typeof logVi;
  act: string;
  rows: AuditRow[];
  next: string | null;
}

/** Where the record of a kind is opened. */
const RECORDS: Record<string, (id: string) => string> = {
  person: (id) => `/can-bo/nguoi-dung/${id}`,
  unit: (id) => `/can-bo/to-chuc/${id}`,
  item: (id) => `/can-bo/tin-bai/${id}`,
  plan: (id) => `/can-bo/ke-hoach/${id}`,
  planTask: (id) => `/can-bo/ke-hoach/nhiem-vu/${id}`,
  procedure: (id) => `/can-bo/thu-tuc/${id}`,
  question: (id) => `/can-bo/phan-anh/${id}`,
  journey: (id) => `/can-bo/tinh-huong/${id}`,
  servicePoint: (id) => `/can-bo/noi-tiep-nhan/${id}`,
  feeDocument: (id) => `/can-bo/phi/${id}`,
  board: (id) => `/can-bo/niem-yet/bang/${id}`,
  printRun: (id) => `/can-bo/niem-yet/luot-in/${id}`,
};

/** "procedure.end.repealed" is told as "procedure.end" where it has no words of its own. */
export function actInWords(names: typeof logVi, act: string): string {
  return names.acts[act] ?? names.acts[act.slice(0, Math.max(0, act.lastIndexOf(".")))] ?? act;
}

function Subject({ row, names }: { row: AuditRow; names: typeof logVi }) {
  const name = names.subjects[row.subjectKind] ?? row.subjectKind;
  const id = row.subjectId.length > 20 ? row.subjectId.slice(0, 8) : row.subjectId;
  const href = RECORDS[row.subjectKind]?.(encodeURIComponent(row.subjectId));
  return <>{href ? <a href={href}>{`${name} ${id}`}</a> : `${name} ${id}`}</>;
}

export function LogView({ ctx, words, names, act, rows, next }: LogViewProps) {
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
        <Select
          name="viec"
          label={text.actFilter}
          value={act}
          options={[
            { value: "", label: names.any },
            ...(act && !names.acts[act] ? [{ value: act, label: act }] : []),
            ...Object.entries(names.acts).map(([value, label]) => ({ value, label })),
          ]}
        />
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
          phone="cards"
          rows={rows}
          columns={[
            { key: "at", header: text.when, nowrap: true, cell: (row) => formatDateTime(row.at) },
            { key: "who", header: text.who, cell: (row) => row.actorName },
            { key: "act", header: text.act, rowHeader: true, wide: true, cell: (row) => actInWords(names, row.act) },
            { key: "subject", header: text.subject, cell: (row) => <Subject row={row} names={names} /> },
            {
              key: "details",
              header: text.details,
              cell: (row) =>
                row.details === "{}" ? (
                  "–"
                ) : (
                  <Details summary={names.more}>
                    <code class="db-code">{row.details}</code>
                  </Details>
                ),
            },
          ]}
        />
      )}
      <Pagination {...(next ? { nextHref: `/can-bo/nhat-ky?${query({ truoc: next })}` } : {})} />
    </StaffLayout>
  );
}
