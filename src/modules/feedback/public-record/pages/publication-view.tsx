import {
  ActButton,
  Button,
  ButtonGroup,
  Card,
  Checkboxes,
  Details,
  ErrorSummary,
  Fieldset,
  Form,
  Heading,
  InsetText,
  NotificationBanner,
  PageHeading,
  Paragraphs,
  Radios,
  Select,
  StaffLayout,
  State,
  SummaryList,
  TextArea,
  TextInput,
  Timeline,
  type ViewContext,
} from "../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../platform/http/index.ts";
import { formatDateTime } from "../../../../platform/i18n/index.ts";
import type { Question } from "../../feedback.store.ts";
import { PHOTOS } from "../../photos/pages/photo-view.tsx";
import type { Photo } from "../../photos/photo.ts";
import type { Find } from "../find-private.ts";
import type { vi } from "../messages.vi.ts";
import type { PublicationStep } from "../publication.store.ts";
import {
  FIELDS,
  PUBLICATION_LIMITS,
  PUBLICATIONS,
  type Publication,
  type PublicationState,
  type PublicationVersion,
  type VersionState,
} from "../publication.ts";

export interface PublicationViewProps {
  ctx: ViewContext;
  words: typeof vi;
  /** Of the asker, as officers know the question. */
  code: string;
  question: Question;
  publication: Publication | undefined;
  version: PublicationVersion | undefined;
  typed: Typed;
  errors: FormErrors;
  finds: (Find & { key: string; around: { before: string; after: string } })[];
  /** Of the asker, where consent was given. */
  nameToShow: string | null;
  /** Sent with the question; only their public copies may be shown. */
  photos: Photo[];
  mayWrite: boolean;
  mayApprove: boolean;
  isOwn: boolean;
  steps: PublicationStep[];
  /** The procedure has another version than the one the answer was confirmed for. */
  isStale: boolean;
  done: keyof typeof vi.done | null;
}

export function PublicationMark({
  words,
  state,
  version,
}: {
  words: typeof vi;
  state: PublicationState;
  version: VersionState | null;
}) {
  if (version === "submitted" || version === "returned")
    return <State tone={version === "submitted" ? "waiting" : "bad"}>{words.versionStates[version]}</State>;
  return (
    <State tone={state === "published" ? "good" : state === "withdrawn" ? "bad" : "neutral"}>
      {words.states[state]}
    </State>
  );
}

export function PublicationView(props: PublicationViewProps) {
  const { ctx, words, question, publication, version, errors, steps } = props;
  const said = words.edit;
  const base = `/can-bo/phan-anh/${question.id}`;
  const waits = version?.state === "submitted";
  return (
    <StaffLayout
      ctx={ctx}
      title={said.title(props.code)}
      breadcrumbs={[
        { text: words.list.title, href: PUBLICATIONS },
        { text: props.code, href: base },
      ]}
      hasErrors={Object.keys(errors).length > 0}
      islands={["dirty-form"]}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {props.done ? <NotificationBanner tone="success">{words.done[props.done]}</NotificationBanner> : null}
        </>
      }
      aside={
        steps.length > 0 ? (
          <>
            <Heading level={2} size="m">
              {said.history}
            </Heading>
            <Timeline
              label={said.history}
              items={steps.map((step) => ({
                title: words.steps[step.act] ?? step.act,
                when: formatDateTime(step.at),
                datetime: step.at.toISOString(),
                who: step.personName,
                ...(step.note ? { children: step.note } : {}),
              }))}
            />
          </>
        ) : null
      }
    >
      <PageHeading
        title={said.title(props.code)}
        lead={said.lead}
        {...(publication
          ? { state: <PublicationMark words={words} state={publication.state} version={version?.state ?? null} /> }
          : {})}
      />
      {publication?.state === "published" && publication.shownVersion !== null ? (
        <p class="govuk-body">
          {said.shown(publication.shownVersion)}{" "}
          <a href={`/phan-anh/cong-khai/${publication.code}`}>{said.publicPage}</a>
        </p>
      ) : null}
      {props.isStale ? (
        <>
          <InsetText>{words.review.stale}</InsetText>
          {props.mayWrite || props.mayApprove ? (
            <ActButton action={`${base}/cong-khai/con-dung`} variant="secondary">
              {words.review.confirm}
            </ActButton>
          ) : null}
        </>
      ) : null}
      {publication?.withdrawnReason ? (
        <InsetText>{said.withdrawnBecause(publication.withdrawnReason)}</InsetText>
      ) : null}
      {version?.returnNote ? <InsetText>{said.returned(version.returnNote)}</InsetText> : null}
      {question.answer ? null : <p class="govuk-body">{words.refusals["not-answered"]}</p>}
      {props.mayWrite && !waits ? <EditForm {...props} /> : version ? <Written {...props} version={version} /> : null}
      {waits && props.mayApprove ? <Approval {...props} /> : null}
      {publication?.state === "published" && (props.mayWrite || props.mayApprove) ? (
        <NoteForm
          {...props}
          path="rut"
          field="note-withdraw"
          title={said.withdrawTitle}
          label={said.withdrawLabel}
          hint={said.withdrawHint}
          button={said.withdrawButton}
          isWarning
        />
      ) : null}
      <Details summary={said.sent} open={!version}>
        <Card title={said.sent} level={2}>
          <Paragraphs text={question.body} />
        </Card>
        {question.answer ? (
          <Card title={said.sentAnswer} level={2}>
            <Paragraphs text={question.answer} />
          </Card>
        ) : null}
      </Details>
    </StaffLayout>
  );
}

