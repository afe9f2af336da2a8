import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import {
  addressOf,
  Button,
  Card,
  EmptyList,
  FilterBar,
  FilterSelect,
  Form,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Pagination,
  Select,
  StaffLayout,
  State,
  Table,
  Tabs,
  Tag,
  TextInput,
  type Tone,
  type ViewContext,
} from "../../../platform/html/index.ts";
import { download, first, html, type Reply, type Rq, seeOther } from "../../../platform/http/index.ts";
import { formatDate, formatDateTime, type Lang, nfc, pick } from "../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../platform/tables/index.ts";
import { actorOf, holds, reachOf } from "../../accounts/index.ts";
import { insultsIn, showCode } from "../../feedback/index.ts";
import { listUnitChoices, UnitFilter, unitNames } from "../../organisations/index.ts";
import { COMMENT_STATES, type CommentState, hasPersonal, masked } from "../comment.ts";
import { CommentRefused, CommentUnknown } from "../comments.errors.ts";
import { type Comment, type CommentFilter, countComments, listComments } from "../comments.store.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { mayKeepReasons } from "../reasons/keep-reasons.ts";
import { en as reasonsEn } from "../reasons/messages.en.ts";
import { vi as reasonsVi } from "../reasons/messages.vi.ts";
import { holdsOn, type Reason } from "../reasons/reason.ts";
import { listReasons } from "../reasons/reasons.store.ts";
import { REASONS } from "../reasons/view.tsx";
import { publishComment, refuseComment } from "../settle-comment.ts";

export const COMMENTS = "/can-bo/binh-luan";
const PAGE_SIZE = 50;
const EXPORT_ROWS = 50_000;
const MOST_AT_ONCE = 200;
const VIEWS = ["waiting", "late", "all"] as const;
type CommentView = (typeof VIEWS)[number];

const Query = z.object({
  xem: first(z.enum(VIEWS)).catch("waiting"),
  tinhtrang: first(z.enum(COMMENT_STATES).optional()).catch(undefined),
  donvi: first(z.uuid().optional()).catch(undefined),
  q: first(
    z
      .string()
      .transform((text) => nfc(text).replace(/\0/g, "").trim().slice(0, 100))
      .optional(),
  ).catch(undefined),
  trang: first(z.coerce.number().int().min(1).max(1_000)).catch(1),
});
type ListQuery = z.infer<typeof Query>;

async function filtersOf(rq: Rq, query: ListQuery): Promise<Record<CommentView, CommentFilter>> {
  const unitIds = await reachOf(rq.app.db, actorOf(rq), "feedback.read", rq.now);
  const base = { unitIds, unitId: query.donvi, q: query.q };
  return {
    waiting: { ...base, state: "waiting" },
    late: { ...base, lateOn: vietnamDay(rq.now) },
    all: { ...base, state: query.tinhtrang },
  };
}

export async function commentListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const filters = await filtersOf(rq, query);
  const counts = Object.fromEntries(
    await Promise.all(VIEWS.map(async (view) => [view, await countComments(db, filters[view])])),
  ) as Record<CommentView, number>;
  const rows = await listComments(db, filters[query.xem], { limit: PAGE_SIZE, offset: (query.trang - 1) * PAGE_SIZE });
  const today = vietnamDay(rq.now);
  const reasons = await listReasons(db);
  const bulk = /^(\d{1,4})-(\d{1,4})$/.exec(typeof rq.query.xong === "string" ? rq.query.xong : "");
  return html(
    CommentListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      lang: rq.lang,
      query,
      counts,
      rows,
      today,
      reasons: reasons.filter((one) => holdsOn(one, today)),
      keepsReasons: await mayKeepReasons(db, actorOf(rq), rq.now),
      reasonsWaiting: reasons.filter((one) => one.state === "waiting").length,
      units: await listUnitChoices(
        db,
        [
          ...new Set(
            (await listComments(db, { unitIds: filters.all.unitIds }, { limit: 1_000, offset: 0 })).map(
              (one) => one.unitId,
            ),
          ),
        ],
        today,
      ),
      unitNames: await unitNames(db, [...new Set(rows.map((row) => row.unitId))], today),
      mayModerate: holds(actorOf(rq), "comments.moderate"),
      maySet: holds(actorOf(rq), "comments.set"),
      bulk: bulk ? { done: Number(bulk[1]), left: Number(bulk[2]) } : null,
      isEmptyChoice: rq.query.chua === "1",
    }),
  );
}

