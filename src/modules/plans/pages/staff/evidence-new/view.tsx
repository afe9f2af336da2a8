import {
  Button,
  ButtonGroup,
  DateInput,
  ErrorSummary,
  Form,
  LinkButton,
  PageHeading,
  Select,
  StaffLayout,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { shortText } from "../../../../../platform/i18n/index.ts";
import type { ActivityType } from "../../../activity-types/activity-type.ts";
import type { ActivityWords } from "../../../activity-types/messages.vi.ts";
import {
  EVENT_KINDS,
  EVIDENCE_LIMITS,
  type EvidenceKind,
  KIND_IN_ADDRESS,
  PRESS_GENRES,
} from "../../../evidence/evidence.ts";
import type { EvidenceTyped } from "../../../evidence/evidence-form.ts";
import { FileField } from "../../../evidence/file-field.tsx";
import type { vi } from "../../../evidence/messages.vi.ts";
import type { HostWords } from "../../../host-programmes/messages.vi.ts";
import type { Words } from "../../../messages.vi.ts";
import type { Plan, PlanTask } from "../../../plan.ts";
import { planTrail } from "../plan-trail.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  planWords: Words;
  plan: Plan;
  task: PlanTask;
  kind: EvidenceKind;
  hosts: { id: string; name: string }[];
  hostWords: HostWords;
  activities: ActivityType[];
  activityWords: ActivityWords["field"];
  units: { id: string; name: string }[];
  typed: EvidenceTyped;
  /** The files that are kept already, sealed. */
  sealed: string;
  errors: FormErrors;
}

export function EvidenceNewView(props: Props) {
  const { ctx, words, planWords, plan, task, kind, units, typed, errors } = props;
  const base = `/can-bo/ke-hoach/nhiem-vu/${task.id}`;
  const list = summaryOf(errors);
  const error = errorIn(errors);
  const [only] = units;
  return (
    <StaffLayout
      ctx={ctx}
      title={words.newTitle[kind]}
      breadcrumbs={planTrail(plan, planWords, { text: shortText(task.text, 50), href: base })}
      hasErrors={list.length > 0}
      notice={<ErrorSummary errors={list} />}
      islands={["dirty-form"]}
    >
      <PageHeading title={words.newTitle[kind]} caption={shortText(task.text, 160)} lead={words.newLead[kind]} />
      <Form action={`${base}/minh-chung/${KIND_IN_ADDRESS[kind]}`} multipart guard>
        {units.length === 1 && only && !errors.unitId ? (
          <input type="hidden" name="unitId" value={only.id} />
        ) : (
          <Select
            name="unitId"
            label={words.unit}
            value={typed.unitId}
            options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
            {...error("unitId")}
          />
        )}
        <input type="hidden" name="meeting" value={typed.meeting} />
        <input type="hidden" name="daGiu" value={props.sealed} />
        {kind === "press" ? (
          <TextInput
            name="url"
            label={words.url}
            hint={words.urlHint}
            type="url"
            inputmode="url"
            optional
            value={typed.url}
            {...error("url")}
          />
        ) : null}
        <TextInput
          name="title"
          label={words.title[kind]}
          {...(kind === "press" ? { hint: words.titlePressHint, optional: true } : {})}
          value={typed.title}
          {...error("title")}
        />
        <DateInput
          name="ngay"
          label={words.day[kind]}
          {...(kind === "press" ? { hint: words.dayPressHint, optional: true } : {})}
          value={{ day: typed.day, month: typed.month, year: typed.year }}
          {...error("ngay")}
        />
        {kind === "event" ? <EventFields {...props} error={error} /> : null}
        {kind === "press" ? <PressFields {...props} error={error} /> : null}
        {kind === "file" ? (
          <FileField
            words={words}
            files={typed.files}
            fileRole="result"
            name="tep"
            label={words.result}
            hint={words.resultHint}
            multiple
            {...error("tep")}
          />
        ) : null}
        {props.hosts.length > 0 ? (
          <Select
            name="host"
            label={props.hostWords.field.label}
            hint={props.hostWords.field.hint}
            value={typed.host}
            options={[
              { value: "", label: props.hostWords.field.none },
              ...props.hosts.map((host) => ({ value: host.id, label: host.name })),
            ]}
            {...error("host")}
          />
        ) : null}
        <Select
          name="activity"
          label={props.activityWords.label}
          hint={props.activityWords.hint}
          value={typed.activity}
          options={[
            { value: "", label: props.activityWords.none },
            ...props.activities.map((one) => ({ value: one.key, label: one.name })),
          ]}
          {...error("activity")}
        />
        <TextArea
          name="note"
          label={words.note}
          hint={words.noteHint}
          optional
          rows={3}
          maxCharacters={EVIDENCE_LIMITS.note}
          value={typed.note}
          {...error("note")}
        />
        <ButtonGroup>
          <Button>{words.submit}</Button>
          <LinkButton href={base} variant="secondary">
            {words.toTask}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </StaffLayout>
  );
}

type FieldsProps = Props & { error: (field: string) => { error?: string } };

function EventFields(props: FieldsProps) {
  const { words, typed, error } = props;
  return (
    <>
      <Select
        name="eventKind"
        label={words.eventKind}
        placeholder={words.eventKind}
        value={typed.eventKind}
        options={EVENT_KINDS.map((kind) => ({ value: kind, label: words.eventKinds[kind] }))}
        {...error("eventKind")}
      />
      <TextInput name="place" label={words.place} hint={words.placeHint} value={typed.place} {...error("place")} />
      <TextInput
        name="attendance"
        label={words.attendance}
        width={5}
        inputmode="numeric"
        value={typed.attendance}
        {...error("attendance")}
      />
      <FileField
        words={words}
        files={typed.files}
        fileRole="minutes"
        name="bienban"
        label={words.minutes}
        hint={words.minutesHint}
        optional
        {...error("bienban")}
      />
      <FileField
        words={words}
        files={typed.files}
        fileRole="photo"
        name="anh"
        label={words.photos}
        hint={words.photosHint}
        optional
        multiple
        {...error("anh")}
      />
    </>
  );
}

function PressFields(props: FieldsProps) {
  const { words, typed, error } = props;
  return (
    <>
      <TextInput name="outlet" label={words.outlet} hint={words.outletHint} value={typed.outlet} {...error("outlet")} />
      <Select
        name="genre"
        label={words.genre}
        value={typed.genre}
        placeholder={words.genreUnknown}
        options={PRESS_GENRES.map((value) => ({ value, label: words.genres[value] }))}
      />
      <TextInput
        name="programme"
        label={words.programme}
        hint={words.programmeHint}
        optional
        value={typed.programme}
        {...error("programme")}
      />
      <TextInput
        name="airMinutes"
        label={words.airMinutes}
        hint={words.airMinutesHint}
        width={4}
        inputmode="numeric"
        optional
        value={typed.airMinutes}
        {...error("airMinutes")}
      />
      <FileField
        words={words}
        files={typed.files}
        fileRole="scan"
        name="quet"
        label={words.scan}
        hint={words.scanHint}
        optional
        multiple
        {...error("quet")}
      />
    </>
  );
}
