import type { ComponentChildren } from "preact";
import {
  ActButton,
  Button,
  DateInput,
  Details,
  ErrorSummary,
  Form,
  Heading,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Paragraphs,
  Radios,
  StaffLayout,
  SummaryList,
  TextArea,
  TextInput,
  Timeline,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { dayIn, errorIn, summaryOf } from "../../../../../platform/http/index.ts";
import { formatDateTime } from "../../../../../platform/i18n/index.ts";
import type { vi } from "../../../messages.vi.ts";
import {
  RECOGNITION_LIMITS,
  type Recognition,
  type RecognitionAct,
  type RecognitionStep,
} from "../../../recognition.ts";
import type { RecognitionRefusal } from "../../../recognitions.errors.ts";
import type { NamedSource } from "../../../recognitions.store.ts";
import { Decision, figuresInWords } from "../../said.tsx";
import { REGISTER, RecognitionMark } from "../recognition-list/view.tsx";
import type { Posted, RecognitionForm } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  recognition: Recognition;
  unit: string;
  sources: NamedSource[];
  steps: RecognitionStep[];
  refusals: Map<RecognitionAct, RecognitionRefusal | null>;
  mayConsent: boolean;
  posted: Posted | null;
  done: keyof typeof vi.record.done | null;
}

export function RecognitionRecordView(props: Props) {
  const { ctx, words, recognition, unit, refusals, posted, done } = props;
  const said = words.record;
  const base = `${REGISTER}/${recognition.id}`;
  const figures = figuresInWords(recognition, words);
  const may = (act: RecognitionAct): boolean => refusals.get(act) === null;
  const why = refusals.get("check") === "own-proposal" || refusals.get("publish") === "own-proposal";
  return (
    <StaffLayout
      ctx={ctx}
      title={recognition.title}
      breadcrumbs={[{ text: words.title, href: REGISTER }]}
      hasErrors={posted !== null}
      notice={
        <>
          <ErrorSummary errors={summaryOf(posted?.errors ?? {})} />
          {done ? <NotificationBanner tone="success">{said.done[done]}</NotificationBanner> : null}
        </>
      }
      aside={
        <>
          <Heading level={2} size="m">
            {said.history}
          </Heading>
          <Timeline
            label={said.history}
            items={props.steps.map((step) => ({
              title: words.steps[step.act],
              when: formatDateTime(step.at),
              datetime: step.at.toISOString(),
              who: step.personName,
              ...(step.note ? { children: step.note } : {}),
            }))}
          />
        </>
      }
    >
      <PageHeading
        title={recognition.title}
        caption={`${words.kinds[recognition.kind]}, ${recognition.year}`}
        state={<RecognitionMark state={recognition.state} words={words} />}
      />
      <Paragraphs text={recognition.story} />
      <SummaryList
        rows={[
          { key: words.whom, value: words.people(unit, recognition.personName, recognition.personTitle) },
          ...(figures ? [{ key: said.figures, value: figures }] : []),
          ...(props.sources.length > 0 ? [{ key: said.sources, value: <Sources {...props} /> }] : []),
          ...(recognition.decisionNumber && recognition.decisionOn
            ? [
                ...(recognition.award ? [{ key: said.award, value: recognition.award }] : []),
                {
                  key: words.decision,
                  value: <Decision recognition={recognition} words={words} base="/can-bo/van-ban" />,
                },
              ]
            : []),
          ...(recognition.personName
            ? [
                {
                  key: said.consent,
                  value: (
                    <>
                      {said.consents[recognition.consent]}
                      {recognition.consentOn ? (
                        <div class="govuk-hint">
                          {said.consentOf(recognition.consentOn, recognition.consentHow ?? "")}
                        </div>
                      ) : null}
                    </>
                  ),
                },
              ]
            : []),
          { key: said.proposedBy, value: recognition.createdByName },
          ...(recognition.checkedByName ? [{ key: said.checkedBy, value: recognition.checkedByName }] : []),
          ...(recognition.withdrawnReason ? [{ key: said.withdrawnReason, value: recognition.withdrawnReason }] : []),
        ]}
      />
      {recognition.state === "published" ? (
        <p class="govuk-body">
          <a href={`/${recognition.kind === "initiative" ? "sang-kien" : "guong-dien-hinh"}/${recognition.id}`}>
            {said.publicPage}
          </a>
        </p>
      ) : null}
      {why ? <p class="govuk-body">{words.refusals["own-proposal"]}</p> : null}
      {may("check") ? <NoteForm {...props} form="check" isOpen /> : null}
      {may("recognise") ? <RecogniseForm {...props} /> : null}
      {may("publish") ? (
        <>
          <Heading level={2} size="m">
            {words.acts.publish.title}
          </Heading>
          <p class="govuk-body">{words.acts.publish.help}</p>
          <ActButton action={`${base}/cong-bo`}>{words.acts.publish.button}</ActButton>
        </>
      ) : null}
      {may("change") ? (
        <p>
          <LinkButton href={`${base}/sua`} variant="secondary">
            {said.edit}
          </LinkButton>
        </p>
      ) : null}
      {props.mayConsent ? <ConsentForm {...props} /> : null}
      {may("return") ? <NoteForm {...props} form="return" /> : null}
      {may("withdraw") ? <NoteForm {...props} form="withdraw" /> : null}
    </StaffLayout>
  );
}

