import {
  CardList,
  EmptyState,
  FilterBar,
  FilterSelect,
  LinkButton,
  PageHeading,
  Pagination,
  StaffLayout,
  Table,
  Tabs,
  Tag,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate, formatDateTime, type Lang, pick } from "../../../../../platform/i18n/index.ts";
import type { CatalogueAnswer } from "../../../catalogue.ts";
import type { DraftRow } from "../../../draft.store.ts";
import type { vi } from "../../../messages.vi.ts";
import { LEVEL_IN_ADDRESS, type ListRequest, listAddress } from "../../../procedure-query.ts";
import type { ProcedureLevel } from "../../../procedure-record.ts";
import type { DraftGroup } from "../../../publish-many/draft-group.store.ts";
import { en as manyEn } from "../../../publish-many/messages.en.ts";
import { vi as manyVi } from "../../../publish-many/messages.vi.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  lang: Lang;
  request: ListRequest;
  view: "tat-ca" | "cho-cong-bo" | "moi-co-ten";
  answer: CatalogueAnswer;
  fields: { value: string; label: string }[];
  counts: { all: number; waiting: number; nameOnly: number };
  drafts: DraftRow[];
  /** Acts that left several proposals. */
  groups: DraftGroup[];
  pages: number;
  mayImport: boolean;
}

const BASE = "/can-bo/thu-tuc";
const LEVELS: ProcedureLevel[] = ["commune", "province", "ministry", "other"];

export function StaffListView(props: Props) {
  const { ctx, words, view, counts, mayImport } = props;
  const own = words.staff;
  return (
    <StaffLayout ctx={ctx} title={own.title} wide>
      <PageHeading
        title={own.title}
        actions={
          <>
            <LinkButton href={`${BASE}/de-hieu`} variant="secondary">
              {own.plain}
            </LinkButton>
            <LinkButton href={`${BASE}/ra-soat`} variant="secondary">
              {own.review}
            </LinkButton>
            <LinkButton href={`${BASE}/cong-khai`} variant="secondary">
              {own.publication}
            </LinkButton>
            <LinkButton href={`${BASE}/doc-nhieu`} variant="secondary">
              {own.reads}
            </LinkButton>
            {mayImport ? (
              <>
                <LinkButton href={`${BASE}/cau-hoi`} variant="secondary">
                  {own.asked}
                </LinkButton>
                <LinkButton href={`${BASE}/nhap`} variant="secondary">
                  {own.import}
                </LinkButton>
              </>
            ) : null}
          </>
        }
      />
      <Tabs
        label={own.title}
        items={[
          { href: BASE, label: own.tabs.all, count: counts.all, current: view === "tat-ca" },
          {
            href: `${BASE}?xem=cho-cong-bo`,
            label: own.tabs.waiting,
            count: counts.waiting,
            current: view === "cho-cong-bo",
          },
          {
            href: `${BASE}?xem=moi-co-ten`,
            label: own.tabs.nameOnly,
            count: counts.nameOnly,
            current: view === "moi-co-ten",
          },
        ]}
      />
      {view === "cho-cong-bo" ? <Waiting {...props} /> : <InForce {...props} />}
    </StaffLayout>
  );
}

function Waiting({ words, drafts, groups, lang }: Props) {
  const head = words.staff.waitingHead;
  const many = pick(lang, manyVi, manyEn);
  return (
    <>
      {groups.length === 0 ? null : (
        <CardList
          label={many.groups}
          level={2}
          items={groups.map((group) => ({
            href: `${BASE}/cho-cong-bo?lan=${group.firstId}`,
            title: many.group(group.count, group.writtenByName),
            meta: formatDateTime(group.writtenAt),
            text: group.reason,
          }))}
        />
      )}
      <Table
        caption={words.staff.tabs.waiting}
        captionHidden
        phone="cards"
        rows={drafts}
        empty={words.staff.waitingEmpty}
        columns={[
          {
            key: "name",
            header: head.name,
            rowHeader: true,
            cell: (row) => <a href={`${BASE}/${row.code}`}>{row.name}</a>,
          },
          { key: "writer", header: head.writer, cell: (row) => row.writtenByName },
          { key: "at", header: head.at, nowrap: true, cell: (row) => formatDateTime(row.writtenAt) },
          { key: "from", header: head.from, nowrap: true, cell: (row) => formatDate(row.validFrom) },
        ]}
      />
    </>
  );
}

