import type { ComponentChildren } from "preact";
import {
  Button,
  ButtonGroup,
  Checkboxes,
  Columns,
  Details,
  ErrorSummary,
  type FieldError,
  Form,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Select,
  StaffLayout,
  SummaryList,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import type { FormErrors } from "../../../../../platform/http/index.ts";
import { LIFE_EVENTS, LIMITS, type Stage } from "../../../journey.ts";
import type { vi as viShared } from "../../../messages.vi.ts";
import type { StaffJourney } from "../load-staff.ts";
import type { vi } from "../messages.vi.ts";

/** The form as typed, so that it can be shown again unchanged. */
export type Typed = Record<string, string | string[]>;

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  typed: Typed;
  errors: FormErrors;
  conflictWith?: string | undefined;
}

const one = (typed: Typed, name: string): string => [typed[name] ?? ""].flat()[0] ?? "";

function Frame({
  ctx,
  words,
  errors,
  conflictWith,
  title,
  lead,
  staff,
  children,
}: Omit<Props, "typed"> & { title: string; lead?: string; staff: StaffJourney | null; children: ComponentChildren }) {
  // Several sentences about one field stand in the summary one by one.
  const list: FieldError[] = Object.entries(errors).flatMap(([field, messages]) =>
    (messages ?? "").split("\n").map((message) => ({ field, message })),
  );
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[
        { text: words.title, href: "/can-bo/tinh-huong" },
        ...(staff ? [{ text: staff.version.title, href: `/can-bo/tinh-huong/${staff.journey.id}` }] : []),
      ]}
      hasErrors={list.length > 0}
      islands={["dirty-form"]}
      notice={
        <>
          <ErrorSummary errors={list} />
          {conflictWith ? (
            <NotificationBanner tone="warning">{words.changedMeanwhile(conflictWith)}</NotificationBanner>
          ) : null}
        </>
      }
    >
      <PageHeading title={title} lead={lead} />
      {children}
    </StaffLayout>
  );
}

/** After a conflict the form is based on what stands now: who saves again has seen the sentence. */
function BasedOn({
  typed,
  staff,
  conflictWith,
}: Pick<Props, "typed" | "conflictWith"> & { staff: StaffJourney | null }) {
  const value = conflictWith && staff ? staff.version.writtenAt.toISOString() : one(typed, "basedOn");
  return <input type="hidden" name="basedOn" value={value} />;
}

export function BasicsView(props: Props & { shared: typeof viShared; staff: StaffJourney | null }) {
  const { words, shared, staff, typed, errors } = props;
  const text = words.basics;
  const error = (field: string): { error?: string } =>
    errors[field] ? { error: errors[field].split("\n")[0] ?? "" } : {};
  const back = staff ? `/can-bo/tinh-huong/${staff.journey.id}` : "/can-bo/tinh-huong";
  return (
    <Frame {...props} title={staff ? text.editTitle : text.newTitle}>
      <Form action={staff ? `${back}/sua` : "/can-bo/tinh-huong/moi"} guard>
        <BasedOn {...props} />
        <TextInput
          name="title"
          label={text.title}
          hint={text.titleHint}
          value={one(typed, "title")}
          {...error("title")}
        />
        <TextArea
          name="summary"
          label={text.summary}
          hint={text.summaryHint}
          rows={3}
          maxCharacters={LIMITS.text}
          value={one(typed, "summary")}
          {...error("summary")}
        />
        <TextInput
          name="forWhom"
          label={text.forWhom}
          hint={text.forWhomHint}
          value={one(typed, "forWhom")}
          {...error("forWhom")}
        />
        <TextArea
          name="keywords"
          label={text.keywords}
          hint={text.keywordsHint}
          rows={6}
          optional
          value={one(typed, "keywords")}
          {...error("keywords")}
        />
        <Select
          name="lifeEvent"
          label={text.lifeEvent}
          value={one(typed, "lifeEvent")}
          options={[
            { value: "", label: text.noLifeEvent },
            ...LIFE_EVENTS.map((key) => ({ value: key, label: shared.lifeEvents[key] })),
          ]}
          {...error("lifeEvent")}
        />
        <TextInput
          name="event"
          label={text.event}
          hint={text.eventHint}
          optional
          value={one(typed, "event")}
          {...error("event")}
        />
        <TextArea
          name="samePapers"
          label={text.samePapers}
          hint={text.samePapersHint}
          rows={3}
          optional
          value={one(typed, "samePapers")}
          {...error("samePapers")}
        />
        {staff ? (
          <TextArea
            name="changeNote"
            label={text.changeNote}
            hint={text.changeNoteHint}
            rows={2}
            optional
            value={one(typed, "changeNote")}
            {...error("changeNote")}
          />
        ) : null}
        <ButtonGroup>
          <Button>{text.save}</Button>
          <LinkButton href={back} variant="quiet">
            {staff ? staff.version.title : words.title}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </Frame>
  );
}

