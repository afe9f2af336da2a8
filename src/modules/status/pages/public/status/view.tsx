import {
  Heading,
  NotificationBanner,
  PageHeading,
  PublicLayout,
  State,
  SummaryList,
  Table,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDateTime } from "../../../../../platform/i18n/index.ts";
import type { vi } from "../../../messages.vi.ts";
import type { PartState, Trouble } from "../../../status.store.ts";
import { minutesOf, TONES } from "../../health.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  parts: PartState[];
  seenAt: Date | null;
  isStale: boolean;
  troubles: Trouble[];
}

export function StatusView({ ctx, words, parts, seenAt, isStale, troubles }: Props) {
  const { lang } = ctx;
  const has = (health: string): boolean => parts.some((one) => one.health === health);
  const verdict = has("down") ? words.someDown : has("slow") ? words.someSlow : words.allGood;
  return (
    <PublicLayout ctx={ctx} title={words.title} breadcrumbs={[]}>
      <PageHeading title={words.title} lead={words.lead} />
      {isStale ? (
        <NotificationBanner tone="warning" title={words.stale}>
          {words.staleText(seenAt)}
        </NotificationBanner>
      ) : (
        <>
          <Heading level={2} size="m">
            {verdict}
          </Heading>
          <SummaryList
            rows={[
              { key: words.pagesName, value: <State tone="good">{words.goodText}</State> },
              ...parts.map((one) => ({
                key: one.name[lang],
                value: (
                  <>
                    <State tone={TONES[one.health]}>
                      {one.health === "good" ? words.goodText : one.health === "slow" ? words.slowText : words.downText}
                    </State>
                    {one.health === "good" ? null : (
                      <>
                        {" "}
                        {words.since} {formatDateTime(one.since)}.
                      </>
                    )}
                  </>
                ),
              })),
            ]}
          />
          {seenAt ? <p class="govuk-hint">{words.seenAt(seenAt)}</p> : null}
        </>
      )}
      <Heading level={2} size="m">
        {words.historyTitle}
      </Heading>
      <Table
        caption={words.historyTitle}
        captionHidden
        phone="cards"
        rows={troubles}
        empty={<p class="govuk-body">{words.historyNone}</p>}
        columns={[
          { key: "part", header: words.part, rowHeader: true, cell: (row) => row.name[lang] },
          {
            key: "state",
            header: words.state,
            cell: (row) => <State tone={TONES[row.health]}>{words.health[row.health]}</State>,
          },
          { key: "began", header: words.began, nowrap: true, cell: (row) => formatDateTime(row.beganAt) },
          {
            key: "lasted",
            header: words.lasted,
            cell: (row) => (row.endedAt ? words.duration(minutesOf(row.beganAt, row.endedAt)) : words.goesOn),
          },
        ]}
      />
    </PublicLayout>
  );
}
