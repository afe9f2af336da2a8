import {
  addressOf,
  EmptyState,
  FilterBar,
  InsetText,
  LinkButton,
  PageHeading,
  Pagination,
  StaffLayout,
  State,
  Table,
  Tabs,
  TextInput,
  Tree,
  type TreeNode,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import type { FoundUnit } from "../../../find-units.ts";
import type { vi } from "../../../messages.vi.ts";
import { isBeginningUnknown, UNIT_KINDS, type UnitKind } from "../../../unit.ts";
import type { TreeQuery } from "./page.tsx";

const PATH = "/can-bo/to-chuc";

export interface UnitTreeModel {
  ctx: ViewContext;
  words: typeof vi;
  query: TreeQuery;
  on: string;
  isToday: boolean;
  dayIsWrong: boolean;
  counts: ReadonlyMap<UnitKind, number>;
  total: number;
  mayCreate: boolean;
  mayImport: boolean;
  beginningUnknown: boolean;
  /** Null while the tree is shown. */
  list: { rows: FoundUnit[]; total: number; isCut: boolean; next: string | null } | null;
  nodes: TreeNode[];
}

export function UnitTreeView(model: UnitTreeModel) {
  const { ctx, words, query, list, counts } = model;
  const w = words.tree;
  const address = (change: Partial<TreeQuery & { sau: string }>, path = PATH): string =>
    addressOf(path, { ...query, ...change });
  const active = [
    ...(query.q ? [{ label: w.removeSearch(query.q), removeHref: address({ q: "" }) }] : []),
    ...(query.cap ? [{ label: w.removeLevel(words.kinds[query.cap]), removeHref: address({ cap: "" }) }] : []),
    ...(model.isToday ? [] : [{ label: w.removeDay, removeHref: address({ ngay: "" }) }]),
  ];
  return (
    <StaffLayout ctx={ctx} title={w.title} breadcrumbs={[]} wide={list !== null}>
      <PageHeading
        title={w.title}
        lead={w.lead(model.on, model.isToday)}
        actions={
          <>
            {model.mayCreate ? <LinkButton href={`${PATH}/moi`}>{w.create}</LinkButton> : null}
            {model.mayImport ? (
              <LinkButton href={`${PATH}/nhap`} variant="secondary">
                {w.import}
              </LinkButton>
            ) : null}
            {model.total > 0 ? (
              <LinkButton href={address({ mo: "" }, `${PATH}.csv`)} variant="secondary">
                {w.export}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <FilterBar
        action={PATH}
        submitLabel={w.apply}
        active={active}
        resetHref={PATH}
        keep={query.cap ? { cap: query.cap } : {}}
      >
        <TextInput name="q" label={w.search} hint={w.searchHint} type="search" value={query.q} />
        <TextInput
          name="ngay"
          label={w.day}
          hint={w.dayHint}
          value={query.ngay}
          width={10}
          inputmode="numeric"
          {...(model.dayIsWrong ? { error: w.dayWrong } : {})}
        />
      </FilterBar>
      {model.total > 0 ? (
        <Tabs
          label={w.levels}
          items={[
            { href: address({ cap: "", q: "" }), label: w.all, count: model.total, current: list === null },
            ...UNIT_KINDS.filter((kind) => counts.has(kind)).map((kind) => ({
              href: address({ cap: kind, mo: "", q: "" }),
              label: words.kinds[kind],
              count: counts.get(kind) ?? 0,
              current: query.cap === kind,
            })),
          ]}
        />
      ) : null}
      {model.beginningUnknown ? <InsetText>{w.beginningUnknown}</InsetText> : null}
      {list ? (
        <UnitTable model={model} list={list} next={list.next ? address({ sau: list.next }) : null} />
      ) : model.nodes.length > 0 ? (
        <Tree nodes={model.nodes} label={w.treeLabel} />
      ) : (
        <EmptyState title={w.emptyTitle} drawing="board">
          {w.emptyText}
        </EmptyState>
      )}
    </StaffLayout>
  );
}

interface UnitTableProps {
  model: UnitTreeModel;
  list: NonNullable<UnitTreeModel["list"]>;
  next: string | null;
}

function UnitTable({ model, list, next }: UnitTableProps) {
  const { words, query } = model;
  const w = words.tree;
  const day = query.ngay === "" ? "" : `?ngay=${encodeURIComponent(query.ngay)}`;
  return (
    <>
      <Table
        caption={list.total > 0 ? w.found(list.total, list.isCut) : w.caption}
        phone="cards"
        rows={list.rows}
        empty={
          <EmptyState title={w.nothingTitle} drawing="search">
            {w.nothingText}
          </EmptyState>
        }
        columns={[
          {
            key: "name",
            header: w.name,
            rowHeader: true,
            wide: true,
            cell: ({ unit, isAlive, formerName, heirs }) => (
              <>
                <a href={`${PATH}/${unit.id}${day}`}>{unit.name}</a>
                {formerName ? <> ({w.formerly(formerName)})</> : null}
                {isAlive ? null : (
                  <>
                    <br />
                    <State tone="neutral">
                      {unit.endedOn && unit.endedOn <= model.on ? w.endedOn(unit.endedOn) : w.beginsOn(unit.createdOn)}
                    </State>
                    {heirs.length > 0 ? (
                      <>
                        {" "}
                        {w.nowIn}{" "}
                        {heirs.map((heir, index) => (
                          <>
                            {index > 0 ? ", " : ""}
                            <a href={`${PATH}/${heir.id}${day}`}>{heir.name}</a>
                          </>
                        ))}
                      </>
                    ) : null}
                  </>
                )}
              </>
            ),
          },
          { key: "kind", header: w.kind, cell: ({ unit }) => words.kinds[unit.kind] },
          { key: "parent", header: w.parent, cell: ({ parentName }) => parentName ?? "–" },
          { key: "code", header: w.codeColumn, nowrap: true, cell: ({ unit }) => unit.code ?? "–" },
          {
            key: "since",
            header: w.since,
            nowrap: true,
            cell: ({ unit }) => (isBeginningUnknown(unit) ? w.unknownDay : formatDate(unit.createdOn)),
          },
        ]}
      />
      <Pagination {...(next ? { nextHref: next } : {})} />
    </>
  );
}
