import {
  CardList,
  Details,
  Heading,
  InsetText,
  LinkButton,
  LinkList,
  MetaLine,
  NotificationBanner,
  PageHeading,
  Paragraphs,
  Prose,
  PublicLayout,
  ReadAloud,
  State,
  SummaryList,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate, formatDateTime } from "../../../../../platform/i18n/index.ts";
import { type CommentsRead, CommentsUnder } from "../../../../comments/index.ts";
import { RatePage } from "../../../../feedback/index.ts";
import { documentName, STATUS_TONES, statusName } from "../../../../legal-documents/index.ts";
import { pictureAddress, type ShownPicture, shareAddress } from "../../../../media/index.ts";
import { areaOf, type ToldLanguage } from "../../../../topics/index.ts";
import type { Attachment } from "../../../attachment.store.ts";
import type { PublicItem } from "../../../content.store.ts";
import type { Film } from "../../../films/film.store.ts";
import { FilmPlayer } from "../../../films/film-view.tsx";
import { factRows } from "../../../kinds/fact-rows.ts";
import type { vi as kindsVi } from "../../../kinds/messages.vi.ts";
import type { vi as figuresVi } from "../../../live-figures/messages.vi.ts";
import { ReadFigures } from "../../../live-figures/of-item.tsx";
import type { vi } from "../../../messages.vi.ts";
import type { vi as picksVi } from "../../../picks/messages.vi.ts";
import { type Related, RelatedBlocks } from "../../../picks/related.tsx";
import type { vi as scopeVi } from "../../../scope/messages.vi.ts";
import type { PublicScope } from "../../../scope/public-scope.ts";
import { picturesIn, StructuredText } from "../../../structured-text.tsx";
import type { vi as translationsVi } from "../../../translations/messages.vi.ts";
import { Listen, OtherLanguages } from "../../../translations/pages/public/view.tsx";
import type { Audio } from "../../../translations/translation.store.ts";
import type { vi as urgentVi } from "../../../urgent/messages.vi.ts";
import { formatOf, sizeOf } from "../../staff/item-attachments/view.tsx";

export interface NewsItemViewProps {
  ctx: ViewContext;
  words: typeof vi;
  base: string;
  canonical: string;
  item: PublicItem;
  urgentWords: typeof urgentVi;
  urgentUntil: Date | null;
  /** What stands in the place of an item that was replaced. */
  replacement: { slug: string; title: string } | undefined;
  /** Documents that go out with it. */
  attachments: Attachment[];
  film: Film | undefined;
  /** Pictures of the text that may be shown, in its order. */
  pictures: Map<string, ShownPicture>;
  unit: { name: string; slug: string; kind: string };
  translationWords: typeof translationsVi;
  /** In which it can be read or heard beside Vietnamese. */
  languages: ToldLanguage[];
  spoken: { audio: Audio; isOld: boolean } | null;
  procedures: { code: string; name: string }[];
  /** Whether the unit receives dossiers. */
  hasCounters: boolean;
  scope: PublicScope;
  scopeWords: typeof scopeVi;
  kindWords: typeof kindsVi;
  figureWords: typeof figuresVi;
  /** Picked by the unit, and on the same procedure or topic. */
  read: Related;
  readWords: typeof picksVi;
  /** What readers say; null where nothing is asked of them. */
  comments: CommentsRead | null;
  others: PublicItem[];
}

