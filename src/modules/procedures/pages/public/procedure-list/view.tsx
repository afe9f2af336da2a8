import type { ComponentChildren } from "preact";
import {
  Button,
  CardList,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
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
  Tag,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { APPLICANT_GROUPS } from "../../../applicant-group.ts";
import type { CatalogueAnswer, CatalogueFilter, CatalogueItem } from "../../../catalogue.ts";
import { ELSEWHERE } from "../../../guides/elsewhere/page.tsx";
import { FROM_HOME_GUIDE } from "../../../guides/from-home/page.tsx";
import type { vi } from "../../../messages.vi.ts";
import { type LinkLine, LinkLines } from "../../../page-links.tsx";
import type { PlaceInQuestion } from "../../../place-in-question.ts";
import { type ListRequest, listAddress } from "../../../procedure-query.ts";
import type { ProcedureLevel } from "../../../procedure-record.ts";
import { whatWasTyped } from "../../../question-script.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  request: ListRequest;
  /** The day looked at, where it is not today. */
  on: string | null;
  /** What was typed for a day and is none; today's catalogue is shown then. */
  wrongDay: string | null;
  /** Where nothing was known yet on that day: the first day of which something is. */
  beginsOn: string | null;
  /** Of what is shown, what is not in force today. */
  ended: ReadonlySet<string>;
  answer: CatalogueAnswer;
  facets: { fields: { field: string; count: number }[]; levels: Map<ProcedureLevel, number> };
  isEmpty: boolean;
  /** A place named in the question. */
  place: PlaceInQuestion | null;
  pages: number;
  /** What residents read most; [] where that is not known or something was asked. */
  mostRead: CatalogueItem[];
  mostReadTitle: string;
  /** What other modules have for these words. */
  links: LinkLine[];
}

const LEVELS: ProcedureLevel[] = ["commune", "province", "ministry", "other"];
const BASE = "/thu-tuc";

