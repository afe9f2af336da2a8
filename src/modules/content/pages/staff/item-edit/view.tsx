import {
  ActButton,
  Button,
  ButtonGroup,
  Card,
  Checkboxes,
  Columns,
  Details,
  ErrorSummary,
  type FieldError,
  Form,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Prose,
  Radios,
  Select,
  SideBySide,
  StaffLayout,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import type { FormErrors } from "../../../../../platform/http/index.ts";
import { formatDateTime } from "../../../../../platform/i18n/index.ts";
import { pictureAddress, type ShownPicture } from "../../../../media/index.ts";
import { type Orientation, OrientationNotice } from "../../../../plans/index.ts";
import { TopicSelect } from "../../../../topics/index.ts";
import type { Autosave } from "../../../autosave.store.ts";
import type { vi as blocksVi } from "../../../blocks/messages.vi.ts";
import { BlockChoice } from "../../../blocks/pages/of-item.tsx";
import { AUDIENCES, ITEM_KINDS, type Item, type ItemState, type ItemVersion, LIMITS } from "../../../item.ts";
import type { ItemFacts } from "../../../kinds/kind-facts.ts";
import type { vi as kindsVi } from "../../../kinds/messages.vi.ts";
import { FigureChoice, type FigureChoiceProps } from "../../../live-figures/choice.tsx";
import type { vi } from "../../../messages.vi.ts";
import type { Remark } from "../../../review-text.ts";
import { sayHiddenIn } from "../../../say-pictures.ts";
import { StructuredText } from "../../../structured-text.tsx";
import type { LegacyOffer } from "../../../typed-text.ts";
import { Remarks } from "../remarks.tsx";
import { KindFacts, Outline, PlainVersion, Quote } from "./kind-fields.tsx";
import { LegalBases, PlacesAndLanguages, type ScopeChoices, Sectors } from "./scope-fields.tsx";

/** The form as typed, so that it can be shown again unchanged. */
export interface TypedItem {
  unitId: string;
  kind: string;
  title: string;
  summary: string;
  body: string;
  topic: string;
  audiences: string[];
  procedureCodes: string;
  placeIds: string[];
  hamlets: string;
  hosts: string[];
  languages: string[];
  legalBasisIds: string[];
  sectors: string[];
  /** What documents are looked for by. */
  basisWords: string;
  /** The figure looked for, and whether somebody just pressed to see it. */
  figure: { measure: string; unit: string; period: string; isAsked: boolean };
  facts: ItemFacts;
  taskId: string;
  obligationId: string;
  correctionNote: string;
  basedOn: string;
  /** Under which what is typed is kept while it is written. */
  key: string;
}

export interface ItemEditViewProps {
  ctx: ViewContext;
  words: typeof vi;
  item: Item | null;
  saved: ItemVersion | null;
  typed: TypedItem;
  errors: FormErrors;
  conflictWith?: string;
  movedTo?: ItemState;
  units: { id: string; name: string }[];
  tasks: { id: string; label: string }[];
  blockWords: typeof blocksVi;
  /** Shared blocks that can be put into the text. */
  blocks: { code: string; title: string; body: string }[];
  figures: FigureChoiceProps;
  /** The text as typed, with its blocks and figures written out. */
  wholeBody: string;
  scope: ScopeChoices;
  kindWords: typeof kindsVi;
  /** What the commission for propaganda gave as orientation and holds today. */
  orientations: Orientation[];
  /** What the law makes the unit publish on its site. */
  matters: { id: string; label: string }[];
  /** Pictures of the text as it stands in the form. */
  pictures: Map<string, ShownPicture>;
  newestPictures: ShownPicture[];
  remarks: Remark[];
  offer?: LegacyOffer;
  isUnsaved?: boolean;
  autosaves?: Autosave[];
}

export function ItemEditView(props: ItemEditViewProps) {
  const { ctx, words, item, saved, errors, conflictWith } = props;
  const title = item ? words.editTitle : words.newItem;
  const sentences: Record<string, string> = { ...words.errors, ...props.scope.words.errors, ...props.kindWords.errors };
  const said = (key: string): string => sentences[key] ?? key;
  const list: FieldError[] = Object.entries(errors).map(([field, key]) => ({ field, message: said(key ?? "") }));
  const form = <ItemFields {...props} said={said} />;
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[{ text: words.listTitle, href: "/can-bo/tin-bai" }]}
      hasErrors={list.length > 0}
      wide
      islands={["dirty-form", "editor", "paste", "preview", "autosave"]}
      notice={
        <>
          <ErrorSummary errors={list} />
          {props.autosaves?.map((one) => (
            <Unsaved words={words} item={item} autosave={one} />
          ))}
          {props.movedTo && item ? (
            <NotificationBanner tone="warning">
              {words.movedMeanwhile(words.states[props.movedTo])}{" "}
              <a href={`/can-bo/tin-bai/${item.id}`}>{words.movedTo}</a>
            </NotificationBanner>
          ) : null}
          {conflictWith ? (
            <NotificationBanner tone="warning">{words.changedMeanwhile(conflictWith)}</NotificationBanner>
          ) : null}
        </>
      }
    >
      <PageHeading title={title} {...(saved && item ? { caption: `${words.record.version} ${saved.number}` } : {})} />
      <OrientationNotice lang={ctx.lang} orientations={props.orientations} />
      {(conflictWith || props.movedTo) && saved ? (
        <SideBySide
          left={{ title: words.editTitle, children: form }}
          right={{
            title: words.savedText,
            children: (
              <Prose>
                <h2>{saved.title}</h2>
                <p>{saved.summary}</p>
                <StructuredText text={saved.body} />
              </Prose>
            ),
          }}
        />
      ) : (
        form
      )}
    </StaffLayout>
  );
}

