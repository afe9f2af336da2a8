import {
  ActButton,
  LinkButton,
  NotificationBanner,
  Register,
  Select,
  State,
  Table,
  type Tone,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDateTime } from "../../../../../platform/i18n/index.ts";
import { INCOMING, POSTS } from "../../../pages/labels.ts";
import type { IncomingRow } from "../../incoming.store.ts";
import type { ReplyState } from "../../incoming.ts";
import type { vi } from "../../messages.vi.ts";
import type { IncomingQuery } from "./page.tsx";

export const REPLY_STATES = ["none", "failed", "sending", "sent", "byHand"] as const satisfies readonly ReplyState[];

const TONES: Record<ReplyState, Tone> = {
  none: "waiting",
  sending: "info",
  sent: "good",
  byHand: "good",
  failed: "bad",
};

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  query: IncomingQuery;
  rows: IncomingRow[];
  unitNames: Map<string, string>;
  /** Units at whose accounts the person may answer. */
  writable: ReadonlySet<string>;
  isFirst: boolean;
  next: string | null;
  isNoted: boolean;
  /** Answers of the program that did not reach who asked, lately. */
  unsent: number;
}

export function IncomingListView({ ctx, words, query, rows, unitNames, writable, isFirst, next, ...props }: Props) {
  return (
    <Register
      ctx={ctx}
      title={words.title}
      lead={words.lead}
      breadcrumbs={[{ text: words.back, href: POSTS }]}
      notice={
        <>
          {props.isNoted ? <NotificationBanner tone="success">{words.noted}</NotificationBanner> : null}
          {props.unsent > 0 ? (
            <NotificationBanner tone="warning" title={words.chat.unsentTitle}>
              <p class="govuk-body">
                {words.chat.unsent(props.unsent)}{" "}
                <a href="/can-bo/dang-bai/tu-tra-loi?tinhtrang=failed">{words.chat.seeUnsent}</a>
              </p>
            </NotificationBanner>
          ) : null}
        </>
      }
      href={INCOMING}
      asked={query}
      csv={words.csv}
      ways={
        <LinkButton href="/can-bo/dang-bai/tu-tra-loi" variant="secondary">
          {words.chat.open}
        </LinkButton>
      }
      filter={{
        submitLabel: words.filter,
        fields: (
          <Select
            name="traloi"
            label={words.state}
            placeholder={words.all}
            value={query.traloi ?? ""}
            options={REPLY_STATES.map((value) => ({ value, label: words.states[value] }))}
          />
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: words.emptyFiltered, title: words.emptyTitle, text: words.empty, drawing: "inbox" }}
      previous={isFirst ? null : {}}
      next={next ? { sau: next } : null}
    >
      <Table<IncomingRow>
        caption={words.caption}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          {
            key: "question",
            header: words.question,
            rowHeader: true,
            nowrap: true,
            cell: (row) => <a href={`/can-bo/phan-anh/${row.questionId}`}>{words.open}</a>,
          },
          { key: "kind", header: words.kind, nowrap: true, cell: (row) => words.kinds[row.kind] },
          { key: "place", header: words.place, cell: (row) => row.place },
          { key: "unit", header: words.unit, cell: (row) => unitNames.get(row.unitId) ?? "" },
          { key: "received", header: words.received, nowrap: true, cell: (row) => formatDateTime(row.receivedAt) },
          {
            key: "state",
            header: words.state,
            wide: true,
            cell: (row) => (
              <>
                <State tone={TONES[row.replyState]}>{words.states[row.replyState]}</State>
                {row.replyReason ? <p class="govuk-hint">{row.replyReason}</p> : null}
                {row.replyState === "failed" && writable.has(row.unitId) ? (
                  <ActButton action={`${INCOMING}/${row.id}/bang-tay`} variant="secondary" small>
                    {words.byHand}
                  </ActButton>
                ) : null}
              </>
            ),
          },
        ]}
      />
    </Register>
  );
}