function InForce({ words, request, view, answer, fields, counts, pages, mayImport }: Props) {
  const own = words.staff;
  const { q, filter, page } = request;
  const keep = view === "moi-co-ten" ? { xem: view } : undefined;
  const address = (part: Partial<ListRequest>) => {
    const plain = listAddress(BASE, { q, filter, ...part });
    return keep ? `${plain}${plain.includes("?") ? "&" : "?"}xem=${keep.xem}` : plain;
  };
  if (counts.all === 0) {
    return (
      <EmptyState title={own.emptyAll} drawing="board">
        <p class="govuk-body">{own.emptyAllHelp}</p>
        {mayImport ? <LinkButton href={`${BASE}/nhap`}>{own.import}</LinkButton> : null}
      </EmptyState>
    );
  }
  const active = [
    ...(q === "" ? [] : [{ label: `“${q}”`, removeHref: address({ q: "" }) }]),
    ...(filter.level
      ? [{ label: words.level[filter.level], removeHref: address({ filter: { ...filter, level: undefined } }) }]
      : []),
    ...(filter.field
      ? [{ label: filter.field, removeHref: address({ filter: { ...filter, field: undefined } }) }]
      : []),
  ];
  const chosenField = new URL(listAddress("http://x/", { q: "", filter: { field: filter.field } })).searchParams.get(
    "linh-vuc",
  );
  return (
    <>
      <FilterBar action={BASE} keep={keep} active={active} resetHref={keep ? `${BASE}?xem=${keep.xem}` : BASE}>
        <TextInput name="q" label={own.searchLabel} type="search" value={q} width={30} />
        <FilterSelect
          name="cap"
          label={own.levelLabel}
          value={filter.level ? LEVEL_IN_ADDRESS[filter.level] : ""}
          all={own.allLevels}
          options={LEVELS.map((level) => ({ value: LEVEL_IN_ADDRESS[level], label: words.level[level] }))}
        />
        <FilterSelect name="linh-vuc" label={own.fieldLabel} value={chosenField} all={own.allFields} options={fields} />
      </FilterBar>
      <Table
        caption={words.found(answer.total, q)}
        phone="cards"
        rows={answer.items}
        empty={own.emptyFound}
        columns={[
          {
            key: "name",
            header: own.head.name,
            rowHeader: true,
            wide: true,
            cell: (row) => (
              <>
                <a href={`${BASE}/${row.code}`}>{row.name}</a> {row.nameOnly ? <Tag>{words.nameOnlyTag}</Tag> : null}
              </>
            ),
          },
          { key: "code", header: own.head.code, nowrap: true, cell: (row) => row.code },
          { key: "field", header: own.head.field, cell: (row) => row.field },
          {
            key: "level",
            header: own.head.level,
            cell: (row) => row.levels.map((level) => words.level[level]).join(", "),
          },
          { key: "version", header: own.head.version, numeric: true, cell: (row) => row.versionNumber },
          { key: "from", header: own.head.from, nowrap: true, cell: (row) => formatDate(row.validFrom) },
        ]}
      />
      <Pagination
        summary={pages > 1 ? words.page(Math.min(page, pages), pages) : undefined}
        previousHref={page > 1 ? address({ page: Math.min(page - 1, pages) }) : undefined}
        nextHref={page < pages ? address({ page: page + 1 }) : undefined}
      />
      {answer.total > 0 ? (
        <LinkButton href={address({}).replace(BASE, `${BASE}.csv`)} variant="secondary" small icon="download">
          {own.export}
        </LinkButton>
      ) : null}
    </>
  );
}
