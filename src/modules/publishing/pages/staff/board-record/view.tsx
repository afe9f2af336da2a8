import {
  ActButton,
  Card,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  Table,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate, type Lang, pick } from "../../../../../platform/i18n/index.ts";
import type { ScanCount } from "../../../boards/board.store.ts";
import type { Board, Posting } from "../../../boards/board.ts";
import type { vi } from "../../../boards/messages.vi.ts";
import { isOverdue } from "../../../boards/stale-papers.ts";
import type { PaperVerdict } from "../../../paper-verdict.ts";
import { en as printEn } from "../../../print/messages.en.ts";
import { vi as printVi } from "../../../print/messages.vi.ts";
import { VerdictText } from "../verdict-text.tsx";

interface Props {
  ctx: ViewContext;
  lang: Lang;
  words: typeof vi;
  today: string;
  board: Board;
  standing: Posting[];
  history: Posting[];
  verdicts: Map<string, PaperVerdict>;
  scans: Map<string, ScanCount>;
  done: "down" | "recorded" | null;
}

export function BoardRecordView({ ctx, lang, words, today, board, standing, history, verdicts, scans, done }: Props) {
  const base = `/can-bo/niem-yet/bang/${board.id}`;
  const scanText = (id: string): string => {
    const count = scans.get(id) ?? { scans: 0, sharedWith: 0 };
    return count.sharedWith > 0
      ? words.scansShared(count.scans, count.sharedWith)
      : count.scans === 0
        ? "0"
        : words.scansFew(count.scans);
  };
  const print = pick(lang, printVi, printEn);
  return (
    <StaffLayout
      ctx={ctx}
      title={board.name}
      notice={
        done ? <NotificationBanner tone="success" heading={done === "down" ? words.down : words.recorded} /> : null
      }
      breadcrumbs={[
        { text: print.title, href: `/can-bo/niem-yet?donvi=${board.unitId}` },
        { text: words.boardsTitle, href: `/can-bo/niem-yet/bang?donvi=${board.unitId}` },
      ]}
    >
      <PageHeading
        title={board.name}
        caption={[words.kinds[board.kind], board.hamlet, board.address].filter(Boolean).join(" · ")}
      />
      <Card title={words.standingTitle}>
        <Table
          caption={words.standingTitle}
          captionHidden
          phone="cards"
          rows={standing}
          empty={words.standingEmpty}
          columns={[
            {
              key: "paper",
              header: words.paper,
              rowHeader: true,
              wide: true,
              cell: (row) => (
                <>
                  <a href={`/can-bo/niem-yet/treo/${row.short}`}>{row.title}</a> {row.short}
                </>
              ),
            },
            {
              key: "state",
              header: words.state,
              cell: (row) => {
                const verdict = verdicts.get(row.short);
                return verdict ? <VerdictText words={words} verdict={verdict} overdue={isOverdue(row, today)} /> : null;
              },
            },
            { key: "since", header: words.since, nowrap: true, cell: (row) => formatDate(row.postedOn) },
            { key: "scans", header: words.scans, cell: (row) => scanText(row.id) },
            { key: "by", header: words.by, cell: (row) => row.postedByName },
            {
              key: "photo",
              header: words.photo,
              cell: (row) => (row.photoKey ? <a href={`${base}/to/${row.id}/anh`}>{words.openPhoto}</a> : "–"),
            },
            {
              key: "act",
              header: words.takeDown,
              cell: (row) => (
                <ActButton action={`${base}/to/${row.id}/go`} variant="secondary" small>
                  {words.takeDown}
                </ActButton>
              ),
            },
          ]}
        />
        <p class="govuk-body-s">{words.scansNote}</p>
      </Card>
      {history.length > 0 ? (
        <Card title={words.historyTitle}>
          <Table
            caption={words.historyTitle}
            captionHidden
            phone="cards"
            rows={history}
            columns={[
              { key: "paper", header: words.paper, rowHeader: true, wide: true, cell: (row) => row.title },
              { key: "since", header: words.since, nowrap: true, cell: (row) => formatDate(row.postedOn) },
              {
                key: "until",
                header: words.until,
                nowrap: true,
                cell: (row) => (row.takenDownOn ? formatDate(row.takenDownOn) : ""),
              },
              { key: "scans", header: words.scans, cell: (row) => scanText(row.id) },
              { key: "by", header: words.by, cell: (row) => row.takenDownByName ?? "" },
            ]}
          />
        </Card>
      ) : null}
      {board.closedOn === null ? (
        <Card title={words.closeBoard}>
          <p class="govuk-body">{words.closeHelp}</p>
          <ActButton action={`${base}/ngung`} variant="warning">
            {words.closeBoard}
          </ActButton>
        </Card>
      ) : null}
    </StaffLayout>
  );
}
