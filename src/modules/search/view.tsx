import {
  addressOf,
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
  Tabs,
  type ViewContext,
} from "../../platform/html/index.ts";
import { formatDate } from "../../platform/i18n/index.ts";
import type { FoundThing, SearchSource } from "../../platform/search/index.ts";
import type { vi } from "./messages.vi.ts";
import { PAGE_NAMES, pageAddress } from "./product-pages.ts";
import type { Answer, FoundGroup } from "./search-things.ts";
import { markWords, type Piece, showPlace } from "./show-place.ts";

interface SearchViewProps {
  ctx: ViewContext;
  words: typeof vi;
  base: string;
  siteName: string;
  unitSlug: string | null;
  q: string;
  page: number;
  /** The last page anybody may ask for. */
  pages: number;
  onPage: number;
  source: SearchSource | null;
  sources: readonly SearchSource[];
  /** Null where nothing was asked yet. */
  answer: Answer | null;
  unitNames: Map<string, string>;
}

export function SearchView(props: SearchViewProps) {
  const { ctx, words, base, q, source, answer, unitSlug } = props;
  const address = (change: Record<string, string | number | null>) =>
    addressOf(base, { q, loai: source?.slug ?? null, trang: null }, change);
  return (
    <PublicLayout
      ctx={ctx}
      title={q === "" ? words.title : words.titleOf(q)}
      islands={["suggest"]}
      breadcrumbs={[]}
      hasOwnSearch
      noIndex={q !== ""}
    >
      <PageHeading title={words.title} lead={words.lead(props.siteName)} />
      <SearchBox
        action={base}
        label={words.label}
        hint={words.hint}
        value={q}
        suggestFrom="/api/v1/procedures/suggest"
        {...(source ? { kept: { loai: source.slug } } : {})}
      />
      {unitSlug === null ? null : (
        <p class="govuk-body-s">
          {words.onlyHere(props.siteName)} <a href={addressOf("/tim-kiem", { q }, {})}>{words.widen}</a>
        </p>
      )}
      {answer === null ? (
        <Start words={words} unitSlug={unitSlug} isShort={q !== ""} />
      ) : (
        <>
          <Tabs
            label={words.kinds}
            items={[
              { href: address({ loai: null }), label: words.all, current: source === null },
              ...(source ? [source] : answer.groups.map((group) => group.source)).map((one) => ({
                href: address({ loai: one.slug }),
                label: one.words(ctx.lang).title,
                current: one === source,
              })),
            ]}
          />
          {answer.instead === null ? null : <InsetText>{words.instead(q, answer.instead)}</InsetText>}
          {answer.groups.map((group) => (
            <Group key={group.source.kind} {...props} answer={answer} group={group} address={address} />
          ))}
          {answer.groups.length === 0 ? (
            <Nothing words={words} q={q} unitSlug={unitSlug} all={source ? address({ loai: null }) : null} />
          ) : null}
        </>
      )}
    </PublicLayout>
  );
}

function Group(
  props: SearchViewProps & {
    answer: Answer;
    group: FoundGroup;
    address: (change: Record<string, string | number | null>) => string;
  },
) {
  const { ctx, words, q, page, source, answer, group, address, unitSlug } = props;
  const { title } = group.source.words(ctx.lang);
  const isMore = group.isMore ?? false;
  const pages = Math.min(props.pages, Math.ceil(group.total / props.onPage));
  const ownPage = group.source.ownPage?.({ text: q, unitSlug });
  return (
    <section aria-labelledby={`loai-${group.source.slug}`}>
      <Heading level={2} size="m" id={`loai-${group.source.slug}`}>
        {title}
      </Heading>
      {source ? <MetaLine items={[words.found(group.total, isMore)]} /> : null}
      <CardList level={3} label={title} items={group.things.map((one) => card(one, props, answer.words))} />
      {source ? (
        <Pagination
          summary={pages > 1 ? words.page(Math.min(page, pages), pages) : undefined}
          previousHref={page > 1 ? address({ trang: page === 2 ? null : page - 1 }) : undefined}
          nextHref={page < pages ? address({ trang: page + 1 }) : undefined}
        />
      ) : null}
      {ownPage ? (
        <p class="govuk-body">
          <a href={ownPage}>{words.ownPage}</a>
        </p>
      ) : !source && group.total > group.things.length ? (
        <p class="govuk-body">
          <a href={address({ loai: group.source.slug })}>
            {words.more(group.total, isMore)}
            <span class="govuk-visually-hidden">: {title}</span>
          </a>
        </p>
      ) : null}
    </section>
  );
}

function card(one: FoundThing, { unitNames }: SearchViewProps, found: ReadonlySet<string>) {
  const facts = [
    ...(one.facts ?? []),
    one.day ? formatDate(one.day) : null,
    one.unitId ? (unitNames.get(one.unitId) ?? null) : null,
  ].filter((fact) => fact !== null);
  const isOther = one.textLang !== undefined && one.textLang !== "vi";
  const said = (pieces: Piece[]) => (isOther ? <span lang={one.textLang}>{marked(pieces)}</span> : marked(pieces));
  return {
    href: one.path,
    title: said(markWords(one.title, found)),
    text: one.text === "" ? undefined : said(showPlace(one.text, found)),
    meta: facts.length > 0 ? facts.join(" · ") : undefined,
  };
}

const marked = (pieces: readonly Piece[]) =>
  pieces.map((piece) => (piece.isFound ? <mark>{piece.text}</mark> : piece.text));

function Start({ words, unitSlug, isShort }: { words: typeof vi; unitSlug: string | null; isShort: boolean }) {
  return (
    <>
      <Heading level={2} size="m">
        {words.startTitle}
      </Heading>
      <p class="govuk-body">{isShort ? words.tooShort : words.start}</p>
      <LinkList
        columns
        label={words.start}
        items={PAGE_NAMES.map((name) => ({ href: pageAddress(name, unitSlug), text: words.pages[name].title }))}
      />
    </>
  );
}

function Nothing({
  words,
  q,
  unitSlug,
  all,
}: {
  words: typeof vi;
  q: string;
  unitSlug: string | null;
  all: string | null;
}) {
  return (
    <EmptyState title={words.noneTitle(q)} drawing="search">
      {all ? (
        <p class="govuk-body">
          <a href={all}>{words.noneKind}</a>
        </p>
      ) : (
        <>
          <p class="govuk-body">{words.noneHelp}</p>
          <p class="govuk-body-s">{words.noneKept}</p>
        </>
      )}
      <div class="govuk-button-group">
        <LinkButton href={pageAddress("ask", unitSlug)}>{words.noneAsk}</LinkButton>
        <a class="govuk-link" href={pageAddress("procedures", unitSlug)}>
          {words.noneProcedures}
        </a>
      </div>
    </EmptyState>
  );
}