function EditForm(props: PublicationViewProps) {
  const { words, question, version, typed, finds, nameToShow } = props;
  const said = words.edit;
  const error = errorIn(props.errors);
  return (
    <Form action={`/can-bo/phan-anh/${question.id}/cong-khai`} guard>
      <input type="hidden" name="basedOn" value={version ? `${version.number}.${version.edit}` : ""} />
      <Select
        name="field"
        label={said.field}
        placeholder={said.chooseField}
        value={typed.field ?? ""}
        options={FIELDS.map((one) => ({ value: one, label: words.fields[one] }))}
        {...error("field")}
      />
      <TextArea
        name="summary"
        label={said.summary}
        hint={said.summaryHint}
        rows={5}
        value={typed.summary ?? ""}
        maxCharacters={PUBLICATION_LIMITS.summary}
        {...error("summary")}
      />
      <TextArea
        name="answer"
        label={said.answer}
        rows={8}
        value={typed.answer ?? ""}
        maxCharacters={PUBLICATION_LIMITS.answer}
        {...error("answer")}
      />
      <TextInput
        name="procedureCode"
        label={said.procedure}
        hint={said.procedureHint}
        optional
        width={20}
        value={typed.procedureCode ?? ""}
        {...error("procedureCode")}
      />
      {nameToShow ? (
        <Checkboxes
          name="namesAsker"
          label={said.name}
          hint={nameToShow}
          optional
          values={typed.namesAsker === "yes" ? ["yes"] : []}
          options={[{ value: "yes", label: said.nameShow }]}
        />
      ) : null}
      <PhotoChoice {...props} />
      {finds.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {said.finds(finds.length)}
          </Heading>
          <p class="govuk-body">{said.findsLead}</p>
          {finds.map((find) => (
            <Radios
              key={find.key}
              name={`find-${find.key}`}
              label={
                <>
                  {find.around.before}
                  <mark>{find.text}</mark>
                  {find.around.after}
                </>
              }
              hint={words.kinds[find.kind]}
              small
              value={typed[`find-${find.key}`] ?? ""}
              options={[
                { value: "hide", label: said.hide(words.hidden[find.kind]) },
                { value: "keep", label: said.keep },
              ]}
              {...error(`find-${find.key}`)}
            />
          ))}
        </>
      ) : (
        <p class="govuk-body">{said.noFinds}</p>
      )}
      <ButtonGroup>
        <Button name="act" value="save" variant="secondary">
          {said.save}
        </Button>
        <Button name="act" value="submit">
          {said.submit}
        </Button>
      </ButtonGroup>
    </Form>
  );
}

