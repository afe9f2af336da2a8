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
import type { Permission } from "../../../../accounts/index.ts";
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
  mayOpen(permission: Permission): boolean;
}

/** Where the record of a kind is opened, and what one must hold to open it. */
const RECORDS: Record<string, { address: string; needs: Permission }> = {
  person: { address: "/can-bo/nguoi-dung", needs: "accounts.manage" },
  unit: { address: "/can-bo/to-chuc", needs: "organisations.read" },
  item: { address: "/can-bo/tin-bai", needs: "content.read" },
  plan: { address: "/can-bo/ke-hoach", needs: "plans.read" },
  unitReport: { address: "/can-bo/bao-cao", needs: "plans.read" },
  planTask: { address: "/can-bo/ke-hoach/nhiem-vu", needs: "plans.read" },
  procedure: { address: "/can-bo/thu-tuc", needs: "procedures.read" },
  usabilityTest: { address: "/can-bo/thu-cung-dan", needs: "usability.read" },
  consultation: { address: "/can-bo/lay-y-kien", needs: "consultations.read" },
  question: { address: "/can-bo/phan-anh", needs: "feedback.read" },
  journey: { address: "/can-bo/tinh-huong", needs: "journeys.read" },
  servicePoint: { address: "/can-bo/noi-tiep-nhan", needs: "places.read" },
  proposal: { address: "/can-bo/cho-duyet", needs: "proposals.read" },
  feeDocument: { address: "/can-bo/phi", needs: "fees.read" },
  board: { address: "/can-bo/niem-yet/bang", needs: "publishing.print" },
  sharedBlock: { address: "/can-bo/khoi-dung-chung", needs: "content.read" },
  slogan: { address: "/can-bo/khau-hieu", needs: "publishing.read" },
  artwork: { address: "/can-bo/mau-in", needs: "publishing.read" },
  visualWork: { address: "/can-bo/truc-quan", needs: "publishing.read" },
  printOrder: { address: "/can-bo/in-an", needs: "publishing.read" },
  printRun: { address: "/can-bo/niem-yet/luot-in", needs: "publishing.print" },
};

/** "procedure.end.repealed" is told as "procedure.end" where it has no words of its own. */
export function actInWords(names: typeof logVi, act: string): string {
  return names.acts[act] ?? names.acts[act.slice(0, Math.max(0, act.lastIndexOf(".")))] ?? act;
}

function Subject({ row, names, mayOpen }: Pick<LogViewProps, "names" | "mayOpen"> & { row: AuditRow }) {
  const name = names.subjects[row.subjectKind] ?? row.subjectKind;
  const id = row.subjectId.length > 20 ? row.subjectId.slice(0, 8) : row.subjectId;
  const record = RECORDS[row.subjectKind];
  const text = `${name} ${id}`;
  if (!record || !mayOpen(record.needs)) return <>{text}</>;
  return <a href={`${record.address}/${encodeURIComponent(row.subjectId)}`}>{text}</a>;
}

export function LogView({ ctx, words, names, act, rows, next, mayOpen }: LogViewProps) {
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
      <FilterBar action="/can-bo/nhat-ky" submitLabel={text.filter} isFiltered={act !== ""}>
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
            {
              key: "subject",
              header: text.subject,
              cell: (row) => <Subject row={row} names={names} mayOpen={mayOpen} />,
            },
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
