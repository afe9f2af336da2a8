import {
  CardList,
  EmptyState,
  Heading,
  InsetText,
  LinkButton,
  LinkList,
  MetaLine,
  PageHeading,
  Pagination,
  PublicLayout,
  SearchBox,
  Tag,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { slugify } from "../../../../../platform/i18n/index.ts";
import type { CatalogueAnswer } from "../../../catalogue.ts";
import type { PlaceView } from "../../../local/local-facts.ts";
import type { vi as LocalWords } from "../../../local/messages.vi.ts";
import { PointCard } from "../../../local/place-section.tsx";
import type { vi } from "../../../messages.vi.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  own: typeof LocalWords;
  unitName: string;
  /** Address of this page. */
  base: string;
  /** Unit that procedure pages are opened for. */
  place: string;
  moved: string | null;
  q: string;
  field: string | null;
  page: number;
  pages: number;
  answer: CatalogueAnswer;
  /** All that is offered here, without search and field. */
  total: number;
  fields: { field: string; count: number }[];
  places: PlaceView[];
  today: string;
}

export function UnitProceduresView(props: Props) {
  const { ctx, words, own, unitName, base, place, q, field, page, pages, answer } = props;
  const text = own.unitPage;
  const link = (part: { q?: string; field?: string | null; page?: number }): string => {
    const query = new URLSearchParams();
    const typed = part.q ?? q;
    const chosen = part.field === undefined ? field : part.field;
    if (typed !== "") query.set("q", typed);
    if (chosen !== null) query.set("linh-vuc", slugify(chosen, 200));
    if (part.page && part.page > 1) query.set("trang", String(part.page));
    return query.size === 0 ? base : `${base}?${query}`;
  };
  const isStart = q === "" && field === null;
  return (
    <PublicLayout
      ctx={ctx}
      title={q === "" ? text.title(unitName) : `${q} – ${text.title(unitName)}`}
      noIndex={!isStart}
      notice={props.moved ? <InsetText>{props.moved}</InsetText> : null}
    >
      <PageHeading title={text.title(unitName)} lead={text.lead(props.total)} />
      <SearchBox action={base} label={text.search} hint={text.searchHint} value={q} />
      {isStart && props.fields.length > 1 ? (
        <>
          <Heading level={2}>{text.fields}</Heading>
          <LinkList
            columns
            label={text.fields}
            items={props.fields.map((one) => ({
              href: link({ field: one.field }),
              text: one.field,
              note: String(one.count),
            }))}
          />
        </>
      ) : null}
      <MetaLine
        items={[
          <strong>{text.found(answer.total, q)}</strong>,
          field,
          field === null ? null : <a href={link({ field: null })}>{text.allFields}</a>,
        ]}
      />
      {answer.items.length > 0 ? (
        <CardList
          level={2}
          label={words.procedures}
          items={answer.items.map((item) => ({
            href: `/thu-tuc/${item.code}?noi=${place}`,
            title: item.plainName ?? item.name,
            text: item.plainName && item.plainName !== item.name ? words.legalName(item.name) : undefined,
            meta: <MetaLine items={[item.code, item.field, item.nameOnly ? <Tag>{words.nameOnlyTag}</Tag> : null]} />,
          }))}
        />
      ) : (
        <EmptyState title={text.none} drawing="search">
          <p class="govuk-body">{text.noneHelp}</p>
          <LinkButton href={q === "" ? "/thu-tuc" : `/thu-tuc?q=${encodeURIComponent(q)}`}>{text.toAll}</LinkButton>
        </EmptyState>
      )}
      <Pagination
        summary={answer.total > 0 && pages > 1 ? text.page(Math.min(page, pages), pages) : undefined}
        previousHref={page > 1 && answer.total > 0 ? link({ page: Math.min(page - 1, pages) }) : undefined}
        nextHref={page < pages ? link({ page: page + 1 }) : undefined}
      />
      <MetaLine items={[<a href={`${base}/thay-doi`}>{words.toChanges}</a>]} />
      {props.places.length > 0 ? (
        <>
          <Heading level={2}>{text.places}</Heading>
          {props.places.map((one) => (
            <PointCard words={own} lang={ctx.lang} place={one} on={props.today} isToday />
          ))}
        </>
      ) : null}
    </PublicLayout>
  );
}