function Sources({ words, sources }: Props) {
  return (
    <ul class="govuk-list">
      {sources.map((source) => (
        <li key={source.taskId ?? source.inspectionId}>
          {source.taskId ? (
            <a href={`/can-bo/ke-hoach/nhiem-vu/${source.taskId}`}>
              {[source.planNumber, source.taskText].filter(Boolean).join(": ")}
            </a>
          ) : (
            <a href={`/can-bo/kiem-tra/${source.inspectionId}`}>{words.record.inspection}</a>
          )}
        </li>
      ))}
    </ul>
  );
}

const typedIn = (posted: Posted | null, form: RecognitionForm): Posted | null =>
  posted?.form === form ? posted : null;

const PATHS = { check: "kiem-tra", return: "tra-lai", withdraw: "rut" } as const;

function NoteForm({
  words,
  recognition,
  posted,
  form,
  isOpen,
}: Props & { form: keyof typeof PATHS; isOpen?: boolean }) {
  const typed = typedIn(posted, form);
  const said = words.acts[form];
  const field = `note-${form}`;
  return (
    <Fold summary={said.title} open={isOpen || typed !== null}>
      <Form action={`${REGISTER}/${recognition.id}/${PATHS[form]}`}>
        <TextArea
          name="note"
          id={field}
          label={said.label}
          rows={3}
          maxCharacters={RECOGNITION_LIMITS.note}
          value={typed?.typed.note ?? ""}
          {...errorIn(typed?.errors ?? {})(field)}
        />
        <Button variant={form === "check" ? "primary" : form === "withdraw" ? "warning" : "secondary"}>
          {said.button}
        </Button>
      </Form>
    </Fold>
  );
}

function RecogniseForm({ words, recognition, posted }: Props) {
  const typed = typedIn(posted, "recognise");
  const values = typed?.typed ?? {};
  const error = errorIn(typed?.errors ?? {});
  const said = words.recognise;
  return (
    <>
      <Heading level={2} size="m">
        {words.acts.recognise.title}
      </Heading>
      <Form action={`${REGISTER}/${recognition.id}/cong-nhan`}>
        <TextInput
          name="award"
          label={said.award}
          hint={said.awardHint}
          optional
          value={values.award ?? ""}
          {...error("award")}
        />
        <TextInput
          name="decisionNumber"
          label={said.number}
          hint={said.numberHint}
          width={20}
          value={values.decisionNumber ?? ""}
          {...error("decisionNumber")}
        />
        <DateInput name="decisionOn" label={said.on} value={dayIn(values, "decisionOn")} {...error("decisionOn")} />
        <TextInput
          name="decisionIssuer"
          label={said.issuer}
          value={values.decisionIssuer ?? ""}
          {...error("decisionIssuer")}
        />
        <Button>{words.acts.recognise.button}</Button>
      </Form>
    </>
  );
}

function ConsentForm({ words, recognition, posted }: Props) {
  const typed = typedIn(posted, "consent");
  const values = typed?.typed ?? {};
  const error = errorIn(typed?.errors ?? {});
  const said = words.acts.consent;
  return (
    <Fold summary={said.title} open={typed !== null}>
      <Form action={`${REGISTER}/${recognition.id}/dong-y`}>
        <Radios
          name="consent"
          label={said.title}
          small
          value={values.consent ?? ""}
          options={[
            { value: "given", label: said.given },
            { value: "withdrawn", label: said.withdrawn },
          ]}
          {...error("consent")}
        />
        <DateInput name="on" label={said.on} value={dayIn(values, "on")} {...error("on")} />
        <TextInput name="how" label={said.how} hint={said.howHint} value={values.how ?? ""} {...error("how")} />
        <Button variant="secondary">{said.button}</Button>
      </Form>
    </Fold>
  );
}

const Fold = (props: { summary: string; open: boolean; children: ComponentChildren }) => <Details {...props} />;