function ItemFields({ said, ...props }: ItemEditViewProps & { said(key: string): string }) {
  const { words, item, typed, errors, units, tasks, matters } = props;
  const error = (field: string): { error?: string } => (errors[field] ? { error: said(errors[field]) } : {});
  return (
    <Form
      action={item ? `/can-bo/tin-bai/${item.id}/sua` : "/can-bo/tin-bai/moi"}
      guard={props.isUnsaved || props.conflictWith || props.movedTo ? "changed" : true}
    >
      <input type="hidden" name="basedOn" value={typed.basedOn} />
      <input type="hidden" name="key" value={typed.key} />
      {props.offer ? <OldFont words={words} offer={props.offer} {...error("convert")} /> : null}
      <div class="db-write">
        <div>
          <Select
            name="kind"
            label={words.kind}
            value={typed.kind}
            options={ITEM_KINDS.map((one) => ({ value: one, label: words.kinds[one] }))}
            {...error("kind")}
          />
          <ButtonGroup>
            <Button name="after" value="kind" variant="secondary" small>
              {props.kindWords.changeKind}
            </Button>
          </ButtonGroup>
          <TextInput name="title" label={words.title} hint={words.titleHint} value={typed.title} {...error("title")} />
          <TextArea
            name="summary"
            label={words.summary}
            hint={words.summaryHint}
            value={typed.summary}
            rows={3}
            maxCharacters={LIMITS.summary}
            {...error("summary")}
          />
          <Outline {...props} />
          <div data-editor={JSON.stringify(words.editor.acts)} data-for="body" data-label={words.editor.label} />
          <div class="db-write__body" data-paste={words.editor.pasted} data-pictures={words.editor.noPictures}>
            <TextArea
              name="body"
              label={words.body}
              hint={words.bodyHint}
              value={typed.body}
              rows={18}
              maxCharacters={LIMITS.body}
              {...error("body")}
            />
          </div>
          <PictureChoice words={words} pictures={props.newestPictures} />
          <BlockChoice words={props.blockWords} blocks={props.blocks} />
          <FigureChoice {...props.figures} />
        </div>
        <div class="db-write__preview" id="xem-truoc">
          <Preview {...props} />
        </div>
      </div>
      <KindFacts {...props} error={error} />
      <Quote {...props} error={error} />
      <PlainVersion {...props} error={error} />
      <Columns>
        <div>
          {item?.publishedVersion ? (
            <TextArea
              name="correctionNote"
              label={words.correctionNote}
              hint={words.correctionHint}
              value={typed.correctionNote}
              rows={2}
              {...error("correctionNote")}
            />
          ) : null}
          <TextArea
            name="procedureCodes"
            label={words.procedures}
            hint={words.proceduresHint}
            optional
            value={typed.procedureCodes}
            rows={2}
            {...error("procedureCodes")}
          />
          <LegalBases {...props} error={error} />
          <Select
            name="taskId"
            label={words.task}
            hint={words.taskHint}
            value={typed.taskId}
            options={[{ value: "", label: words.noTask }, ...tasks.map((one) => ({ value: one.id, label: one.label }))]}
            {...error("taskId")}
          />
          {matters.length > 0 ? (
            <Select
              name="obligationId"
              label={words.obligation}
              hint={words.obligationHint}
              optional
              value={typed.obligationId}
              options={[
                { value: "", label: words.noObligation },
                ...matters.map((one) => ({ value: one.id, label: one.label })),
              ]}
              {...error("obligationId")}
            />
          ) : null}
        </div>
        <div>
          {item ? null : (
            <Select
              name="unitId"
              label={words.unit}
              value={typed.unitId}
              options={units.map((one) => ({ value: one.id, label: one.name }))}
              {...error("unitId")}
            />
          )}
          <TopicSelect
            label={words.topic}
            placeholder={words.errors.topicMissing}
            value={typed.topic}
            {...error("topic")}
          />
          <Checkboxes
            name="audiences"
            label={words.audience}
            small
            values={typed.audiences}
            options={AUDIENCES.map((one) => ({ value: one, label: words.audiences[one] }))}
            {...error("audiences")}
          />
          <Sectors {...props} error={error} />
          <PlacesAndLanguages {...props} error={error} />
        </div>
      </Columns>
      <p
        class="govuk-hint"
        role="status"
        data-autosave="/can-bo/tin-bai/giu"
        data-kept={words.autosave.kept}
        data-lost={words.autosave.lost}
      />
      <ButtonGroup>
        <Button name="after" value="submit">
          {words.saveAndSubmit}
        </Button>
        <Button name="after" value="save" variant="secondary">
          {words.save}
        </Button>
        <Button name="after" value="check" variant="secondary">
          {words.editor.check}
        </Button>
        <LinkButton href={item ? `/can-bo/tin-bai/${item.id}` : "/can-bo/tin-bai"} variant="quiet">
          {words.listTitle}
        </LinkButton>
      </ButtonGroup>
    </Form>
  );
}

