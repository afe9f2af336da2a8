import {
  ActButton,
  Card,
  CopyBox,
  Details,
  DownloadLink,
  ErrorSummary,
  Heading,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Prose,
  StaffLayout,
  State,
  Table,
  Tabs,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { summaryOf } from "../../../../../platform/http/index.ts";
import { formatDateTime } from "../../../../../platform/i18n/index.ts";
import { type ShownPicture, shareAddress } from "../../../../media/index.ts";
import { SHAPES, type Shape } from "../../../../publishing/index.ts";
import { languageNames, type ToldLanguage } from "../../../../topics/index.ts";
import { type Form, isOutside, partsOf } from "../../../bundle/forms.ts";
import { type Item, type ItemVersion, NO_LONGER_HOLDS } from "../../../item.ts";
import type { ItemForm, ItemForms } from "../../../renditions/load-renditions.ts";
import type { vi } from "../../../renditions/messages.vi.ts";
import type { MovedSource } from "../../../renditions/moved-source.ts";
import { type ScriptSoundProps, ScriptSoundView } from "../../../sound/pages/staff/view.tsx";
import { picturesIn, StructuredText } from "../../../structured-text.tsx";
import { ChannelPreview } from "./channel-preview.tsx";

type Words = typeof vi;

/** In the order in which an editor reads: screens, voice, messages, paper. */
const GROUPS = [
  ["screens", ["news", "page", "zalo", "facebook"]],
  ["voice", ["loudspeaker", "talk"]],
  ["messages", ["sms", "smsUnmarked", "push", "email"]],
  ["paper", ["poster", "sheet", "leaflet"]],
] as const satisfies readonly (readonly [keyof Words["groups"], readonly Form[]])[];

export interface ItemFormsViewProps extends ItemForms {
  ctx: ViewContext;
  words: Words;
  item: Item;
  version: ItemVersion;
  /** Other languages it has words in. */
  languages: ToldLanguage[];
  /** Pictures of the text that readers will see; the first is the one networks show. */
  pictures: Map<string, ShownPicture>;
  moved: MovedSource | null;
  mayEdit: boolean;
  mayFollow: boolean;
  done: "made13" | "saved" | "wasReset" | "followed" | "followedOwn" | null;
  sound: ScriptSoundProps;
  soundDone: string | null;
}

export function ItemFormsView(props: ItemFormsViewProps) {
  const { ctx, words, item, version, forms, story, areKept, done } = props;
  const base = `/can-bo/tin-bai/${item.id}`;
  const outside = forms.filter((one) => one.isOutside).length;
  const byForm = new Map(forms.map((one) => [one.form, one]));
  return (
    <StaffLayout
      ctx={ctx}
      title={`${words.title}: ${version.title}`}
      breadcrumbs={[{ text: version.title, href: base }]}
      islands={["copy"]}
      hasErrors={Object.keys(props.sound.errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(props.sound.errors)} />
          {done ? <NotificationBanner tone="success">{words[done]}</NotificationBanner> : null}
          {props.soundDone ? <NotificationBanner tone="success">{props.soundDone}</NotificationBanner> : null}
          <SourceMoved {...props} />
          {story.missing.length > 0 && !areKept ? (
            <NotificationBanner
              tone="warning"
              title={story.kind === "document" ? words.missingDocument : words.missingTitle}
            >
              {(story.kind === "document" ? words.missingDocumentText : words.missingText)(
                story.missing.map((part) => words.missing[part]),
              )}
            </NotificationBanner>
          ) : null}
          {outside > 0 && !areKept ? (
            <NotificationBanner tone="warning">{words.outside(outside)}</NotificationBanner>
          ) : null}
        </>
      }
    >
      <PageHeading
        title={words.title}
        caption={version.title}
        lead={areKept ? words.leadKept : words.lead}
        actions={
          <>
            {maySend(item) ? (
              <LinkButton href={`/can-bo/gui-tin/moi?tin=${item.id}`} variant="secondary">
                {words.sendToPeople}
              </LinkButton>
            ) : null}{" "}
            {maySend(item) ? (
              <LinkButton href={`/can-bo/truyen-thanh/them?tin=${item.id}`} variant="secondary">
                {words.putOnAir}
              </LinkButton>
            ) : null}{" "}
            <LinkButton href={base} variant="secondary">
              {words.back}
            </LinkButton>
          </>
        }
      />
      <LanguageTabs words={words} ctx={ctx} itemId={item.id} languages={props.languages} current="vi" />
      {GROUPS.map(([group, members]) => (
        <section aria-labelledby={`nhom-${group}`}>
          <Heading level={2} size="m" id={`nhom-${group}`}>
            {words.groups[group]}
          </Heading>
          {group === "screens" ? <Pictures {...props} /> : null}
          {group === "paper" ? <Papers {...props} /> : null}
          {members.map((form) => (
            <FormCard {...props} form={byForm.get(form) as ItemForm} />
          ))}
        </section>
      ))}
    </StaffLayout>
  );
}

/** The same item told in other languages. */
export function LanguageTabs({
  words,
  ctx,
  itemId,
  languages,
  current,
}: {
  words: Words;
  ctx: ViewContext;
  itemId: string;
  languages: readonly ToldLanguage[];
  current: ToldLanguage;
}) {
  const all = [...new Set<ToldLanguage>(["vi", ...languages, current])];
  const names = languageNames(ctx.lang);
  const base = `/can-bo/tin-bai/${itemId}/hinh-thuc`;
  if (all.length === 1) return null;
  return (
    <Tabs
      label={words.language.tabs}
      items={all.map((one) => ({
        href: one === "vi" ? base : `${base}?ngonngu=${one}`,
        label: names[one],
        current: one === current,
      }))}
    />
  );
}

/** People are sent what they can read and what holds. */
const maySend = ({ publishedVersion, state }: Item): boolean =>
  publishedVersion !== null && !NO_LONGER_HOLDS.includes(state);

export function SourceMoved({
  words,
  item,
  moved,
  mayFollow,
}: Pick<ItemFormsViewProps, "words" | "item" | "moved" | "mayFollow">) {
  if (!moved || item.state === "withdrawn") return null;
  const isDocument = moved.of === "document";
  return (
    <NotificationBanner tone="warning" title={isDocument ? words.movedDocument : words.movedTitle}>
      {isDocument ? (
        <ul class="govuk-list">
          {moved.gone.map((one) => (
            <li>
              <del>{one}</del>
            </li>
          ))}
          {moved.added.map((one) => (
            <li>
              <ins>{one}</ins>
            </li>
          ))}
        </ul>
      ) : (
        <p class="govuk-body">{words.movedText(moved.told, moved.latest)}</p>
      )}
      {mayFollow ? (
        <ActButton action={`/can-bo/tin-bai/${item.id}/theo-ban-moi`} variant="secondary">
          {words.follow}
        </ActButton>
      ) : null}
    </NotificationBanner>
  );
}

function FormCard({ form, ...props }: ItemFormsViewProps & { form: ItemForm }) {
  const { ctx, words, item, version, story, mayEdit } = props;
  const [lead] = picturesIn(version.body).flatMap((code) => props.pictures.get(code) ?? []);
  const name = words.forms[form.form];
  const address = `/can-bo/tin-bai/${item.id}/${form.form === "news" ? "sua" : `hinh-thuc/${form.form}`}`;
  return (
    <Card
      title={name}
      level={3}
      id={form.form}
      {...(form.isOutside || form.isOvertaken ? { tone: "warn" as const } : {})}
      actions={
        mayEdit ? (
          <a href={address}>
            {form.form === "news" ? words.newsElsewhere : words.edit}
            <span class="govuk-visually-hidden">: {name}</span>
          </a>
        ) : null
      }
    >
      <Sizes words={words} form={form} />
      {form.own ? (
        <p class="govuk-body-s">
          {words.own(form.own.byName, formatDateTime(form.own.at))}
          {form.isOvertaken ? (
            <>
              {" "}
              <State tone="warn">{words.overtaken}</State>
            </>
          ) : null}
        </p>
      ) : null}
      <ChannelPreview
        lang={ctx.lang}
        form={form.form}
        text={form.text}
        unit={story.voice.unit}
        picture={
          lead
            ? { src: shareAddress(lead), alt: lead.alt }
            : { src: `/can-bo/tin-bai/${item.id}/anh/wide?xem=1`, alt: words.pictureAlt(version.title) }
        }
      />
      {form.form === "news" ? (
        <News text={form.text} pictures={props.pictures} />
      ) : (
        <CopyBox label={words.copyText} value={form.text} isText />
      )}
      {form.form === "loudspeaker" && form.text !== "" ? <ScriptSoundView {...props.sound} /> : null}
      <Details summary={words.sources}>
        {form.own ? (
          <p class="govuk-body">{words.sourcesOwn}</p>
        ) : (
          <Table
            caption={`${words.sources}: ${name}`}
            captionHidden
            phone="cards"
            rows={form.sources}
            columns={[
              { key: "sentence", header: words.sentence, rowHeader: true, wide: true, cell: (bit) => bit.text },
              { key: "field", header: words.field, cell: (bit) => fieldInWords(bit.field, words) },
            ]}
          />
        )}
      </Details>
    </Card>
  );
}

/** The news is not copied anywhere: it is shown as readers see it. */
function News({ text, pictures }: { text: string; pictures: ItemFormsViewProps["pictures"] }) {
  const { title, lead, text: body } = partsOf("news", text);
  return (
    <Prose>
      <p>
        <strong>{title}</strong>
      </p>
      <p>{lead}</p>
      <StructuredText text={body} pictures={pictures} />
    </Prose>
  );
}

export const fieldInWords = (field: string, words: Words): string =>
  words.fields[field] ?? words.fields[field.split(".")[0] ?? ""] ?? words.otherField;

export function Sizes({ words, form }: { words: Words; form: Pick<ItemForm, "measures"> }) {
  return (
    <p class="govuk-body-s">
      {form.measures.map((one, at) => (
        <>
          {at > 0 ? " · " : null}
          {form.measures.length > 1 ? `${words.parts[one.part]} ` : null}
          {isOutside(one) ? (
            <State tone="warn">{words.size(one.unit, one.is, one.most, one.least)}</State>
          ) : (
            words.size(one.unit, one.is, one.most, one.least)
          )}
        </>
      ))}
    </p>
  );
}

function Pictures({ words, item, version }: ItemFormsViewProps) {
  return (
    <Card title={words.pictures} level={3}>
      <div class="db-share-pictures">
        {(Object.keys(SHAPES) as Shape[]).map((shape) => (
          <figure>
            <img
              src={`/can-bo/tin-bai/${item.id}/anh/${shape}?xem=1`}
              alt={words.pictureAlt(version.title)}
              width={SHAPES[shape].width}
              height={SHAPES[shape].height}
              loading="lazy"
            />
            <figcaption>
              <DownloadLink
                href={`/can-bo/tin-bai/${item.id}/anh/${shape}`}
                title={words.picture[shape]}
                format="PNG"
              />
            </figcaption>
          </figure>
        ))}
      </div>
    </Card>
  );
}

function Papers({ words, change }: ItemFormsViewProps) {
  if (!change || change.end) return null;
  const base = `/thu-tuc/${change.code}`;
  return (
    <Card title={words.papers} level={3}>
      <DownloadLink href={`${base}/to-niem-yet.pdf`} title={words.paper.sheet} format="PDF" />
      <DownloadLink href={`${base}/to-gap.pdf`} title={words.paper.leaflet} format="PDF" />
      <DownloadLink href={`${base}/ap-phich.pdf`} title={words.paper.poster} format="PDF" />
    </Card>
  );
}
