import {
  EmptyList,
  FilterBar,
  LinkButton,
  PageHeading,
  Pagination,
  Select,
  StaffLayout,
  State,
  Table,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate, shortText } from "../../../../../platform/i18n/index.ts";
import { UnitFilter } from "../../../../organisations/index.ts";
import type { ActivityType } from "../../../activity-types/activity-type.ts";
import type { ActivityWords } from "../../../activity-types/messages.vi.ts";
import type { EvidenceSums, ListedEvidence } from "../../../evidence/evidence.store.ts";
import { EVIDENCE_KINDS, PRESS_GENRES } from "../../../evidence/evidence.ts";
import type { vi } from "../../../evidence/messages.vi.ts";
import type { Words } from "../../../messages.vi.ts";
import type { EvidenceQuery } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  planWords: Words;
  query: EvidenceQuery;
  activities: ActivityType[];
  activityWords: ActivityWords;
  rows: ListedEvidence[];
  sums: EvidenceSums;
  units: { id: string; name: string }[];
  unitNames: Map<string, string>;
  isFirst: boolean;
  next: string | null;
}

/** What other pages ask for beside the fields of the filter. */
const KEPT = new Set(["kehoach", "chuongtrinh", "longghep", "phapluat", "tu", "den", "bao", "chuyenmuc"]);

const BASE = "/can-bo/ke-hoach/minh-chung";

export function EvidenceListView(props: Props) {
  const { ctx, words, planWords, query, rows, sums, units, unitNames, isFirst, next } = props;
  const asked = Object.entries(query).filter(
    (pair): pair is [string, string] => pair[1] !== undefined && (pair[1] !== "" || pair[0] === "chuyenmuc"),
  );
  const address = (path: string, more: Record<string, string> = {}): string => {
    const all = new URLSearchParams([...asked, ...Object.entries(more)]);
    return all.size > 0 ? `${path}?${all}` : path;
  };
  const states = Object.keys(words.states) as (keyof typeof words.states)[];
  return (
    <StaffLayout
      ctx={ctx}
      title={words.listTitle}
      breadcrumbs={[{ text: planWords.list.title, href: "/can-bo/ke-hoach" }]}
      wide
    >
      <PageHeading
        title={words.listTitle}
        lead={words.listLead}
        actions={
          rows.length > 0 ? (
            <>
              <LinkButton href={address(`${BASE}.csv`)} variant="secondary" small icon="download">
                {words.csv}
              </LinkButton>
              <LinkButton href="/can-bo/ke-hoach/loai-hoat-dong" variant="secondary" small>
                {props.activityWords.title}
              </LinkButton>
              <LinkButton href="/can-bo/ke-hoach/chuyen-muc" variant="secondary" small>
                {words.programmes}
              </LinkButton>
            </>
          ) : null
        }
      />
      <FilterBar
        action={BASE}
        submitLabel={words.filter}
        isFiltered={asked.length > 0}
        keep={Object.fromEntries(asked.filter(([name]) => KEPT.has(name)))}
      >
        <TextInput name="q" label={words.q} value={query.q ?? ""} />
        <Select
          name="loai"
          label={words.kind}
          value={query.loai ?? ""}
          placeholder={words.all}
          options={EVIDENCE_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        />
        <Select
          name="tinhtrang"
          label={words.state}
          value={query.tinhtrang ?? ""}
          placeholder={words.all}
          options={states.map((state) => ({ value: state, label: words.states[state] }))}
        />
        <Select
          name="theloai"
          label={words.genre}
          value={query.theloai ?? ""}
          placeholder={words.all}
          options={PRESS_GENRES.map((value) => ({ value, label: words.genres[value] }))}
        />
        <Select
          name="hoatdong"
          label={props.activityWords.type}
          value={query.hoatdong ?? ""}
          placeholder={words.all}
          options={[
            ...props.activities.map((one) => ({ value: one.key, label: one.name })),
            { value: "khong", label: props.activityWords.none },
          ]}
        />
        <UnitFilter label={words.who} value={query.donvi} all={words.all} units={units} />
      </FilterBar>
      {rows.length > 0 ? <p class="govuk-body">{words.sums(sums)}</p> : null}
      {rows.length === 0 ? (
        <EmptyList
          isFiltered={asked.length > 0}
          nothingFits={words.emptyFiltered}
          resetHref={BASE}
          title={words.emptyTitle}
          drawing="inbox"
        >
          {words.emptyText}
        </EmptyList>
      ) : (
        <Table
          caption={words.listCaption}
          captionHidden
          phone="cards"
          rows={rows}
          columns={[
            {
              key: "what",
              header: words.what,
              rowHeader: true,
              wide: true,
              cell: (row) => (
                <>
                  <a href={`${BASE}/${row.id}`}>{row.title}</a>
                  <br />
                  {words.kinds[row.kind]}
                </>
              ),
            },
            { key: "detail", header: words.detail, cell: (row) => detailOf(row, words) },
            {
              key: "task",
              header: words.task,
              wide: true,
              cell: (row) => <a href={`/can-bo/ke-hoach/nhiem-vu/${row.taskId}`}>{shortText(row.taskText, 80)}</a>,
            },
            { key: "unit", header: words.who, cell: (row) => unitNames.get(row.unitId) ?? "" },
            { key: "when", header: words.when, nowrap: true, cell: (row) => formatDate(row.happenedOn) },
            {
              key: "state",
              header: words.state,
              nowrap: true,
              cell: (row) => (
                <State tone={row.endedAs === null ? "good" : row.endedAs === "rejected" ? "bad" : "neutral"}>
                  {words.states[row.endedAs ?? "standing"]}
                </State>
              ),
            },
          ]}
        />
      )}
      <Pagination
        previousHref={isFirst ? undefined : address(BASE)}
        nextHref={next ? address(BASE, { truoc: next }) : undefined}
      />
    </StaffLayout>
  );
}

function detailOf(row: ListedEvidence, words: typeof vi): string {
  return [
    row.place ?? row.outlet,
    row.attendance ? words.attendanceText(row.attendance) : null,
    row.genre ? words.genres[row.genre] : null,
    row.programme,
    row.airMinutes ? words.minutesText(row.airMinutes) : null,
  ]
    .filter(Boolean)
    .join(", ");
}