/** The text as readers will see it, and what they would stumble over. */
function Preview({ words, typed, wholeBody, pictures, remarks }: ItemEditViewProps) {
  return (
    <>
      <Card title={words.editor.preview} level={2}>
        {typed.title || typed.summary || typed.body ? (
          <Prose>
            <p class="db-write__title">{typed.title}</p>
            <p>
              <strong>{typed.summary}</strong>
            </p>
            <StructuredText text={wholeBody} pictures={pictures} sayHidden={sayHiddenIn(words)} />
          </Prose>
        ) : (
          <p class="govuk-body">{words.editor.nothingYet}</p>
        )}
      </Card>
      {typed.title || typed.summary || typed.body ? (
        <Card title={words.review.title} level={2}>
          <Remarks words={words} remarks={remarks} />
        </Card>
      ) : null}
    </>
  );
}

/** The newest pictures with the line that puts each into the text; with script a press does it. */
function PictureChoice({ words, pictures }: { words: ItemEditViewProps["words"]; pictures: ShownPicture[] }) {
  return (
    <Details summary={words.editor.choosePicture} id="anh-chon">
      {pictures.length === 0 ? <p class="govuk-body">{words.editor.noneYet}</p> : null}
      <ul class="db-picture-choice">
        {pictures.map((one) => (
          <li>
            <img
              src={pictureAddress(one, 480)}
              width={one.width}
              height={one.height}
              alt={one.alt}
              loading="lazy"
              decoding="async"
            />
            <span data-insert={`![${one.code}]`}>![{one.code}]</span>
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <a href="/can-bo/kho-anh">{words.pictures.toLibrary}</a>
      </p>
    </Details>
  );
}

/** Both ways to read a text of an old font; nothing is converted before somebody says so. */
function OldFont({ words, offer, error }: { words: ItemEditViewProps["words"]; offer: LegacyOffer; error?: string }) {
  const side = (texts: LegacyOffer["typed"]) => (
    <>
      <p>
        <strong>{texts.title}</strong>
      </p>
      <p>{texts.summary}</p>
      <StructuredText text={texts.body} />
    </>
  );
  return (
    <>
      <SideBySide
        left={{ title: words.oldFont.asTyped, children: side(offer.typed) }}
        right={{ title: words.oldFont.asRead(words.oldFont.fonts[offer.font]), children: side(offer.converted) }}
      />
      <Radios
        name="convert"
        label={words.oldFont.title(words.oldFont.fonts[offer.font])}
        hint={words.oldFont.hint}
        value=""
        options={[
          { value: "yes", label: words.oldFont.yes },
          { value: "no", label: words.oldFont.no },
        ]}
        {...(error ? { error } : {})}
      />
    </>
  );
}

/** What was typed earlier and never saved: taken up again or thrown away, both said by the person. */
function Unsaved({
  words,
  item,
  autosave,
}: {
  words: ItemEditViewProps["words"];
  item: Item | null;
  autosave: Autosave;
}) {
  const title = [autosave.typed.title ?? ""].flat()[0] || words.autosave.untitled;
  const page = item ? `/can-bo/tin-bai/${item.id}/sua` : "/can-bo/tin-bai/moi";
  return (
    <NotificationBanner tone="info" title={words.autosave.title}>
      <p class="govuk-body">{words.autosave.text(title, formatDateTime(autosave.keptAt))}</p>
      <ButtonGroup>
        <LinkButton href={`${page}?khoiphuc=${autosave.key}`} variant="secondary" small>
          {words.autosave.restore}
        </LinkButton>
        <ActButton action="/can-bo/tin-bai/giu/bo" fields={{ key: autosave.key }} variant="quiet" small>
          {words.autosave.drop}
        </ActButton>
      </ButtonGroup>
    </NotificationBanner>
  );
}
