import {
  ActButton,
  ActWithReason,
  Button,
  Card,
  ErrorSummary,
  errorOf,
  type FieldError,
  Form,
  Heading,
  NotificationBanner,
  PageHeading,
  Radios,
  Select,
  StaffLayout,
  State,
  SummaryList,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDateTime, formatNumber, shortText } from "../../../../../platform/i18n/index.ts";
import { AMENDMENT_KINDS, type Amendment } from "../../../amendments/amendments.store.ts";
import type { AmendmentWords } from "../../../amendments/messages.vi.ts";
import type { Words } from "../../../messages.vi.ts";
import type { Plan, PlanAgency, PlanTask } from "../../../plan.ts";
import { planTrail } from "../plan-trail.ts";
import type { AmendTyped } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: AmendmentWords;
  planWords: Words;
  plan: Plan;
  tasks: PlanTask[];
  agencies: PlanAgency[];
  amendments: Amendment[];
  personId: string;
  mayPropose: boolean;
  mayDecide: boolean;
  typed: AmendTyped;
  errors: FieldError[];
  done: "proposed" | "applied" | "returned" | null;
}

const TONES = { proposed: "waiting", applied: "good", returned: "neutral" } as const;

export function PlanAmendView(props: Props) {
  const { ctx, words, planWords, plan, amendments, errors, done } = props;
  return (
    <StaffLayout
      ctx={ctx}
      title={words.title}
      hasErrors={errors.length > 0}
      breadcrumbs={planTrail(plan, planWords)}
      notice={
        <>
          <ErrorSummary errors={errors} />
          {done ? <NotificationBanner tone="success">{words[done]}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading title={words.title} caption={plan.title} lead={words.lead} />
      {plan.state === "issued" ? null : <p class="govuk-body">{words.notNow}</p>}
      {props.mayPropose ? <ProposeForm {...props} /> : null}
      <Heading level={2} size="m">
        {words.list}
      </Heading>
      {amendments.length === 0 ? <p class="govuk-body">{words.empty}</p> : null}
      {amendments.map((one) => (
        <AmendmentCard key={one.id} {...props} amendment={one} />
      ))}
    </StaffLayout>
  );
}

function ProposeForm({ words, plan, tasks, agencies, typed, errors }: Props) {
  return (
    <Form action={`/can-bo/ke-hoach/${plan.id}/dieu-chinh`} guard={errors.length > 0 ? "changed" : true}>
      <Radios
        name="kind"
        label={words.kind}
        small
        value={typed.kind}
        error={errorOf(errors, "kind")}
        options={AMENDMENT_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
      />
      <Select
        name="task"
        label={words.task}
        hint={words.taskHint}
        placeholder=" "
        value={typed.task}
        error={errorOf(errors, "task")}
        options={tasks
          .filter((task) => task.state === "accepted")
          .map((task) => ({ value: task.id, label: shortText(task.text, 90) }))}
      />
      <Select
        name="agency"
        label={words.agency}
        hint={words.agencyHint}
        placeholder=" "
        value={typed.agency}
        error={errorOf(errors, "agency")}
        options={agencies.map((agency) => ({ value: agency.id, label: shortText(agency.name, 90) }))}
      />
      <TextArea
        name="text"
        label={words.text}
        hint={words.keep}
        rows={3}
        value={typed.text}
        error={errorOf(errors, "text")}
      />
      <TextInput
        name="deadline"
        label={words.deadline}
        hint={words.deadlineHint}
        optional
        value={typed.deadline}
        error={errorOf(errors, "deadline")}
      />
      <TextInput
        name="target"
        label={words.target}
        optional
        inputmode="numeric"
        width={5}
        value={typed.target}
        error={errorOf(errors, "target")}
      />
      <TextArea name="reason" label={words.reason} rows={2} value={typed.reason} error={errorOf(errors, "reason")} />
      <TextInput
        name="document"
        label={words.document}
        hint={words.documentHint}
        optional
        width={20}
        value={typed.document}
        error={errorOf(errors, "document")}
      />
      <Button>{words.propose}</Button>
    </Form>
  );
}

function AmendmentCard(props: Props & { amendment: Amendment }) {
  const { ctx, words, plan, tasks, agencies, amendment, personId, mayDecide, errors } = props;
  const task = tasks.find((one) => one.id === amendment.taskId);
  const agency = agencies.find((one) => one.id === amendment.agencyId);
  const act = `/can-bo/ke-hoach/${plan.id}/dieu-chinh/${amendment.id}`;
  const field = `note-${amendment.id}`;
  const rows: [string, preact.ComponentChildren][] = [
    [words.task, task ? <a href={`/can-bo/ke-hoach/nhiem-vu/${task.id}`}>{task.text}</a> : null],
    [words.agency, agency?.name ?? null],
    [words.text, amendment.text],
    [words.deadline, amendment.deadlineText],
    [words.target, amendment.targetCount === null ? null : formatNumber(amendment.targetCount, ctx.lang)],
    [words.reason, amendment.reason],
    [words.document, amendment.document],
    [words.noteLabel, amendment.note],
  ];
  return (
    <Card title={words.kinds[amendment.kind]} level={3}>
      <p class="govuk-body">
        <State tone={TONES[amendment.state]}>{words.states[amendment.state]}</State>
      </p>
      <SummaryList compact rows={rows.flatMap(([key, value]) => (value ? [{ key, value }] : []))} />
      <p class="govuk-hint">
        {words.by(amendment.proposedByName, formatDateTime(amendment.proposedAt))}
        {amendment.decidedAt
          ? `. ${words.decided(amendment.decidedByName ?? "", formatDateTime(amendment.decidedAt))}`
          : null}
      </p>
      {mayDecide && amendment.state === "proposed" ? (
        <>
          <ActButton
            action={act}
            fields={{ act: "apply" }}
            variant="secondary"
            disabledReason={amendment.proposedBy === personId ? words.ownRefusal : null}
          >
            {words.apply}
          </ActButton>
          {amendment.proposedBy === personId ? null : (
            <ActWithReason
              summary={words.giveBack}
              variant="secondary"
              action={act}
              fields={{ act: "return" }}
              name="note"
              id={field}
              label={words.noteLabel}
              error={errorOf(errors, field)}
              isOpen={errors.some((one) => one.field === field)}
            />
          )}
        </>
      ) : null}
    </Card>
  );
}