export function StageView(props: Props & { staff: StaffJourney; stage: Stage | null }) {
  const { words, staff, stage, typed, errors } = props;
  const text = words.stageForm;
  const { content } = staff.version;
  const error = (field: string): { error?: string } =>
    errors[field] ? { error: errors[field].split("\n")[0] ?? "" } : {};
  const others = content.stages.filter((other) => other.key !== stage?.key);
  const places = content.stages.length + (stage ? 0 : 1);
  const base = `/can-bo/tinh-huong/${staff.journey.id}`;
  return (
    <Frame {...props} title={stage ? text.editTitle(stage.title) : text.newTitle}>
      <Form action={`${base}/chang/${stage?.key ?? "moi"}`} guard>
        <BasedOn {...props} />
        <Columns>
          <div>
            <TextInput name="title" label={text.title} value={one(typed, "title")} {...error("title")} />
            <TextInput name="key" label={text.key} hint={text.keyHint} value={one(typed, "key")} {...error("key")} />
            <TextInput
              name="condition"
              label={text.condition}
              hint={text.conditionHint}
              optional
              value={one(typed, "condition")}
              {...error("condition")}
            />
            <TextArea
              name="procedures"
              label={text.procedures}
              hint={text.proceduresHint}
              rows={5}
              value={one(typed, "procedures")}
              {...error("procedures")}
            />
            <TextArea
              name="deadlines"
              label={text.deadlines}
              hint={text.deadlinesHint}
              rows={3}
              optional
              value={one(typed, "deadlines")}
              {...error("deadlines")}
            />
            <p class="govuk-hint">{text.deadlinesHelp}</p>
            <TextArea
              name="tips"
              label={text.tips}
              hint={text.perLine}
              rows={4}
              optional
              value={one(typed, "tips")}
              {...error("tips")}
            />
          </div>
          <div>
            <Select
              name="place"
              label={text.place}
              value={one(typed, "place")}
              options={Array.from({ length: Math.max(1, places) }, (_, n) => ({
                value: String(n + 1),
                label: String(n + 1),
              }))}
            />
            {others.length > 0 ? (
              <Checkboxes
                name="after"
                label={text.after}
                hint={text.afterHint}
                small
                values={[typed.after ?? []].flat()}
                options={others.map((other) => ({ value: other.key, label: other.title }))}
                {...error("after")}
              />
            ) : null}
            <Checkboxes
              name="isOneVisit"
              label={text.oneVisit}
              small
              values={[typed.isOneVisit ?? []].flat()}
              options={[{ value: "co", label: text.isOneVisit }]}
            />
            <TextInput
              name="oneVisitCode"
              label={text.oneVisitCode}
              hint={text.oneVisitCodeHint}
              optional
              width={10}
              value={one(typed, "oneVisitCode")}
              {...error("oneVisitCode")}
            />
            <TextArea
              name="oneVisitNote"
              label={text.oneVisitNote}
              optional
              rows={3}
              value={one(typed, "oneVisitNote")}
              {...error("oneVisitNote")}
            />
          </div>
        </Columns>
        <ButtonGroup>
          <Button name="act" value="save">
            {text.save}
          </Button>
          {stage ? (
            <Button name="act" value="delete" variant="warning">
              {text.delete}
            </Button>
          ) : null}
          <LinkButton href={base} variant="quiet">
            {staff.version.title}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </Frame>
  );
}

export function TreeView(props: Props & { staff: StaffJourney }) {
  const { words, staff, typed, errors } = props;
  const text = words.treeForm;
  const base = `/can-bo/tinh-huong/${staff.journey.id}`;
  return (
    <Frame {...props} title={text.title} lead={text.lead}>
      <Details summary={text.howTitle} open={one(typed, "tree") === ""}>
        <ul class="govuk-list govuk-list--bullet">
          {text.how.map((line) => (
            <li>
              <code>{line}</code>
            </li>
          ))}
        </ul>
        <pre>{text.example}</pre>
      </Details>
      <Details summary={text.stagesTitle}>
        <SummaryList
          compact
          rows={staff.version.content.stages.map((stage) => ({ key: stage.key, value: stage.title }))}
        />
      </Details>
      <Form action={`${base}/cau-hoi`} guard>
        <BasedOn {...props} />
        <TextArea
          name="tree"
          label={text.text}
          hint={text.hint}
          rows={28}
          value={one(typed, "tree")}
          {...(errors.tree ? { error: errors.tree.split("\n")[0] ?? "" } : {})}
        />
        <ButtonGroup>
          <Button>{text.save}</Button>
          <LinkButton href={base} variant="quiet">
            {staff.version.title}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </Frame>
  );
}
