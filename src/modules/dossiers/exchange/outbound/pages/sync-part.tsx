import { ActButton, Heading, SummaryList } from "../../../../../platform/html/index.ts";
import { formatDateTime } from "../../../../../platform/i18n/index.ts";
import type { vi } from "../messages.vi.ts";
import type { OutboxRow } from "../sync.store.ts";

/** What other systems know of a dossier: nothing where none is told. */
export function SyncPart({
  words,
  rows,
  action,
}: {
  words: typeof vi;
  rows: (OutboxRow & { name: string })[];
  /** Where it is sent again; null for who may not. */
  action: string | null;
}) {
  if (rows.length === 0) return null;
  const said = words.record;
  const isOpen = rows.some((row) => row.state === "refused" || row.state === "unknown" || row.state === "waiting");
  return (
    <>
      <Heading level={2} size="m">
        {said.title}
      </Heading>
      {rows.map((row) => (
        <SummaryList
          key={row.id}
          compact
          rows={[
            { key: row.name, value: words.rows[row.state] },
            { key: said.at, value: formatDateTime(row.endedAt ?? row.begunAt ?? row.queuedAt) },
            ...(row.reason ? [{ key: said.answer, value: row.reason }] : []),
          ]}
        />
      ))}
      {action && isOpen ? (
        <ActButton action={action} variant="secondary" small>
          {said.again}
        </ActButton>
      ) : null}
    </>
  );
}