export function ProcedureListView(props: Props) {
  const { ctx, words, request, on, wrongDay, ended, answer, facets, isEmpty, place, pages, links, mostRead } = props;
  const { q, filter, page } = request;
  const link = (part: Partial<ListRequest>) => listAddress(BASE, { q, filter, on, ...part });
  const isFiltered = Object.values(filter).some((part) => part !== undefined);
  return (
    <PublicLayout
      ctx={ctx}
      title={q === "" ? words.procedures : `${q} – ${words.procedures}`}
      islands={["suggest"]}
      noIndex={q !== "" || isFiltered || on !== null}
      hasErrors={wrongDay !== null}
      notice={
        wrongDay === null ? null : (
          <ErrorSummary keepsNothing errors={[{ field: "on", message: words.listDayInvalid }]} />
        )
      }
    >
      <PageHeading title={words.procedures} lead={words.listLead} />
      <SearchBox
        action={BASE}
        label={words.searchLabel}
        hint={words.searchHint}
        value={q}
        suggestFrom="/api/v1/procedures/suggest"
        {...(on === null ? {} : { kept: { on } })}
      />
      {on === null ? null : (
        <InsetText>
          <p class="govuk-body">{words.listOn(on)}</p>
          <p class="govuk-body">
            <a href={listAddress(BASE, { q, filter })}>{words.listToday}</a>
          </p>
        </InsetText>
      )}
      {isEmpty ? (
        <EmptyState title={words.emptyTitle} drawing="board">
          <p class="govuk-body">{words.emptyHelp}</p>
          <LinkButton href={words.portalAddress} variant="secondary">
            {words.noResultPortal}
          </LinkButton>
        </EmptyState>
      ) : (
        <>
          {mostRead.length === 0 ? null : (
            <section>
              <Heading level={2} size="s">
                {props.mostReadTitle}
              </Heading>
              <LinkList
                label={props.mostReadTitle}
                columns
                items={mostRead.map((item) => ({ href: `${BASE}/${item.code}`, text: item.plainName ?? item.name }))}
              />
            </section>
          )}
          <Tabs
            label={words.levelFilter}
            items={[
              {
                href: link({ filter: { ...filter, level: undefined } }),
                label: words.allLevels,
                current: filter.level === undefined,
              },
              ...LEVELS.filter((level) => (facets.levels.get(level) ?? 0) > 0 || filter.level === level).map(
                (level) => ({
                  href: link({ filter: { ...filter, level } }),
                  label: words.level[level],
                  // Counts are those of the catalogue, not of the words searched for.
                  count: q === "" ? (facets.levels.get(level) ?? 0) : undefined,
                  current: filter.level === level,
                }),
              ),
            ]}
          />
          <Filters words={words} request={request} facets={facets} link={link} isOpen={wrongDay !== null}>
            <DayForm words={words} request={request} on={on} wrongDay={wrongDay} />
          </Filters>
          <MetaLine
            items={[
              <strong>{words.found(answer.total, q)}</strong>,
              isFiltered ? <a href={link({ filter: {} })}>{words.removeFilters}</a> : null,
            ]}
          />
          {place ? <PlaceNamed place={place} words={words} /> : null}
          <LinkLines lines={links} />
          {request.isCut ? <InsetText>{words.queryCut}</InsetText> : null}
          {answer.didYouMean ? (
            <p class="govuk-body">
              {words.didYouMean} <a href={link({ q: answer.didYouMean })}>{answer.didYouMean}</a>
            </p>
          ) : null}
          {answer.understood.length > 0 ? (
            <MetaLine items={answer.understood.slice(0, 3).map((one) => words.understood(one.said, one.meant))} />
          ) : null}
          {answer.items.length > 0 ? (
            <CardList
              level={2}
              label={words.procedures}
              items={answer.items.map((item) => card(item, words, on, ended))}
            />
          ) : (
            <EmptyState title={words.noResultTitle} drawing="search">
              <p class="govuk-body">
                {props.beginsOn === null ? helpWhereNothing(q, words) : words.noResultBefore(props.beginsOn)}
              </p>
              <div class="govuk-button-group">
                <LinkButton href="/phan-anh">{words.noResultAsk}</LinkButton>
                <a class="govuk-link" href={words.portalAddress}>
                  {words.noResultPortal}
                </a>
              </div>
            </EmptyState>
          )}
          <Pagination
            summary={answer.total > 0 && pages > 1 ? words.page(Math.min(page, pages), pages) : undefined}
            previousHref={page > 1 && answer.total > 0 ? link({ page: Math.min(page - 1, pages) }) : undefined}
            nextHref={page < pages ? link({ page: page + 1 }) : undefined}
          />
          <MetaLine
            items={[
              <a href="/thu-tuc/muc-luc">{words.toIndex}</a>,
              <a href={ELSEWHERE}>{words.toElsewhere}</a>,
              <a href={FROM_HOME_GUIDE}>{words.toFromHome}</a>,
              <a href="/thu-tuc/thay-doi">{words.toChanges}</a>,
              <a href="/thu-tuc/don-gian-hoa">{words.toSavings}</a>,
              <a href="/du-lieu-mo">{words.toOpenData}</a>,
            ]}
          />
        </>
      )}
    </PublicLayout>
  );
}

function helpWhereNothing(q: string, words: typeof vi): string {
  return { words: words.noResultHelp, noWords: words.noResultNoWords, otherScript: words.noResultScript }[
    whatWasTyped(q)
  ];
}