export async function commentExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { staff } = words;
  const query = Query.parse(rq.query);
  const rows = await listComments(rq.app.db, (await filtersOf(rq, query))[query.xem], {
    limit: EXPORT_ROWS,
    offset: 0,
  });
  const names = await unitNames(rq.app.db, [...new Set(rows.map((row) => row.unitId))], vietnamDay(rq.now));
  const reasons = new Map(
    (await listReasons(rq.app.db)).map((one) => [one.code, pick(rq.lang, one.titleVi, one.titleEn)]),
  );
  const lines: Cell[][] = [
    [
      staff.code,
      staff.received,
      staff.unit,
      staff.about,
      staff.comment,
      staff.state,
      words.lookup.reason,
      staff.due,
      staff.by,
      words.lookup.answer,
    ],
    // What may point at a person stays on the page: a table is handed on.
    ...rows.map((row): Cell[] => [
      showCode(row.code),
      formatDateTime(row.receivedAt),
      names.get(row.unitId) ?? "",
      row.subjectTitle,
      row.shown ?? masked(row.body),
      words.states[row.state],
      row.reason ? (reasons.get(row.reason) ?? row.reason) : "",
      formatDate(row.dueOn),
      row.decidedByName ?? "",
      row.answer ?? "",
    ]),
  ];
  return download(Buffer.from(writeCsv(lines)), "text/csv; charset=utf-8", "y-kien-ban-doc.csv");
}

const Bulk = z.object({
  act: z.enum(["publish", "refuse"]),
  reason: z.string().max(40).catch(""),
  id: z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.uuid()).max(MOST_AT_ONCE)),
});

/** Each by itself: what somebody else has decided meanwhile, or is not theirs, stays as it is and is counted. */
export async function bulkCommentPage(rq: Rq): Promise<Reply> {
  const input = Bulk.parse(rq.body);
  if (input.id.length === 0) return seeOther(`${COMMENTS}?chua=1`);
  const settle = input.act === "publish" ? publishComment : refuseComment;
  let done = 0;
  for (const id of input.id) {
    try {
      await transaction(rq.app.db, (tx) => settle(tx, actorOf(rq), { id, reason: input.reason, at: rq.now }));
      done++;
    } catch (error) {
      if (!(error instanceof CommentRefused || error instanceof CommentUnknown) || error.code === "reason-unknown")
        throw error;
    }
  }
  return seeOther(`${COMMENTS}?xong=${done}-${input.id.length - done}`);
}

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  lang: Lang;
  query: ListQuery;
  counts: Record<CommentView, number>;
  rows: Comment[];
  today: string;
  reasons: Reason[];
  units: { id: string; name: string }[];
  unitNames: Map<string, string>;
  mayModerate: boolean;
  maySet: boolean;
  keepsReasons: boolean;
  reasonsWaiting: number;
  bulk: { done: number; left: number } | null;
  isEmptyChoice: boolean;
}

export const TONES: Record<CommentState, Tone> = {
  waiting: "waiting",
  published: "good",
  refused: "neutral",
  removed: "warn",
  passedOn: "info",
};

