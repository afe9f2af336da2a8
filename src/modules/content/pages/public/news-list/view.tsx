import {
  addressOf,
  CardList,
  EmptyList,
  EmptyState,
  FilterBar,
  FilterSelect,
  PageHeading,
  Pagination,
  PublicLayout,
  Tabs,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import { pictureAddress, type ShownPicture } from "../../../../media/index.ts";
import { AREAS, areaOf, subtopicsOf } from "../../../../topics/index.ts";
import type { PublicItem } from "../../../content.store.ts";
import { AUDIENCES, type Audience, ITEM_KINDS, type ItemKind, type Topic } from "../../../item.ts";
import type { vi } from "../../../messages.vi.ts";
import { picturesIn } from "../../../structured-text.tsx";

export interface NewsListViewProps {
  ctx: ViewContext;
  words: typeof vi;
  siteName: string;
  /** Address of this list; items and the feed hang below it. */
  base: string;
  topic: Topic | null;
  isArchive: boolean;
  filter: {
    luutru: "1" | undefined;
    loai: ItemKind | undefined;
    cho: Audience | undefined;
    nganh: string | undefined;
    q: string | undefined;
  };
  /** Sectors some news are for. */
  sectors: { value: string; label: string }[];
  items: PublicItem[];
  pictures: Map<string, ShownPicture>;
  unitNames: Map<string, string>;
  /** Published comments by item. */
  comments: Map<string, number>;
  next: string | null;
}

export function NewsListView(props: NewsListViewProps) {
  const { ctx, words, siteName, base, topic, isArchive, filter, items, unitNames, next } = props;
  const { luutru, ...narrowed } = filter;
  const commentsOf = (id: string): string => {
    const count = props.comments.get(id) ?? 0;
    return count > 0 ? ` · ${words.commentCount(count)}` : "";
  };
  const isFiltered = Object.values(narrowed).some((one) => one !== undefined);
  const title = isArchive ? words.archiveTitle : words.newsTitle;
  const lead = isArchive ? words.archiveLead : words.newsLead(siteName);
  const address = (change: { linhvuc?: string | null; truoc?: string }): string =>
    addressOf(base, { linhvuc: topic, ...filter }, change);
  const area = areaOf(topic);
  const narrower = area ? subtopicsOf(area) : [];
  return (
    <PublicLayout
      ctx={ctx}
      title={title}
      description={lead}
      breadcrumbs={isArchive ? [{ text: words.newsTitle, href: base }] : []}
      head={
        <link
          rel="alternate"
          type="application/atom+xml"
          title={words.feedTitle(siteName)}
          href={`${base}/feed.atom`}
        />
      }
    >
      <PageHeading title={title} lead={lead} />
      <Tabs
        label={words.topicsLabel}
        items={[
          { href: address({ linhvuc: null }), label: words.allTopics, current: topic === null },
          ...AREAS.map((one) => ({
            href: address({ linhvuc: one }),
            label: words.topics[one],
            current: area === one,
          })),
        ]}
      />
      {area && narrower.length > 0 ? (
        <Tabs
          label={words.subtopicsLabel}
          items={[area, ...narrower].map((one) => ({
            href: address({ linhvuc: one }),
            label: one === area ? words.allTopics : words.topics[one],
            current: topic === one,
          }))}
        />
      ) : null}
      <FilterBar
        action={base}
        submitLabel={words.newsFilter}
        isFiltered={isFiltered}
        keep={{ ...(topic ? { linhvuc: topic } : {}), ...(luutru ? { luutru } : {}) }}
      >
        <TextInput name="q" label={words.newsSearch} value={filter.q ?? ""} />
        <FilterSelect
          name="loai"
          label={words.newsKind}
          value={filter.loai}
          all={words.allTopics}
          options={ITEM_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
        />
        <FilterSelect
          name="cho"
          label={words.newsFor}
          value={filter.cho}
          all={words.allTopics}
          options={AUDIENCES.map((value) => ({ value, label: words.audiences[value] }))}
        />
        {props.sectors.length > 0 ? (
          <FilterSelect
            name="nganh"
            label={words.newsSector}
            value={filter.nganh}
            all={words.allTopics}
            options={props.sectors}
          />
        ) : null}
      </FilterBar>
      {items.length === 0 && isFiltered ? (
        <EmptyList
          isFiltered
          nothingFits={words.noNewsFound}
          resetHref={addressOf(base, { linhvuc: topic, luutru }, {})}
          title={words.noNewsTitle}
        />
      ) : items.length === 0 ? (
        <EmptyState title={isArchive ? words.noArchiveTitle : words.noNewsTitle} drawing="board">
          {isArchive ? words.noArchiveText : words.noNewsText}
        </EmptyState>
      ) : (
        <CardList
          level={2}
          label={title}
          items={items.map((item) => ({
            href: `${base}/${item.slug}`,
            title: item.title,
            text: item.summary,
            ...leadOf(item, props.pictures),
            meta: `${formatDate(item.publishedAt)} · ${unitNames.get(item.unitId) ?? ""} · ${words.kinds[item.kind]}${item.archivedAt ? ` · ${words.archivedTitle}` : ""}${commentsOf(item.id)}`,
          }))}
        />
      )}
      <Pagination {...(next ? { nextHref: address({ truoc: next }) } : {})} />
      <p class="govuk-body">
        <a class="govuk-link" href={isArchive ? base : `${base}?luutru=1`}>
          {isArchive ? words.toCurrent : words.toArchive}
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={`${base.replace(/\/tin-tuc$/, "")}/dang-ky-nhan-tin`}>
          {words.getTold}
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={`${base}/feed.atom${filter.nganh ? `?nganh=${filter.nganh}` : ""}`}>
          {words.feedLink}
        </a>{" "}
        ·{" "}
        <a class="govuk-link" href={`${base}/nghe.atom`}>
          {words.airFeedLink}
        </a>
      </p>
    </PublicLayout>
  );
}

/** The first picture of a text that may be shown. The title beside it says what it is about, so it is not read out. */
function leadOf(item: PublicItem, pictures: ReadonlyMap<string, ShownPicture>) {
  const [lead] = picturesIn(item.body).flatMap((code) => pictures.get(code) ?? []);
  return lead ? { image: { src: pictureAddress(lead, 480), width: lead.width, height: lead.height, alt: "" } } : {};
}
