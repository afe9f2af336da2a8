import {
  Button,
  ButtonGroup,
  DateInput,
  Details,
  ErrorSummary,
  Form,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Radios,
  Select,
  StaffLayout,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { shortText } from "../../../../../platform/i18n/index.ts";
import type { Words } from "../../../messages.vi.ts";
import { planTrail } from "../../../pages/staff/plan-trail.ts";
import type { Plan } from "../../../plan.ts";
import type { EntryChoices } from "../../entry-choices.ts";
import { ENTRY_LIMITS, type EntryTyped } from "../../entry-form.ts";
import type { MoneyWords } from "../../messages.vi.ts";
import { type MoneyWarning, STAGES } from "../../money.ts";

interface Props {
  ctx: ViewContext;
  words: MoneyWords;
  planWords: Words;
  plan: Plan;
  choices: EntryChoices;
  typed: EntryTyped;
  errors: FormErrors;
  warnings: MoneyWarning[];
  signature: string;
}

export function EntryNewView(props: Props) {
  const { ctx, words, planWords, plan, choices, typed, errors, warnings } = props;
  const base = `/can-bo/ke-hoach/${plan.id}/kinh-phi`;
  const list = summaryOf(errors);
  const error = errorIn(errors);
  const [only] = choices.units;
  return (
    <StaffLayout
      ctx={ctx}
      title={words.newTitle}
      breadcrumbs={planTrail(plan, planWords, { text: words.money, href: base })}
      hasErrors={list.length > 0}
      notice={<ErrorSummary errors={list} />}
      islands={["dirty-form"]}
    >
      <PageHeading title={words.newTitle} caption={shortText(plan.title, 120)} lead={words.newLead} />
      <Form action={`${base}/ghi`} guard={warnings.length > 0 ? "changed" : true}>
        {warnings.length > 0 ? (
          <>
            <NotificationBanner tone="warning" heading={words.warnTitle}>
              <p class="govuk-body">{words.warnLead}</p>
              <ul class="govuk-list govuk-list--bullet">
                {warnings.map((one, index) => (
                  <li key={index}>{words.warning(one)}</li>
                ))}
              </ul>
            </NotificationBanner>
            <input type="hidden" name="daXem" value={props.signature} />
            <TextArea
              name="reason"
              label={words.reasonWarned}
              hint={words.reasonWarnedHint}
              rows={3}
              maxCharacters={ENTRY_LIMITS.reason}
              value={typed.reason}
              {...error("reason")}
            />
            <Button variant="warning">{words.saveAnyway}</Button>
          </>
        ) : null}
        <Radios
          name="stage"
          label={words.stage}
          value={typed.stage}
          options={STAGES.filter((stage) => choices.keepsPlan || stage !== "allocation").map((stage) => ({
            value: stage,
            label: words.stages[stage],
            hint: words.stageHints[stage],
          }))}
          {...error("stage")}
        />
        <TextInput
          name="content"
          label={words.content}
          hint={words.contentHint}
          value={typed.content}
          {...error("content")}
        />
        <Select
          name="taskId"
          label={words.task}
          value={typed.taskId}
          placeholder={words.wholePlan}
          options={choices.tasks.map((task) => ({ value: task.id, label: shortText(task.text, 90) }))}
          {...error("taskId")}
        />
        {choices.units.length === 1 && only && !errors.unitId ? (
          <input type="hidden" name="unitId" value={only.id} />
        ) : (
          <Select
            name="unitId"
            label={words.unit}
            value={typed.unitId}
            options={choices.units.map((unit) => ({ value: unit.id, label: unit.name }))}
            {...error("unitId")}
          />
        )}
        <Select
          name="sourceId"
          label={words.source}
          value={typed.sourceId}
          placeholder={words.errors.source}
          options={choices.sources.map((source) => ({ value: source.id, label: source.name }))}
          {...error("sourceId")}
        />
        <TextInput
          name="amount"
          label={words.amount}
          hint={words.amountHint}
          width={20}
          suffix={words.dongSign}
          value={typed.amount}
          {...error("amount")}
        />
        <Details
          summary={`${words.quantity}, ${words.unitPrice.toLowerCase()}, ${words.norm.toLowerCase()}`}
          open={Boolean(typed.quantity || typed.unitPrice || typed.normId || errors.normId)}
        >
          <TextInput
            name="quantity"
            label={words.quantity}
            width={10}
            inputmode="numeric"
            optional
            value={typed.quantity}
            {...error("quantity")}
          />
          <TextInput
            name="unitPrice"
            label={words.unitPrice}
            width={20}
            suffix={words.dongSign}
            optional
            value={typed.unitPrice}
            {...error("unitPrice")}
          />
          <Select
            name="normId"
            label={words.norm}
            value={typed.normId}
            placeholder={words.noNorm}
            options={choices.norms.map((norm) => ({
              value: norm.id,
              label: words.normOption(norm.name, norm.amount, norm.per),
              group: words.normKinds[norm.kind],
            }))}
            {...error("normId")}
          />
        </Details>
        <DateInput
          name="ngay"
          label={words.day}
          hint={words.dayHint}
          value={{ day: typed.day, month: typed.month, year: typed.year }}
          {...error("ngay")}
        />
        <TextInput
          name="document"
          label={words.document}
          hint={words.documentHint}
          optional
          value={typed.document}
          {...error("document")}
        />
        <TextArea
          name="note"
          label={words.note}
          optional
          rows={2}
          maxCharacters={ENTRY_LIMITS.note}
          value={typed.note}
          {...error("note")}
        />
        <ButtonGroup>
          <Button {...(warnings.length > 0 ? { variant: "secondary" as const } : {})}>{words.save}</Button>
          <LinkButton href={base} variant="secondary">
            {words.toMoney}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </StaffLayout>
  );
}