/** Copies of the photos, each with a box to show it; of a photo nobody has looked at there is none. */
function PhotoChoice({ words, photos, typed }: PublicationViewProps) {
  const said = words.edit;
  if (photos.length === 0) return null;
  return (
    <Fieldset legend={said.photos} hint={said.photosHint}>
      {photos.map((photo) =>
        photo.publicKey === null ? (
          <p key={photo.id} class="govuk-body">
            <a href={`${PHOTOS}/${photo.id}`}>{said.photoUnmarked(photo.position)}</a>
          </p>
        ) : (
          <div key={photo.id}>
            <Copy photo={photo} alt={said.photoAlt(photo.position)} />
            <Checkboxes
              name={`photo-${photo.position}`}
              label={said.photoAlt(photo.position)}
              labelSize="s"
              small
              values={typed[`photo-${photo.position}`] === "yes" ? ["yes"] : []}
              options={[{ value: "yes", label: said.photo(photo.position) }]}
            />
          </div>
        ),
      )}
    </Fieldset>
  );
}

const Copy = ({ photo, alt }: { photo: Photo; alt: string }) => (
  <img
    class="db-photos__photo"
    src={`${PHOTOS}/${photo.id}/cong-khai.webp`}
    width={photo.width}
    height={photo.height}
    loading="lazy"
    alt={alt}
  />
);

function Written({ words, version, publication, photos }: PublicationViewProps & { version: PublicationVersion }) {
  const said = words.edit;
  const shown = photos.filter((one) => one.publicKey !== null && version.photos.includes(one.publicKey));
  return (
    <>
      <Heading level={2} size="m">
        {said.summary}
      </Heading>
      <Paragraphs text={version.summary} />
      <Heading level={2} size="m">
        {said.answer}
      </Heading>
      <Paragraphs text={version.answer} />
      {shown.map((photo) => (
        <Copy key={photo.id} photo={photo} alt={said.photoAlt(photo.position)} />
      ))}
      <SummaryList
        rows={[
          { key: said.code, value: publication?.code ?? "" },
          { key: said.field, value: words.fields[version.field] },
          ...(version.procedureCode ? [{ key: said.procedureLine, value: version.procedureCode }] : []),
          ...(version.askerName ? [{ key: said.name, value: version.askerName }] : []),
          { key: said.writer, value: `${version.writtenByName} · ${said.version(version.number)}` },
          ...(version.approvedByName ? [{ key: said.approver, value: version.approvedByName }] : []),
          { key: said.hiddenCount, value: String(version.hidden) },
          ...(version.kept.length > 0
            ? [
                {
                  key: said.kept,
                  value: (
                    <ul class="govuk-list">
                      {version.kept.map((one) => (
                        <li>
                          <mark>{one.text}</mark> ({words.kinds[one.kind]})
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}

function Approval(props: PublicationViewProps) {
  const { words, question, version, isOwn } = props;
  const said = words.edit;
  if (isOwn) return <p class="govuk-body">{words.refusals["own-words"]}</p>;
  return (
    <>
      <p class="govuk-body">{said.approveHelp}</p>
      {props.errors.approve ? <p class="govuk-error-message">{props.errors.approve}</p> : null}
      <div id="approve">
        <ActButton
          action={`/can-bo/phan-anh/${question.id}/cong-khai/duyet`}
          fields={{ edit: String(version?.edit ?? 0) }}
        >
          {said.approve}
        </ActButton>
      </div>
      <NoteForm
        {...props}
        path="tra-lai"
        field="note-return"
        title={said.returnTitle}
        label={said.returnLabel}
        button={said.returnButton}
      />
    </>
  );
}

function NoteForm(
  props: PublicationViewProps & {
    path: string;
    field: string;
    title: string;
    label: string;
    hint?: string;
    button: string;
    isWarning?: boolean;
  },
) {
  const isWrong = Boolean(props.errors[props.field]);
  return (
    <Details summary={props.title} open={isWrong}>
      <Form action={`/can-bo/phan-anh/${props.question.id}/cong-khai/${props.path}`}>
        <TextArea
          name="note"
          id={props.field}
          label={props.label}
          {...(props.hint ? { hint: props.hint } : {})}
          rows={3}
          maxCharacters={PUBLICATION_LIMITS.note}
          value={isWrong ? (props.typed.note ?? "") : ""}
          {...errorIn(props.errors)(props.field)}
        />
        <Button variant={props.isWarning ? "warning" : "secondary"}>{props.button}</Button>
      </Form>
    </Details>
  );
}
