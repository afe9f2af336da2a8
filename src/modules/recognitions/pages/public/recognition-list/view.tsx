import {
  CardList,
  EmptyState,
  PageHeading,
  Pagination,
  PublicLayout,
  Tabs,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import type { vi } from "../../../messages.vi.ts";
import { RECOGNITION_KINDS, type Recognition } from "../../../recognition.ts";
import { figuresInWords } from "../../said.tsx";
import type { PublicQuery } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  query: PublicQuery;
  /** Only of this unit. */
  unit: string | null;
  rows: Recognition[];
  years: number[];
  unitNames: Map<string, string>;
  hasMore: boolean;
}

export function PublicRecognitionListView(props: Props) {
  const { ctx, words, query, rows, years } = props;
  const said = words.public;
  const { title } = said;
  const address = (to: Partial<Record<"loai" | "nam" | "donvi" | "trang", string | number | null>>): string => {
    const all = { loai: query.loai, nam: query.nam, donvi: query.donvi, ...to };
    const asked = Object.entries(all).flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
    return asked.length > 0 ? `/guong-dien-hinh?${new URLSearchParams(asked)}` : "/guong-dien-hinh";
  };
  return (
    <PublicLayout ctx={ctx} title={title} description={said.lead} breadcrumbs={[]}>
      <PageHeading title={title} lead={said.lead} />
      {props.unit ? (
        <p class="govuk-body">
          {said.onlyUnit(props.unit)} <a href={address({ donvi: null })}>{said.showAll}</a>
        </p>
      ) : null}
      <Tabs
        label={words.kind}
        items={[
          { href: address({ loai: null }), label: words.all, current: !query.loai },
          ...RECOGNITION_KINDS.map((kind) => ({
            href: address({ loai: kind }),
            label: words.kinds[kind],
            current: query.loai === kind,
          })),
        ]}
      />
      {years.length > 1 ? (
        <Tabs
          label={words.year}
          items={[
            { href: address({ nam: null }), label: said.allYears, current: !query.nam },
            ...years.map((year) => ({
              href: address({ nam: year }),
              label: said.year(year),
              current: query.nam === year,
            })),
          ]}
        />
      ) : null}
      {rows.length === 0 ? (
        <EmptyState title={said.emptyTitle} drawing="board">
          {said.emptyText}
        </EmptyState>
      ) : (
        <CardList
          level={2}
          label={title}
          items={rows.map((row) => ({
            href: `/${row.kind === "initiative" ? "sang-kien" : "guong-dien-hinh"}/${row.id}`,
            title: row.title,
            meta: [
              words.kinds[row.kind],
              words.people(props.unitNames.get(row.unitId) ?? "", row.personName, row.personTitle),
              String(row.year),
            ].join(" · "),
            text: figuresInWords(row, words) ?? row.award ?? "",
          }))}
        />
      )}
      <Pagination
        previousHref={query.trang > 1 ? address({ trang: query.trang - 1 }) : null}
        nextHref={props.hasMore ? address({ trang: query.trang + 1 }) : null}
      />
    </PublicLayout>
  );
}
