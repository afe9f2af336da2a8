import {
  Details,
  Heading,
  InsetText,
  LinkList,
  Listening,
  MetaLine,
  NotificationBanner,
  PageHeading,
  Prose,
  PublicLayout,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import { languageNames } from "../../../../topics/index.ts";
import type { PublicItem } from "../../../content.store.ts";
import type { vi as itemVi } from "../../../messages.vi.ts";
import { StructuredText } from "../../../structured-text.tsx";
import { PHRASES, type vi } from "../../messages.vi.ts";
import type { ReadPart, ReadSentence, TranslatedPage } from "../../translated-page.ts";
import type { Audio } from "../../translation.store.ts";
import { OWN_NAMES } from "../../translation.ts";

export interface TranslatedViewProps {
  ctx: ViewContext;
  words: typeof vi;
  item: PublicItem;
  /** Words about what became of the Vietnamese text, which rules. */
  standing: typeof itemVi;
  replacement: { slug: string; title: string } | undefined;
  page: TranslatedPage;
  phrases: Map<string, string>;
  unit: { name: string };
  canonical: string;
}

export function TranslatedView(props: TranslatedViewProps) {
  const { ctx, words, item, page, phrases, unit, canonical } = props;
  const { lang, parts, outdated, audio } = page;
  const base = `/tin-tuc/${item.slug}`;
  const title = parts?.find((part) => part.kind === "title");
  const headline = title && "sentences" in title ? textOf(title.sentences) : item.title;
  const corrected = parts?.find((part) => part.kind === "correction");
  const film = parts?.filter((part) => part.kind === "transcript") ?? [];
  const say = (phrase: string) => phrases.get(phrase);
  const official = say(PHRASES.official);
  const updating = outdated > 0 ? say(PHRASES.updating) : undefined;
  return (
    <PublicLayout ctx={ctx} title={headline} breadcrumbs={[{ text: item.title, href: base }]} address={canonical} share>
      <article lang={parts ? lang : "vi"}>
        <PageHeading title={headline} />
        <MetaLine items={[unit.name, formatDate(item.republishedAt ?? item.publishedAt)]} />
        {audio ? <Listen words={words} base={base} lang={lang} audio={audio} isOld={page.isAudioOld} /> : null}
        {item.replacedAt ? (
          <NotificationBanner tone="warning" title={props.standing.replacedTitle}>
            {props.standing.replacedText(formatDate(item.replacedAt))}{" "}
            {props.replacement ? <a href={`/tin-tuc/${props.replacement.slug}`}>{props.replacement.title}</a> : null}
          </NotificationBanner>
        ) : null}
        {item.archivedAt && item.archivedReason ? (
          <NotificationBanner tone="warning" title={props.standing.archivedTitle}>
            {props.standing.archivedText(formatDate(item.archivedAt), item.archivedReason)}
          </NotificationBanner>
        ) : null}
        {item.correctionNote ? (
          <NotificationBanner tone="info" title={props.standing.correction}>
            {corrected && "sentences" in corrected ? (
              <Sentences sentences={corrected.sentences} />
            ) : (
              <span lang="vi">{item.correctionNote}</span>
            )}
          </NotificationBanner>
        ) : null}
        {outdated > 0 ? (
          <InsetText>
            {updating ? <p>{updating}</p> : null}
            <p lang="vi">
              {PHRASES.updating} {words.outdated(outdated)}
            </p>
          </InsetText>
        ) : null}
        {parts === null ? (
          <>
            <InsetText>{words.audioOnly}</InsetText>
            <Prose>
              <p>
                <strong>{item.summary}</strong>
              </p>
              <StructuredText text={item.body} />
            </Prose>
          </>
        ) : (
          <Prose>{parts.filter((part) => !APART.includes(part.kind)).map((part) => renderPart(part))}</Prose>
        )}
        {film.length > 0 ? (
          <Details summary={words.parts.transcript}>{film.map((part) => renderPart(part))}</Details>
        ) : null}
      </article>
      {parts ? (
        <InsetText>
          {official ? <p lang={lang}>{official}</p> : null}
          <p lang="vi">{PHRASES.official}</p>
          {page.confirmedByName && page.confirmedAt ? (
            <p>{words.confirmedBy(page.confirmedByName, page.confirmedAt)}</p>
          ) : null}
        </InsetText>
      ) : null}
      <LinkList
        label={words.translationOf(item.title)}
        items={[
          { href: base, text: words.backToVietnamese },
          ...(parts ? [{ href: `${base}/${lang}/to-a4.pdf`, text: words.sheet, note: "PDF" }] : []),
        ]}
      />
    </PublicLayout>
  );
}

/** What stands in places of its own. */
const APART: readonly ReadPart["kind"][] = ["title", "correction", "transcript"];

const textOf = (sentences: readonly ReadSentence[]): string => sentences.map((one) => one.text).join(" ");

function Sentences({ sentences }: { sentences: readonly ReadSentence[] }) {
  return (
    <>
      {sentences.map((one, at) => (
        <>
          {at > 0 ? " " : null}
          {one.isTranslated ? one.text : <span lang="vi">{one.text}</span>}
        </>
      ))}
    </>
  );
}

function renderPart(part: ReadPart) {
  if ("items" in part) {
    const items = part.items.map((sentences) => (
      <li>
        <Sentences sentences={sentences} />
      </li>
    ));
    return part.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
  }
  const sentences = <Sentences sentences={part.sentences} />;
  if (part.kind === "heading") return <h2>{sentences}</h2>;
  return <p>{part.kind === "summary" ? <strong>{sentences}</strong> : sentences}</p>;
}

/** The item spoken, with who speaks and for how long. */
export function Listen({
  words,
  base,
  lang,
  audio,
  isOld,
}: {
  words: typeof vi;
  base: string;
  lang: string;
  audio: Audio;
  isOld: boolean;
}) {
  return (
    <Listening
      src={`${base}/${lang}/nghe`}
      title={words.listen}
      about={words.spokenBy(audio.speaker, words.length(audio.seconds))}
    >
      {isOld ? <p>{words.audioOld}</p> : null}
    </Listening>
  );
}

/** Ways to the same item in other languages, each in its own name. */
export function OtherLanguages({
  words,
  ctx,
  slug,
  languages,
}: {
  words: typeof vi;
  ctx: Pick<ViewContext, "lang">;
  slug: string;
  languages: readonly TranslatedPage["lang"][];
}) {
  if (languages.length === 0) return null;
  const names = languageNames(ctx.lang);
  return (
    <>
      <Heading level={2} size="m">
        {words.readIn}
      </Heading>
      <ul class="govuk-list">
        {languages.map((lang) => (
          <li>
            <a href={`/tin-tuc/${slug}/${lang}`} hreflang={lang}>
              {OWN_NAMES[lang] ? <span lang={lang}>{OWN_NAMES[lang]}</span> : null}
              {OWN_NAMES[lang] ? " – " : null}
              {names[lang]}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
