import {
  ActButton,
  Details,
  InsetText,
  NotificationBanner,
  Register,
  Select,
  State,
  Table,
  TextInput,
  type Tone,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDateTime, formatNumber } from "../../../../../platform/i18n/index.ts";
import type { vi } from "../../../messages.vi.ts";
import type { Subscription } from "../../../subscription.store.ts";
import type { FollowersQuery } from "./page.tsx";

export const FOLLOWERS = "/can-bo/theo-doi-nguon-tin";
export const STATES = ["active", "failing", "asked", "ended"] as const;
type Shown = (typeof STATES)[number];

const TONES: Record<Shown, Tone> = { active: "good", failing: "warn", asked: "waiting", ended: "neutral" };

export const shownState = (one: Subscription): Shown =>
  one.state === "active" && one.failingSince !== null ? "failing" : one.state;

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  query: FollowersQuery;
  rows: Subscription[];
  /** The hub of others that tells instead of us, empty where nobody does; null where we do. */
  otherHub: string | null;
  mayEnd: boolean;
  isEnded: boolean;
  isFirst: boolean;
  next: string | null;
}

export function FollowersView({ ctx, words, query, rows, otherHub, mayEnd, isEnded, isFirst, next }: Props) {
  const said = words.list;
  return (
    <Register
      ctx={ctx}
      title={words.title}
      lead={words.lead}
      href={FOLLOWERS}
      asked={query}
      notice={isEnded ? <NotificationBanner tone="success">{said.ended}</NotificationBanner> : null}
      ways={otherHub === null ? null : <InsetText>{otherHub === "" ? said.off : said.otherHub(otherHub)}</InsetText>}
      csv={said.csv}
      filter={{
        submitLabel: said.filter,
        fields: (
          <>
            <TextInput name="q" label={said.q} value={query.q ?? ""} />
            <Select
              name="tinhtrang"
              label={said.state}
              placeholder={said.all}
              value={query.tinhtrang ?? ""}
              options={STATES.map((value) => ({ value, label: words.states[value] }))}
            />
          </>
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{
        nothingFits: said.emptyFiltered,
        title: said.emptyTitle,
        text: said.empty,
        drawing: "loudspeaker",
      }}
      previous={isFirst ? null : {}}
      next={next ? { sau: next } : null}
    >
      <Table<Subscription>
        caption={said.caption}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          { key: "host", header: said.host, rowHeader: true, wide: true, cell: (one) => one.callbackHost },
          { key: "topic", header: said.topic, wide: true, cell: (one) => <a href={one.topic}>{one.topic}</a> },
          {
            key: "since",
            header: said.since,
            cell: (one) => (one.verifiedAt ? formatDateTime(one.verifiedAt) : "–"),
          },
          {
            key: "until",
            header: said.until,
            cell: (one) => {
              const until = one.endedAt ?? one.leaseUntil;
              return until ? formatDateTime(until) : "–";
            },
          },
          {
            key: "delivered",
            header: said.delivered,
            cell: (one) => (one.deliveredAt ? formatDateTime(one.deliveredAt) : said.never),
          },
          { key: "count", header: said.count, numeric: true, cell: (one) => formatNumber(one.deliveries) },
          {
            key: "state",
            header: said.state,
            wide: true,
            cell: (one) => (
              <>
                <State tone={TONES[shownState(one)]}>{words.states[shownState(one)]}</State>
                {one.endedReason ? <span class="govuk-hint">{words.endReasons[one.endedReason]}</span> : null}
                {one.failingSince && one.lastFailure ? (
                  <span class="govuk-hint">
                    {formatDateTime(one.failingSince)}: {one.lastFailure}
                  </span>
                ) : null}
                {mayEnd && one.state !== "ended" ? (
                  <Details summary={said.end}>
                    <p class="govuk-body">{said.endHelp(one.callbackHost)}</p>
                    <ActButton action={`${FOLLOWERS}/${one.id}/thoi`} variant="warning" small>
                      {said.end}
                    </ActButton>
                  </Details>
                ) : null}
              </>
            ),
          },
        ]}
      />
    </Register>
  );
}