export function NewsItemView(props: NewsItemViewProps) {
  const { ctx, words, base, canonical, item, pictures, unit, procedures, others } = props;
  const { translationWords, kindWords, languages, spoken } = props;
  if (item.withdrawnAt) {
    return (
      <PublicLayout
        ctx={ctx}
        title={words.withdrawnTitle}
        breadcrumbs={[{ text: words.newsTitle, href: base }]}
        noIndex
      >
        <PageHeading
          title={words.withdrawnTitle}
          lead={words.withdrawnText(formatDateTime(item.withdrawnAt), item.withdrawnReason ?? "")}
        />
        <OtherNews words={words} base={base} others={others} />
      </PublicLayout>
    );
  }
  const listen = spoken ? (
    <Listen
      words={translationWords}
      base={`/tin-tuc/${item.slug}`}
      lang="vi"
      audio={spoken.audio}
      isOld={spoken.isOld}
    />
  ) : item.replacedAt || item.archivedAt ? null : (
    <ReadAloud src={`/tin-tuc/${item.slug}/nghe.mp3`} />
  );
  const [lead] = picturesIn(item.body).flatMap((code) => pictures.get(code) ?? []);
  return (
    <PublicLayout
      ctx={ctx}
      title={item.title}
      description={item.summary}
      noIndex={item.replacedAt !== null}
      breadcrumbs={[{ text: words.newsTitle, href: base }]}
      address={canonical}
      picture={{
        address: lead ? new URL(shareAddress(lead), canonical).href : `${canonical}/anh.png`,
        alt: lead?.alt ?? item.title,
      }}
      share
      head={languages.map((lang) => <link key={lang} rel="alternate" hreflang={lang} href={`${canonical}/${lang}`} />)}
    >
      <article>
        <PageHeading title={item.title} caption={`${words.kinds[item.kind]} · ${words.topics[item.topic]}`} />
        {ctx.isEasy ? listen : null}
        <MetaLine
          items={[
            unit.name,
            item.sectors.length > 0 ? props.scopeWords.publicSectors(item.sectors.join(", ")) : null,
            props.scope.places.length > 0 ? props.scopeWords.publicPlaces(props.scope.places.join(", ")) : null,
            <time dateTime={item.publishedAt.toISOString()}>
              {words.publishedOn(formatDateTime(item.publishedAt))}
            </time>,
            item.republishedAt ? (
              <time dateTime={item.republishedAt.toISOString()}>
                {words.correctedOn(formatDateTime(item.republishedAt))}
              </time>
            ) : null,
          ].filter((one) => one !== null)}
        />
        {props.urgentUntil ? (
          <NotificationBanner tone="urgent" title={props.urgentWords.readerTitle}>
            {props.urgentWords.reader(formatDateTime(props.urgentUntil))}
          </NotificationBanner>
        ) : null}
        {item.replacedAt ? (
          <NotificationBanner tone="warning" title={words.replacedTitle}>
            {words.replacedText(formatDate(item.replacedAt))}{" "}
            {props.replacement ? <a href={`${base}/${props.replacement.slug}`}>{props.replacement.title}</a> : null}
          </NotificationBanner>
        ) : null}
        {item.archivedAt && item.archivedReason ? (
          <NotificationBanner tone="warning" title={words.archivedTitle}>
            {words.archivedText(formatDate(item.archivedAt), item.archivedReason)}
          </NotificationBanner>
        ) : null}
        {item.correctionNote ? (
          <NotificationBanner tone="info" title={words.correction}>
            {item.correctionNote}
          </NotificationBanner>
        ) : null}
        {ctx.isEasy ? null : listen}
        {ctx.isEasy && item.facts.plain ? (
          <>
            <Paragraphs text={item.facts.plain} />
            <InsetText>{kindWords.plainOnly}</InsetText>
          </>
        ) : (
          <Prose>
            <p>
              <strong>{item.summary}</strong>
            </p>
            <StructuredText text={item.body} pictures={pictures} />
          </Prose>
        )}
        {item.facts.quote && item.facts.quoteBy ? (
          <InsetText>
            <p>“{item.facts.quote}”</p>
            <p>
              <strong>{item.facts.quoteBy}</strong>
            </p>
          </InsetText>
        ) : null}
        {props.film ? (
          <FilmPlayer
            ctx={ctx}
            src={`/tin-tuc/${item.slug}/phim/${props.film.id}`}
            title={item.title}
            film={props.film}
            poster={lead ? pictureAddress(lead, 480) : undefined}
          />
        ) : null}
        <Facts {...props} />
        <ReadFigures words={props.figureWords} figures={item.figures} />
      </article>
      <Heading level={2} size="m">
        {words.whatToDo}
      </Heading>
      <LinkList
        label={words.whatToDo}
        items={[
          ...procedures.map((one) => ({
            // With the place chosen, the procedure says which counter it is and when that is open.
            href: `/thu-tuc/${one.code}${props.hasCounters && unit.kind === "commune" ? `?noi=${unit.slug}` : ""}`,
            text: words.openProcedure(one.name),
          })),
          ...(props.hasCounters && (procedures.length > 0 || areaOf(item.topic) === "procedures")
            ? [{ href: `/${unit.slug}/thu-tuc`, text: words.openCounters(unit.name) }]
            : []),
          { href: `/phan-anh?trang=${encodeURIComponent(`/tin-tuc/${item.slug}`)}`, text: words.askQuestion },
          ...props.attachments.map((one) => ({
            href: `/tin-tuc/${item.slug}/tep/${one.id}`,
            text: one.label,
            note: `${formatOf(one)}, ${sizeOf(one)}`,
          })),
          // Nobody is to put up what has given way to something newer.
          ...(item.replacedAt
            ? []
            : [{ href: `/tin-tuc/${item.slug}/to-a4.pdf`, text: words.printSheet, note: "PDF" }]),
        ]}
      />
      <Bases {...props} />
      <OtherLanguages words={translationWords} ctx={ctx} slug={item.slug} languages={languages} />
      {ctx.isEasy ? null : <RelatedBlocks words={props.readWords} base={base} {...props.read} />}
      {props.comments ? <CommentsUnder read={props.comments} slug={item.slug} lang={ctx.lang} /> : null}
      {ctx.isEasy ? null : <OtherNews words={words} base={base} others={others} />}
      <RatePage path={`/tin-tuc/${item.slug}`} />
    </PublicLayout>
  );
}