/** Further questions behind one fold; what is chosen stands on it. Links and a plain form, so nothing needs script. */
function Filters({
  words,
  request,
  facets,
  link,
  isOpen,
  children,
}: Pick<Props, "words" | "request" | "facets"> & {
  link: (part: Partial<ListRequest>) => string;
  isOpen: boolean;
  children: ComponentChildren;
}) {
  const { filter } = request;
  const field = facets.fields.find((one) => one.field === filter.field)?.field;
  const chosen = [
    filter.applicant ? words.applicant[filter.applicant] : null,
    filter.online ? words.onlineFilter : null,
    filter.post ? words.postFilter : null,
    field ?? null,
  ].filter((name) => name !== null);
  return (
    <Details summary={chosen.length > 0 ? words.filtersChosen(chosen.join(", ")) : words.filters} open={isOpen}>
      <Choices
        title={words.applicantFilter}
        items={[undefined, ...APPLICANT_GROUPS].map((applicant) => ({
          text: applicant ? words.applicant[applicant] : words.anyApplicant,
          href: link({ filter: { ...filter, applicant } }),
          current: filter.applicant === applicant,
        }))}
      />
      <Choices
        title={words.wayFilter}
        items={[{}, { online: true }, { post: true }].map(({ online, post }: CatalogueFilter) => ({
          text: online ? words.onlineFilter : post ? words.postFilter : words.anyWay,
          href: link({ filter: { ...filter, online, post } }),
          current: filter.online === online && filter.post === post,
        }))}
      />
      {children}
      <Heading level={2} size="s">
        {words.fieldFilter}
      </Heading>
      <LinkList
        label={words.fieldFilter}
        items={[
          ...(filter.field ? [{ href: link({ filter: { ...filter, field: undefined } }), text: words.anyField }] : []),
          ...facets.fields.map((one) => ({
            href: link({ filter: { ...filter, field: one.field } }),
            text: one.field,
            note: String(one.count),
          })),
        ]}
      />
    </Details>
  );
}

/** What was in force on another day; the question and the filters go with it. */
function DayForm({ words, request, on, wrongDay }: Pick<Props, "words" | "request" | "on" | "wrongDay">) {
  const kept = new URL(listAddress(BASE, { ...request, page: 1 }), "https://danbiet.example").searchParams;
  return (
    <Form action={BASE} method="get">
      {[...kept].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextInput
        name="on"
        type="date"
        width={10}
        labelSize="s"
        label={words.dayFilter}
        hint={words.dayFilterHint}
        value={wrongDay ?? on}
        error={wrongDay === null ? undefined : words.listDayInvalid}
      />
      <Button variant="secondary">{words.dayFilterNow}</Button>
    </Form>
  );
}

function Choices({ title, items }: { title: string; items: { text: string; href: string; current: boolean }[] }) {
  return (
    <>
      <Heading level={2} size="s">
        {title}
      </Heading>
      <MetaLine
        items={items.map((item) =>
          item.current ? <strong key={item.href}>{item.text}</strong> : <a href={item.href}>{item.text}</a>,
        )}
      />
    </>
  );
}

/** Where somebody lives is half of the answer: the office, also under the name the place had before. */
function PlaceNamed({ place, words }: { place: PlaceInQuestion; words: typeof vi }) {
  const names = place.units.map((unit) => unit.name).join(", ");
  return (
    <InsetText>
      {place.formerName ? <p class="govuk-body">{words.placeNow(place.formerName, names)}</p> : null}
      {place.units.map((unit) => (
        <p class="govuk-body" key={unit.id}>
          <a href={`/${unit.slug}`}>{words.placeLink(unit.name)}</a>
        </p>
      ))}
    </InsetText>
  );
}

function card(item: CatalogueItem, words: typeof vi, on: string | null, ended: ReadonlySet<string>) {
  return {
    href: on === null ? `${BASE}/${item.code}` : `${BASE}/${item.code}?on=${on}`,
    title: item.plainName ?? item.name,
    text: item.plainName && item.plainName !== item.name ? words.legalName(item.name) : undefined,
    meta: (
      <MetaLine
        items={[
          item.code,
          item.field,
          item.levels.map((level) => words.level[level]).join(", "),
          item.nameOnly ? <Tag>{words.nameOnlyTag}</Tag> : null,
          ended.has(item.code) ? <Tag tone="warn">{words.endedTag}</Tag> : null,
        ]}
      />
    ),
  };
}
