import {
  ActButton,
  ButtonGroup,
  Details,
  FilterBar,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Pagination,
  Select,
  StaffLayout,
  State,
  Table,
  type Tone,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDateTime, formatNumber } from "../../../../../platform/i18n/index.ts";
import type { MessageRow } from "../../../message.store.ts";
import type { MessageState } from "../../../message.ts";
import type { vi } from "../../../messages.vi.ts";
import type { Run } from "../../../run.store.ts";
import { RUNS } from "../run-list/view.tsx";

export const MESSAGE_STATES = [
  "waiting",
  "sending",
  "unknown",
  "sent",
  "delivered",
  "refused",
  "unreachable",
  "cancelled",
] as const satisfies readonly MessageState[];

/** In the place of one message's number. */
export const ALL_UNKNOWN = "tat-ca";

const TONES: Record<MessageState, Tone> = {
  waiting: "waiting",
  sending: "info",
  unknown: "warn",
  sent: "good",
  delivered: "good",
  refused: "bad",
  unreachable: "bad",
  cancelled: "neutral",
};

export type ShownMessage = MessageRow & { address: string | null };

/** Why it did not arrive, and who could not reach the number before. */
export const told = (row: MessageRow, words: typeof vi): string =>
  [
    row.fellFrom ? words.messages.fell(row.fellFrom, row.fellReason ?? "") : "",
    row.reason !== row.fellReason ? (row.reason ?? "") : "",
  ]
    .filter(Boolean)
    .join(" ");

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  run: Run;
  asked: MessageState | "tatca" | undefined;
  rows: ShownMessage[];
  mayDecide: boolean;
  /** How many nobody is asked about any more: a person decides. */
  awaiting: number;
  isDecided: boolean;
  isFirst: boolean;
  next: number | null;
}

export function RunMessagesView({
  ctx,
  words,
  run,
  asked,
  rows,
  mayDecide,
  isDecided,
  isFirst,
  next,
  awaiting,
}: Props) {
  const said = words.messages;
  const path = `${RUNS}/${run.id}/tin`;
  const query = asked ? `tinhtrang=${asked}` : "";
  const decides = mayDecide && rows.some((row) => row.state === "unknown");
  return (
    <StaffLayout
      ctx={ctx}
      title={said.title}
      breadcrumbs={[
        { text: words.title, href: RUNS },
        { text: run.title, href: `${RUNS}/${run.id}` },
      ]}
      notice={isDecided ? <NotificationBanner tone="success">{said.decided}</NotificationBanner> : null}
      wide
    >
      <PageHeading
        title={said.title}
        caption={run.title}
        actions={
          rows.length > 0 ? (
            <LinkButton href={`${path}.csv${query ? `?${query}` : ""}`} variant="secondary" small icon="download">
              {said.csv}
            </LinkButton>
          ) : null
        }
      />
      <FilterBar action={path} submitLabel={said.filter} isFiltered={asked !== undefined}>
        <Select
          name="tinhtrang"
          label={said.state}
          placeholder={said.all}
          value={asked ?? ""}
          options={[
            { value: "tatca", label: said.everything },
            ...MESSAGE_STATES.map((value) => ({ value, label: words.states[value] })),
          ]}
        />
      </FilterBar>
      {mayDecide && awaiting > 1 ? (
        <Details summary={said.decideAll(awaiting)}>
          <p class="govuk-body">{said.decideAllHelp}</p>
          <ButtonGroup>
            <ActButton action={`${path}/${ALL_UNKNOWN}/da-toi`} variant="secondary">
              {said.arrivedAll(awaiting)}
            </ActButton>
            {run.state === "cancelled" ? null : (
              <ActButton action={`${path}/${ALL_UNKNOWN}/gui-lai`} variant="warning">
                {said.againAll(awaiting)}
              </ActButton>
            )}
          </ButtonGroup>
        </Details>
      ) : null}
      {rows.length === 0 ? (
        <p class="govuk-body">{said.empty}</p>
      ) : (
        <Table<ShownMessage>
          caption={said.caption}
          captionHidden
          phone="cards"
          rows={rows}
          columns={[
            {
              key: "address",
              header: said.address,
              rowHeader: true,
              nowrap: true,
              cell: (row) => row.address ?? said.erased,
            },
            {
              key: "state",
              header: said.state,
              nowrap: true,
              cell: (row) => <State tone={TONES[row.state]}>{words.states[row.state]}</State>,
            },
            { key: "reason", header: said.reason, wide: true, cell: (row) => told(row, words) || "–" },
            { key: "provider", header: said.provider, cell: (row) => row.provider ?? "–" },
            { key: "attempts", header: said.attempts, numeric: true, cell: (row) => formatNumber(row.attempts) },
            {
              key: "at",
              header: said.at,
              nowrap: true,
              cell: (row) => formatDateTime(row.reportedAt ?? row.changedAt),
            },
            ...(decides
              ? [
                  {
                    key: "decide",
                    header: said.decide,
                    cell: (row: ShownMessage) =>
                      row.state === "unknown" ? (
                        <ButtonGroup>
                          <ActButton action={`${path}/${row.id}/da-toi`} variant="secondary" small>
                            {said.arrived}
                          </ActButton>
                          {run.state === "cancelled" ? null : (
                            <ActButton action={`${path}/${row.id}/gui-lai`} variant="secondary" small>
                              {said.again}
                            </ActButton>
                          )}
                        </ButtonGroup>
                      ) : null,
                  },
                ]
              : []),
          ]}
        />
      )}
      <Pagination
        previousHref={isFirst ? undefined : `${path}${query ? `?${query}` : ""}`}
        nextHref={next ? `${path}?${query ? `${query}&` : ""}sau=${next}` : undefined}
      />
    </StaffLayout>
  );
}
