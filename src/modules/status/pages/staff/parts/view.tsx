import {
  ActButton,
  FilterSelect,
  Heading,
  NotificationBanner,
  Register,
  State,
  Table,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import type { Health } from "../../../../../platform/http/index.ts";
import { formatDateTime, formatNumber } from "../../../../../platform/i18n/index.ts";
import type { vi } from "../../../messages.vi.ts";
import type { PartState, Trouble } from "../../../status.store.ts";
import { minutesOf, TONES } from "../../health.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  parts: PartState[];
  seenAt: Date | null;
  isStale: boolean;
  part: string;
  troubles: Trouble[];
  isFirst: boolean;
  next: number | null;
  mayRetry: boolean;
  retried: number | null;
}

const HREF = "/can-bo/tinh-trang";

export function PartsView(props: Props) {
  const { ctx, words, parts, troubles, part, next } = props;
  const { lang } = ctx;
  return (
    <Register
      ctx={ctx}
      title={words.staffTitle}
      lead={words.staffLead}
      breadcrumbs={[]}
      href={HREF}
      asked={{ phan: part }}
      csv={words.csv}
      ways={<a href="/tinh-trang">{words.publicLink}</a>}
      notice={
        <>
          {props.retried === null ? null : (
            <NotificationBanner tone="success">{words.retried(props.retried)}</NotificationBanner>
          )}
          {props.isStale ? (
            <NotificationBanner tone="warning" title={words.stale}>
              {words.staleText(props.seenAt)}
            </NotificationBanner>
          ) : null}
        </>
      }
      above={
        <>
          <Parts {...props} />
          {props.mayRetry ? (
            <>
              <ActButton action={`${HREF}/chay-lai`} variant="secondary" small>
                {words.retryAll}
              </ActButton>
              <p class="govuk-hint">{words.retryAllHint}</p>
            </>
          ) : null}
          <Heading level={2} size="m">
            {words.historyStaff}
          </Heading>
        </>
      }
      filter={{
        submitLabel: words.filter,
        fields: (
          <FilterSelect
            name="phan"
            label={words.part}
            value={part}
            all={words.all}
            options={parts.map((one) => ({ value: one.part, label: one.name[lang] }))}
          />
        ),
      }}
      isEmpty={troubles.length === 0}
      empty={{ nothingFits: words.historyEmpty, title: words.neverTitle, text: words.neverText }}
      previous={props.isFirst ? null : {}}
      next={next === null ? null : { truoc: String(next) }}
    >
      <Table
        caption={words.historyStaff}
        captionHidden
        phone="cards"
        rows={troubles}
        columns={[
          { key: "part", header: words.part, rowHeader: true, cell: (row) => row.name[lang] },
          {
            key: "state",
            header: words.state,
            cell: (row) => <State tone={TONES[row.health]}>{words.health[row.health]}</State>,
          },
          { key: "says", header: words.csvHeads.says, wide: true, cell: (row) => row.says?.[lang] ?? "" },
          { key: "began", header: words.began, nowrap: true, cell: (row) => formatDateTime(row.beganAt) },
          {
            key: "lasted",
            header: words.lasted,
            cell: (row) => (row.endedAt ? words.duration(minutesOf(row.beganAt, row.endedAt)) : words.goesOn),
          },
          { key: "told", header: words.told, cell: (row) => (row.toldAt ? formatDateTime(row.toldAt) : "–") },
        ]}
      />
    </Register>
  );
}

/** What needs somebody stands first. */
const URGENCY: readonly Health[] = ["down", "broken", "slow", "good", "off"];

function Parts({ ctx, words, ...props }: Props) {
  const { lang } = ctx;
  if (props.parts.length === 0) return null;
  const parts = [...props.parts].sort((a, b) => URGENCY.indexOf(a.health) - URGENCY.indexOf(b.health));
  return (
    <Table
      caption={words.staffTitle}
      captionHidden
      phone="cards"
      rows={parts}
      columns={[
        {
          key: "part",
          header: words.part,
          rowHeader: true,
          cell: (row) => (row.path ? <a href={row.path}>{row.name[lang]}</a> : row.name[lang]),
        },
        {
          key: "state",
          header: words.state,
          cell: (row) => <State tone={TONES[row.health]}>{words.health[row.health]}</State>,
        },
        { key: "says", header: words.csvHeads.says, wide: true, cell: (row) => row.says?.[lang] ?? "–" },
        { key: "since", header: words.since, nowrap: true, cell: (row) => formatDateTime(row.since) },
        {
          key: "waiting",
          header: words.waiting,
          numeric: true,
          cell: (row) => (row.waiting === null ? "–" : formatNumber(row.waiting)),
        },
        { key: "oldest", header: words.oldest, cell: (row) => (row.oldestAt ? formatDateTime(row.oldestAt) : "–") },
      ]}
    />
  );
}
