import {
  Button,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  NotificationBanner,
  PageHeading,
  Select,
  StaffLayout,
  State,
  Table,
  Tabs,
  TextInput,
  type Tone,
  type ViewContext,
} from "../../../../platform/html/index.ts";
import { errorIn, summaryOf } from "../../../../platform/http/index.ts";
import { formatDateTime, formatMoney } from "../../../../platform/i18n/index.ts";
import type { postVi } from "../messages.vi.ts";
import { type HandOver, PARCEL_LISTS, type ParcelList, type ParcelRow } from "../parcel.store.ts";
import { mayFollow, NEXT_STEPS, type ParcelState } from "../parcel.ts";
import type { PostPosted } from "./page.tsx";

export const POST = "/can-bo/ho-so/buu-dien";
export const FOLLOWED = ["on-the-way", "delivered", "returned"] as const;

const TONES: Record<ParcelState, Tone> = {
  waiting: "waiting",
  "handed-over": "info",
  "on-the-way": "info",
  delivered: "good",
  returned: "bad",
};

interface Props {
  ctx: ViewContext;
  words: typeof postVi;
  list: ParcelList;
  rows: { row: ParcelRow; name: string }[];
  counts: Record<ParcelList, number>;
  records: HandOver[];
  done: "handOver" | "follow" | null;
  posted: PostPosted | null;
}

export function PostView(props: Props) {
  const { ctx, words, list, rows, counts, records, done, posted } = props;
  const ticks = list === "toSend" || list === "came";
  return (
    <StaffLayout
      ctx={ctx}
      title={words.title}
      hasErrors={posted !== null}
      notice={
        <>
          <ErrorSummary errors={summaryOf(posted?.errors ?? {})} />
          {done ? <NotificationBanner tone="success">{words.done[done]}</NotificationBanner> : null}
        </>
      }
      wide
    >
      <PageHeading title={words.title} lead={words.lead} />
      <Tabs
        label={words.tabs}
        items={PARCEL_LISTS.map((one) => ({
          href: `${POST}?muc=${one}`,
          label: words.lists[one],
          ...(one === "done" ? {} : { count: counts[one] }),
          current: one === list,
        }))}
      />
      {rows.length === 0 ? (
        <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
      ) : ticks ? (
        <HandOverForm {...props} />
      ) : (
        <ParcelTable {...props} />
      )}
      {list === "away"
        ? rows.map(({ row }) => <FollowForm key={row.id} words={words} row={row} posted={posted} />)
        : null}
      <Heading level={2} size="m">
        {words.records}
      </Heading>
      {records.length === 0 ? (
        <p class="govuk-body">{words.noRecords}</p>
      ) : (
        <ul class="govuk-list">
          {records.map((one) => (
            <li key={one.id}>
              <a href={`${POST}/bien-ban/${one.id}.pdf`}>{words.record(one.number, one.year, one.direction)}</a>,{" "}
              {formatDateTime(one.at)}, {one.carrier}
            </li>
          ))}
        </ul>
      )}
    </StaffLayout>
  );
}

function ParcelTable({ words, rows, list, posted }: Props) {
  const ticks = list === "toSend" || list === "came";
  return (
    <Table
      caption={words.caption}
      captionHidden
      phone="cards"
      rows={rows}
      {...(ticks
        ? {
            select: {
              name: "parcel",
              value: ({ row }: { row: ParcelRow }) => String(row.id),
              label: ({ row }: { row: ParcelRow }) => words.choose(row.code),
              chosen: posted?.ticked ?? [],
            },
          }
        : {})}
      columns={[
        {
          key: "code",
          header: words.code,
          rowHeader: true,
          nowrap: true,
          cell: ({ row }) => <a href={`/can-bo/ho-so/${encodeURIComponent(row.code)}`}>{row.code}</a>,
        },
        { key: "procedure", header: words.procedure, wide: true, cell: ({ row }) => row.procedureName },
        { key: "to", header: words.to, cell: ({ row, name }) => name || (row.direction === "out" ? words.gone : "") },
        {
          key: "cod",
          header: words.cod,
          numeric: true,
          nowrap: true,
          cell: ({ row }) => (row.cod > 0 ? formatMoney(row.cod) : ""),
        },
        {
          key: "state",
          header: words.state,
          cell: ({ row }) => (
            <>
              <State tone={TONES[row.state]}>{words.states[row.state]}</State>
              {row.tracking ? <div>{row.tracking}</div> : null}
              {row.reason ? <div>{row.reason}</div> : null}
              {row.nextStep ? <div>{words.next[row.nextStep]}</div> : null}
            </>
          ),
        },
        {
          key: "since",
          header: words.since,
          nowrap: true,
          cell: ({ row }) => formatDateTime(row.direction === "in" ? row.receivedAt : row.stateSince),
        },
      ]}
    />
  );
}

function HandOverForm(props: Props) {
  const { words, list, posted } = props;
  const typed = posted?.form === "handOver" ? posted.typed : {};
  const error = errorIn(posted?.form === "handOver" ? posted.errors : {});
  const title = list === "came" ? words.handOverIn : words.handOver;
  return (
    <Form action={`${POST}/ban-giao`} label={title}>
      <input type="hidden" name="muc" value={list} />
      <div id="parcel">
        <p class="govuk-body">{words.handOverHelp}</p>
        <ParcelTable {...props} />
      </div>
      <TextInput
        name="carrier"
        label={words.carrier}
        hint={words.carrierHint}
        value={typed.carrier ?? ""}
        {...error("carrier")}
      />
      <TextInput name="postman" label={words.postman} value={typed.postman ?? ""} {...error("postman")} />
      <Button>{title}</Button>
    </Form>
  );
}

function FollowForm({ words, row, posted }: { words: typeof postVi; row: ParcelRow; posted: PostPosted | null }) {
  const isPosted = posted?.form === row.id;
  const typed = isPosted ? posted.typed : {};
  const error = errorIn(isPosted ? posted.errors : {});
  const id = (name: string): string => `${name}-${row.id}`;
  return (
    <Details summary={words.follow(row.code)} open={isPosted}>
      <Form action={`${POST}/${row.id}/theo-doi`} label={words.follow(row.code)}>
        <input type="hidden" name="basedOn" value={String(row.version)} />
        <Select
          name="state"
          id={id("state")}
          label={words.followState}
          value={typed.state ?? ""}
          placeholder
          options={FOLLOWED.filter((one) => mayFollow(row.state, one)).map((value) => ({
            value,
            label: words.states[value],
          }))}
          {...error(id("state"))}
        />
        <TextInput
          name="tracking"
          id={id("tracking")}
          label={words.tracking}
          hint={words.trackingHint}
          optional
          width={20}
          autocomplete="off"
          value={typed.tracking ?? row.tracking ?? ""}
          {...error(id("tracking"))}
        />
        <TextInput
          name="reason"
          id={id("reason")}
          label={words.reason}
          optional
          value={typed.reason ?? ""}
          {...error(id("reason"))}
        />
        <Select
          name="next"
          id={id("next")}
          label={words.nextStep}
          optional
          value={typed.next ?? ""}
          placeholder
          options={NEXT_STEPS.map((value) => ({ value, label: words.next[value] }))}
        />
        <Button variant="secondary">{words.save}</Button>
      </Form>
    </Details>
  );
}