/** What the kind of item tells beside its words. A film is a picture and a link: nothing of another site is loaded here. */
function Facts({ kindWords, item }: NewsItemViewProps) {
  const rows = factRows(kindWords, item.facts, false);
  const { video, transcript } = item.facts;
  return (
    <>
      {rows.length > 0 ? <SummaryList rows={rows} /> : null}
      {video ? (
        <LinkButton href={video} variant="secondary">
          {kindWords.watch(URL.parse(video)?.hostname.replace(/^www\./, "") ?? "")}
        </LinkButton>
      ) : null}
      {transcript ? (
        <Details summary={kindWords.facts.transcript}>
          <Paragraphs text={transcript} />
        </Details>
      ) : null}
    </>
  );
}

/** The documents it rests on, each as it stands today. */
function Bases({ ctx, scope, scopeWords }: NewsItemViewProps) {
  if (scope.bases.length === 0) return null;
  return (
    <>
      <Heading level={2} size="m">
        {scopeWords.publicTitle}
      </Heading>
      <LinkList
        label={scopeWords.publicTitle}
        items={scope.bases.map(({ document, status }) => ({
          href: `/van-ban/${document.id}`,
          text: `${documentName(document)}${document.title ? `: ${document.title}` : ""}`,
          note: <State tone={STATUS_TONES[status]}>{statusName(status, ctx.lang)}</State>,
        }))}
      />
    </>
  );
}

function OtherNews({ words, base, others }: Pick<NewsItemViewProps, "words" | "base" | "others">) {
  if (others.length === 0) return null;
  return (
    <div class="db-noprint">
      <Heading level={2} size="m">
        {words.otherNews}
      </Heading>
      <CardList
        label={words.otherNews}
        items={others.map((one) => ({
          href: `${base}/${one.slug}`,
          title: one.title,
          meta: formatDate(one.publishedAt),
        }))}
      />
    </div>
  );
}
