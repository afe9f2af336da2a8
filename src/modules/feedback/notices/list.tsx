import { Heading, State, Table } from "../../../platform/html/index.ts";
import { formatDateTime } from "../../../platform/i18n/index.ts";
import type { vi } from "./messages.vi.ts";
import type { Notice, NoticeState } from "./notice.ts";

const TONES = { waiting: "waiting", sending: "info", sent: "good", notSent: "warn" } as const satisfies Record<
  NoticeState,
  string
>;

/** What the sender was told, by which way, and why not where not. */
export function Notices({ notices, words }: { notices: readonly Notice[]; words: typeof vi }) {
  if (notices.length === 0) return null;
  return (
    <>
      <Heading level={2} size="m">
        {words.title}
      </Heading>
      <Table<Notice>
        caption={words.title}
        captionHidden
        phone="cards"
        rows={notices}
        columns={[
          { key: "step", header: words.step, rowHeader: true, cell: (row) => words.steps[row.step] },
          { key: "channel", header: words.channel, cell: (row) => words.channels[row.channel] },
          {
            key: "state",
            header: words.state,
            cell: (row) => (
              <>
                <State tone={TONES[row.state]}>{words.states[row.state]}</State>
                {row.reason ? (
                  <span class="govuk-hint" lang="vi">
                    {row.reason}
                  </span>
                ) : null}
              </>
            ),
          },
          { key: "at", header: words.when, nowrap: true, cell: (row) => formatDateTime(row.changedAt) },
        ]}
      />
    </>
  );
}
