import type { ComponentChildren } from "preact";
import {
  addressOf,
  LinkButton,
  Register,
  Select,
  State,
  Table,
  Tabs,
  Tag,
  TextInput,
  type ViewContext,
} from "../../../../platform/html/index.ts";
import { formatDateTime } from "../../../../platform/i18n/index.ts";
import { UnitFilter } from "../../../organisations/index.ts";
import type { vi } from "../../messages.vi.ts";
import { KIND_IN_ADDRESS, PLACE_KINDS } from "../../places/place.ts";
import type { DueGroup, PostRow } from "../../post.store.ts";
import type { PostAct, PostState } from "../../post.ts";
import { INCOMING, PLACES, POSTS } from "../labels.ts";
import { LISTED, type PostQuery } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  query: PostQuery;
  state: (typeof LISTED)[number];
  counts: Record<PostState, number>;
  /** What is still to be done, for that view of the list; else the posts. */
  groups: DueGroup[];
  rows: PostRow[];
  unitNames: Map<string, string>;
  /** Units whose posts may be seen, to choose one of. */
  units: readonly { id: string; name: string }[];
  mayKeepPlaces: boolean;
  isFirst: boolean;
  next: string | null;
}

export function WorkListView(props: Props) {
  const { ctx, words, query, state, counts, groups, rows, mayKeepPlaces, isFirst, next } = props;
  const said = words.list;
  // The open tab is no filter: a list that is empty without one says so.
  const { tinhtrang, ...asked } = query;
  return (
    <Register
      ctx={ctx}
      title={words.title}
      lead={words.lead}
      href={POSTS}
      asked={query}
      ways={
        <>
          <LinkButton href={PLACES} variant="secondary" small>
            {said.places}
          </LinkButton>{" "}
          <LinkButton href={`${POSTS}/nguoi-quan-tam`} variant="secondary" small>
            {said.followers}
          </LinkButton>{" "}
          <LinkButton href={INCOMING} variant="secondary" small>
            {said.incoming}
          </LinkButton>
        </>
      }
      csv={said.csv}
      above={
        <Tabs
          label={words.tabsLabel}
          items={LISTED.map((one) => ({
            href: addressOf(POSTS, asked, one === "due" ? {} : { tinhtrang: one }),
            label: words.tabs[one],
            count: one === "failed" ? counts.failed + counts.unknown + counts.sending : counts[one],
            current: one === state,
          }))}
        />
      }
      filter={{
        submitLabel: said.filter,
        ...(tinhtrang ? { keep: { tinhtrang } } : {}),
        fields: (
          <>
            <TextInput name="q" label={said.q} value={query.q ?? ""} />
            <Select
              name="loai"
              label={said.kind}
              placeholder={said.all}
              value={query.loai ?? ""}
              options={PLACE_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
            />
            <UnitFilter label={said.unit} value={query.donvi} all={said.all} units={props.units} />
          </>
        ),
      }}
      isEmpty={rows.length + groups.length === 0}
      empty={{
        nothingFits: said.emptyFiltered,
        title: said.emptyTitle[state],
        text: (
          <>
            {said.empty} {mayKeepPlaces ? <a href={PLACES}>{said.emptyPlaces}</a> : null}
          </>
        ),
        drawing: state === "due" ? "done" : "board",
      }}
      previous={isFirst ? null : {}}
      next={next ? { sau: next } : null}
    >
      {state === "due" ? <DueTable {...props} /> : <PostTable {...props} />}
    </Register>
  );
}

/** Names of places as far as a cell has room. */
const NAMED = 3;

function DueTable({ words, groups, unitNames }: Props) {
  const said = words.list;
  return (
    <Table<DueGroup>
      caption={said.caption}
      captionHidden
      phone="cards"
      rows={groups}
      columns={[
        {
          key: "item",
          header: said.item,
          rowHeader: true,
          wide: true,
          cell: (row) => <a href={`${POSTS}/tin/${row.itemId}/${KIND_IN_ADDRESS[row.kind]}`}>{row.title}</a>,
        },
        { key: "act", header: said.act, nowrap: true, cell: (row) => sayAct(words, row.act) },
        { key: "kind", header: said.kind, nowrap: true, cell: (row) => words.kinds[row.kind] },
        {
          key: "place",
          header: said.place,
          cell: (row) =>
            [
              row.places.slice(0, NAMED).join("; "),
              row.places.length > NAMED ? said.morePlaces(row.places.length - NAMED) : "",
              row.carried > 0 ? said.carried(row.carried) : "",
            ].join(" "),
        },
        { key: "unit", header: said.unit, cell: (row) => unitNames.get(row.unitId) ?? "" },
        { key: "since", header: said.since, nowrap: true, cell: (row) => formatDateTime(row.since) },
      ]}
    />
  );
}

const sayAct = (words: typeof vi, act: PostAct): ComponentChildren =>
  act === "publish" ? words.acts[act] : <Tag tone="warn">{words.acts[act]}</Tag>;

function PostTable({ words, state, rows, unitNames }: Props) {
  const said = words.list;
  return (
    <Table<PostRow>
      caption={said.caption}
      captionHidden
      phone="cards"
      rows={rows}
      columns={[
        {
          key: "item",
          header: said.item,
          rowHeader: true,
          wide: true,
          cell: (row) => <a href={`${POSTS}/bai/${row.id}`}>{row.title}</a>,
        },
        { key: "act", header: said.act, nowrap: true, cell: (row) => sayAct(words, row.act) },
        { key: "kind", header: said.kind, nowrap: true, cell: (row) => words.kinds[row.kind] },
        { key: "place", header: said.place, cell: (row) => row.place },
        { key: "unit", header: said.unit, cell: (row) => unitNames.get(row.unitId) ?? "" },
        {
          key: "done",
          header: state === "skipped" ? said.since : said.done,
          cell: (row) =>
            row.doneAt ? `${formatDateTime(row.doneAt)}, ${row.declaredByName ?? ""}` : formatDateTime(row.createdAt),
        },
        { key: "state", header: said.state, cell: (row) => <PostStanding words={words} row={row} /> },
      ]}
    />
  );
}

/** What is wanted next, or why it stands as it stands. */
function PostStanding({ words, row }: { words: typeof vi; row: PostRow }) {
  const { list: said, failures } = words;
  if (row.state === "skipped") return <>{row.reason}</>;
  if (row.state === "failed" || row.state === "unknown") return <State tone="bad">{row.reason}</State>;
  if (row.state === "sending") return <State tone="info">{words.states.sending}</State>;
  // Proven, and somebody took it away or changed it since.
  if (row.state === "proven" && row.pageFailure && row.pageSeenAt)
    return (
      <>
        <State tone="bad">{failures[row.pageFailure]}</State> {said.seenAt(formatDateTime(row.pageSeenAt))}
      </>
    );
  if (row.state === "proven") return <State tone="good">{said.provenBy[row.provenHow ?? "person"]}</State>;
  if (row.pageFailure && !row.photoKey) return <State tone="bad">{failures[row.pageFailure]}</State>;
  if (row.photoKey || row.pageFailure) return <State tone="waiting">{said.waitsForLook}</State>;
  return <State tone="waiting">{row.address ? said.waitsForPage : said.noProof}</State>;
}