function CommentListView(props: Props) {
  const { ctx, words, query, counts, rows } = props;
  const { staff } = words;
  const { trang, ...kept } = query;
  const address = (change: Record<string, string | number | null | undefined>, path = COMMENTS) =>
    addressOf(path, kept, change);
  const isFiltered =
    query.q !== undefined || query.donvi !== undefined || (query.xem === "all" && query.tinhtrang !== undefined);
  const pages = Math.max(1, Math.ceil(counts[query.xem] / PAGE_SIZE));
  const table = <CommentTable {...props} />;
  return (
    <StaffLayout
      ctx={ctx}
      title={staff.title}
      wide
      notice={
        props.bulk ? (
          <NotificationBanner tone="success" heading={staff.bulkDone(props.bulk.done, props.bulk.left)} />
        ) : props.isEmptyChoice ? (
          <NotificationBanner heading={staff.bulkNone} />
        ) : null
      }
    >
      <PageHeading
        title={staff.title}
        lead={staff.lead}
        actions={
          <>
            {props.maySet ? (
              <LinkButton href={`${COMMENTS}/cai-dat`} variant="secondary" small>
                {staff.settings}
              </LinkButton>
            ) : null}{" "}
            {props.keepsReasons ? (
              <LinkButton href={REASONS} variant="secondary" small>
                {pick(props.lang, reasonsVi, reasonsEn).link(props.reasonsWaiting)}
              </LinkButton>
            ) : null}{" "}
            {rows.length > 0 ? (
              <LinkButton href={address({}, `${COMMENTS}.csv`)} variant="secondary" small icon="download">
                {staff.csv}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <Tabs
        label={staff.state}
        items={VIEWS.map((view) => ({
          href: address({ xem: view, tinhtrang: null }),
          label: staff.tabs[view],
          count: counts[view],
          current: view === query.xem,
        }))}
      />
      <FilterBar action={COMMENTS} submitLabel={staff.filter} isFiltered={isFiltered} keep={{ xem: query.xem }}>
        <TextInput name="q" label={staff.q} value={query.q ?? ""} />
        {query.xem === "all" ? (
          <FilterSelect
            name="tinhtrang"
            label={staff.state}
            value={query.tinhtrang}
            all={staff.all}
            options={COMMENT_STATES.map((value) => ({ value, label: words.states[value] }))}
          />
        ) : null}
        <UnitFilter label={staff.unit} value={query.donvi} all={staff.all} units={props.units} />
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyList
          isFiltered={isFiltered}
          nothingFits={staff.emptyFiltered}
          resetHref={addressOf(COMMENTS, { xem: query.xem })}
          title={staff.emptyTitle}
          drawing="inbox"
        >
          {staff.emptyText}
        </EmptyList>
      ) : props.mayModerate && query.xem !== "all" ? (
        <Form action={`${COMMENTS}/nhieu`}>
          {table}
          <Card title={staff.bulk}>
            <Select
              name="reason"
              label={words.record.reason}
              value=""
              placeholder={words.record.choose}
              options={props.reasons.map((one) => ({
                value: one.code,
                label: pick(props.lang, one.titleVi, one.titleEn),
              }))}
            />
            <div class="govuk-button-group">
              <Button name="act" value="publish">
                {staff.bulkPublish}
              </Button>
              <Button name="act" value="refuse" variant="secondary">
                {staff.bulkRefuse}
              </Button>
            </div>
          </Card>
        </Form>
      ) : (
        table
      )}
      <Pagination
        summary={pages > 1 ? staff.page(trang, pages) : undefined}
        previousHref={trang > 1 ? address({ trang: trang - 1 }) : undefined}
        nextHref={trang < pages ? address({ trang: trang + 1 }) : undefined}
      />
    </StaffLayout>
  );
}

/** The beginning is enough to know what it is; the whole stands on its page. */
const BEGINNING = 220;

function CommentTable({ words, query, rows, today, unitNames, mayModerate }: Props) {
  const { staff } = words;
  return (
    <Table
      caption={staff.caption}
      captionHidden
      phone="cards"
      rows={rows}
      {...(mayModerate && query.xem !== "all"
        ? { select: { name: "id", value: (row: Comment) => row.id, label: (row: Comment) => showCode(row.code) } }
        : {})}
      columns={[
        {
          key: "comment",
          header: staff.comment,
          rowHeader: true,
          wide: true,
          cell: (row) => (
            <>
              <a href={`${COMMENTS}/${row.id}`}>{beginning(masked(row.body))}</a>
              <br />
              {row.name} {hasPersonal(row.body) ? <Tag tone="warn">{staff.hasNumbers}</Tag> : null}{" "}
              {insultsIn(row.body).length > 0 ? <Tag tone="bad">{staff.hasInsult}</Tag> : null}
            </>
          ),
        },
        { key: "about", header: staff.about, cell: (row) => <a href={row.path}>{row.subjectTitle}</a> },
        { key: "unit", header: staff.unit, cell: (row) => unitNames.get(row.unitId) ?? "" },
        { key: "received", header: staff.received, nowrap: true, cell: (row) => formatDateTime(row.receivedAt) },
        {
          key: "state",
          header: staff.state,
          cell: (row) =>
            row.state === "waiting" && row.dueOn < today ? (
              <State tone="bad">{staff.late(row.dueOn)}</State>
            ) : (
              <>
                <State tone={TONES[row.state]}>{words.states[row.state]}</State>
                {row.state === "waiting" ? <div>{`${staff.due} ${formatDate(row.dueOn)}`}</div> : null}
              </>
            ),
        },
      ]}
    />
  );
}

const beginning = (text: string): string =>
  [...text].length > BEGINNING ? `${[...text].slice(0, BEGINNING).join("")}…` : text;
